import { wholeManifest } from '../../../agent/store/blobs.ts'
import { isDigest, layoutPaths, type LayoutPaths } from '../../../agent/store/layout.ts'
import { storeError } from '../../../agent/store/store-error.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Image, Images } from '../../../ports/images.ts'
import { timedOut, within } from '../../../support/within.ts'
import type { OuterEnvironment } from '../../shared/images/build-environment.ts'
import { untilOver } from '../../shared/images/until-over.ts'
import { imageOf } from './image-of.ts'
import { findTag } from './tags.ts'

export interface ImagesOptions {
  /** The app's own OCI layout, so that a tag is nothing but a SHA. */
  readonly folder: string
  readonly clock: Clock
  readonly outerEnvironment: OuterEnvironment
  /** Digests that fleets are made from, of whichever environment. */
  readonly inUse: (signal: AbortSignal) => Promise<ReadonlySet<string>>
}

/**
 * Images as an OCI image layout on disk.
 * @throws every method: KnownError `image-damaged`, `platform-timeout`, and what `storeError` makes of the disk's.
 */
export function createImages({ folder, clock, outerEnvironment, inUse }: ImagesOptions): Images {
  const paths = layoutPaths(folder)
  const known = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      throw storeError(error, folder)
    })
  return {
    find: (sha, call, recipe) => within(clock, call, 'finding an image', () => known(find(paths, sha, recipe))),
    missing: (digests, call) => within(clock, call, 'looking for images', () => known(missing(paths, digests))),
    build: (commit, order, call) =>
      untilOver(clock, call, commit, async (signal) => {
        const { buildImage } = await import('./build-image.ts')
        return known(buildImage(paths, { commit, order, outerEnvironment }, signal))
      }),
    unneeded: (keep, call) =>
      within(clock, call, 'looking for images', async () => known((await import('./prune.ts')).unneeded(paths, keep))),
    prune: (_app, keep, call) =>
      within(
        clock,
        call,
        'removing images',
        async (signal) => {
          const [{ pruneImages }, used] = await Promise.all([import('./prune.ts'), inUse(signal)])
          return known(pruneImages(paths, new Set([...keep, ...used]), clock.now()))
        },
        () => timedOut('removing images', true),
      ),
  }
}

/** One that lacks blobs is not found: building its commit again brings back the very same ones. */
async function find(paths: LayoutPaths, sha: string, recipe: string | undefined): Promise<Image | undefined> {
  const tag = await findTag(paths, { sha, ...(recipe !== undefined && { recipe }) })
  if (tag === undefined) return undefined
  const manifest = await wholeManifest(paths, tag.descriptor)
  return manifest === undefined ? undefined : imageOf(paths, tag.name, tag.descriptor.digest, manifest)
}

async function missing(paths: LayoutPaths, digests: readonly string[]): Promise<ReadonlySet<string>> {
  const isThere = await Promise.all(
    digests.map(async (digest) => isDigest(digest) && (await wholeManifest(paths, { digest })) !== undefined),
  )
  return new Set(digests.filter((_digest, index) => isThere[index] !== true))
}
