import { readdir } from 'node:fs/promises'
import { mediaTypes, type Descriptor, type LayoutPaths } from '../../../agent/store/layout.ts'
import { holding, manifestDescriptor, readStored } from '../../../agent/store/oci.ts'
import { codeOf, createFile, replaceFile } from '../../../support/durable.ts'
import { isImageName, namesOf, type Made } from '../../shared/images/image-name.ts'

/*
 * The truth about tags is a folder with a file per image, which exactly one of several builders can create and which
 * nobody changes afterwards. `index.json` is what other tools read; it is only ever made from that folder, by whoever
 * has changed it. A crash between the two leaves an index that lacks a tag until the next build or prune makes it anew;
 * nothing of ours reads it.
 */

/**
 * Tags an image by its commit, or by commit and recipe where the commit has one by another recipe. Returns what the tag
 * says then: the winner's.
 */
export async function tag(paths: LayoutPaths, made: Made, built: Descriptor): Promise<Tag> {
  const descriptor = { ...built, annotations: { [recipeKey]: made.recipe } }
  for (const name of namesOf(made)) {
    const outcome = await createFile(paths.tag(name), JSON.stringify(descriptor))
    await writeIndex(paths)
    const tagged = outcome === 'created' ? descriptor : await readTag(paths, name)
    if (tagged === undefined || isBy(made.recipe, tagged)) return { name, descriptor: tagged ?? descriptor }
  }
  throw new Error(`an image by another recipe has the name of ${made.sha} and ${made.recipe}`)
}

/** The tag of an image that is made so; without a recipe that of whatever was first. */
export async function findTag(
  paths: LayoutPaths,
  { sha, recipe }: Partial<Made> & Pick<Made, 'sha'>,
): Promise<Tag | undefined> {
  for (const name of recipe === undefined ? [sha] : namesOf({ sha, recipe })) {
    const descriptor = await readTag(paths, name)
    if (descriptor !== undefined && (recipe === undefined || isBy(recipe, descriptor))) return { name, descriptor }
  }
  return undefined
}

const recipeKey = 'immutable-deploy.recipe'

/** Before recipes were recorded a commit had one image. */
function isBy(recipe: string, { annotations = {} }: Descriptor): boolean {
  return annotations[recipeKey] === undefined || annotations[recipeKey] === recipe
}

/** A descriptor has three short fields. */
const mostBytes = 64 * 1024

/** @throws KnownError `image-damaged`. */
export async function readTag(paths: LayoutPaths, name: string): Promise<Descriptor | undefined> {
  if (!isImageName(name)) return undefined
  const content = await readStored(paths.tag(name), mostBytes)
  return content === undefined ? undefined : holding(paths.tag(name), manifestDescriptor, content)
}

export interface Tag {
  /** The commit's SHA, or SHA and recipe. */
  readonly name: string
  readonly descriptor: Descriptor
}

/** Every tag, in the order of their names. @throws KnownError `image-damaged`. */
export async function listTags(paths: LayoutPaths): Promise<readonly Tag[]> {
  const read = async (name: string) => ({ name, descriptor: await readTag(paths, name) })
  const tags = await Promise.all((await tagNames(paths)).map(read))
  return tags.flatMap(({ name, descriptor }) => (descriptor === undefined ? [] : [{ name, descriptor }]))
}

async function tagNames(paths: LayoutPaths): Promise<readonly string[]> {
  const names = await readdir(paths.tags).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return names.filter(isImageName).toSorted()
}

/**
 * Makes `index.json` from the tags, and again if they changed meanwhile. So whoever writes last looks at the tags after
 * its own writing, and no tag is lost whichever processes do this at the same time.
 */
export async function writeIndex(paths: LayoutPaths): Promise<void> {
  const tags = await listTags(paths)
  const manifests = tags.map(({ name, descriptor }) => ({
    ...descriptor,
    annotations: { ...descriptor.annotations, 'org.opencontainers.image.ref.name': name },
  }))
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests }
  await replaceFile(paths.index, `${JSON.stringify(index, undefined, 2)}\n`)
  const written = tags.map(({ name }) => name).join()
  if ((await tagNames(paths)).join() !== written) await writeIndex(paths)
}
