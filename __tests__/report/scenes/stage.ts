import { changesOf } from '../../../src/action/changelog.ts'
import { dispatch } from '../../../src/action/dispatch.ts'
import type { Prepared } from '../../../src/action/open-target.ts'
import type { Request } from '../../../src/action/request.ts'
import { endangered, lastCall, openRollbackOptions } from '../../../src/action/rollback-options.ts'
import { cancelled, whyCancelled } from '../../../src/action/stopped.ts'
import { contextOf } from '../../../src/action/summarize.ts'
import { finish } from '../../../src/commands/finish.ts'
import type { EngineEvent } from '../../../src/engine/events.ts'
import { unknownPullRequests, type PullRequests } from '../../../src/engine/policy/previews.ts'
import { step, type Run } from '../../../src/engine/session.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { noRollbackOptions, type RunResult } from '../../../src/report/context.ts'
import { withReleaseStates } from '../../../src/report/release-states.ts'
import type { Environment, Spec } from '../../../src/spec/types.ts'
import { start, type Started } from '../../harness/memory/runs.ts'
import type { FaultPlan } from '../../harness/memory/session.ts'
import { askIn } from '../../harness/memory/visitors.ts'
import type { World } from '../../harness/memory/world.ts'
import { plainRequest } from '../../harness/request.ts'
import { recordOf, type Scene } from './scene.ts'
import type { Shop } from './shop.ts'

// Runs of the action as main.ts has them, over the platform in memory: only what opens a platform is another.

export interface Stage {
  readonly shop: Shop
  readonly world: World
}

export interface Asked extends Partial<
  Pick<Request, 'command' | 'environment' | 'rollbackTo' | 'preview' | 'explicit' | 'dryRun' | 'force'>
> {
  /** The commit, counted from 1; the shop's last unless said. */
  readonly nth?: number
  readonly owner?: string
  /** What the spec says, with something else in it. */
  readonly change?: (environment: Environment) => Environment
  readonly pullRequests?: PullRequests
  readonly faults?: FaultPlan
  /** What happens in the world as soon as the run tells this. */
  readonly meanwhile?: (event: EngineEvent) => void
}

/** A run that is under way. */
export interface Act {
  readonly request: Request
  readonly prepared: Prepared
  readonly started: Started
  readonly end: Promise<RunResult | 'died'>
  cancel(): void
}

const runner = {
  action: undefined,
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  workflow: 'deploy.yml',
  actor: 'ada',
}

/** What it takes to read the spec and to ask git for the commit. */
const resolveMs = 300

export function begin(stage: Stage, asked: Asked): Act {
  const stopping = new AbortController()
  const request = requestOf(stage, asked)
  const started = open(stage, request, asked, stopping.signal)
  const report = (event: EngineEvent) => {
    started.run.report(event)
    asked.meanwhile?.(event)
  }
  const prepared = preparedOf(stage, request, { ...started.run, report, clock: inWholeMs(started.run.clock) }, asked)
  const { run } = prepared
  const work = step(run, 'resolve', () => run.clock.sleep(resolveMs, run.signal)).then(() =>
    dispatch(request, prepared),
  )
  const end = work.then(
    (ok) => ({ ok }),
    (error: unknown) => ({ error: run.signal.aborted ? whyCancelled(error, run.signal.reason) : error }),
  )
  return {
    request,
    prepared,
    started,
    end: Promise.race([started.session.died, end]),
    cancel: () => stopping.abort(cancelled()),
  }
}

/** As a machine's clock is; the world's is finer. */
function inWholeMs({ now, sleep }: Clock): Clock {
  return { now: () => Math.round(now()), sleep }
}

function requestOf({ shop }: Stage, asked: Asked): Request {
  const { command, environment, rollbackTo, explicit, dryRun, force } = { ...plainRequest, ...asked }
  const { preview } = asked
  return {
    ...plainRequest,
    command,
    environment,
    rollbackTo,
    preview,
    explicit,
    dryRun,
    force,
    workingDirectory: shop.path,
  }
}

