import type { Figures, TargetHealth, Weights } from '../../ports/router.ts'
import type { HealthCheck, RouteMatch } from '../../spec/types.ts'

/** Where one instance listens. */
export interface Target {
  readonly id: string
  readonly host: string
  readonly port: number
}

export interface TargetGroupSettings {
  readonly health: HealthCheck
  /** Deregistration delay. */
  readonly drainMs: number
}

/** One line of a listener's routing table; the lowest priority number that matches wins, as on ELBv2. */
export interface Rule {
  readonly id: string
  /** `host:port` of the listener. */
  readonly listener: string
  readonly priority: number
  /** All that is named must match; an empty match is the default. */
  readonly match: RouteMatch
  readonly weights: Weights
}

/** A load balancer in memory: it keeps nothing on disk, its owner tells it everything again after a restart. */
export interface Balancer {
  /** Opens the listener; nothing where it is open. @throws KnownError `port-taken`, `address-unavailable`. */
  listen(address: string): Promise<void>
  /** Stops accepting, lets requests finish up to the limit, closes the listener. */
  unlisten(address: string, limitMs: number): Promise<void>
  /** Creates it, or changes its settings. */
  putTargetGroup(id: string, settings: TargetGroupSettings): void
  /** Its targets are dropped at once, undrained. */
  removeTargetGroup(id: string): void
  register(targetGroup: string, target: Target): void
  /** No new requests from now on; resolves when the last one has finished or `drainMs` have passed (then cut). */
  deregister(targetGroup: string, target: string): Promise<void>
  targetHealth(targetGroup: string): readonly TargetHealth[]
  /** Creates or replaces a rule whole, atomically. */
  putRule(rule: Rule): void
  removeRule(id: string): void
  /** Served from `since` on; what is older than the balancer's memory (an hour) is not counted. */
  figures(targetGroup: string, since: number): Figures
  /** Requests in flight, upgraded connections included. */
  inFlight(targetGroup: string): number
  /** Cuts everything. */
  close(): Promise<void>
}
