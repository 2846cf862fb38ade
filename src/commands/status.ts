import type { Outcome } from '../engine/events.ts'
import { withoutCapacity } from '../engine/operation/able.ts'
import { explained, isForeign } from '../engine/operation/heal-plan.ts'
import { lookAround } from '../engine/operation/operate.ts'
import { holderOf } from '../engine/operation/turn.ts'
import { rows } from '../engine/rollout/gate.ts'
import { healthyCount, isHealthy } from '../engine/rollout/health.ts'
import { unreachableWarning } from '../engine/rollout/reach.ts'
import { foreignWeights } from '../engine/rollout/shift.ts'
import { call, type Run, type Session } from '../engine/session.ts'
import { strangersAmong, strangersText } from '../engine/rollout/strangers.ts'
import { liveRelease } from '../engine/snapshot/history.ts'
import { leftoversOf, unsettled } from '../engine/snapshot/leftovers.ts'
import { fleetOf, groupOf, weightsOf, type Snapshot } from '../engine/snapshot/snapshot.ts'
import { describeWeights, shares } from '../engine/snapshot/weights.ts'
import type { TargetGroup } from '../ports/router.ts'
import type { Operation } from '../ports/ledger.ts'
import type { CommandDefinition } from './definition.ts'

/** Says what is live, how it is, what can be brought back, and what does not look right. Changes nothing. */
export async function status(run: Run): Promise<Outcome> {
  const seen = await lookAround(run)
  const release = liveRelease(seen)
  for (const message of await oddities(run, seen)) warn(run, message)
  await warnOfOthers(run, seen, release)
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
  const { targets, wanted, said } = await targetsOf(session, seen, group)
  if (fleet !== undefined) {
    session.report({ type: 'fleet', instances: rows(release, fleet, targets) })
    const message = strangersText(group.id, strangersAmong(targets, fleet))
    if (message !== undefined) warn(session, message)
  }
  const health = `v${release} is live with ${said}`
  if (!isHealthy(targets, wanted)) {
    const why = fleet?.reason === undefined ? '.' : `: ${fleet.reason.replace(/\.*$/, '.')}`
    warn(session, [`${session.environment.name}: ${health}${why}`, fleet?.advice ?? []].flat().join(' '))
  }
  const now = shares(weightsOf(seen))
  if (group.id in now || Object.keys(now).length === 0) return health
  return `${health}, but has no traffic: ${describeWeights(now, seen.targetGroups)}`
}

/** Whatever else has traffic serves users, too; of what has no capacity it is said anyway. */
async function warnOfOthers(session: Session, seen: Snapshot, live: number | undefined): Promise<void> {
  const now = shares(weightsOf(seen))
  const known = [live, ...withoutCapacity(seen)]
  for (const group of seen.targetGroups.filter(({ id, tags }) => id in now && !known.includes(tags.release))) {
    const { targets, wanted, said } = await targetsOf(session, seen, group)
    if (!isHealthy(targets, wanted))
      warn(session, `${session.environment.name}: v${group.tags.release} has traffic, with ${said}.`)
  }
}

async function targetsOf(session: Session, seen: Snapshot, group: TargetGroup) {
  const targets = await session.platform.router.targetHealth(group.id, call(session))
  const wanted = fleetOf(seen, group.tags.release)?.capacity.desired ?? targets.length
  return { targets, wanted, said: `${healthyCount(targets)} of ${wanted} targets healthy` }
}

function warn(session: Session, message: string): void {
  session.report({ type: 'warning', message })
}

async function oddities(run: Run, seen: Snapshot): Promise<readonly string[]> {
  const open = unsettled(seen)
  const atWork = open.length === 0 ? undefined : await holderOf(run, seen)
  const { armed, releases } = leftoversOf(run, seen)
  const unreachable = unreachableWarning(run, seen)
  const foreign = isForeign(seen) ? foreignWeights(run, seen, explained(seen)) : undefined
  return [
    ...(unreachable === undefined ? [] : [unreachable]),
    ...open.map((operation) => (operation === atWork ? working(operation) : stopped(operation))),
    ...(foreign === undefined ? [] : [`${foreign.message} ${foreign.advice}`]),
    ...withoutCapacity(seen).map((release) => `v${release} has traffic and no capacity; ${next}, brings it back.`),
    ...armed.map((fleet) => `${fleet.id} has traffic and a timer that takes its capacity away; ${next}, cancels it.`),
    ...(open.length === 0 ? releases.map((release) => `v${release} is left over; ${next}, removes it.`) : []),
  ]
}

const next = 'the next run that changes something, or `command: sweep`'

function working({ number, kind, phase }: Operation): string {
  return `Operation ${number} (${kind}) is at work, in phase ${phase}.`
}

function stopped({ number, kind, phase }: Operation): string {
  return `Operation ${number} (${kind}) has come to phase ${phase}, and nobody is at work on it any more; ${next}, finishes it.`
}

export const statusCommand: CommandDefinition = {
  meaning: 'reports what is there',
  needsCommit: false,
  changes: false,
  run: ({ run }) => status(run),
}
