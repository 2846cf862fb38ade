import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, stat } from 'node:fs/promises'
import { codeOf, replaceFile, syncFolder } from '../durable.ts'
import { damaged, digestOf, type Descriptor, type LayoutPaths, type Manifest } from './layout.ts'

/**
 * Stores a small blob under its digest. One that is there is written again: that mends it if it was damaged, and makes
 * it young, so that a prune at the same moment leaves it alone.
 */
export async function putBlob(paths: LayoutPaths, mediaType: string, content: object): Promise<Descriptor> {
  const text = JSON.stringify(content)
  const digest = digestOf(text)
  await replaceFile(paths.blob(digest), text)
  return { mediaType, digest, size: Buffer.byteLength(text) }
}

/** Moves a finished and synced file to its place among the blobs, over one that is there. */
export async function adoptBlob(paths: LayoutPaths, file: string, { digest }: Descriptor): Promise<void> {
  await rename(file, paths.blob(digest))
  await syncFolder(paths.blobs)
}

/** Undefined where it is missing. @throws KnownError `image-damaged` when it is not what its digest says. */
async function readBlob(paths: LayoutPaths, digest: string): Promise<string | undefined> {
  const file = paths.blob(digest)
  const content = await readFile(file).catch((error) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (content === undefined) return undefined
  if (digestOf(content) !== digest) throw damaged(file, 'its content is not what its name says')
  return content.toString('utf8')
}

/** Undefined where it is missing. @throws KnownError `image-damaged`. */
export async function readManifest(paths: LayoutPaths, digest: string): Promise<Manifest | undefined> {
  const text = await readBlob(paths, digest)
  return text === undefined ? undefined : (JSON.parse(text) as Manifest)
}

/** @throws KnownError `image-damaged` when the manifest or the configuration is missing or was changed. */
export async function requireManifest(paths: LayoutPaths, digest: string): Promise<Manifest> {
  const manifest = await readManifest(paths, digest)
  if (manifest === undefined) throw damaged(paths.blob(digest), 'it is missing')
  return manifest
}

export function blobsOf({ config, layers }: Manifest): readonly Descriptor[] {
  return [config, ...layers]
}

/** The manifest, if all that it refers to is there in full size; contents are checked when they are unpacked. */
export async function wholeManifest(paths: LayoutPaths, digest: string): Promise<Manifest | undefined> {
  const manifest = await readManifest(paths, digest)
  if (manifest === undefined) return undefined
  const sizes = await Promise.all(blobsOf(manifest).map((blob) => sizeOf(paths.blob(blob.digest))))
  return blobsOf(manifest).every(({ size }, index) => sizes[index] === size) ? manifest : undefined
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Reads all of a blob. @throws KnownError `image-damaged`, which names it, unless it is what its digest says. */
export async function verifyBlob(paths: LayoutPaths, { digest }: Descriptor, signal: AbortSignal): Promise<void> {
  const file = paths.blob(digest)
  if ((await sizeOf(file)) === undefined) throw damaged(file, 'it is missing')
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { signal, highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  if (`sha256:${hash.digest('hex')}` !== digest) throw damaged(file, 'its content is not what its name says')
}
