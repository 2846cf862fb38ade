import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { layoutPaths, readManifest, verifyBlob } from './layout.ts'

/**
 * Writes an image's layers into an empty folder, after each was found to be what its digest says; the app is then at
 * `destination/app`.
 * @throws KnownError `image-damaged`.
 */
export async function unpackImage(
  layout: string,
  digest: string,
  destination: string,
  signal: AbortSignal,
): Promise<void> {
  const paths = layoutPaths(layout)
  const { layers } = await readManifest(paths, digest)
  const { extract } = await import('tar-fs')
  for (const layer of layers) {
    await verifyBlob(paths, layer, signal)
    await pipeline(createReadStream(paths.blob(layer.digest)), extract(destination), { signal })
  }
}
