import { blobsOf } from '../../../agent/store/blobs.ts'
import type { LayoutPaths, Manifest } from '../../../agent/store/layout.ts'
import type { Image } from '../../../ports/images.ts'
import { madeOf } from '../../shared/images/image-name.ts'

/** The reference is one that `skopeo` and `podman` understand. */
export function imageOf(paths: LayoutPaths, name: string, digest: string, manifest: Manifest | undefined): Image {
  const sizeBytes = manifest === undefined ? 0 : blobsOf(manifest).reduce((sum, { size }) => sum + size, 0)
  return { ...madeOf(name), digest, reference: `oci:${paths.folder}:${name}`, sizeBytes }
}
