import { readFileSync } from 'node:fs'
import { openAdmin } from './admin.ts'
import { createApi } from './api.ts'
import { createBalancer } from './balancer/balancer.ts'
import { createCrews } from './crews.ts'
import { changedUntil } from './deadline.ts'
import { createFleets } from './fleets.ts'
import { startingTurns } from './instance.ts'
import { removeLeftovers } from './leftovers.ts'
import { createRootfs } from './rootfs.ts'
import { createRoutes } from './routes.ts'
import type { StorePaths } from './store/paths.ts'
import { createStateStore } from './store/state-store.ts'
import { loadState, type State } from './store/state.ts'
import { unpackImage } from './store/unpack.ts'
import { createTargetGroups } from './target-groups.ts'
import { createTraffic } from './traffic.ts'

export interface AgentOptions {
  readonly paths: StorePaths
  readonly socket: string
  /** The file that lets this process be the agent. */
  readonly term: string
  readonly log: (line: string) => void
  /** Called when the agent should end: it was asked to, or has had nothing to do for a while. */
  readonly onStop: () => void
}

export interface Agent {
  /** Lets requests finish, stops all instances and keeps the state, so that the next agent starts them again. */
  stop(): Promise<void>
}

const watchEveryMs = 100
const stayEveryMs = 1000
const rotateEveryMs = 1000
const mostIdleMs = 30_000

/**
 * The one process of a store that runs instances and balances traffic. Takes over what a former agent left: kills its
 * instances, then brings routes, fleets and timers back as the state says.
 */
export async function startAgent({ paths, socket, term, log, onStop }: AgentOptions): Promise<Agent> {
  const own = textOf(term)
  const killed = await removeLeftovers(paths)
  if (killed > 0) log(`killed ${killed} instances that a former agent left behind`)
  const store = createStateStore(paths.state, await loadState(paths.state))
  const balancer = createBalancer()
  const traffic = createTraffic(balancer, () => store.current(), log)
  const groups = createTargetGroups(paths, balancer, store, traffic)
  const rootfs = createRootfs(paths.rootfs, (app, digest, folder) =>
    unpackImage(paths.images(app), digest, folder, new AbortController().signal),
  )
  const host = { paths, rootfs, ports: new Set<number>(), ids: new Set<string>(), turns: startingTurns() }
  const crews = createCrews({ host, balancer, store, health: (id) => groups.health(id), log })

  traffic.apply()
  await crews.recover()
  const apiUntil = (method: string, until: number) => {
    const inTime = changedUntil(store, method, until)
    return createApi({
      fleets: createFleets(paths, { store, inTime }, crews),
      groups: createTargetGroups(paths, balancer, inTime, traffic),
      routes: createRoutes(inTime, traffic),
      store,
      traffic,
    })
  }
  const admin = await openAdmin({ socket, apiUntil, onStop, log })
  const watch = () => {
    crews.watch().catch((error: unknown) => log(`watching failed: ${String(error)}`))
    if (isEmpty(store.current()) && admin.idleMs() > mostIdleMs) onStop()
  }
  /** Who removes the store means all that runs from it; who removes the socket only keeps runs from finding this agent. */
  const stay = () => {
    const text = textOf(term)
    if (text === undefined || text !== own) return onStop()
    admin.listen().catch((error: unknown) => log(`runs cannot reach this agent: ${String(error)}`))
  }
  const timers = [
    setInterval(watch, watchEveryMs),
    setInterval(stay, stayEveryMs),
    setInterval(() => crews.rotateLogs(), rotateEveryMs),
  ]
  return {
    async stop() {
      timers.forEach(clearInterval)
      admin.close()
      await Promise.all(traffic.listeners.all().map((address) => traffic.listeners.close(address)))
      await crews.stopAll()
      await balancer.close()
    },
  }
}

/** Where it was removed, the next agent's may have its name. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Nothing runs, and nothing could be asked to by a request. */
function isEmpty({ fleets, routes, trials }: State): boolean {
  return [fleets, routes, trials].every((records) => Object.keys(records).length === 0)
}
