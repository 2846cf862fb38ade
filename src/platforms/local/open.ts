import { readdir } from 'node:fs/promises'
import { storePaths, type StorePaths } from '../../agent/store/paths.ts'
import type { Call } from '../../ports/common.ts'
import type { OpenOptions, Platform } from '../../ports/platform.ts'
import type { Environment, EnvironmentOn } from '../../spec/types.ts'
import { codeOf } from '../../support/durable.ts'
import { isOnSamePlatform } from '../shared/same-platform.ts'
import { bindAsk, type BoundAsk } from './bound-ask.ts'
import { createAgentClient, type AgentClient } from './client.ts'
import { createFleets } from './fleets.ts'
import { createImages } from './images/images.ts'
import { createLedger } from './ledger/ledger.ts'
import type { LocalOptions } from './options.ts'
import { preflight } from './preflight.ts'
import { createRouter } from './router.ts'
import { timeOfDay } from './time-of-day.ts'

/** Generous, for an agent of another version may have to hand over first. */
const startMs = 60_000

/**
 * One machine as a platform: images in a folder, instances as processes, a load balancer in the agent. The agent is
 * started if need be, unless nothing may be changed.
 * @throws KnownError `agent-not-started`, `store-not-writable`.
 */
export async function open(environment: EnvironmentOn<LocalOptions>, options: OpenOptions): Promise<Platform> {
  const lines = createLines(options)
  const { ask } = lines.to(environment.platform.store)
  const call = { signal: new AbortController().signal, deadline: options.clock.now() + startMs }
  if (!options.readOnly) await ask('hello', {}, call)
  return forEnvironment({ environment, options, lines })
}

interface Opened {
  readonly environment: EnvironmentOn<LocalOptions>
  readonly options: OpenOptions
  readonly lines: Lines
}

function forEnvironment(opened: Opened): Platform {
  const { environment, options, lines } = opened
  const { app, name, platform } = environment
  const { paths, client, ask } = lines.to(platform.store)
  const key = { app, environment: name }
  const ledger = createLedger({ folder: paths.ledger(key), leaseMs: platform.leaseMs, clock: options.clock })
  return {
    images: createImages({
      folder: paths.images(app),
      clock: options.clock,
      outerEnvironment: options.buildEnvironment,
      inUse: async (signal) => new Set(await client.ask('digestsInUse', {}, signal)),
    }),
    fleets: createFleets(paths, key, ask, { time: timeOfDay(options.clock), logs: environment.logs }),
    router: createRouter(platform, key, ask, timeOfDay(options.clock)),
    // What a file that was written now would be stamped with.
    ledger: options.readOnly ? { ...ledger, now: async () => Date.now() } : ledger,
    pollMs: 20,
    preflight: (plan, call) => preflight(environment, plan, ask, call),
    alarms: async () => [],
    environments: (call) => environmentNames(app, paths, ask, call),
    forEnvironment: (other) => forEnvironment({ ...opened, environment: another(environment, other) }),
    close: async () => lines.close(),
  }
}

/**
 * One that the spec knows has options of its own, above all its lease: by another one's, a run of its that is alive would
 * be taken for dead. One that the spec does not know is where this one is.
 */
function another(
  own: EnvironmentOn<LocalOptions>,
  other: Environment | Pick<Environment, 'name'>,
): EnvironmentOn<LocalOptions> {
  return isOnSamePlatform(own, other) ? other : { ...own, name: other.name }
}

interface Line {
  readonly paths: StorePaths
  readonly client: AgentClient
  readonly ask: BoundAsk
}

/** The lines of one run: one to the agent of each store that its environments have. */
interface Lines {
  to(store: string): Line
  close(): void
}

function createLines({ clock, readOnly }: OpenOptions): Lines {
  const open = new Map<string, Line>()
  return {
    to(store) {
      const paths = storePaths(store)
      const before = open.get(store)
      if (before !== undefined) return before
      const client = createAgentClient(paths, readOnly)
      const line = { paths, client, ask: bindAsk(client.ask, clock) }
      open.set(store, line)
      return line
    },
    close: () => open.forEach(({ client }) => client.close()),
  }
}

async function environmentNames(app: string, paths: StorePaths, ask: BoundAsk, call: Call): Promise<readonly string[]> {
  const withLedger = await readdir(paths.ledgers(app)).catch((error: unknown) => {
    // Where a file is in the way, there is nothing either.
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return []
    throw error
  })
  return [...new Set([...withLedger, ...(await ask('environments', { app }, call))])].toSorted()
}
