import { KnownError } from '../../errors/known-error.ts'
import type { Figures, RouterCapabilities, TargetGroup } from '../../ports/router.ts'
import { limit } from '../../support/duration.ts'
import type { GateRow } from '../events.ts'
import { call, type Session } from '../session.ts'
import type { Probe } from '../probe/probe.ts'
import { isIdle, judge, judgeBalancer, together, without, type Limits } from './judge.ts'

/** A release that has traffic, and what it is compared with. */
export interface Compared {
  readonly candidate: { readonly release: number; readonly targetGroup: Pick<TargetGroup, 'id'> }
  /** Target groups that had the traffic before; none at a first deployment. */
  readonly old: readonly string[]
  /** When the candidate got its present weight. */
  readonly since: number
  /** When it got any traffic: what was before is none of its doing. */
  readonly movedAt: number
  /** The run's own requests, which are among those that are counted, and judged for themselves. */
  readonly probe: Pick<Probe, 'sentTo'>
}

/** How far back from the first move of traffic the old release is looked at: it may have none any more to compare with. */
const comparisonMs = 5 * 60_000

/** What is taken for granted where the spec sets no limit: errors that nobody would put up with. */
const defaultLimits = { errorRateAbove: 20, minRequests: 20, latencyRatio: undefined }

/** What has turned bad late is seen in so long; among all since traffic moved it would drown. */
const windowMs = 10_000

/** Figures are looked at again and again: chance has to be left out, or noise would undo a good release one day. */
const sigmas = 3.5

/**
 * The new error rate against the old, since traffic moved and of late, by the figures that are there: they are not waited
 * for, and without them nothing is decided. Figures that come late are not asked for more often than they can have changed.
 * @returns to be called at each look. @throws KnownError `gate-failed`.
 */
export function heedFigures(session: Session, watched: Compared): () => Promise<void> {
  const { errorRateAbove, minRequests } = session.environment.gates
  const limits = errorRateAbove === undefined ? defaultLimits : { ...defaultLimits, errorRateAbove, minRequests }
  const { figuresLagMs, figuresPeriodMs } = session.platform.router.capabilities
  const lateMs = Math.max(windowMs, 2 * figuresPeriodMs) + figuresLagMs
  const everyMs = figuresLagMs === 0 ? 200 : Math.max(1000, figuresLagMs / 4)
  let askedAt = session.clock.now()
  let isWarned = false
  const heed = (limits: Limits, both: Both) => {
    const balancer = judgeBalancer(limits, both.fresh, both.old, watched, sigmas)
    const { fresh, old } = visitors(watched, both)
    const gates = judge(limits, fresh, old, sigmas)
    const failed = [...gates, ...(balancer ? [balancer] : [])].filter(({ outcome }) => outcome === 'failed')
    for (const gate of failed) session.report({ type: 'gate', gate })
    if (failed.length > 0) throw gateFailed(watched.candidate.release, failed)
    if (balancer !== undefined && !isWarned) warnShared(session, balancer)
    isWarned ||= balancer !== undefined
  }
  return async () => {
    if (watched.old.length === 0 || session.clock.now() - askedAt < everyMs) return
    askedAt = session.clock.now()
    const both = await readBoth(session, watched)
    heed(limits, both)
    const lateFrom = session.clock.now() - lateMs
    if (lateFrom <= watched.since) return
    const fresh = await session.platform.router.figures(watched.candidate.targetGroup.id, lateFrom, call(session))
    // The slowest of a few requests says nothing of the others.
    heed({ ...limits, latencyRatio: undefined }, { ...both, fresh })
  }
}

/** The figures without the run's own requests. */
function visitors({ probe }: Compared, { fresh, old }: Both): Both {
  const own = (figures: Figures, release: 'candidate' | 'old') => probe.sentTo(release, figures.from, figures.to)
  return {
    fresh: fresh === 'unknown' ? fresh : without(fresh, own(fresh, 'candidate')),
    old: old === 'unknown' ? old : without(old, own(old, 'old')),
  }
}

function warnShared(session: Session, { name, figures }: GateRow): void {
  const message = `The ${name} have risen since traffic moved: ${figures}. It serves others too, so that they may not be of this release, and decide nothing.`
  session.report({ type: 'warning', message })
}

