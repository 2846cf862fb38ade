import { KnownError } from '../../errors/known-error.ts'
import type { Fleet } from '../../ports/fleets.ts'
import type { Probe } from '../probe/probe.ts'
import { call, type Session } from '../session.ts'
import type { AlarmWatch } from './alarms.ts'
import { compareFigures, heedFigures, type Compared } from './figures.ts'
import { healthyCount, isHealthyUnderTraffic } from './health.ts'
import type { Candidate } from './launch.ts'
import { isTooMany, type Losses } from './losses.ts'

export interface Watched extends Compared {
  readonly candidate: Candidate
  /** Of the candidate's instances, since traffic first moved to it. */
  readonly losses: Losses
  readonly probe: Probe
  readonly alarms: AlarmWatch
}

/**
 * Watches a release that has traffic: its health, the instances that it loses, the answers that this run gets itself, the
 * alarms and the figures that are there all the time; the figures that the spec sets limits for at the end.
 * @throws KnownError `unhealthy-under-traffic`, `route-failing`, `alarm-firing`, `gate-failed`.
 */
export async function watch(session: Session, watched: Watched, durationMs: number): Promise<void> {
  await watchHealth(session, watched, durationMs)
  await watched.alarms.pass(watched.since)
  await compareFigures(session, watched)
}

/** One bad look can be an instance that is being replaced; two in a row are not. */
async function watchHealth(session: Session, watched: Watched, durationMs: number): Promise<void> {
  const { candidate, losses, alarms } = watched
  const deadline = session.clock.now() + durationMs
  const everyMs = Math.min(2000, Math.max(50, session.platform.pollMs, durationMs / 10))
  const heedAtTimes = heedFigures(session, watched)
  let badLooks = 0
  while (session.clock.now() < deadline) {
    await session.clock.sleep(Math.min(everyMs, deadline - session.clock.now()), session.signal)
    const { isWell, fleet, ...targets } = await lookAt(session, candidate)
    badLooks = isWell ? 0 : badLooks + 1
    if (badLooks >= 2) throw await unhealthy(session, candidate, targets)
    const lost = fleet === undefined ? 0 : losses.look(fleet)
    if (isTooMany(lost, targets.total)) throw await flapping(session, candidate, lost)
    heedProbe(watched)
    await alarms.heed(watched.since)
    await heedAtTimes()
    const message = `targets of v${candidate.release} to stay healthy under traffic`
    session.report({ type: 'progress', at: session.clock.now(), message, ...targets, deadline })
  }
}

/** @throws KnownError `route-failing`. */
export function heedProbe({ candidate: { release }, probe }: Pick<Watched, 'candidate' | 'probe'>): void {
  const { outcome, figures } = probe.verdict()
  if (outcome !== 'failed') return
  throw new KnownError(`v${release} has traffic, and the address fails since: of this run's own probe ${figures}.`, {
    code: 'route-failing',
    advice: 'Look at what the app logs under traffic; its health check passes, its visitors are answered with errors.',
  })
}

/** How many targets are healthy, of how many that the fleet should have. */
interface Targets {
  readonly done: number
  readonly total: number
}

async function lookAt(
  session: Session,
  candidate: Candidate,
): Promise<Targets & { readonly isWell: boolean; readonly fleet: Fleet | undefined }> {
  const [fleet, targets] = await Promise.all([
    session.platform.fleets.describe(candidate.fleet.id, call(session)),
    session.platform.router.targetHealth(candidate.targetGroup.id, call(session)),
  ])
  const proven = candidate.fleet.capacity.desired
  const total = Math.min(proven, fleet?.capacity.desired ?? proven)
  const isWell = fleet?.state === 'active' && isHealthyUnderTraffic(targets, total)
  return { isWell, fleet, done: healthyCount(targets), total }
}

async function unhealthy(session: Session, candidate: Candidate, { done, total }: Targets): Promise<KnownError> {
  return new KnownError(
    `v${candidate.release} became unhealthy under traffic: ${done} of ${total} targets are healthy.`,
    {
      code: 'unhealthy-under-traffic',
      evidence: await session.platform.fleets.diagnose(candidate.fleet.id, call(session)),
      advice: 'Read the last log lines of its instances below.',
    },
  )
}

async function flapping(session: Session, candidate: Candidate, lost: number): Promise<KnownError> {
  return new KnownError(
    `v${candidate.release} keeps losing instances under traffic: ${lost} have failed, or were replaced, since traffic moved to it.`,
    {
      code: 'unhealthy-under-traffic',
      evidence: await session.platform.fleets.diagnose(candidate.fleet.id, call(session)),
      advice:
        'Read the last log lines of its instances below: most often each passes its first checks, and fails once it has traffic. If something outside stopped them, such as a restart of the machine, run again.',
    },
  )
}
