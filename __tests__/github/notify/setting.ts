import { systemClock } from '../../../src/action/system-clock.ts'
import type { EngineEvent, ReleaseRow, EnvironmentStatus } from '../../../src/engine/events.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import type { Subject } from '../../../src/github/notify/desk.ts'
import { createNotifier, type Notifier } from '../../../src/github/notify/notifier.ts'
import type { Untold } from '../../../src/github/notify/told-deployment.ts'
import type { RunResult, RollbackOptions } from '../../../src/report/context.ts'
import { startGitHub, type FakeGitHub } from '../../harness/github/server.ts'
import { stateOf } from '../../harness/github/world.ts'

export const runUrl = 'https://github.com/ada/shop/actions/runs/77'

/** A GitHub, and runs that tell it of themselves. */
export interface Setting {
  readonly github: FakeGitHub
  /** Notices and warnings of the runs. */
  readonly told: EngineEvent[]
  /** What the runs kept for their post steps. */
  readonly remembered: (Untold | undefined)[]
  notifier(change?: {
    readonly token?: string
    readonly runUrl?: string
    readonly repository?: undefined
    readonly jobId?: string
  }): Notifier
  /** A whole deployment to production, told; `release` is live afterwards, v41 was before. */
  deploy(sha: string, operation: number, change?: DeployChange): Promise<void>
  /** The state of each deployment that GitHub has, oldest first. */
  states(): readonly (string | undefined)[]
}

export interface DeployChange {
  readonly notifier?: Notifier
  readonly result?: RunResult
  readonly release?: number
  readonly withinMs?: number
}

export async function createSetting(): Promise<Setting> {
  const github = await startGitHub()
  const told: EngineEvent[] = []
  const remembered: (Untold | undefined)[] = []
  const notifier: Setting['notifier'] = (change = {}) => {
    const runner = {
      serverUrl: 'https://github.com',
      repository: 'repository' in change ? undefined : github.world.fullName,
      workflow: 'deploy.yml',
      action: undefined,
      runUrl: change.runUrl ?? runUrl,
      actor: 'ada',
      workspace: '/nowhere',
    }
    return createNotifier({
      token: change.token ?? github.token(),
      apiUrl: github.apiUrl,
      runner,
      jobId: change.jobId ?? '',
      clock: systemClock,
      report: (event) => told.push(event),
      remember: (untold) => remembered.push(untold),
    })
  }
  return {
    github,
    told,
    remembered,
    notifier,
    async deploy(sha, operation, change = {}) {
      const one = change.notifier ?? notifier()
      one.about(subject('deploy', 'production', sha))
      one.report({ type: 'environment-status', status: standing('production', 41) })
      one.report(claim({ operation, sha }))
      one.report({ type: 'step-started', step: 'image', at: 0 })
      one.report({ type: 'step-started', step: 'launch', at: 0 })
      one.report({ type: 'environment-status', status: standing('production', change.release ?? operation) })
      await one.conclude(change.result ?? { ok }, change.withinMs ?? 5000)
    },
    states: () => github.world.deployments.map(stateOf),
  }
}

export const ok = {
  changed: true,
  verdict: 'v42 is live',
  release: 42,
  sha: undefined,
  digest: undefined,
  image: undefined,
  plan: undefined,
}

export const failure: RunResult = { error: new KnownError('It is sick.', { code: 'unhealthy-under-traffic' }) }

export function subject(command: string, environment = 'production', sha?: string): Subject {
  return {
    app: 'shop',
    environment,
    githubEnvironmentOf: (name) => name,
    command,
    sha,
    limits: undefined,
    rollbackOptions: async () => rollbackOptions,
  }
}

/** A repository with both forms, in which v39 would have to be built again. */
const rollbackOptions: RollbackOptions = {
  form: { file: 'rollback.yml', given: { environment: 'production' }, presetsFit: true, preset: 'previous' },
  issueForm: { given: { environment: 'production' } },
  missing: ['sha256:39', 'sha256:37'],
  commits: ['9'.repeat(40)],
}

export function claim(change: Partial<Extract<EngineEvent, { type: 'claimed' }>>): EngineEvent {
  return {
    type: 'claimed',
    operation: 42,
    owner: 'f00d',
    environment: 'production',
    kind: 'deploy',
    sha: '',
    restores: undefined,
    ...change,
  }
}

export function standing(environment: string, release: number, sha = 'b'.repeat(40)): EnvironmentStatus {
  const row = (number: number, state: ReleaseRow['state'], status: ReleaseRow['status'] = 'succeeded') => ({
    release: number,
    sha: number === 39 ? '9'.repeat(40) : sha,
    title: 'Faster',
    digest: `sha256:${number}`,
    specDigest: '',
    imageBytes: undefined,
    state,
    status,
    actor: 'ada',
    runUrl: '',
    at: 0,
  })
  const live = row(release, 'live')
  const others = [row(41, 'warm'), row(40, 'cold'), row(39, 'cold'), row(38, 'cold', 'failed'), row(37, 'cold')]
  const history = [live, ...others.filter((one) => one.release !== release)]
  const lastTookMs = { warm: 4300, cold: undefined, rebuild: 251_000 }
  const traffic = { [live.release]: 100 }
  return { environment, url: 'https://shop.example.com', live, traffic, previous: undefined, history, lastTookMs }
}
