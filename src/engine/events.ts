import type { SourceLocation } from '../errors/known-error.ts'
import type { InstanceState } from '../ports/fleets.ts'
import type { OperationKind } from '../ports/ledger.ts'
import type { TargetState } from '../ports/router.ts'
import type { CachedFolder } from '../support/cache/cache.ts'
import type { CommandNews } from '../support/command/news.ts'

/** The steps a run can be seen in, in the order in which a deployment takes them. */
export type StepName =
  | 'resolve'
  | 'claim'
  | 'observe'
  | 'heal'
  | 'image'
  | 'launch'
  | 'gate'
  | 'swap'
  | 'bake'
  | 'retire'
  | 'record'
  | 'undo'

/** What it takes to make a release live again: nothing, seconds, minutes, a build of its commit before; or it cannot be. */
export type ReleaseState = 'live' | 'warm' | 'cold' | 'rebuild' | 'gone'

/** One row of the history, newest first. */
export interface ReleaseRow {
  /** `v41`; 0 is what ran before the first deployment of ours. */
  readonly release: number
  readonly sha: string
  /** Untrusted text. */
  readonly title: string
  readonly digest: string
  readonly specDigest: string
  /** The image's size; undefined where it was not written down at the launch. */
  readonly imageBytes: number | undefined
  readonly state: ReleaseState
  /** When the platform's timer takes its capacity away; undefined while none is set. */
  readonly warmUntil?: number
  readonly status: 'running' | 'succeeded' | 'failed' | 'cancelled'
  readonly actor: string
  readonly runUrl: string
  readonly at: number
}

/** What is true of the environment at one moment. */
export interface EnvironmentStatus {
  readonly environment: string
  /** Undefined while the environment has no route. */
  readonly url: string | undefined
  readonly live: ReleaseRow | undefined
  /** Percent of traffic by release, as the route says, whoever made it say so. */
  readonly traffic: Readonly<Record<number, number>>
  /** What `rollback-to: previous` would bring back. */
  readonly previous: ReleaseRow | undefined
  readonly history: readonly ReleaseRow[]
  /** How long the last of each kind took here, from claim to record; undefined where there was none yet. */
  readonly lastTookMs: LastTook
}

/** Rollbacks to warm and to cold releases; to build an image again takes about as long as a deployment. */
export interface LastTook {
  readonly warm: number | undefined
  readonly cold: number | undefined
  readonly rebuild: number | undefined
}

export interface InstanceRow {
  readonly id: string
  readonly release: number
  readonly zone: string | undefined
  readonly state: InstanceState
  readonly health: TargetState | undefined
  /** Untrusted text. */
  readonly reason: string | undefined
  /** From launch to first seen healthy; undefined while it is not. */
  readonly healthyAfterMs: number | undefined
}

export interface GateRow {
  /** `error rate`, `latency p99`, `smoke check GET / before traffic`. */
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'unproven'
  /** `0.2 % against 0.1 %, at most 1 more`. */
  readonly figures: string
  /** The same by its parts, where the new release is held against the old one; the limit is short: `at most +1 point`. */
  readonly compared?: { readonly old: string; readonly now: string; readonly limit: string }
  /** What figures the verdict rests on: `120 requests in 2 min`. */
  readonly basis?: string
}

/** How one request of the probe ended. */
export interface Reply {
  readonly at: number
  /** Undefined where no answer came. */
  readonly latencyMs: number | undefined
  /** Where an answer came. */
  readonly status?: number
  /** Why it counts as failed: no answer, 429, or one of 500 and above. Untrusted text. */
  readonly failure: string | undefined
  /** An answer that is no failure, and not the one that the check of the spec expects. Untrusted text. */
  readonly unexpected?: string
  /** It may be that this client was turned away, because it asks too often. */
  readonly isRefusal?: true
  /** It says nothing of the release: the address could not be reached from here. */
  readonly isUnknown?: true
}

export interface Tally {
  readonly requests: number
  readonly failures: number
  /** Of the requests that were answered; undefined when none was. */
  readonly latencyMs: { readonly p50: number; readonly p99: number } | undefined
  /** Why the last one that failed did. Untrusted text. */
  readonly lastFailure: string | undefined
}

