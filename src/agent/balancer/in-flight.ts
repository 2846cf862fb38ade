import type { Agent, ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import type { TargetHealth } from '../../ports/router.ts'
import type { History, Second } from './history.ts'
import type { Split } from './split.ts'
import type { Target, TargetGroupSettings } from './types.ts'

// Targets know their requests, and requests their target: these types refer to one another, and so stand together.

/** One client's request, as the listener took it. */
export interface Inbound {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  /** What the client sent right behind a request for a WebSocket; undefined for any other request. */
  readonly head: Buffer | undefined
  readonly listener: { readonly closing: boolean }
  /** Whether the client wants its connection closed after the answer. */
  readonly closesAfter: boolean
  /** Of the rule that matched. */
  readonly split: Split
}

/** The same on its way through the balancer. */
export interface Exchange extends Inbound {
  /** Targets that could not be reached. */
  tried: readonly LiveTarget[]
  attempt: Attempt | undefined
  /** The target's answer has begun, or ours was given in its stead. */
  answered: boolean
  /** Of the target's answer; undefined as long as there is none, or where ours was given in its stead. */
  status: number | undefined
  over: boolean
  /** When there was last a reason to wait: more of the request had come; by `performance.now()`. */
  waitingSince: number
  /** How much the client's connection had brought by then. */
  received: number
  /** Whether all of the request had come when it was last looked at. */
  isWhole: boolean
}

/** An exchange's try with one target. */
export interface Attempt {
  readonly target: LiveTarget
  /** Its place among the target's exchanges. */
  slot: number
  readonly second: Second
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** By `performance.now()`. */
  readonly startedTick: number
  upstream: ClientRequest | undefined
}

/** A registered target with its connections and the requests that it is serving. */
export interface LiveTarget extends Target {
  readonly group: TargetGroup
  readonly pooled: Agent
  /** Gives each request a new connection: for the repeat of one that met a connection that was closing. */
  readonly fresh: Agent
  /**
   * In no order. Not a Set: V8 replaces the table of one that is added to and deleted from all the time, and the old
   * tables, chained, keep every request alive until the next full garbage collection.
   */
  readonly exchanges: Exchange[]
  /** Called when the last exchange has ended. */
  onIdle: () => void
}

export interface TargetGroup {
  settings: TargetGroupSettings
  readonly history: History
  /** Nothing where it is registered. */
  register(target: Target): void
  /** Resolves when the target's last request has ended, or was cut after `drainMs`. */
  deregister(id: string): Promise<void>
  /** Health checks run only while something refers to the target group. */
  setInUse(inUse: boolean): void
  /** Whether `next` would give one. */
  canServe(except: readonly LiveTarget[]): boolean
  /** The next target in turn of those that serve that is not one of these. */
  next(except: readonly LiveTarget[]): LiveTarget | undefined
  health(): readonly TargetHealth[]
  /** All that is in flight, with draining targets too. */
  exchanges(): readonly Exchange[]
  /** Closes connections to targets that have not been used since the last call. */
  closeIdle(): void
  /** Drops all targets and cuts their requests. */
  remove(): void
}
