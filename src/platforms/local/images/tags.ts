import { readdir } from 'node:fs/promises'
import { mediaTypes, type Descriptor, type LayoutPaths } from '../../../agent/store/layout.ts'
import { holding, manifestDescriptor, readStored } from '../../../agent/store/oci.ts'
import { codeOf, createFile, replaceFile } from '../../../support/durable.ts'
import { isSha } from '../../../support/sha.ts'

/*
 * The truth about tags is a folder with a file per commit, which exactly one of several builders can create and which
 * nobody changes afterwards. `index.json` is what other tools read; it is only ever made from that folder, by whoever
 * has changed it. A crash between the two leaves an index that lacks a tag until the next build or prune makes it anew;
 * nothing of ours reads it.
 */

/** Tags a commit, unless it is tagged already. Returns what the tag says then: the winner's descriptor. */
export async function tag(paths: LayoutPaths, sha: string, built: Descriptor): Promise<Descriptor> {
  const outcome = await createFile(paths.tag(sha), JSON.stringify(built))
  await writeIndex(paths)
  if (outcome === 'created') return built
  return (await readTag(paths, sha)) ?? built
}

/** A descriptor has three short fields. */
const mostBytes = 64 * 1024

/** @throws KnownError `image-damaged`. */
export async function readTag(paths: LayoutPaths, sha: string): Promise<Descriptor | undefined> {
  if (!isSha(sha)) return undefined
  const content = await readStored(paths.tag(sha), mostBytes)
  return content === undefined ? undefined : holding(paths.tag(sha), manifestDescriptor, content)
}

export interface Tag {
  readonly sha: string
  readonly descriptor: Descriptor
}

/** Every tag, in the order of the SHAs. @throws KnownError `image-damaged`. */
export async function listTags(paths: LayoutPaths): Promise<readonly Tag[]> {
  const read = async (sha: string) => ({ sha, descriptor: await readTag(paths, sha) })
  const tags = await Promise.all((await tagNames(paths)).map(read))
  return tags.flatMap(({ sha, descriptor }) => (descriptor === undefined ? [] : [{ sha, descriptor }]))
}

async function tagNames(paths: LayoutPaths): Promise<readonly string[]> {
  const names = await readdir(paths.tags).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return names.filter(isSha).toSorted()
}

/**
 * Makes `index.json` from the tags, and again if they changed meanwhile. So whoever writes last looks at the tags after
 * its own writing, and no tag is lost whichever processes do this at the same time.
 */
export async function writeIndex(paths: LayoutPaths): Promise<void> {
  const tags = await listTags(paths)
  const manifests = tags.map(({ sha, descriptor }) => ({
    ...descriptor,
    annotations: { 'org.opencontainers.image.ref.name': sha },
  }))
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests }
  await replaceFile(paths.index, `${JSON.stringify(index, undefined, 2)}\n`)
  const written = tags.map(({ sha }) => sha).join()
  if ((await tagNames(paths)).join() !== written) await writeIndex(paths)
}
