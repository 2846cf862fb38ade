import type { ImageOptions, Workload } from '../spec/types.ts'
import type { CachedFolder } from '../support/cache/cache.ts'
import type { CommandNews } from '../support/command/news.ts'
import type { Commit } from '../support/git/commit.ts'
import type { Call, Change } from './common.ts'

/** An immutable artifact built from one commit. */
export interface Image {
  readonly sha: string
  /** What everything after the build uses. */
  readonly digest: string
  /** It was not the first of its commit, and bears the recipe in its name. */
  readonly recipe?: string
  /** The name a person would pull or look up: `oci:/store/oci:<sha>`, `…ecr…/shop@sha256:…`. */
  readonly reference: string
  readonly sizeBytes: number
}

export interface BuildOptions {
  readonly app: string
  readonly image: ImageOptions
  /** The spec's top-level `run`: what an image says of itself may not depend on the environment that came first. */
  readonly run: Workload
}

/** What a build has to say while it is under way. */
export type BuildNews =
  | { readonly type: 'notice' | 'warning'; readonly message: string }
  /** For the log alone. */
  | { readonly type: 'detail'; readonly message: string }
  /** To be masked before anything else is told. */
  | { readonly type: 'secret'; readonly value: string }
  /** Of a build that has succeeded: folders that are worth keeping for the next one. */
  | { readonly type: 'cacheable'; readonly folders: readonly CachedFolder[] }
  | CommandNews

export interface BuildOrder extends BuildOptions {
  readonly tell: (news: BuildNews) => void
}

export interface Images {
  /**
   * The image that was built for this commit, or undefined.
   * @param recipe what it has to be made by (`recipeOf`), where that was recorded; undefined: whatever was first.
   */
  find(sha: string, call: Call, recipe?: string): Promise<Image | undefined>
  /** Those of the digests whose image cannot be launched any more. */
  missing(digests: readonly string[], call: Call): Promise<ReadonlySet<string>>
  /**
   * Builds the commit's tree, pushes it and tags it with the SHA, or with SHA and recipe where the SHA is that of an image
   * by another recipe. A tag that exists by then is never overwritten: the image it names, the winner's, is returned
   * instead.
   * @throws KnownError `image-build-failed` with the build's lines, `image-secret-missing`,
   * `image-not-reproducible`, `submodules-unsupported`, `lfs-unsupported`.
   */
  build(commit: Commit, order: BuildOrder, change: Change): Promise<Image>
  /** What `prune` would remove, if nothing were in use but what is kept. */
  unneeded(keep: ReadonlySet<string>, call: Call): Promise<readonly Image[]>
  /** Removes this app's images whose digest is not kept; those that a fleet of any environment uses stay. */
  prune(app: string, keep: ReadonlySet<string>, change: Change): Promise<readonly Image[]>
}