/** Whether the spec sets limits that figures are waited for. */
export function setsLimits({ environment: { gates } }: Pick<Session, 'environment'>): boolean {
  return gates.errorRateAbove !== undefined || gates.latencyRatio !== undefined
}

/** Of so long figures are enough; of less, where it is watched for less. */
const enoughMs = 60_000

/** So long after traffic has moved that much of it is known, at most: a period had just begun, and figures come late. */
function knownAfterMs({ figuresPeriodMs, figuresLagMs }: RouterCapabilities, windowMs: number): number {
  return figuresPeriodMs + Math.max(figuresPeriodMs, windowMs) + figuresLagMs
}

/**
 * The limits that the spec sets, by figures that are waited for.
 * @param meanwhile watches what else there is to watch for so long.
 * @throws KnownError `gate-failed`, `gate-unproven`.
 */
export async function compareFigures(
  session: Session,
  watched: Compared,
  meanwhile: (durationMs: number) => Promise<void>,
): Promise<void> {
  if (!setsLimits(session) || watched.old.length === 0) return
  const { gates } = session.environment
  const { fresh, old } = visitors(watched, await awaitBoth(session, watched, meanwhile))
  const judged = judge(gates, fresh, old)
  for (const gate of judged) session.report({ type: 'gate', gate })
  const failed = judged.filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) throw gateFailed(watched.candidate.release, failed)
  const unproven = judged.filter(({ outcome }) => outcome === 'unproven')
  if (unproven.length === 0 || gates.unproven === 'pass' || isIdle(gates, fresh, old)) return
  throw gateUnproven(watched.candidate.release, unproven)
}

interface Both {
  readonly fresh: Figures | 'unknown'
  readonly old: Figures | 'unknown'
}

async function readBoth(session: Session, { candidate, old, since, movedAt }: Compared): Promise<Both> {
  const read = (id: string, from: number) => session.platform.router.figures(id, from, call(session))
  const [fresh, former] = await Promise.all([
    read(candidate.targetGroup.id, since),
    Promise.all(old.map((id) => read(id, movedAt - comparisonMs))),
  ])
  return { fresh, old: together(former) }
}

/** Until as much of the time since traffic moved is known as is enough, or has to be. */
async function awaitBoth(
  session: Session,
  watched: Compared,
  meanwhile: (durationMs: number) => Promise<void>,
): Promise<Both> {
  const { capabilities } = session.platform.router
  const windowMs = Math.min(enoughMs, session.clock.now() - watched.since)
  const until = watched.since + knownAfterMs(capabilities, windowMs)
  const isEnough = (figures: Figures | 'unknown') => figures !== 'unknown' && figures.to - figures.from >= windowMs
  for (;;) {
    const both = await readBoth(session, watched)
    const leftMs = until - session.clock.now()
    if (leftMs <= 0 || (isEnough(both.fresh) && isEnough(both.old))) return both
    await meanwhile(Math.min(leftMs, Math.max(50, capabilities.figuresLagMs / 12)))
  }
}

function gateFailed(release: number, gates: readonly GateRow[]): KnownError {
  return new KnownError(`v${release} did worse than the release before it: ${told(gates)}.`, {
    code: 'gate-failed',
    advice: 'Compare the two releases; if the limit is too strict, raise it under `gates` in the spec.',
  })
}

function gateUnproven(release: number, gates: readonly GateRow[]): KnownError {
  return new KnownError(`It is not proven that v${release} keeps within the limits of \`gates\`: ${told(gates)}.`, {
    code: 'gate-unproven',
    advice:
      'Watch it for longer with `strategy` or `bake`, lower `gates.min-requests`, or write `gates: {unproven: pass}` in the spec.',
  })
}

function told(gates: readonly GateRow[]): string {
  return gates.map(({ name, figures }) => `${name} ${figures}`).join('; ')
}

/** What the plan and the preflight say of the wait; undefined where there is none. */
export function waitText({ environment, platform }: Session): string | undefined {
  const afterMs = knownAfterMs(platform.router.capabilities, Math.min(enoughMs, environment.bakeMs))
  if (!setsLimits({ environment }) || afterMs <= environment.bakeMs) return undefined
  return `up to ${limit(afterMs)} after each move of traffic for the figures that \`gates\` needs`
}
