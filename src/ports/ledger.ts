import type { Call, Change } from './common.ts'
import type { Weights } from './router.ts'

export type OperationKind = 'deploy' | 'rollback' | 'destroy' | 'sweep'

/** `running` until the run that owns it, or one that heals it, says how it ended. */
export type OperationStatus = 'running' | 'succeeded' | 'failed' | 'cancelled'

/** How far an operation got; decides how a run that died is healed. */
export type OperationPhase =
  | 'claimed'
  | 'launching'
  | 'gating'
  | 'swapping'
  | 'baking'
  /** What it began is being undone; never proven. */
  | 'undoing'
  /** Proven: what lost its traffic is let go. Of a destruction: under way. */
  | 'retiring'
  | 'done'

/** One numbered entry of an environment's ledger: at once its history, its mutual exclusion and its fencing. */
export interface Operation {
  readonly number: number
  readonly kind: OperationKind
  readonly status: OperationStatus
  readonly phase: OperationPhase
  /** Random, one per run: tells our own entry from another run's with the same number. */
  readonly owner: string
  readonly sha: string
  readonly title: string
  readonly digest: string
  readonly specDigest: string
  readonly actor: string
  readonly runUrl: string
  readonly startedAt: number
  readonly finishedAt?: number
  /** The release that this operation launched, always its own number; undefined when it launched none. */
  readonly release?: number
  /** The size of the image that `release` runs. */
  readonly imageBytes?: number
  /** What its instances boot from, as it was resolved at its launch: an AMI's id. */
  readonly machineImage?: string
  /** The release that a rollback brings back: the live one afterwards when warm, the model of `release` when cold. */
  readonly restores?: number
  /** Whether the image of that release had been removed, and was built again. */
  readonly rebuilt?: boolean
  /** The release that was live before; undefined at the first deployment. */
  readonly before?: number
  /** The deployment that a rollback leads away from. */
  readonly undoes?: number
  /** The release that had the traffic when `force` took foreign weights as the baseline: live from then on. */
  readonly adopts?: number
  /** What the route's weights were before this operation changed any; what an undo goes back to. */
  readonly baseline?: Weights
  /** Written before every shift. */
  readonly intent?: { readonly from: Weights; readonly to: Weights }
  /** For how long after this entry was written a call of its run may still take effect. */
  readonly landsForMs?: number
  /** Why it ended as it did, for those who read the history. */
  readonly reason?: string
}

export interface StoredOperation {
  readonly operation: Operation
  /** When it was last written, by the store's own clock. */
  readonly storedAt: number
}

export interface WithNext {
  readonly own: StoredOperation | undefined
  readonly next: StoredOperation | undefined
}

export interface Ledger {
  /** How long an entry without a heartbeat is believed alive. */
  readonly leaseMs: number
  /** Every call to the platform takes at most this long, far below the lease. */
  readonly callTimeoutMs: number
  /** How long 'there is no such entry' is taken to hold: 0 where asking again costs nothing, a second at most. */
  readonly absenceHoldsMs: number
  /** How long after its deadline a call may still take effect: 0 where whoever carries it out looks at the deadline. */
  readonly landsLateMs: number
  /** The store's own time now. */
  now(call: Call): Promise<number>
  /** Creates entry `operation.number`, atomically, only if it does not exist. */
  append(operation: Operation, change: Change): Promise<'appended' | 'taken'>
  /** Undefined means: the store says that it does not exist. A failed read throws. */
  get(number: number, call: Call): Promise<StoredOperation | undefined>
  /**
   * An entry and the one after it, from one look: whoever holds the first asks so whether it still does, for both may be
   * gone by the time that it looks.
   */
  getWithNext(number: number, call: Call): Promise<WithNext>
  /** Replaces an entry whole; also the heartbeat. @throws when the entry does not exist. */
  update(operation: Operation, change: Change): Promise<void>
  /** Ascending by number. */
  list(call: Call): Promise<readonly StoredOperation[]>
  prune(numbers: readonly number[], change: Change): Promise<void>
}
