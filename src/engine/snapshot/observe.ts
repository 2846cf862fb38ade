import { call, type Caller } from '../session.ts'
import type { Snapshot } from './snapshot.ts'

/** So often is looked again where a look took so long that what it says may not belong together. */
const mostLooks = 4

/** @param templates where they are known: while a run holds the environment, nobody else makes or removes any. */
export async function observe(caller: Caller, templates?: ReadonlySet<number>): Promise<Snapshot> {
  const longestMs = caller.platform.ledger.callTimeoutMs / 2
  let seen = await look(caller, templates)
  for (let times = 1; times < mostLooks && seen.tookMs > longestMs; times += 1) seen = await look(caller, templates)
  return seen
}

async function look(caller: Caller, templates?: ReadonlySet<number>): Promise<Snapshot> {
  const { fleets, router, ledger } = caller.platform
  const began = caller.clock.now()
  const [route, targetGroups, all, operations, releases] = await Promise.all([
    router.route(call(caller)),
    router.listTargetGroups(call(caller)),
    fleets.list(call(caller)),
    ledger.list(call(caller)),
    templates ?? fleets.templates(call(caller)),
  ])
  const at = caller.clock.now()
  return { at, tookMs: at - began, route, targetGroups, fleets: all, operations, templates: new Set(releases) }
}
