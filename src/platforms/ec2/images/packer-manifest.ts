import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { KnownError, messageOf, type Evidence } from '../../../errors/known-error.ts'
import { checkedJson } from '../../../support/checked-json.ts'

/** Where the template has to put the manifest: in the folder that packer runs in, which is the app's. */
const manifestName = 'manifest.json'

/**
 * Looks before hours of building whether a template says what it makes.
 * @param template file or folder, relative to the app's folder.
 * @throws KnownError `packer-template-missing`, `packer-manifest-missing`.
 */
export async function requireManifest(folder: string, template: string): Promise<void> {
  const text = await templateText(path.join(folder, template))
  if (text === undefined) {
    throw new KnownError(`There is no Packer template at ${template} in the commit’s tree after the build command.`, {
      code: 'packer-template-missing',
      advice: 'Commit one, correct `image.template`, or see that `image.exclude` does not leave it out.',
    })
  }
  if (!text.includes(manifestName)) throw manifestMissing(template)
}

async function templateText(file: string): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined)
  if (stats === undefined) return undefined
  if (!stats.isDirectory()) return readFile(file, 'utf8')
  const names = (await readdir(file)).filter((name) => /\.pkr\.(hcl|json)$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(path.join(file, name), 'utf8')))
  return names.length === 0 ? undefined : texts.join('\n')
}

/**
 * The one machine image that packer's run made in a region.
 * @param said packer's lines, for the error.
 * @throws KnownError `packer-manifest-missing`, `packer-image-unclear`.
 */
export async function readManifest(
  folder: string,
  template: string,
  region: string,
  said: readonly string[],
): Promise<string> {
  const evidence = [{ title: 'lines of packer', lines: said }]
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => {
    throw manifestMissing(template, evidence)
  })
  const made = imagesIn(text, template, region, evidence)
  const [id] = made
  if (id !== undefined && made.length === 1) return id
  throw new KnownError(
    `Packer’s manifest names ${made.length === 0 ? 'no AMI' : made.join(' and ')} in ${region}; a release is made from exactly one.`,
    {
      code: 'packer-image-unclear',
      evidence,
      advice: `See that ${template} has one amazon-ebs source, and that its region is ${region}.`,
    },
  )
}

function imagesIn(text: string, template: string, region: string, evidence: readonly Evidence[]): readonly string[] {
  try {
    return machineImagesIn(text, region)
  } catch (error) {
    throw new KnownError(`Packer’s manifest of ${template} cannot be read: ${messageOf(error)}.`, {
      code: 'packer-image-unclear',
      evidence,
      advice: `See that nothing else writes ${manifestName} in the folder that packer runs in.`,
      cause: error,
    })
  }
}

/** Builds of earlier runs, by other builders, may say less. */
const manifest = v.looseObject({
  builds: v.nullish(
    v.array(v.looseObject({ artifact_id: v.nullish(v.string()), packer_run_uuid: v.nullish(v.string()) })),
  ),
  last_run_uuid: v.nullish(v.string()),
})

/**
 * Ids of the machine images that the last run made in a region. An artifact's id is `region:ami`, several with commas
 * between them (Packer, "manifest post-processor"; Amazon plugin, "Amazon EBS").
 * @throws Error that says why it is no manifest.
 */
export function machineImagesIn(text: string, region: string): readonly string[] {
  const { builds, last_run_uuid: last } = checkedJson(manifest, text)
  return (builds ?? [])
    .filter(({ packer_run_uuid: run }) => run === last)
    .flatMap(({ artifact_id: artifacts }) => artifacts?.split(',') ?? [])
    .filter((artifact) => artifact.startsWith(`${region}:`))
    .map((artifact) => artifact.slice(region.length + 1))
    .filter((id) => /^ami-[0-9a-z]{1,32}$/.test(id))
}

function manifestMissing(template: string, evidence: readonly Evidence[] = []): KnownError {
  return new KnownError(`The Packer template ${template} writes no ${manifestName}, which says what AMI it made.`, {
    code: 'packer-manifest-missing',
    evidence,
    advice: `Add \`post-processor "manifest" { output = "${manifestName}" }\` to its build block.`,
  })
}
