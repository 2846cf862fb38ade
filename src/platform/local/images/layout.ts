import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { KnownError } from '../../../errors.ts'
import { codeOf, createFile } from '../durable.ts'

/** An OCI image layout on disk (OCI Image Format Specification, image-layout.md). */
export function layoutPaths(folder: string) {
  return {
    folder,
    marker: path.join(folder, 'oci-layout'),
    index: path.join(folder, 'index.json'),
    blobs: path.join(folder, 'blobs', 'sha256'),
    /** A file per commit, named by its SHA, holding the manifest's descriptor: what `index.json` is made from. */
    tags: path.join(folder, 'tags'),
    work: path.join(folder, 'work'),
    blob: (digest: string) => path.join(folder, 'blobs', 'sha256', hexOf(digest)),
    tag: (sha: string) => path.join(folder, 'tags', sha),
  }
}

export type LayoutPaths = ReturnType<typeof layoutPaths>

export const mediaTypes = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  /** Not gzipped: zlib's output differs between versions, and the same commit would not give the same digest. */
  layer: 'application/vnd.oci.image.layer.v1.tar',
  index: 'application/vnd.oci.image.index.v1+json',
} as const

export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
}

export interface Manifest {
  readonly schemaVersion: 2
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations?: Readonly<Record<string, string>>
}

export function newHash(): Hash {
  return createHash('sha256')
}

export function digestFrom(hash: Hash): string {
  return `sha256:${hash.digest('hex')}`
}

function hexOf(digest: string): string {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1]
  if (hex === undefined) throw new Error(`not a digest: ${digest.slice(0, 100)}`)
  return hex
}

/** Stores a small blob under its digest. Content that is there is there. */
export async function putBlob(paths: LayoutPaths, mediaType: string, text: string): Promise<Descriptor> {
  const digest = digestFrom(newHash().update(text))
  await createFile(paths.blob(digest), text)
  return { mediaType, digest, size: Buffer.byteLength(text) }
}

/** Moves a finished file to its place among the blobs. */
export async function adoptBlob(paths: LayoutPaths, file: string, digest: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(file, paths.blob(digest))
}

/** @throws KnownError `image-damaged` when it is not there or not what its digest says. */
export async function readBlob(paths: LayoutPaths, { digest }: Pick<Descriptor, 'digest'>): Promise<string> {
  const text = await readFile(paths.blob(digest), 'utf8').catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? damaged(paths, digest, 'it is missing') : error
  })
  if (digestFrom(newHash().update(text)) !== digest) throw damaged(paths, digest, 'its content has changed')
  return text
}

export async function readManifest(paths: LayoutPaths, digest: string): Promise<Manifest> {
  return JSON.parse(await readBlob(paths, { digest })) as Manifest
}

/** Whether a blob of that size is there; its content is checked where it is used. */
export async function hasBlob(paths: LayoutPaths, { digest, size }: Descriptor): Promise<boolean> {
  const found = await stat(paths.blob(digest)).catch(() => undefined)
  return found?.size === size
}

export async function verifyBlob(paths: LayoutPaths, { digest }: Descriptor, signal: AbortSignal): Promise<void> {
  const hash = newHash()
  for await (const chunk of createReadStream(paths.blob(digest), { signal })) hash.update(chunk as Buffer)
  if (digestFrom(hash) !== digest) throw damaged(paths, digest, 'its content has changed')
}

function damaged(paths: LayoutPaths, digest: string, how: string): KnownError {
  return new KnownError(`The image store is damaged: ${how}: ${paths.blob(digest)}.`, {
    code: 'image-damaged',
    fault: 'platform',
    advice: `Remove the tags that need it from ${paths.tags} and deploy again: the image is rebuilt from its commit.`,
  })
}
