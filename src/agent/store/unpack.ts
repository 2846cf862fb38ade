import { createReadStream } from 'node:fs'
import { requireManifest, verifyBlob } from './blobs.ts'
import { layoutPaths, type Descriptor, type LayoutPaths } from './layout.ts'
import { makeFolder } from '../../support/make-folder.ts'

/**
 * Writes an image's layers into an empty folder, which is made where it is missing; the app is then at
 * `destination/app`. Nothing of a layer is written before all of it was found to be what its digest says. Links are
 * written as they are, wherever they point; no file is ever written through one.
 * @param layout the app's OCI layout.
 * @throws KnownError `image-damaged`, which names the file; the signal's reason.
 */
export async function unpackImage(
  layout: string,
  digest: string,
  destination: string,
  signal: AbortSignal,
): Promise<void> {
  const paths = layoutPaths(layout)
  const { layers } = await requireManifest(paths, digest)
  await makeFolder(destination)
  try {
    for (const layer of layers) await unpackLayer(paths, layer, destination, signal)
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  }
}

async function unpackLayer(
  paths: LayoutPaths,
  layer: Descriptor,
  destination: string,
  signal: AbortSignal,
): Promise<void> {
  await verifyBlob(paths, layer, signal)
  const { untar } = await import('../../support/untar.ts')
  await untar(createReadStream(paths.blob(layer.digest)), destination, { signal })
}
