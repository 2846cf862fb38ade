import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { ListedFleet } from '../../ports/fleets.ts'
import type { TargetGroup, Weights } from '../../ports/router.ts'
import type { RouteMatch } from '../../spec/types.ts'
import { checkedJson } from '../../support/checked-json.ts'
import { codeOf } from '../../support/durable.ts'
import { readSmallFile } from '../../support/small-file.ts'
import type { TargetGroupSettings } from '../balancer/types.ts'
import type { EnvironmentKey } from './paths.ts'
import { state } from './state-schema.ts'

/** Everything the agent must know again after its own death; what its processes do is not part of it. */
export interface State {
  readonly version: 1
  readonly fleets: Readonly<Record<string, FleetRecord>>
  readonly targetGroups: Readonly<Record<string, TargetGroupRecord>>
  readonly routes: Readonly<Record<string, RouteRecord>>
  readonly trials: Readonly<Record<string, TrialRecord>>
}

export interface FleetRecord extends Omit<ListedFleet, 'instances'> {
  /** Whether one of its instances was ever healthy: such a fleet is never given up. */
  readonly proven: boolean
}

export interface TargetGroupRecord extends TargetGroup {
  readonly settings: TargetGroupSettings
}

export interface RouteRecord extends EnvironmentKey {
  readonly id: string
  readonly listen: string
  readonly match: RouteMatch
  readonly weights: Weights
  readonly requestId: string
}

/** A rule that only those can use who know its token. */
export interface TrialRecord extends EnvironmentKey {
  readonly id: string
  readonly listen: string
  /** The route's own match and the token. */
  readonly match: RouteMatch
  readonly targetGroup: string
}

export const emptyState: State = { version: 1, fleets: {}, targetGroups: {}, routes: {}, trials: {} }

/** Fleets and routes have a few hundred bytes each. */
const mostBytes = 64 * 1024 * 1024

/** What the file says; the empty state where there is none. @throws KnownError `state-damaged`. */
export async function loadState(file: string): Promise<State> {
  try {
    const content = await readSmallFile(file, mostBytes)
    if (content === undefined) return emptyState
    // JSON leaves out what is undefined, so the types differ by that.
    return checkedJson(state, content.toString('utf8')) as State
  } catch (error) {
    if (codeOf(error) !== undefined) throw error
    throw new KnownError(`The agent's state in ${file} cannot be used: ${messageOf(error)}.`, {
      code: 'state-damaged',
      advice:
        'Restore it from a backup; or remove it, and deploy every environment of this store again with `force: true`: without the file nothing has traffic any more, which is not what the ledger says, and only force passes over that.',
    })
  }
}

export function isIn({ app, environment }: EnvironmentKey) {
  return (record: EnvironmentKey) => record.app === app && record.environment === environment
}

/** The route or trial that refers to a target group. */
export function userOf(state: State, targetGroup: string): RouteRecord | TrialRecord | undefined {
  const route = Object.values(state.routes).find(({ weights }) => targetGroup in weights)
  return route ?? Object.values(state.trials).find((trial) => trial.targetGroup === targetGroup)
}

export function routeId({ app, environment }: EnvironmentKey): string {
  return `${app}/${environment}`
}

/** Names of an app's environments that have anything in the state. */
export function environmentsIn(state: State, app: string): readonly string[] {
  const tagged = [...Object.values(state.fleets), ...Object.values(state.targetGroups)].map(({ tags }) => tags)
  const all = [...tagged, ...Object.values(state.routes), ...Object.values(state.trials)]
  return [...new Set(all.filter((record) => record.app === app).map((record) => record.environment))]
}
