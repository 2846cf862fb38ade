import { call, type Session } from '../session.ts'
import type { Snapshot } from './snapshot.ts'

/** Whose environment it is, its platform knows. */
type Looking = Pick<Session, 'platform' | 'clock' | 'signal'>

/** So often is looked again where a look took so long that what it says may not belong together. */
const mostLooks = 4

/** @param templates where they are known: while a run holds the environment, nobody else makes or removes any. */
export async function observe(run: Looking, templates?: ReadonlySet<number>): Promise<Snapshot> {
  const longestMs = run.platform.ledger.callTimeoutMs / 2
  let seen = await look(run, templates)
  for (let times = 1; times < mostLooks && seen.tookMs > longestMs; times += 1) seen = await look(run, templates)
  return seen
}

async function look(run: Looking, templates?: ReadonlySet<number>): Promise<Snapshot> {
  const { fleets, router, ledger } = run.platform
  const began = run.clock.now()
  const [route, targetGroups, all, operations, releases] = await Promise.all([
    router.route(call(run)),
    router.listTargetGroups(call(run)),
    fleets.list(call(run)),
    ledger.list(call(run)),
    templates ?? fleets.templates(call(run)),
  ])
  const at = run.clock.now()
  return { at, tookMs: at - began, route, targetGroups, fleets: all, operations, templates: new Set(releases) }
}
