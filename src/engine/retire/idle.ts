import type { TargetGroup } from '../../ports/router.ts'
import { limit } from '../../support/duration.ts'
import { call, pause, type Session } from '../session.ts'
import { operationsOf } from '../snapshot/history.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'

export type Idleness = 'idle' | 'unproven' | 'still-busy' | 'sticky'

/**
 * Waits until a target group that has lost its weight is served no requests any more: a load balancer's yes comes
 * before its data plane has moved. First the dwell (the platform's lag and any stickiness) since the weight was lost,
 * then the proof: a window after the dwell without a single request. Where the platform reports no traffic as nothing,
 * the window counts only if other target groups have figures for it; where there are none, time takes the proof's place,
 * which is said. One that never had any weight is idle.
 * @returns `still-busy` when requests keep coming, `sticky` when they may for longer than the run waits: capacity stays.
 */
export async function awaitIdle(session: Session, seen: Snapshot, group: TargetGroup): Promise<Idleness> {
  if (!hasHadTraffic(seen, group.id)) return 'idle'
  const { capabilities } = session.platform.router
  const settledAt =
    (await lostAt(session, seen, group.id)) + capabilities.propagationMs + (seen.route?.stickinessMs ?? 0)
  const dwellMs = settledAt - session.clock.now()
  if (dwellMs > Math.max(session.environment.timeouts.idleMs, capabilities.propagationMs)) return 'sticky'
  await pause(session, `${group.id}: the new weights to reach the whole load balancer`, dwellMs)
  const others = Object.keys(shares(weightsOf(seen))).filter((id) => id !== group.id)
  const canBeProven = capabilities.countsZero || others.length > 0
  const isLongAgo = session.clock.now() >= settledAt + capabilities.unprovenWaitMs + capabilities.figuresLagMs
  const found = canBeProven ? await prove(session, group.id, others, { settledAt, isLongAgo }) : 'unknown'
  if (found !== 'unknown') return found
  if (!isLongAgo) await waitInstead(session, group.id, settledAt)
  return 'unproven'
}

function hasHadTraffic(seen: Snapshot, id: string): boolean {
  return operationsOf(seen).some(({ baseline, intent }) =>
    [baseline, intent?.from, intent?.to].some((weights) => id in shares(weights ?? {})),
  )
}

/** By the store's clock, as the run's own: no later than the last time that an operation which moved its weight was written. */
async function lostAt(session: Session, seen: Snapshot, id: string): Promise<number> {
  const last = seen.operations.findLast(({ operation: { baseline, intent } }) =>
    [baseline, intent?.from, intent?.to].some((weights) => id in shares(weights ?? {})),
  )
  if (last === undefined || last.operation.phase !== 'done') return seen.at
  const ageMs = (await session.platform.ledger.now(call(session))) - last.storedAt
  return Math.min(seen.at, session.clock.now() - ageMs)
}

/** What was served longer ago than this proves nothing more. */
const mostWindowMs = 60_000

/** Where time alone would prove it by now, one look is enough; not if it finds requests, which may be from before a hand moved weights. */
async function prove(
  session: Session,
  group: string,
  others: readonly string[],
  { settledAt, isLongAgo }: { readonly settledAt: number; readonly isLongAgo: boolean },
): Promise<'idle' | 'still-busy' | 'unknown'> {
  const { countsZero, figuresLagMs } = session.platform.router.capabilities
  const deadline = session.clock.now() + Math.max(session.environment.timeouts.idleMs, figuresLagMs * 2)
  let since = Math.max(settledAt, session.clock.now() - figuresLagMs - mostWindowMs)
  let busy = false
  const goesOn = () => (busy || !isLongAgo) && session.clock.now() < deadline
  do {
    if (!isLongAgo || busy) await session.clock.sleep(Math.max(20, Math.min(15_000, figuresLagMs / 12)), session.signal)
    // At the same moment, for a platform may answer both at once.
    const [figures, isOthers] = await Promise.all([
      session.platform.router.figures(group, since, call(session)),
      countsZero || anyTraffic(session, others, since),
    ])
    if (figures === 'unknown') continue
    busy = figures.requests > 0
    if (busy) since = figures.to
    else if (isOthers) return 'idle'
    session.report({ type: 'progress', at: session.clock.now(), message: `${group} to be idle`, deadline })
  } while (goesOn())
  return busy ? 'still-busy' : 'unknown'
}

/** The platform's wait for this case counts from when the data plane had the new weights. */
async function waitInstead(session: Session, group: string, settledAt: number): Promise<void> {
  const { unprovenWaitMs } = session.platform.router.capabilities
  session.report({
    type: 'notice',
    message: `Not proven that ${group} is idle: no figures to tell by; it is given ${limit(unprovenWaitMs)} instead.`,
  })
  await pause(session, `${group}: a wait in place of proof`, settledAt + unprovenWaitMs - session.clock.now())
}

async function anyTraffic(session: Session, groups: readonly string[], since: number): Promise<boolean> {
  const figures = await Promise.all(groups.map((group) => session.platform.router.figures(group, since, call(session))))
  return figures.some((figure) => figure !== 'unknown' && figure.requests > 0)
}
