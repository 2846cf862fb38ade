import type { HealthCheck, RouteMatch } from '../spec/types.ts'
import type { Call, Change, ReleaseTags } from './common.ts'

/** ELBv2's states. `unused` also covers a target group that no route or trial refers to: it is not checked. */
export type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'draining' | 'unused' | 'unavailable'

export interface TargetHealth {
  /** The instance's id. */
  readonly target: string
  readonly state: TargetState
  /** ELBv2's reason code, `Target.FailedHealthChecks` and the like; undefined when healthy. */
  readonly reason?: string
  /** The same in words, with the last answer: `answered 500, expected 200 to 399`. Untrusted text. */
  readonly description?: string
  /** The status with which it answered the last health check wrongly; undefined where nothing answered. */
  readonly answered?: number
}

/** The load balancer's handle on one fleet. */
export interface TargetGroup {
  readonly id: string
  readonly tags: ReleaseTags
}

/** Relative weights, 0 to 999, by target group id. One that is listed with 0 is referred to, so health-checked. */
export type Weights = Readonly<Record<string, number>>

/** Where a route answers: at which listener, and what it matches on there. */
export interface RoutePlace {
  /** What people find it by: `http://127.0.0.1:8080`, the ARN of a listener, or of the rule that the spec names. */
  readonly listener: string
  /** Undefined where that is not ours to say: of what `createRoute` did not make, or somebody has changed since. */
  readonly match: RouteMatch | undefined
}

/** What the load balancer sends where: an environment's listener or rule. */
export interface Route {
  readonly id: string
  readonly place: RoutePlace
  /** What a user opens: `http://127.0.0.1:8080`. */
  readonly url: string
  /** How the runner reaches it, name resolution or not. */
  readonly probe: Address
  readonly weights: Weights
  /** Target group stickiness beats weights for this long; 0 where it is off. */
  readonly stickinessMs: number
  /** Why nothing reaches it, where the platform knows: `127.0.0.1:8080 is taken by another program`. */
  readonly unreachable?: string
  /** Undefined where every request to its address is the route's. */
  readonly demands?: Demands
}

/** What a route asks of requests that no address can bring along: where they come from, or how they ask. */
export interface Demands {
  /** `requests from 192.0.2.0/24`. */
  readonly text: string
  /** Of these methods a request from anywhere is the route's; of others it is not, as far as anybody knows. */
  readonly methods: readonly string[]
}

/** What answers where an environment's first route will, without any target. */
export interface AnswerBefore {
  /** `arn:…, on port 80, redirects to https://… today`. */
  readonly text: string
  /** Whoever took its place would serve over plain HTTP what was never served so. */
  readonly isRedirectToHttps: boolean
  /** Of the route that takes its place. */
  readonly demands?: Demands
}

/** An HTTP address with the headers (`host` among them) that make the load balancer choose the right route. */
export interface Address {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Each request's query string has to hold this too: `version=v1`. */
  readonly query?: string
}

/** How a new fleet is reached through the real load balancer before it has traffic. */
export interface Trial extends Address {
  /** To be masked before anything is printed. */
  readonly secrets: readonly string[]
}

/** What one target group served between two instants (milliseconds since the epoch), both as the source cut them. */
export interface Figures {
  readonly from: number
  readonly to: number
  readonly requests: number
  /** Answers of 500 and above; and requests that were broken off, where those can be told from such as are still open. */
  readonly errors: number
  /**
   * Requests that no target has answered, where nothing tells why: broken off, timed out, or a WebSocket or stream that is
   * open. Undefined where `errors` has them.
   */
  readonly unanswered?: number
  /** Undefined when there were no requests. */
  readonly latencyMs: { readonly p50: number; readonly p99: number } | undefined
  /** Of the same time; undefined where the load balancer has no answers of its own, or nobody counts them. */
  readonly balancer?: OwnErrors
}

