import { blobsOf } from '../../../agent/store/blobs.ts'
import type { LayoutPaths, Manifest } from '../../../agent/store/layout.ts'
import type { Image } from '../../../ports/images.ts'

/** The reference is one that `skopeo` and `podman` understand. */
export function imageOf(paths: LayoutPaths, sha: string, digest: string, manifest: Manifest): Image {
  const sizeBytes = blobsOf(manifest).reduce((sum, { size }) => sum + size, 0)
  return { sha, digest, reference: `oci:${paths.folder}:${sha}`, sizeBytes }
}
