import type { Fleet } from '../../ports/fleets.ts'
import type { Weights } from '../../ports/router.ts'
import { releasesOf } from '../retire/demolish.ts'
import type { Run } from '../session.ts'
import { liveRelease, operationsOf } from '../snapshot/history.ts'
import { leftoversOf } from '../snapshot/leftovers.ts'
import { groupOf, nextNumber, weightsOf, withOperation, withoutReleases, type Snapshot } from '../snapshot/snapshot.ts'
import { heaviest, shares } from '../snapshot/weights.ts'
import { newOperation, type Intent } from './acquire.ts'
import { endedBy, isForeign, planHealing } from './heal-plan.ts'
import type { Thoroughness } from './heal.ts'

/**
 * What is there once everything is healed, told beforehand, so that a dry run plans from what the run will find. What turns
 * out not to become healthy, or not to be idle, nobody can know yet.
 */
export function healed(run: Run, seen: Snapshot, how: Thoroughness = 'able'): Snapshot {
  const adopts = isForeign(seen) && run.force
  const known = adopts ? withAdoption(run, seen) : seen
  const plan = planHealing(known, adopts)
  if (plan.kind === 'destroy') return withoutOurs(seen)
  let after = known
  for (const ending of plan.endings) after = withOperation(after, { ...ending.operation, ...endedBy(ending) })
  const weights = plan.weights ?? weightsOf(seen)
  after = { ...withoutTimers(after, weights), route: after.route && { ...after.route, weights } }
  if (how === 'traffic') return after
  const failed = plan.endings.filter(({ status }) => status === 'failed').map(({ operation }) => operation.release)
  const { releases, unarmed } = leftoversOf(run, after)
  return {
    ...withTimers(run, withoutReleases(after, releases), unarmed),
    templates: new Set([...after.templates].filter((release) => !failed.includes(release))),
  }
}

/** What has traffic, or gets it again, keeps its capacity. */
function withoutTimers(seen: Snapshot, weights: Weights): Snapshot {
  const busy = shares(weights)
  const fleets = seen.fleets.map((fleet) => (fleet.targetGroup in busy ? { ...fleet, shutdownAt: undefined } : fleet))
  return { ...seen, fleets }
}

/** What healing keeps warm has its timer by then. */
function withTimers({ clock, environment }: Run, seen: Snapshot, warm: readonly Fleet[]): Snapshot {
  const ids = new Set(warm.map(({ id }) => id))
  const shutdownAt = clock.now() + environment.keep.warmForMs
  return { ...seen, fleets: seen.fleets.map((fleet) => (ids.has(fleet.id) ? { ...fleet, shutdownAt } : fleet)) }
}

/** What has the traffic is the new baseline. */
function withAdoption(run: Run, seen: Snapshot): Snapshot {
  const baseline = weightsOf(seen)
  const id = heaviest(baseline)
  const adopts = seen.targetGroups.find((group) => group.id === id)?.tags.release
  return withOperation(seen, {
    ...newOperation(run, nextNumber(seen), { kind: 'deploy', sha: '', title: '', digest: '', specDigest: '' }),
    ...(adopts !== undefined && { adopts, baseline }),
    phase: 'done',
  })
}

/** A destruction leaves what was there before us, and no history. */
function withoutOurs(seen: Snapshot): Snapshot {
  return { ...withoutReleases(seen, releasesOf(seen)), operations: [], templates: new Set() }
}

/**
 * What is there once operation `number` has given a release all the traffic, and it is proven: one that is there already, or
 * the one that it launches, which has its number.
 */
export function proven(run: Run, seen: Snapshot, number: number, release: number, intent: Intent): Snapshot {
  const before = liveRelease(seen)
  const group = groupOf(seen, release)
  const weights = group === undefined ? {} : { [group.id]: 100 }
  // What it has adopted while it healed stays in its entry.
  const begun = operationsOf(seen).find((operation) => operation.number === number)
  const after = withOperation(seen, {
    ...begun,
    ...newOperation(run, number, intent),
    ...(release === number && { release }),
    ...(before !== undefined && { before }),
    phase: 'retiring',
  })
  return { ...after, route: after.route && { ...after.route, weights } }
}
