import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import type * as v from 'valibot'
import type { KnownError } from '../../errors/known-error.ts'
import { codeOf, replaceFile, syncFolder } from '../../support/durable.ts'
import { damaged, digestOf, type Descriptor, type LayoutPaths, type Manifest } from './layout.ts'
import { config, holding, manifest, readStored } from './oci.ts'

/**
 * Stores a small blob under its digest. One that is there is written again: that fixes it if it was damaged, and makes
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

/** Registries take manifests of 4 MiB (OCI Distribution Specification, Pushing Manifests); a layer is no manifest. */
const mostBytes = 4 * 1024 * 1024

/** What refers to a blob; what knows it by its digest alone cannot say its size. */
type Reference = Pick<Descriptor, 'digest'> & Partial<Descriptor>

/**
 * What a small blob holds; undefined where it is missing.
 * @throws KnownError `image-damaged` when it is not what its digest, its size and the schema say.
 */
async function readBlob<T>(
  paths: LayoutPaths,
  schema: v.GenericSchema<unknown, T>,
  { digest, size }: Reference,
): Promise<T | undefined> {
  const file = paths.blob(digest)
  const content = await readStored(file, mostBytes)
  if (content === undefined) return undefined
  if (digestOf(content) !== digest) throw damaged(file, 'its content is not what its name says')
  if (size !== undefined && size !== content.length) throw sizeDiffers(file, content.length, size)
  return holding(file, schema, content)
}

/** Undefined where it is missing. @throws KnownError `image-damaged`. */
export function readManifest(paths: LayoutPaths, reference: Reference): Promise<Manifest | undefined> {
  return readBlob(paths, manifest, reference)
}

/**
 * Manifest and configuration of an image that is about to be unpacked.
 * @throws KnownError `image-damaged` when one of them is missing, was changed, or is not what it has to be.
 */
export async function requireManifest(paths: LayoutPaths, digest: string): Promise<Manifest> {
  const found = required(paths, digest, await readManifest(paths, { digest }))
  const { rootfs } = required(paths, found.config.digest, await readBlob(paths, config, found.config))
  // Layers are not compressed, so their digests are what their contents are known by (config.md, Layer DiffID).
  const isItsOwn = rootfs === undefined || rootfs.diff_ids.join() === found.layers.map((layer) => layer.digest).join()
  if (!isItsOwn) throw damaged(paths.blob(found.config.digest), 'it names other layers than the manifest')
  return found
}

function required<T>(paths: LayoutPaths, digest: string, found: T | undefined): T {
  if (found === undefined) throw damaged(paths.blob(digest), 'it is missing')
  return found
}

export function blobsOf({ config, layers }: Manifest): readonly Descriptor[] {
  return [config, ...layers]
}

/** The manifest, if all that it refers to is there in full size; contents are checked when they are unpacked. */
export async function wholeManifest(paths: LayoutPaths, reference: Reference): Promise<Manifest | undefined> {
  const found = await readManifest(paths, reference)
  if (found === undefined) return undefined
  const sizes = await Promise.all(blobsOf(found).map((blob) => sizeOf(paths.blob(blob.digest))))
  return blobsOf(found).every(({ size }, index) => sizes[index] === size) ? found : undefined
}

/** Undefined where there is no such file. */
async function sizeOf(file: string): Promise<number | undefined> {
  try {
    const stats = await stat(file)
    return stats.isFile() ? stats.size : undefined
  } catch (error) {
    // A link to itself leads to no file either.
    if (['ENOENT', 'ELOOP'].includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

/** Reads all of a blob. @throws KnownError `image-damaged`, which names it, unless it is what its descriptor says. */
export async function verifyBlob(paths: LayoutPaths, { digest, size }: Descriptor, signal: AbortSignal): Promise<void> {
  const file = paths.blob(digest)
  const actual = await sizeOf(file)
  if (actual === undefined) throw damaged(file, 'it is missing')
  if (actual !== size) throw sizeDiffers(file, actual, size)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { signal, highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  if (`sha256:${hash.digest('hex')}` !== digest) throw damaged(file, 'its content is not what its name says')
}

function sizeDiffers(file: string, actual: number, said: number): KnownError {
  return damaged(file, `it has ${actual} bytes, and what refers to it says ${said}`)
}
