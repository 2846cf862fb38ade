import { KnownError, type Evidence } from '../../errors/known-error.ts'
import type { Fleet } from '../../ports/fleets.ts'
import type { TargetHealth } from '../../ports/router.ts'
import { limit } from '../../support/duration.ts'
import type { Claim } from '../claim/claim.ts'
import type { InstanceRow } from '../events.ts'
import { call, waitFor, type Session } from '../session.ts'
import { passChecks } from './checks.ts'
import { healthyCount, isHealthy } from './health.ts'
import type { Candidate } from './launch.ts'
import { ownAmong, watchStrangers } from './strangers.ts'
import { watchWrongAnswers } from './wrong-answers.ts'

/**
 * Every target healthy, every smoke check passed against the new fleet before it has traffic. A fleet that cannot
 * become healthy is recognised early.
 * @returns the candidate as it is now.
 * @throws KnownError `fleet-failed` or `fleet-not-healthy` with the instances' own words, `fleet-unknown`, `check-failed`.
 */
export async function gate(claim: Claim, candidate: Candidate): Promise<Candidate> {
  const { machineImage } = candidate.fleet
  claim.note({ phase: 'gating', ...(machineImage !== undefined && { machineImage }) })
  const fleet = await becomeHealthy(claim, candidate)
  const checks = claim.environment.checks.filter((check) => check.when !== 'after')
  await passChecks(claim, {
    address: candidate.trial,
    where: 'before traffic',
    checks,
    times: fleet.capacity.desired,
    instances: fleet.instances.filter(({ state }) => state === 'running').map(({ id }) => id),
    settledAt: candidate.launchedAt + claim.platform.router.capabilities.propagationMs,
    isRollback: claim.operation().kind === 'rollback',
    evidence: () => evidence(claim, candidate),
  })
  return { ...candidate, fleet }
}

type Unproven = Pick<Candidate, 'release' | 'fleet' | 'targetGroup' | 'launchedAt'>

/**
 * Waits until as many targets are healthy as the fleet should have, and none is anything else.
 * @param isEnough what else is waited for.
 * @returns the fleet as it is then.
 */
export async function becomeHealthy(
  session: Session,
  candidate: Unproven,
  isEnough: (targets: readonly TargetHealth[], wanted: number) => boolean = isHealthy,
): Promise<Fleet> {
  const healthyAt = new Map<string, number>()
  let targets: readonly TargetHealth[] = []
  let wanted = candidate.fleet.capacity.desired
  let isKnown = false
  const { run: app, timeouts } = session.environment
  const wrongAnswers = watchWrongAnswers({
    now: () => session.clock.now(),
    health: app.health,
    bootMs: timeouts.bootMs,
  })
  const heedStrangers = watchStrangers(session, candidate.targetGroup.id)
  const look = async () => {
    const fleet = await session.platform.fleets.describe(candidate.fleet.id, call(session))
    const all = await session.platform.router.targetHealth(candidate.targetGroup.id, call(session))
    if (fleet !== undefined) heedStrangers(all, fleet)
    targets = fleet === undefined ? all : ownAmong(all, fleet)
    isKnown = true
    wanted = fleet?.capacity.desired ?? wanted
    if (fleet === undefined) throw fleetGone(candidate)
    if (fleet.state === 'failed') throw await fleetFailed(session, candidate, fleet, targets)
    const wrong = wrongAnswers.look(targets, wanted)
    if (wrong !== undefined) throw await answersWrongly(session, candidate, fleet, targets, wrong)
    for (const { target, state } of targets)
      if (state === 'healthy' && !healthyAt.has(target))
        healthyAt.set(target, session.clock.now() - candidate.launchedAt)
    return isEnough(targets, wanted) ? fleet : undefined
  }
  const fleet = await waitFor(session, {
    what: `targets of v${candidate.release} to be healthy`,
    timeoutMs: session.environment.timeouts.bootMs,
    look,
    progress: () => ({ done: healthyCount(targets), total: wanted }),
    onTimeout: (unanswered) =>
      unanswered === undefined || isKnown
        ? notHealthy(session, candidate, targets, wanted)
        : healthUnknown(session, candidate, unanswered),
  })
  session.report({ type: 'fleet', instances: rows(candidate.release, fleet, targets, healthyAt) })
  return fleet
}

