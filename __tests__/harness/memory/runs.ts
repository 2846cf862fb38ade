import { deploy } from '../../../src/commands/deploy.ts'
import type { EngineEvent, Outcome } from '../../../src/engine/events.ts'
import { ask } from '../../../src/engine/http.ts'
import type { Claimant, Run } from '../../../src/engine/session.ts'
import type { BuildOrder } from '../../../src/ports/images.ts'
import type { Environment } from '../../../src/spec/types.ts'
import type { Commit } from '../../../src/support/git/commit.ts'
import { openMemory } from './platform.ts'
import { openSession, type FaultPlan, type Session, type Watch } from './session.ts'
import { createWorld, type World } from './world.ts'

/** An environment that shifts by way of a canary and keeps one former release warm. */
export const environment: Environment = {
  app: 'shop',
  name: 'production',
  kind: 'environment',
  platform: { name: 'memory' },
  image: { builder: 'archive', build: undefined, exclude: [] },
  run: {
    command: ['node', 'server.js'],
    port: 8080,
    health: { path: '/healthz', intervalMs: 100, timeoutMs: 100, healthy: 1, unhealthy: 2, status: [200, 299] },
    env: {},
    secrets: {},
    stopGraceMs: 1000,
  },
  capacity: { min: 1, desired: 2, max: 4 },
  strategy: [
    { weight: 10, pauseMs: 2000 },
    { weight: 100, pauseMs: 0 },
  ],
  bakeMs: 1000,
  checks: [],
  gates: { errorRateAbove: undefined, latencyRatio: undefined, minRequests: 50, unproven: 'fail', alarms: [] },
  timeouts: {
    imageMs: 60_000,
    bootMs: 30_000,
    checksMs: 1000,
    swapMs: 10_000,
    drainMs: 1000,
    idleMs: 30_000,
    removeMs: 10_000,
  },
  keep: { warm: 1, warmForMs: 3600_000, history: 50 },
  logs: { show: 'masked' },
  route: {},
  digest: 'sha256:spec-1',
}

export const previewOf = (number: number): Environment => ({
  ...environment,
  name: `pr-${number}`,
  kind: 'preview',
  route: { host: `pr-${number}.example.com` },
})

export const build: BuildOrder = { app: 'shop', image: environment.image, run: environment.run, tell: () => undefined }

/** The commit number `n` of a straight history. */
export function commit(n: number): Commit {
  const sha = n.toString(16).padStart(3, '0').padEnd(40, 'c')
  return { sha, title: `change ${n}`, timeSeconds: n, repository: '/nowhere', directory: '', isHead: true }
}

const numberOf = (sha: string) => Number.parseInt(sha.slice(0, 3), 16)

export interface Started {
  readonly run: Run
  readonly session: Session
  readonly events: EngineEvent[]
}

export type RunOptions = Partial<Omit<Run, 'platform' | 'clock' | 'report' | 'claimant'>> &
  Partial<Claimant> & {
    readonly faults?: FaultPlan
    readonly watch?: Watch
  }

let owners = 0

/** A run of its own: another process on another runner, as far as the world is concerned. */
export function start(world: World, { faults, watch, ...given }: RunOptions = {}): Started {
  const session = openSession(world, faults, watch)
  const events: EngineEvent[] = []
  owners += 1
  const {
    owner = `owner-${owners}`,
    actor = 'ada',
    runUrl = `https://example.com/runs/${owners}`,
    waitForLockMs = 0,
    supersede = false,
    ...options
  } = given
  const spec = options.environment ?? environment
  const run: Run = {
    platform: openMemory(world, session, spec.name),
    environment: spec,
    clock: session.clock,
    report: (event) => void events.push(event),
    signal: session.signal,
    claimant: { owner, actor, runUrl, waitForLockMs, supersede },
    force: false,
    dryRun: false,
    isAncestor: async (a, b) => numberOf(a) < numberOf(b),
    ask,
    ...options,
  }
  return { run, session, events }
}

/** Deploys commit number `n` from a run of its own. */
export function deployed(world: World, n: number, options: RunOptions = {}): Promise<Outcome> {
  return deploy(start(world, options).run, { commit: commit(n), build })
}

/** Options of a run that keeps so many former releases warm. */
export const keep = (warm: number, more: Partial<typeof environment.keep> = {}): RunOptions => ({
  environment: { ...environment, keep: { ...environment.keep, warm, ...more } },
})

/** A world in which so many commits were deployed, one after the other. */
export async function worldWith(releases: number, options: RunOptions = {}, world = createWorld()): Promise<World> {
  for (let n = 1; n <= releases; n += 1) await deployed(world, n, options)
  return world
}

/** A sweep of an app that has one environment. */
export const productions = {
  limits: undefined,
  environmentOf: (name: string) => (name === 'production' ? environment : undefined),
}

/** How a run ended, whatever way that was. */
export type End = { readonly outcome: Outcome } | { readonly error: unknown } | 'died'

export async function endOf({ session }: Started, work: Promise<Outcome>): Promise<End> {
  const ended = work.then(
    (outcome) => ({ outcome }),
    (error: unknown) => ({ error }),
  )
  return Promise.race([session.died, ended])
}

/** The messages of one kind of event. */
export function messages(events: readonly EngineEvent[], type: 'notice' | 'warning'): readonly string[] {
  return events.flatMap((event) => (event.type === type ? [event.message] : []))
}
