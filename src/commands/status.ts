import type { Outcome } from '../engine/events.ts'
import { isForeign } from '../engine/operation/heal-plan.ts'
import { lookAround } from '../engine/operation/operate.ts'
import { rows } from '../engine/rollout/gate.ts'
import { healthyCount, isHealthy } from '../engine/rollout/health.ts'
import { unreachableText } from '../engine/rollout/reach.ts'
import { call, type Run, type Session } from '../engine/session.ts'
import { strangersAmong, strangersText } from '../engine/rollout/strangers.ts'
import { liveRelease } from '../engine/snapshot/history.ts'
import { leftoversOf, unsettled } from '../engine/snapshot/leftovers.ts'
import { fleetOf, groupOf, weightsOf, type Snapshot } from '../engine/snapshot/snapshot.ts'
import { describeWeights } from '../engine/snapshot/weights.ts'
import type { CommandDefinition } from './definition.ts'

/** Says what is live, how it is, what can be brought back, and what does not look right. Changes nothing. */
export async function status(run: Run): Promise<Outcome> {
  const seen = await lookAround(run)
  const release = liveRelease(seen)
  for (const message of oddities(run, seen)) run.report({ type: 'warning', message })
  const group = release === undefined ? undefined : groupOf(seen, release)
  const health = release === undefined ? 'nothing is live' : await healthOf(run, seen, release)
  return {
    changed: false,
    verdict: `${run.environment.name}: ${health}`,
    release,
    sha: group?.tags.sha,
    digest: group?.tags.digest,
    image: undefined,
    plan: run.dryRun ? [] : undefined,
  }
}

async function healthOf(session: Session, seen: Snapshot, release: number): Promise<string> {
  const group = groupOf(seen, release)
  const fleet = fleetOf(seen, release)
  if (group === undefined) return `v${release} is live`
  const targets = await session.platform.router.targetHealth(group.id, call(session))
  if (fleet !== undefined) {
    session.report({ type: 'fleet', instances: rows(release, fleet, targets) })
    const message = strangersText(group.id, strangersAmong(targets, fleet))
    if (message !== undefined) session.report({ type: 'warning', message })
  }
  const wanted = fleet?.capacity.desired ?? targets.length
  const said = `v${release} is live with ${healthyCount(targets)} of ${wanted} targets healthy`
  if (!isHealthy(targets, wanted)) session.report({ type: 'warning', message: `${session.environment.name}: ${said}.` })
  return said
}

function oddities(run: Run, seen: Snapshot): readonly string[] {
  const dead = unsettled(seen)
  const { armed, releases } = leftoversOf(run, seen)
  const unreachable = unreachableText(run, seen)
  return [
    ...(unreachable === undefined ? [] : [unreachable]),
    ...dead.map(
      ({ number, kind, phase }) =>
        `Operation ${number} (${kind}) is in phase ${phase}: it is at work, or its run died.`,
    ),
    ...(isForeign(seen)
      ? [`The weights are not what the ledger says: ${describeWeights(weightsOf(seen), seen.targetGroups)}.`]
      : []),
    ...armed.map((fleet) => `${fleet.id} has traffic and a timer that takes its capacity away.`),
    ...(dead.length === 0 ? releases.map((release) => `v${release} is left over; the next run removes it.`) : []),
  ]
}

export const statusCommand: CommandDefinition = {
  meaning: 'reports what is there',
  needsCommit: false,
  changes: false,
  run: ({ run }) => status(run),
}