function fleetGone({ release }: Unproven): KnownError {
  return new KnownError(`The fleet of v${release} is gone: somebody removed it before it was healthy.`, {
    code: 'fleet-unknown',
    advice: 'Find out who removed it, then run again.',
  })
}

async function fleetFailed(
  session: Session,
  candidate: Unproven,
  fleet: Fleet,
  targets: readonly TargetHealth[],
): Promise<KnownError> {
  const why = fleet.reason ?? 'its instances kept failing'
  session.report({ type: 'fleet', instances: rows(candidate.release, fleet, targets) })
  return new KnownError(`The fleet of v${candidate.release} cannot become healthy: ${why.replace(/\.*$/, '.')}`, {
    code: 'fleet-failed',
    evidence: await evidence(session, candidate),
    advice:
      fleet.advice ??
      'Read the last log lines of its instances; most often the app, its command or its environment is at fault.',
  })
}

/** @param how it answers. */
async function answersWrongly(
  session: Session,
  candidate: Unproven,
  fleet: Fleet,
  targets: readonly TargetHealth[],
  how: string,
): Promise<KnownError> {
  session.report({ type: 'fleet', instances: rows(candidate.release, fleet, targets) })
  return new KnownError(`The fleet of v${candidate.release} does not become healthy: ${how}.`, {
    code: 'fleet-not-healthy',
    evidence: await evidence(session, candidate),
    advice:
      '`run.health` in the spec has the path that is asked and the `status` that counts as healthy. If they are right, read the last log lines of its instances. An app that is still starting should answer 503, or nothing yet.',
  })
}

async function notHealthy(
  session: Session,
  candidate: Unproven,
  targets: readonly TargetHealth[],
  wanted: number,
): Promise<KnownError> {
  const reasons = targets.filter(({ state }) => state !== 'healthy').map(describeTarget)
  const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`
  const isNone = healthyCount(targets) === 0
  const healthy = isNone ? `None of the ${wanted}` : `Only ${healthyCount(targets)} of ${wanted}`
  const verb = isNone ? 'was' : 'were'
  const { bootMs } = session.environment.timeouts
  const fleet = await session.platform.fleets.describe(candidate.fleet.id, call(session))
  if (fleet !== undefined) session.report({ type: 'fleet', instances: rows(candidate.release, fleet, targets) })
  return new KnownError(`${healthy} targets of v${candidate.release} ${verb} healthy after ${limit(bootMs)}${why}.`, {
    code: 'fleet-not-healthy',
    evidence: await evidence(session, candidate),
    advice:
      'Look at the health check path and at what the instances said; if they only need longer, raise `timeouts.boot`.',
  })
}

/** Nobody knows anything bad of the app. */
function healthUnknown({ environment }: Session, { release }: Unproven, unanswered: KnownError): KnownError {
  const { message, advice = 'Run again.' } = unanswered
  return new KnownError(
    `How healthy v${release} is could not be read at the end of the ${limit(environment.timeouts.bootMs)} that it has to boot: ${message}`,
    { code: 'platform-failed', advice, cause: unanswered },
  )
}

function describeTarget({ target, state, reason, description }: TargetHealth): string {
  return [target, state, reason, description].filter((part) => part !== undefined).join(' ')
}

function evidence(session: Session, candidate: Pick<Candidate, 'fleet'>): Promise<readonly Evidence[]> {
  return session.platform.fleets.diagnose(candidate.fleet.id, call(session))
}

/** Instances with their health, for people. */
export function rows(
  release: number,
  fleet: Fleet,
  targets: readonly TargetHealth[],
  healthyAt: ReadonlyMap<string, number> = new Map(),
): readonly InstanceRow[] {
  const health = new Map(targets.map((target) => [target.target, target]))
  return fleet.instances.map((instance) => ({
    id: instance.id,
    release,
    zone: instance.zone,
    state: instance.state,
    health: health.get(instance.id)?.state,
    reason: instance.reason ?? health.get(instance.id)?.description,
    healthyAfterMs: healthyAt.get(instance.id),
  }))
}
