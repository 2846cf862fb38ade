import type { ListedFleet } from '../../../src/ports/fleets.ts'
import type { Operation } from '../../../src/ports/ledger.ts'
import type { TargetGroup, Weights } from '../../../src/ports/router.ts'

type SeenFleet = Omit<ListedFleet, 'instances'>

/** What is there of one environment. */
export interface Standing {
  readonly environment: string
  readonly operations: readonly Operation[]
  /** Undefined where it has no route. */
  readonly weights: Weights | undefined
  readonly fleets: readonly SeenFleet[]
  readonly targetGroups: readonly TargetGroup[]
  /** Releases that could be launched again. */
  readonly templates: readonly number[]
}

/** What must not be so of an environment when no run is at work, in words. One that was destroyed has nothing at all. */
export function faultsOfEnvironment(standing: Standing, mostWarm: number): readonly string[] {
  const { environment, operations, weights, fleets, targetGroups } = standing
  const live = Object.keys(weights ?? {}).filter((id) => weights?.[id] !== 0)
  const unfinished = operations.filter(({ status, phase }) => status === 'running' || phase !== 'done')
  const found = [
    ...unfinished.map(({ number, kind, status, phase }) => `entry ${number} (${kind}) is ${status}/${phase}`),
    ...(weights === undefined && fleets.length === 0 && targetGroups.length === 0
      ? []
      : [...liveFaults(standing, live), ...fleetFaults(standing, live, mostWarm)]),
    ...templateFaults(standing),
  ]
  return found.map((fault) => `${environment}: ${fault}`)
}

function liveFaults({ weights = {}, fleets, targetGroups }: Standing, live: readonly string[]): readonly string[] {
  const groups = new Set(targetGroups.map(({ id }) => id))
  return [
    ...(live.length === 1 ? [] : [`${live.length} target groups have traffic: ${JSON.stringify(weights)}`]),
    ...live.filter((id) => !fleets.some((fleet) => isOf(fleet, id))).map((id) => `${id} has traffic and no fleet`),
    ...Object.keys(weights).flatMap((id) => (groups.has(id) ? [] : [`the route lists ${id}, which is gone`])),
  ]
}

function fleetFaults({ fleets, targetGroups }: Standing, live: readonly string[], mostWarm: number): readonly string[] {
  const warm = fleets.filter((fleet) => !live.some((id) => isOf(fleet, id)))
  const groupless = fleets.filter((fleet) => !targetGroups.some(({ id }) => isOf(fleet, id)))
  const empty = targetGroups.filter(({ id, tags }) => tags.release !== 0 && !fleets.some((fleet) => isOf(fleet, id)))
  return [
    ...fleets.filter(({ frozen }) => frozen !== undefined).map(({ id }) => `scaling of ${id} is frozen`),
    ...fleets
      .filter((fleet) => fleet.shutdownAt !== undefined && !warm.includes(fleet))
      .map(({ id }) => `${id} is live and has a timer`),
    ...warm.filter(({ shutdownAt }) => shutdownAt === undefined).map(({ id }) => `${id} is warm and has no timer`),
    ...(warm.length > mostWarm ? [`${warm.map(({ id }) => id).join(', ')} are warm`] : []),
    ...groupless.map(({ id }) => `fleet ${id} has no target group`),
    ...empty.map(({ id }) => `target group ${id} has no fleet`),
  ]
}

/** What never was live cannot come back. */
function templateFaults({ operations, templates }: Standing): readonly string[] {
  const good = new Set(
    operations.flatMap(({ status, release, restores }) => (status === 'succeeded' ? [release, restores] : [])),
  )
  const kept = new Set(operations.map(({ release }) => release))
  return templates
    .filter((release) => kept.has(release) && !good.has(release))
    .map((release) => `the template of v${release}, which never was live, is left`)
}

function isOf(fleet: SeenFleet, group: string): boolean {
  return fleet.targetGroup === group
}
