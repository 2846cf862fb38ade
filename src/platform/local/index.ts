import { readdir } from 'node:fs/promises'
import type { EnvironmentOn } from '../../spec/types.ts'
import type { Call } from '../common.ts'
import type { OpenOptions, OpenPlatform, Platform } from '../platform.ts'
import { bindAsk, type BoundAsk } from './bound-ask.ts'
import { createAgentClient, type AgentClient } from './client.ts'
import { codeOf } from './durable.ts'
import { createFleets } from './fleets.ts'
import { createImages } from './images/images.ts'
import { createLedger } from './ledger/ledger.ts'
import { storePaths, type StorePaths } from './paths.ts'
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
export const open: OpenPlatform<'local'> = async (environment, options) => {
  const paths = storePaths(environment.platform.store)
  const client = createAgentClient(paths, options.readOnly)
  const ask = bindAsk(client.ask, options.clock)
  const call = { signal: new AbortController().signal, deadline: options.clock.now() + startMs }
  if (!options.readOnly) await ask('hello', {}, call)
  return forEnvironment({ environment, options, paths, client, ask })
}

interface Opened {
  /** The one that the platform was opened with; others of the store share all but its name. */
  readonly environment: EnvironmentOn<'local'>
  readonly options: OpenOptions
  readonly paths: StorePaths
  readonly client: AgentClient
  readonly ask: BoundAsk
}

function forEnvironment(opened: Opened, name = opened.environment.name): Platform {
  const { environment, options, paths, client, ask } = opened
  const { app, platform } = environment
  const key = { app, environment: name }
  const ledger = createLedger({ folder: paths.ledger(key), leaseMs: platform.leaseMs, clock: options.clock })
  return {
    images: createImages({
      folder: paths.images(app),
      clock: options.clock,
      outerEnvironment: options.buildEnvironment,
      inUse: async (signal) => new Set(await client.ask('digestsInUse', {}, signal)),
    }),
    fleets: createFleets(paths, key, ask, timeOfDay(options.clock)),
    router: createRouter(platform, key, ask, timeOfDay(options.clock)),
    // What a file that was written now would be stamped with.
    ledger: options.readOnly ? { ...ledger, now: async () => Date.now() } : ledger,
    pollMs: 20,
    preflight: (plan, call) => preflight(environment, plan, ask, call),
    alarms: async () => [],
    environments: (call) => environmentNames(opened, call),
    forEnvironment: (other) => forEnvironment(opened, other.name),
    close: async () => client.close(),
  }
}

async function environmentNames({ environment: { app }, paths, ask }: Opened, call: Call): Promise<readonly string[]> {
  const withLedger = await readdir(paths.ledgers(app)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return [...new Set([...withLedger, ...(await ask('environments', { app }, call))])].toSorted()
}
