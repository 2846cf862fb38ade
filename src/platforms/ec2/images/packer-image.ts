import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { BuildNews, Image } from '../../../ports/images.ts'
import { recipeOf } from '../../../ports/recipe.ts'
import type { AmiOptions } from '../../../spec/types.ts'
import { programMissing } from '../../../support/command/run.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { inWorkFolder } from '../../../support/work-folder.ts'
import { settleTree } from '../../aws/images/settled-tree.ts'
import type { Aws } from '../../aws/session.ts'
import { tryCleanCheckout } from '../../shared/images/build-command.ts'
import { patternOf, type OuterEnvironment } from '../../shared/images/build-environment.ts'
import { openBuildCache } from '../../shared/images/build-cache.ts'
import { openBuildRunner, type BuildRunner } from '../../shared/images/build-runner.ts'
import { cleanTree } from '../../shared/images/clean-tree.ts'
import { commitTime } from '../../shared/images/commit-time.ts'
import type { DescribeImage } from '../described-image.ts'
import { markOf } from './build-mark.ts'
import { claimCommit } from './machine-image-claim.ts'
import { readManifest, requireManifest } from './packer-manifest.ts'
import { buildOf, markWhenMade } from './packer-mark.ts'
import { pluginPath, splitCache } from './packer-plugins.ts'

export interface PackerRequest {
  readonly commit: Commit
  readonly app: string
  readonly image: AmiOptions
  readonly describeImage: DescribeImage
  readonly buildEnvironment: OuterEnvironment
  readonly tell: (news: BuildNews) => void
  readonly call: Call
}

/**
 * Makes a commit's machine image with the user's Packer template, in the commit's tree, and tags it. Of several for one
 * commit all runs use the same.
 * @throws KnownError `image-build-failed` with packer's lines, `packer-missing`, and what its template lacks.
 */
export async function buildPackerImage(aws: Aws, request: PackerRequest): Promise<Image> {
  const { commit, app, image, describeImage, call } = request
  const made = { app, sha: commit.sha, recipe: recipeOf(commit, image) }
  return claimCommit(aws, describeImage, { ...made, id: await build(aws, request) }, call)
}

/** The id of a new machine image. */
async function build(aws: Aws, request: PackerRequest): Promise<string> {
  const { commit, app, image, buildEnvironment: outerEnvironment, tell, call } = request
  return inWorkFolder(async (work) => {
    const runner = await openBuildRunner({ commit, image, outerEnvironment, tell, also: packerNames })
    const { plugins, others } = splitCache(image)
    const cacheOf = (cache: AmiOptions['cache']) => openBuildCache({ app, commit, cache, outerEnvironment, tell })
    const cache = cacheOf(others)
    const tree = await cleanTree({ commit, image, runner: async () => runner, cache }, work, call.signal)
    settleTree(tree, commitTime(commit))
    await requireManifest(tree.folder, image.template)
    const succeeded = await cacheOf(plugins).restore(runner.env, call.signal)
    const env = { ...(await packerEnvironment(aws, request)), ...pluginPath(plugins, runner.env['HOME']) }
    const packer = (args: readonly string[], onLines?: Packer['onLines']) =>
      runPacker(runner, { args, folder: tree.folder, work, env, onLines }, call.signal)
    await packer(['init', image.template])
    const build = ['build', '-color=false', ...variables(commit, image), image.template]
    const said = await packer(build, markWhenMade(aws, request))
    succeeded()
    return readManifest(tree.folder, image.template, aws.region, said)
  })
}

function variables({ sha }: Commit, image: AmiOptions): readonly string[] {
  return Object.entries({ ...image.variables, sha }).flatMap(([name, value]) => ['-var', `${name}=${value}`])
}

/** developer.hashicorp.com/packer/docs, "Environment variables" of configuration and of templates; the AWS SDKs' own. */
const packerNames = patternOf(['PACKER_* PKR_VAR_* AWS_*'])

/** Beside what a build sees the very credentials that this run has: packer makes instances of its own. */
async function packerEnvironment(aws: Aws, request: PackerRequest) {
  const { call } = request
  const identity = await aws.ec2(call, 'getting credentials for packer', (ec2) => ec2.config.credentials())
  return {
    AWS_REGION: aws.region,
    AWS_ACCESS_KEY_ID: identity.accessKeyId,
    AWS_SECRET_ACCESS_KEY: identity.secretAccessKey,
    ...(identity.sessionToken !== undefined && { AWS_SESSION_TOKEN: identity.sessionToken }),
    // Of a variable that is not declared Packer takes no notice in the environment, unlike on the command line.
    PKR_VAR_build: markOf(buildOf(request)),
    // A map as HCL has it, which takes JSON's (Packer, "Input variables", complex-typed values).
    PKR_VAR_aws_tags: JSON.stringify(Object.fromEntries(aws.tags.map(({ Key, Value }) => [Key, Value]))),
    // No look for a newer version (Packer, "Environment variables").
    CHECKPOINT_DISABLE: '1',
  }
}

/** An interrupted packer removes its instance, key pair and security group, which it needs a moment for. */
const graceMs = 60_000

interface Packer {
  readonly args: readonly string[]
  readonly onLines: ((lines: readonly string[]) => void) | undefined
  readonly folder: string
  readonly work: string
  readonly env: NodeJS.ProcessEnv
}

/** Its first lines, its last, and its errors. */
async function runPacker(
  runner: BuildRunner,
  { args, onLines, ...where }: Packer,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const title = `packer ${args[0]}`
  const { failure, exitCode, lines } = await runner.run(
    { command: ['packer', ...args], title, ...where, graceMs, ...(onLines && { onLines }) },
    signal,
  )
  if (failure === undefined) return lines
  if (exitCode === programMissing) {
    throw new KnownError('packer was not found: no program of that name is in PATH.', {
      code: 'packer-missing',
      advice: 'Install it on the runner before this step, with hashicorp/setup-packer.',
    })
  }
  throw new KnownError(`${title} failed: ${failure}.`, {
    code: 'image-build-failed',
    evidence: [{ title: `lines of ${title}`, lines }],
    advice: `${tryCleanCheckout} Packer has the run’s AWS credentials as well.`,
  })
}