function open({ shop, world }: Stage, request: Request, asked: Asked, signal: AbortSignal): Started {
  const number = world.sessions + 1
  const spec = specOf(shop, asked)
  const named = request.preview === undefined ? spec.environment(request.environment) : spec.preview(request.preview)
  const environment = asked.change?.(named) ?? named
  return start(world, {
    environment,
    owner: asked.owner ?? `run-${number}`,
    actor: runner.actor,
    runUrl: runUrl(number),
    force: request.force,
    dryRun: request.dryRun,
    isAncestor: shop.isAncestor,
    ask: askIn(world, environment.name),
    signal,
    faults: (one) => asked.faults?.(one) ?? (one.name === 'build' ? 'slow' : undefined),
  })
}

const runUrl = (number: number) => `https://github.com/acme/shop/actions/runs/${7_000_000 + number}`

function specOf(shop: Shop, { nth = shop.commits.length }: Asked): Spec {
  return shop.specOf(nth)
}

function preparedOf({ shop }: Stage, request: Request, run: Run, asked: Asked): Prepared {
  const { path } = shop
  const { app, name } = run.environment
  const place = { workspace: path, action: undefined, workflow: runner.workflow, 'working-directory': '.' }
  const wanted = { ...place, environment: name, app, spec: 'immutable.yml' }
  const asking = { wanted, workingDirectory: path, github: undefined }
  const { images } = run.platform
  const { command, preview } = request
  const needsCommit = command === 'deploy' || command === 'preview'
  return {
    run,
    formerly: [],
    close: async () => undefined,
    spec: specOf(shop, asked),
    commit: needsCommit ? shop.commitOf(asked.nth ?? shop.commits.length) : undefined,
    pullRequests: asked.pullRequests ?? unknownPullRequests,
    shaOfTag: async () => undefined,
    commitOf: async (sha) => shop.commits.find((commit) => commit.sha === sha),
    rollbackOptions:
      preview === undefined
        ? openRollbackOptions({ ...asking, images, clock: run.clock, call: () => lastCall(run) })
        : async () => noRollbackOptions,
  }
}

/** What a summary is made from, once the run has ended. */
export async function sceneOf({ shop }: Stage, act: Act): Promise<Scene> {
  const { request, prepared, started } = act
  const result = await act.end
  if (result === 'died') throw new Error('who dies tells nothing')
  const { now } = recordOf(started)
  const rollbackOptions = await prepared.rollbackOptions(now?.history ?? [])
  const warnings = endangered(now, rollbackOptions).map((message) => ({ type: 'warning' as const, message }))
  const events = [...started.events, ...warnings]
  const record = withReleaseStates(recordOf({ events }), rollbackOptions)
  const { commit, run } = prepared
  const signal = new AbortController().signal
  const changes = await changesOf({ request, record, sha: commit?.sha, github: undefined, signal })
  const { runUrl } = run.claimant
  const told = contextOf({ ...runner, runUrl, workspace: shop.path }, request, prepared)
  return { events, result, context: { ...told, changes, rollbackOptions } }
}

/** What the post step of a run that died tells: it has the run's own name, and not its memory. */
export async function afterDeath(stage: Stage, { request, prepared, started }: Act): Promise<readonly EngineEvent[]> {
  const { owner } = prepared.run.claimant
  const claimed = started.events.find((event) => event.type === 'claimed')
  if (claimed === undefined) throw new Error('it died before it had claimed anything')
  const { run, events } = open(stage, request, { owner }, new AbortController().signal)
  const clock = inWholeMs(run.clock)
  await step({ ...run, clock }, 'resolve', () => clock.sleep(resolveMs, run.signal))
  await finish({ ...run, clock }, { number: claimed.operation, owner })
  return events
}

/** One run from its beginning to its end. */
export const play = (stage: Stage, asked: Asked): Promise<Scene> => sceneOf(stage, begin(stage, asked))

/** Lets time pass until something is so. */
export async function until({ world }: Stage, isSo: () => boolean): Promise<void> {
  while (!isSo()) await world.time.sleep(100)
}
