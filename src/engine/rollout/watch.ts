import { KnownError } from '../../errors/known-error.ts'
import type { Fleet } from '../../ports/fleets.ts'
import type { TargetHealth } from '../../ports/router.ts'
import type { Probe } from '../probe/probe.ts'
import { call, type Session } from '../session.ts'
import type { AlarmWatch } from './alarms.ts'
import { compareFigures, heedFigures, type Compared } from './figures.ts'
import { rows } from './gate.ts'
import { healthyCount, isHealthyUnderTraffic } from './health.ts'
import type { Candidate } from './launch.ts'
import { isTooMany, type Losses } from './losses.ts'
import { watchStrangers } from './strangers.ts'

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
 * @throws KnownError `unhealthy-under-traffic`, `route-failing`, `alarm-firing`, `gate-failed`, `gate-unproven`.
 */
export async function watch(session: Session, watched: Watched, durationMs: number): Promise<void> {
  const { release } = watched.candidate
  const heedAtTimes = heedFigures(session, watched)
  const heedStrangers = watchStrangers(session, watched.candidate.targetGroup.id)
  const how = { heedAtTimes, heedStrangers }
  const watchFor = (ms: number, message: string) => watchHealth(session, watched, ms, { ...how, message })
  await watchFor(durationMs, `targets of v${release} to stay healthy under traffic`)
  const message = `figures of v${release} under traffic to hold against the limits of the spec`
  await compareFigures(session, watched, (ms) => watchFor(ms, message))
  await watched.alarms.pass(watched.since)
}

interface How {
  readonly heedStrangers: ReturnType<typeof watchStrangers>
  readonly heedAtTimes: () => Promise<void>
  /** What is waited for. */
  readonly message: string
}

/** One bad look can be an instance that is being replaced; two in a row are not. */
async function watchHealth(session: Session, watched: Watched, durationMs: number, how: How): Promise<void> {
  const { candidate, losses, alarms } = watched
  const deadline = session.clock.now() + durationMs
  const everyMs = Math.min(2000, Math.max(50, session.platform.pollMs, durationMs / 10))
  let badLooks = 0
  while (session.clock.now() < deadline) {
    await session.clock.sleep(Math.min(everyMs, deadline - session.clock.now()), session.signal)
    const { fleet, targets, wanted } = await lookAt(session, candidate, how)
    const isWell = fleet?.state === 'active' && isHealthyUnderTraffic(targets, wanted)
    badLooks = isWell ? 0 : badLooks + 1
    const lost = fleet === undefined ? 0 : losses.look(fleet)
    const problem =
      badLooks >= 2 ? unhealthy(fleet, targets, wanted) : isTooMany(lost, wanted) ? flapping(lost) : undefined
    if (problem !== undefined) {
      if (fleet !== undefined) session.report({ type: 'fleet', instances: rows(candidate.release, fleet, targets) })
      throw await notServing(session, candidate, problem)
    }
    heedProbe(watched)
    await alarms.heed(watched.since)
    await how.heedAtTimes()
    session.report({
      type: 'progress',
      at: session.clock.now(),
      message: how.message,
      done: healthyCount(targets),
      total: wanted,
      deadline,
    })
  }
}

export const routeFailingAdvice =
  'Look at what the app logs under traffic; its health check passes, its visitors are answered with errors. If a limit of requests per client turns this run away, exempt its user agent, immutable-deploy-probe. If this is a rollback, it goes on all the same with `force: true`.'

/** @throws KnownError `route-failing`. */
export function heedProbe({ candidate: { release }, probe }: Pick<Watched, 'candidate' | 'probe'>): void {
  const { outcome, figures } = probe.verdictSoFar()
  if (outcome !== 'failed' || !probe.decides) return
  throw new KnownError(`v${release} has traffic, and the address fails since: of this run's own probe ${figures}.`, {
    code: 'route-failing',
    advice: routeFailingAdvice,
  })
}

/** The fleet as it is, its targets, and how many of them have to be healthy. */
async function lookAt(session: Session, candidate: Candidate, { heedStrangers }: Pick<How, 'heedStrangers'>) {
  const [fleet, targets] = await Promise.all([
    session.platform.fleets.describe(candidate.fleet.id, call(session)),
    session.platform.router.targetHealth(candidate.targetGroup.id, call(session)),
  ])
  const proven = candidate.fleet.capacity.desired
  if (fleet !== undefined) heedStrangers(targets, fleet)
  return { fleet, targets, wanted: Math.min(proven, fleet?.capacity.desired ?? proven) }
}

interface Problem {
  readonly what: string
  readonly advice: string
}

function unhealthy(fleet: Fleet | undefined, targets: readonly TargetHealth[], wanted: number): Problem {
  const lost = fleet === undefined ? 'is gone' : wanted === 0 ? 'was set to 0 instances' : undefined
  if (lost !== undefined)
    return {
      what: `has lost its capacity under traffic: its fleet ${lost}`,
      advice: 'No run does that to a release that has traffic: find out who did, then run again.',
    }
  return {
    what: `became unhealthy under traffic: ${healthyCount(targets)} of ${wanted} targets are healthy`,
    advice: 'Read the last log lines of its instances.',
  }
}

function flapping(lost: number): Problem {
  return {
    what: `keeps losing instances under traffic: ${lost} have failed, or were replaced, since traffic moved to it`,
    advice:
      'Read the last log lines of its instances: most often each passes its first checks, and fails once it has traffic. If something outside stopped them, such as a restart of the machine, run again.',
  }
}

async function notServing(session: Session, candidate: Candidate, { what, advice }: Problem): Promise<KnownError> {
  const evidence = await session.platform.fleets.diagnose(candidate.fleet.id, call(session))
  return new KnownError(`v${candidate.release} ${what}.`, { code: 'unhealthy-under-traffic', evidence, advice })
}
