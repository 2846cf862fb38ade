import { statSync, unlinkSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { blobsOf, readManifest } from '../../../agent/store/blobs.ts'
import type { LayoutPaths, Manifest } from '../../../agent/store/layout.ts'
import type { Image } from '../../../ports/images.ts'
import { codeOf, removeOldDrafts } from '../../../support/durable.ts'
import { removeTree } from '../../../support/remove-tree.ts'
import { imageOf } from './image-of.ts'
import { listTags, writeIndex, type Tag } from './tags.ts'

/** A blob that nothing refers to may belong to a build that has not tagged its image yet; writing takes seconds. */
const blobUnfinishedMs = 3600_000
/** A build's working folder is as old as its start, and a build may take long; only one that died is older. */
const buildUnfinishedMs = 24 * 3600_000

/**
 * Removes the tags of images that are not kept, then what no tag refers to any more.
 * @param now milliseconds since the epoch.
 */
export async function pruneImages(
  paths: LayoutPaths,
  keep: ReadonlySet<string>,
  now: number,
): Promise<readonly Image[]> {
  const tags = await listTags(paths)
  const isKept = ({ descriptor }: Tag) => keep.has(descriptor.digest)
  const goes = tags.filter((tag) => !isKept(tag))
  const removed = await Promise.all(goes.map((tag) => removeTag(paths, tag)))
  if (tags.length > 0) await writeIndex(paths)
  await removeBlobs(paths, tags.filter(isKept), now)
  await Promise.all([paths.folder, paths.tags, paths.blobs].map(removeOldDrafts))
  await removeWork(paths, now)
  return removed
}

/** The images whose tags that would remove. */
export async function unneeded(paths: LayoutPaths, keep: ReadonlySet<string>): Promise<readonly Image[]> {
  const tags = await listTags(paths)
  return Promise.all(tags.filter(({ descriptor }) => !keep.has(descriptor.digest)).map((tag) => imageAt(paths, tag)))
}

async function removeTag(paths: LayoutPaths, tag: Tag): Promise<Image> {
  const image = await imageAt(paths, tag)
  await rm(paths.tag(tag.name), { force: true })
  return image
}

/** Also of a tag whose manifest cannot be read. */
async function imageAt(paths: LayoutPaths, { name, descriptor: { digest } }: Tag): Promise<Image> {
  return imageOf(paths, name, digest, await readManifest(paths, { digest }).catch(() => undefined))
}

/** Of an image whose manifest cannot be read nobody knows what belongs to it: then all blobs stay. */
async function removeBlobs(paths: LayoutPaths, kept: readonly Tag[], now: number): Promise<void> {
  const manifests = await Promise.all(
    kept.map(({ descriptor }) => readManifest(paths, descriptor).catch(() => undefined)),
  )
  const whole = manifests.filter((manifest): manifest is Manifest => manifest !== undefined)
  if (whole.length < kept.length) return
  const blobs = [...kept.map(({ descriptor }) => descriptor), ...whole.flatMap(blobsOf)]
  const needed = new Set(blobs.map(({ digest }) => path.basename(paths.blob(digest))))
  for (const name of await namesIn(paths.blobs)) {
    if (!needed.has(name)) removeIfOlder(path.join(paths.blobs, name), now - blobUnfinishedMs)
  }
}

/** In one go: a build that needs such a blob again makes it young, and has no time to do so between the two calls. */
function removeIfOlder(file: string, time: number): void {
  try {
    if (statSync(file).mtimeMs < time) unlinkSync(file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

async function removeWork(paths: LayoutPaths, now: number): Promise<void> {
  for (const name of await namesIn(paths.work)) {
    const folder = path.join(paths.work, name)
    const started = await stat(folder).catch(() => undefined)
    if (started !== undefined && started.mtimeMs < now - buildUnfinishedMs) await removeTree(folder)
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
