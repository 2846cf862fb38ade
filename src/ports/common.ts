/** What every port call takes: it stops when the signal aborts, and fails when the deadline has passed. */
export interface Call {
  readonly signal: AbortSignal
  /** Milliseconds since the epoch, by the clock that the platform was opened with. */
  readonly deadline: number
}

declare const mayChange: unique symbol

/**
 * What every port call takes that changes something. The type is the fence: engine/claim/change.ts alone mints one,
 * after it has seen that the run still holds the environment, or through its one named door for what no claim covers. It
 * is not cut off when the run is cancelled, for what is cut off may land all the same; its deadline bounds it.
 */
export type Change = Call & { readonly [mayChange]: true }

/** The number of the adopted release, which was there before us. */
export const adopted = 0

/**
 * Carried by every resource that belongs to a release, so that a run can begin by observing what is there. Tags are
 * the only state that ties resources together.
 */
export interface ReleaseTags {
  readonly app: string
  readonly environment: string
  /** Number of the operation that launched the release; `adopted` where none did. */
  readonly release: number
  readonly sha: string
  /** Image digest: `sha256:…` (on AWS also an AMI id). */
  readonly digest: string
  readonly specDigest: string
  readonly runUrl: string
}