/** What the action's own requests to the environment's address met with while traffic moved. */
export interface Availability extends Tally {
  /** What was asked: `https://shop.example.com/`. */
  readonly url: string
  readonly from: number
  readonly to: number
  /** In the order in which they came. */
  readonly replies: readonly Reply[]
}

/** Everything the engine has to say while it works. Times are milliseconds since the epoch. */
export type EngineEvent =
  | {
      readonly type: 'step-started'
      readonly step: StepName
      readonly at: number
      /** Undefined before the run knows which environment it is about. */
      readonly environment?: string
    }
  | {
      readonly type: 'step-finished'
      readonly step: StepName
      readonly at: number
      readonly environment?: string
      readonly outcome: 'done' | 'failed'
    }
  | {
      readonly type: 'progress'
      readonly at: number
      /** What is waited for or done: `targets healthy`. */
      readonly message: string
      readonly done?: number
      readonly total?: number
      readonly deadline?: number
    }
  | { readonly type: 'notice' | 'warning'; readonly message: string; readonly location?: SourceLocation }
  /** A line that is for the log alone. */
  | { readonly type: 'detail'; readonly message: string }
  | CommandNews
  /** To be masked before anything else is printed. */
  | { readonly type: 'secret'; readonly value: string }
  /** Folders that are worth keeping for the next build; the post step does that. */
  | { readonly type: 'cacheable'; readonly folders: readonly CachedFolder[] }
  /** An operation number is ours; the post step needs it. */
  | {
      readonly type: 'claimed'
      readonly operation: number
      readonly owner: string
      readonly environment: string
      readonly kind: OperationKind
      /** Empty where the operation is about no commit. */
      readonly sha: string
      /** The release that a rollback brings back. */
      readonly restores: number | undefined
    }
  /** Another run was still at work, and this one does not wait for it. Its words are untrusted text. */
  | {
      readonly type: 'overtook'
      readonly operation: number
      readonly kind: OperationKind
      readonly actor: string
      readonly runUrl: string
    }
  /** Weights were read back as changed; percent of traffic by release. */
  | { readonly type: 'shifted'; readonly at: number; readonly percent: Readonly<Record<number, number>> }
  | { readonly type: 'fleet'; readonly instances: readonly InstanceRow[] }
  | { readonly type: 'gate'; readonly gate: GateRow }
  | { readonly type: 'probed'; readonly availability: Availability }
  /** What a release that failed had been asked before its traffic was taken away, as the platform has counted. */
  | {
      readonly type: 'blast-radius'
      readonly release: number
      readonly requests: number
      /** Answered with an error, or not at all. */
      readonly errors: number
      /** Figures come late on some platforms: for so long after traffic began to move they were there. */
      readonly countedMs: number
    }
  /** A release without traffic keeps its fleet until then. */
  | { readonly type: 'kept-warm'; readonly environment: string; readonly release: number; readonly until: number }
  /** Something that was undone or taken away again after a failure, in words. */
  | { readonly type: 'undone'; readonly message: string }
  | { readonly type: 'environment-status'; readonly status: EnvironmentStatus }
  /** What a sweep found: everything that has something here, and how those stand in which no run is at work. */
  | {
      readonly type: 'swept'
      readonly environments: readonly string[]
      readonly settled: readonly EnvironmentStatus[]
    }
  /** The last look failed: what was told before may not be so any more. */
  | { readonly type: 'environment-status-unknown'; readonly environment: string }

export type Report = (event: EngineEvent) => void

/** How a command ended well; a failure is thrown. */
export interface Outcome {
  readonly changed: boolean
  /** One line for people: `v42 is live in production`. */
  readonly verdict: string
  /** The release this run launched or made live, if any. */
  readonly release: number | undefined
  readonly sha: string | undefined
  readonly digest: string | undefined
  readonly image: string | undefined
  /** A dry run's plan, one action a line, in order; undefined when it was not one. */
  readonly plan: readonly string[] | undefined
  /** What a sweep did, a line a thing. */
  readonly swept?: readonly string[]
}

/** The outcome of what launched no release and made none live; where nothing else is said, nothing was done at all. */
export function withoutRelease(
  verdict: string,
  done: Partial<Pick<Outcome, 'changed' | 'plan' | 'swept'>> = {},
): Outcome {
  const none = { release: undefined, sha: undefined, digest: undefined, image: undefined, plan: undefined }
  return { changed: false, verdict, ...none, ...done }
}