/** What the load balancer as a whole has answered in targets' stead, because they broke off or never answered. */
export interface OwnErrors {
  /** One after the other, none where there was no request. */
  readonly periods: readonly OwnPeriod[]
  /** It serves others too, whose errors these may be. */
  readonly isShared: boolean
}

export interface OwnPeriod {
  readonly from: number
  readonly to: number
  /** All that it has sent to any target. */
  readonly requests: number
  readonly errors: number
}

export interface RouterCapabilities {
  /** Upper bound for how long the data plane may lag behind weights that read back as changed. */
  readonly propagationMs: number
  /** The most target groups that one route may refer to. */
  readonly targetGroupsPerRoute: number
  /** Whether no traffic is reported as 0 requests; where it is reported as nothing, a zero needs a positive control. */
  readonly countsZero: boolean
  /** How late figures are, at most. */
  readonly figuresLagMs: number
  /** Figures are of whole periods of so long, cut by the platform's clock; 0 where they are cut anywhere. */
  readonly figuresPeriodMs: number
  /** How long to wait, on top of `settleMs`, where idleness cannot be proven. */
  readonly unprovenWaitMs: number
}

export interface TargetGroupRequest {
  readonly tags: ReleaseTags
  /** From the spec, or the very check that an earlier release had (a cold rollback). */
  readonly health: HealthCheck | { readonly ofRelease: number }
  /** Deregistration delay: in-flight requests of a target that goes may take this long. */
  readonly drainMs: number
  /** The live target group, whose settings are cloned where the platform has settings that the spec does not name. */
  readonly like: string | undefined
}

/** One environment's place in the load balancer. */
export interface Router {
  readonly capabilities: RouterCapabilities
  /** Idempotent by the release's name. */
  createTargetGroup(request: TargetGroupRequest, change: Change): Promise<TargetGroup>
  listTargetGroups(call: Call): Promise<readonly TargetGroup[]>
  /**
   * Whether any route, trial, or anything else of the load balancer still refers to it, be it none of ours. Asked before
   * its fleet goes: where the platform may still tell of what was taken away, that is waited out.
   */
  isReferredTo(id: string, call: Call): Promise<boolean>
  /** @throws KnownError `target-group-in-use` when a route still refers to it. */
  removeTargetGroup(id: string, change: Change): Promise<void>
  targetHealth(id: string, call: Call): Promise<readonly TargetHealth[]>
  /** Where the spec says that the route is, as a place names it. */
  listener(call: Call): Promise<string>
  /**
   * The place that a target group was made for, for one that the route does not send anything to. Undefined where that is
   * not known, and where no route sends anything to it any more.
   */
  madeFor(targetGroup: string, call: Call): Promise<RoutePlace | undefined>
  /** The environment's route, or undefined where it has none yet. */
  route(call: Call): Promise<Route | undefined>
  /** What `createRoute` would replace; undefined where it replaces nothing. Asked where there is no route yet. */
  answerBefore(call: Call): Promise<AnswerBefore | undefined>
  /** Makes the route (a preview's rule, an environment's first) with these weights; an existing one is an error. */
  createRoute(match: RouteMatch, weights: Weights, change: Change): Promise<Route>
  /** Replaces all weights of the route in one call, and nothing else of it. */
  replaceWeights(routeId: string, weights: Weights, change: Change): Promise<void>
  /**
   * Looks whether the route can be removed, without changing anything.
   * @throws KnownError `former-answer-unknown` where nobody knows any more what answered before.
   */
  refuseRemoval(call: Call): Promise<void>
  /** Removes what `createRoute` made; a route that was there before us answers again what it answered then. */
  removeRoute(change: Change): Promise<void>
  /** Puts the target group in use behind a rule of its own, with a token that only this run knows. */
  openTrial(targetGroup: string, match: RouteMatch, change: Change): Promise<Trial>
  /** Removes every trial of the environment, a killed run's too. */
  closeTrials(change: Change): Promise<void>
  /** What the target group served since `since`; `unknown` where that is not known (yet). */
  figures(targetGroup: string, since: number, call: Call): Promise<Figures | 'unknown'>
}
