import { KnownError, type Evidence, type KnownErrorOptions } from '../errors/known-error.ts'
import { isErrorCode } from '../errors/registry.ts'
import type { Cancelled, Fleet, LaunchRequest, ListedFleet } from '../ports/fleets.ts'
import type { Figures, TargetGroup, TargetGroupRequest, TargetHealth, Weights } from '../ports/router.ts'
import type { Capacity, RouteMatch } from '../spec/types.ts'
import type { EnvironmentKey } from './store/paths.ts'
import type { RouteRecord, TrialRecord } from './store/state.ts'

/**
 * What runs and the agent say to each other; raised whenever an older agent could misunderstand a newer run or the
 * other way round. Agents of another number are asked to hand over.
 */
export const protocolVersion = 3

/** Of a request: by `machineNow`, when it must have begun. */
export const deadlineHeader = 'x-deadline'

/** Every method that the agent answers: one JSON value in, one out. */
export interface AgentApi {
  /** Answers as soon as the agent has recovered its state. */
  hello(question: Empty): Promise<{ readonly pid: number }>
  /** Names of the app's environments that have anything here. */
  environments(question: { readonly app: string }): Promise<readonly string[]>
  /** Digests of the images that some fleet is made from. */
  digestsInUse(question: Empty): Promise<readonly string[]>
  isListening(question: { readonly listen: string }): Promise<boolean>

  launch(request: LaunchRequest): Promise<Fleet>
  describeFleet(question: FleetId): Promise<Fleet | undefined>
  listFleets(key: EnvironmentKey): Promise<readonly ListedFleet[]>
  resize(request: FleetId & { readonly capacity: Capacity }): Promise<void>
  freezeScaling(request: FleetId): Promise<Capacity>
  unfreezeScaling(request: { readonly ids: readonly string[] }): Promise<void>
  scheduleShutdown(request: FleetId & { readonly afterMs: number }): Promise<void>
  cancelShutdown(request: FleetId): Promise<Cancelled>
  removeFleet(request: FleetId): Promise<void>
  diagnose(question: FleetId): Promise<readonly Evidence[]>
  forget(request: EnvironmentKey & { readonly releases: readonly number[] }): Promise<void>

  createTargetGroup(request: TargetGroupRequest): Promise<TargetGroup>
  listTargetGroups(key: EnvironmentKey): Promise<readonly TargetGroup[]>
  isReferredTo(question: { readonly id: string }): Promise<boolean>
  removeTargetGroup(request: { readonly id: string }): Promise<void>
  targetHealth(question: { readonly id: string }): Promise<readonly TargetHealth[]>
  figures(question: FiguresQuestion): Promise<Figures | 'unknown'>

  route(key: EnvironmentKey): Promise<RouteSeen | undefined>
  createRoute(request: CreateRouteRequest): Promise<RouteRecord>
  replaceWeights(request: ReplaceWeightsRequest): Promise<void>
  removeRoute(key: EnvironmentKey): Promise<void>
  openTrial(request: TrialRecord): Promise<void>
  closeTrials(key: EnvironmentKey): Promise<void>
}

/** A route, and whether its listener is open; an agent that does not run knows nothing of that. */
export interface RouteSeen extends RouteRecord {
  readonly isOpen?: boolean
}

export type Empty = Readonly<Record<string, never>>

interface FleetId {
  readonly id: string
}

interface FiguresQuestion {
  readonly targetGroup: string
  readonly since: number
  readonly lagMs: number
}

interface CreateRouteRequest extends EnvironmentKey {
  readonly listen: string
  readonly match: RouteMatch
  readonly weights: Weights
  readonly mostTargetGroups: number
  /** Random, by the one who asks: a request that is repeated because its answer was lost is known by it. */
  readonly requestId: string
}

interface ReplaceWeightsRequest {
  readonly id: string
  readonly weights: Weights
  /** How long the balancer goes on with the old ones. */
  readonly lagMs: number
  readonly mostTargetGroups: number
}

export type Method = keyof AgentApi
export type Question<M extends Method> = Parameters<AgentApi[M]>[0]
export type Answer<M extends Method> = Awaited<ReturnType<AgentApi[M]>>

/**
 * Whoever answers: the agent over its socket, or what its state file says when it does not run.
 * @param until by `machineNow`: what has not begun by then is refused.
 */
export type Ask = <M extends Method>(
  method: M,
  question: Question<M>,
  signal: AbortSignal,
  until?: number,
) => Promise<Answer<M>>

/** Of these an answer that is lost leaves nothing behind. */
const reads: ReadonlySet<Method> = new Set<Method>([
  'hello',
  'environments',
  'digestsInUse',
  'isListening',
  'describeFleet',
  'listFleets',
  'diagnose',
  'listTargetGroups',
  'isReferredTo',
  'targetHealth',
  'figures',
  'route',
])

export function changesAnything(method: Method): boolean {
  return !reads.has(method)
}

/** An error on its way from the agent to the run. */
export type ErrorMessage = Omit<KnownErrorOptions, 'cause' | 'code'> & {
  readonly message: string
  /** An `ErrorCode` of the agent's version, which may be another one than the run's. */
  readonly code: string
}

export function packError(error: KnownError): ErrorMessage {
  const { message, code, fault, advice, location, problems, evidence, mayLand } = error
  const optional = { ...(advice !== undefined && { advice }), ...(location !== undefined && { location }) }
  return { message, code, fault, problems, evidence, mayLand, ...optional }
}

export function unpackError({ message, code, ...options }: ErrorMessage): KnownError {
  if (isErrorCode(code)) return new KnownError(message, { ...options, code })
  return new KnownError(`${message} (${code})`, { ...options, code: 'agent-failed' })
}
