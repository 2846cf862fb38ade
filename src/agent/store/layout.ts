import { createHash } from 'node:crypto'
import path from 'node:path'
import { KnownError } from '../../errors/known-error.ts'

/** Where everything lies in an OCI image layout (OCI Image Format Specification, image-layout.md). */
export function layoutPaths(folder: string) {
  const blobs = path.join(folder, 'blobs', 'sha256')
  const tags = path.join(folder, 'tags')
  return {
    folder,
    marker: path.join(folder, 'oci-layout'),
    index: path.join(folder, 'index.json'),
    blobs,
    blob: (digest: string) => path.join(blobs, hexOf(digest)),
    /** Ours: a file per image, named by its commit's SHA, which holds the manifest's descriptor; see tags.ts. */
    tags,
    tag: (name: string) => path.join(tags, name),
    /** Ours: what is not finished. On the same file system, so that finished files can be moved to their place. */
    work: path.join(folder, 'work'),
  }
}

export type LayoutPaths = ReturnType<typeof layoutPaths>

export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  /** Not compressed: zlib's output differs between versions, and one commit would not always give one digest. */
  layer: 'application/vnd.oci.image.layer.v1.tar',
} as const

/** What refers to a blob (OCI Image Format Specification, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
}

/** OCI Image Format Specification, manifest.md. */
export interface Manifest {
  readonly schemaVersion: 2
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations?: Readonly<Record<string, string>>
}

export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text)
}

/** A digest becomes part of a path, so that nothing else may get there. */
function hexOf(digest: string): string {
  if (!isDigest(digest)) throw new Error(`not a digest: ${digest.slice(0, 100)}`)
  return digest.slice('sha256:'.length)
}

export function digestOf(content: string | Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/**
 * @param what `it is missing`, `its content is not what its name says`.
 * @param remove what is to be removed, so that the image can be built again.
 */
export function damaged(file: string, what: string, remove = 'that file, if it is there'): KnownError {
  return new KnownError(`The image store is damaged at ${file}: ${what}.`, {
    code: 'image-damaged',
    advice: `Somebody or something else changed it, or the disk is failing. Remove ${remove}, and deploy the commit again with \`force: true\`.`,
  })
}
