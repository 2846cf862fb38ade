import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { KnownError } from '../../../src/errors/known-error.ts'
import type { RunResult } from '../../../src/report/context.ts'
import {
  addCommits,
  addDeployment,
  addJobDeployment,
  newStatus,
  stateOf,
  type DeploymentRecord,
} from '../../harness/github/world.ts'
import { claim, createSetting, failure, ok, runUrl, standing, subject, type Setting } from './setting.ts'

// What GitHub knows of deployments after a run of which the events are told here.

let setting: Setting

beforeEach(async () => {
  setting = await createSetting()
})

afterEach(async () => {
  await setting.github.close()
  expect(setting.github.violations).toEqual([])
})

/** As GitHub offers them: the issue form filled in, the page with the form that cannot be, the line to copy. */
const waysTo = (release: string) => ({
  issue: `https://github.com/ada/shop/issues/new?template=rollback.yml&labels=rollback&title=Roll+production+back+to+${release}&environment=production&release=${release}`,
  dispatch: 'https://github.com/ada/shop/actions/workflows/rollback.yml',
  command: `gh workflow run rollback.yml --repo ada/shop -f environment=production -f rollback-to=${release}`,
})

describe('a deployment', () => {
  test('is reported from its claim to its end', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    await setting.deploy(sha, 42)
    const [record] = setting.github.world.deployments
    expect(record?.deployment).toMatchObject({
      sha,
      ref: sha,
      task: 'deploy',
      environment: 'production',
      description: 'v42 of shop',
      production_environment: true,
      transient_environment: false,
      payload: {
        'immutable-deploy': {
          app: 'shop',
          operation: 42,
          release: 'v42',
          run: runUrl,
          history: [
            { release: 'v41', state: 'live', ways: waysTo('v41') },
            { release: 'v40', state: 'cold', ways: waysTo('v40') },
            { release: 'v39', state: 'rebuild', lastTookMs: 251_000, ways: waysTo('v39') },
            { release: 'v37', state: 'gone' },
          ],
        },
      },
    })
    expect(record?.statuses.map(({ state, description }) => [state, description])).toEqual([
      ['queued', 'v42 of shop is next'],
      ['in_progress', 'v42 of shop is on its way'],
      ['success', 'v42 of shop is live; back to: v41 warm (4.3 s), v40 cold, v39 rebuild (4 min 11 s)'],
    ])
    expect(record?.statuses.at(-1)).toMatchObject({ environment_url: 'https://shop.example.com', log_url: runUrl })
    expect(setting.told).toEqual([])
    expect(setting.remembered).toEqual([
      { work: expect.objectContaining({ operation: 42 }), id: record?.deployment.id },
      undefined,
    ])
  })

  test('that fails says why within GitHub’s limits', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    const message = `The fleet of v42 is not healthy 🚒: ${'x'.repeat(300)}\n<b>`
    const result = { error: new KnownError(message, { code: 'unhealthy-under-traffic' }) }
    await setting.deploy(sha, 42, { result, release: 41 })
    const last = setting.github.world.deployments[0]?.statuses.at(-1)
    expect(last).toMatchObject({ state: 'failure', environment_url: '' })
    expect(last?.description).toMatch(/^v42 of shop is not live: The fleet of v42 is not healthy \?: x+…$/)
    expect(last?.description).toHaveLength(140)
  })

  test('whose run fails after it went live is live', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    await setting.deploy(sha, 42, { result: { error: new Error('could not cleaned up v41') } })
    expect(setting.states()).toEqual(['success'])
    expect(setting.github.world.deployments[0]?.statuses.at(-1)?.description).toBe(
      'v42 of shop is live, but: could not cleaned up v41',
    )
  })

  test('makes earlier ones of its app and environment inactive, those of production too, which GitHub leaves active', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    await setting.deploy(sha, 40)
    await setting.deploy(sha, 41, { result: failure, release: 40 })
    const other = addDeployment(setting.github.world, 'ada', {
      ref: 'main',
      sha,
      payload: { 'immutable-deploy': { app: 'blog', operation: 3, run: 'x' } },
    })
    const foreign = addDeployment(setting.github.world, 'ada', { ref: 'main', sha })
    for (const record of [other, foreign])
      record.statuses.push(newStatus(setting.github.world, record.deployment, 'ada', { state: 'success' }))
    const staging = addDeployment(setting.github.world, 'ada', { ref: 'main', sha, environment: 'staging' })
    await setting.deploy(sha, 42)
    await setting.deploy(sha, 43)
    expect(setting.states()).toEqual(['inactive', 'failure', 'success', 'success', undefined, 'inactive', 'success'])
    expect(stateOf(staging)).toBeUndefined()
  })

  test('finds its former one behind many of other apps in the repository, without a request about those', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    await setting.deploy(sha, 40)
    const payload = { 'immutable-deploy': { app: 'blog', operation: 3, run: 'x' } }
    for (let n = 0; n < 120; n += 1) addDeployment(setting.github.world, 'ada', { ref: 'main', sha, payload })
    const before = setting.github.calls.length
    await setting.deploy(sha, 41)
    expect([setting.states()[0], setting.states().at(-1)]).toEqual(['inactive', 'success'])
    expect(setting.github.calls.length - before).toBeLessThan(15)
  })

  test('makes deployments inactive that interrupted runs have left active, the oldest first', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    for (const operation of [40, 41, 42, 43]) await setting.deploy(sha, operation)
    for (const record of setting.github.world.deployments.slice(1, 3)) record.statuses.pop()
    expect(setting.states()).toEqual(['inactive', 'success', 'success', 'success'])
    await setting.deploy(sha, 44)
    expect(setting.states()).toEqual(['inactive', 'inactive', 'inactive', 'inactive', 'success'])
    const retired = setting.github.calls.filter(({ body }) => body['state'] === 'inactive').slice(-3)
    const ids = setting.github.world.deployments.slice(1, 4).map(({ deployment }) => String(deployment.id))
    expect(retired.map(({ path }) => path['deployment_id'])).toEqual(ids)
  })

  test('takes over the one that the job’s `environment:` has made if that is of the same commit', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    addJobDeployment(setting.github.world, { environment: 'production', sha, runId: 7 })
    const own = addJobDeployment(setting.github.world, { environment: 'production', sha, runId: 77 })
    await setting.deploy(sha, 42)
    expect(setting.github.world.deployments).toHaveLength(2)
    expect(own.statuses.map(({ state }) => state)).toEqual(['in_progress', 'queued', 'in_progress', 'success'])
    const next = setting.notifier({ runUrl: 'https://github.com/ada/shop/actions/runs/78' })
    await setting.deploy(sha, 43, { notifier: next })
    expect(setting.states()).toEqual(['in_progress', 'inactive', 'success'])
  })

  test('of each of two apps that a matrix deploys is the one of its own job', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    const jobs = [11, 12].map((jobId) =>
      addJobDeployment(setting.github.world, { environment: 'production', sha, runId: 77, jobId }),
    )
    await Promise.all([deployApp('shop', sha, { jobId: '11' }), deployApp('api', sha, { jobId: '12' })])
    expect(setting.github.world.deployments).toHaveLength(2)
    expect(jobs.map(appsIn)).toEqual([['shop'], ['api']])
    await deployApp('api', sha, { jobId: '12', result: failure, release: 41 })
    expect(setting.states()).toEqual(['success', 'success', 'failure'])
  })

  test('is the app’s own where jobs of a run look alike', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    const jobs = [11, 12].map((jobId) =>
      addJobDeployment(setting.github.world, { environment: 'production', sha, runId: 77, jobId }),
    )
    await Promise.all([deployApp('shop', sha), deployApp('api', sha)])
    expect(setting.github.world.deployments).toHaveLength(4)
    expect(jobs.map(appsIn)).toEqual([[], []])
    expect(new Set(setting.github.world.deployments.slice(2).flatMap(appsIn))).toEqual(new Set(['api', 'shop']))
  })

  test('is a new one where another app has taken over what was made for the job', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    for (const jobId of ['', '11']) {
      const own = addJobDeployment(setting.github.world, { environment: 'production', sha, runId: 77, jobId: 11 })
      await deployApp('shop', sha, { jobId })
      await deployApp('api', sha, { jobId })
      expect(appsIn(own)).toEqual(['shop'])
      expect(appsIn(setting.github.world.deployments.at(-1))).toEqual(['api'])
      setting.github.world.deployments.length = 0
    }
  })

  test('goes by the name that GitHub has for the environment, and leaves other environments of that name alone', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    const githubEnvironment = 'servers'
    for (const environment of ['production', 'staging', 'production', 'staging'])
      await deployApp('shop', sha, { environment, githubEnvironment })
    const told = setting.github.world.deployments
    expect(told.map(({ deployment }) => deployment.environment)).toEqual(Array(4).fill('servers'))
    expect(told.map(({ deployment }) => deployment.description)).toEqual([
      'v42 of shop in production',
      'v42 of shop in staging',
      'v42 of shop in production',
      'v42 of shop in staging',
    ])
    expect(setting.states()).toEqual(['inactive', 'inactive', 'success', 'success'])
    const own = addJobDeployment(setting.github.world, { environment: 'servers', sha, runId: 77, jobId: 11 })
    await deployApp('shop', sha, { environment: 'staging', githubEnvironment, jobId: '11' })
    await deployApp('shop', sha, { environment: 'production', githubEnvironment, jobId: '11' })
    expect(stateOf(own)).toBe('success')
  })

  test('is created once even if GitHub’s answer is lost', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    for (const route of writes) setting.github.fault(route, { kind: 'cut', when: 'after' })
    await setting.deploy(sha, 42)
    expect(setting.github.world.deployments).toHaveLength(1)
    expect(setting.github.world.deployments[0]?.statuses.map(({ state }) => state)).toEqual([
      'queued',
      'in_progress',
      'success',
    ])
    expect(setting.told).toEqual([])
  })

  test('that changes nothing is not reported', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    await setting.deploy(sha, 42)
    const before = structuredClone(setting.github.world.deployments)
    await nothingToDo('deploy', sha)
    expect(setting.github.world.deployments).toEqual(before)
    expect(setting.told).toEqual([])
  })
})

test('a rollback is reported as a deployment that says what it restores', async () => {
  const [v41 = '', v42 = ''] = addCommits(setting.github.world, {}, {})
  await setting.deploy(v42, 42)
  const job = addJobDeployment(setting.github.world, { environment: 'production', sha: v42, runId: 77 })
  const one = setting.notifier()
  one.about(subject('rollback'))
  one.report(claim({ operation: 43, kind: 'rollback', sha: v41, restores: 41 }))
  one.report({ type: 'step-started', step: 'swap', at: 0 })
  one.report({ type: 'environment-status', status: standing('production', 41) })
  await one.conclude({ ok }, 5000)
  const record = setting.github.world.deployments.at(-1)
  expect(record?.deployment).toMatchObject({
    sha: v41,
    task: 'rollback',
    description: 'v41 of shop again',
    payload: { 'immutable-deploy': { operation: 43, kind: 'rollback', release: 'v41', restores: 'v41' } },
  })
  expect(record?.statuses.at(-1)).toMatchObject({
    state: 'success',
    description: expect.stringMatching(/^v41 of shop again is live/),
  })
  expect(setting.states()).toEqual(['inactive', 'inactive', 'success'])

  expect(setting.told).toEqual([{ type: 'warning', message: expect.stringMatching(straySaid) }])
  expect(setting.told[0]).toMatchObject({ message: expect.stringContaining(`${v42.slice(0, 7)} as what is live`) })

  // GitHub takes what it made for the job as live when the job has ended well.
  job.statuses.push(newStatus(setting.github.world, job.deployment, 'github-actions[bot]', { state: 'success' }))
  const next = setting.notifier({ runUrl: 'https://github.com/ada/shop/actions/runs/78' })
  await setting.deploy(v42, 44, { notifier: next })
  expect(setting.states()).toEqual(['inactive', 'inactive', 'inactive', 'success'])
})

describe('a run that finds nothing to do', () => {
  test('sets right what the job of a rollback has made GitHub take for live', async () => {
    const [v41 = '', v42 = ''] = addCommits(setting.github.world, {}, {})
    await setting.deploy(v41, 41)
    const job = addJobDeployment(setting.github.world, { environment: 'production', sha: v42, runId: 77 })
    await setting.deploy(v41, 43)
    job.statuses.push(newStatus(setting.github.world, job.deployment, 'github-actions[bot]', { state: 'success' }))
    await nothingToDo('deploy', v41, { release: 43, runUrl: 'https://github.com/ada/shop/actions/runs/78' })
    expect(setting.states()).toEqual(['inactive', 'inactive', 'success'])
  })

  test('warns of what its own job has made, so that the next run knows it again', async () => {
    const [v41 = '', v42 = ''] = addCommits(setting.github.world, {}, {})
    await setting.deploy(v41, 41)
    const job = addJobDeployment(setting.github.world, { environment: 'production', sha: v42, runId: 77 })
    await nothingToDo('rollback', v41, { release: 41 })
    expect(setting.told).toEqual([{ type: 'warning', message: expect.stringMatching(straySaid) }])
    job.statuses.push(newStatus(setting.github.world, job.deployment, 'github-actions[bot]', { state: 'success' }))
    expect(setting.states()).toEqual(['success', 'success'])
    await setting.deploy(v42, 44, {
      notifier: setting.notifier({ runUrl: 'https://github.com/ada/shop/actions/runs/78' }),
    })
    expect(setting.states()).toEqual(['inactive', 'inactive', 'success'])
  })
})

const straySaid = /^GitHub will show .* `environment: \{name: production, deployment: false\}`/

async function nothingToDo(command: string, sha: string, change: { release?: number; runUrl?: string } = {}) {
  const one = setting.notifier(change.runUrl === undefined ? {} : { runUrl: change.runUrl })
  one.about(subject(command))
  one.report({ type: 'environment-status', status: standing('production', change.release ?? 42, sha) })
  await one.conclude({ ok: { ...ok, changed: false } }, 5000)
}

interface AppChange {
  readonly jobId?: string
  readonly environment?: string
  readonly githubEnvironment?: string
  readonly result?: RunResult
  readonly release?: number
}

async function deployApp(app: string, sha: string, change: AppChange = {}) {
  const { jobId = '', environment = 'production', githubEnvironment = environment } = change
  const one = setting.notifier({ jobId })
  one.about({ ...subject('deploy', environment, sha), app, githubEnvironmentOf: () => githubEnvironment })
  one.report(claim({ environment, sha }))
  one.report({ type: 'step-started', step: 'launch', at: 0 })
  one.report({ type: 'environment-status', status: standing(environment, change.release ?? 42, sha) })
  await one.conclude(change.result ?? { ok }, 5000)
}

/** The apps that have said something in a deployment, or made it. */
function appsIn(record: DeploymentRecord | undefined): readonly string[] {
  const said = record?.statuses.flatMap(({ description }) => / of (\S+)/.exec(description)?.[1] ?? [])
  return [...new Set(said)]
}

const writes = [
  'POST /repos/{owner}/{repo}/deployments',
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
]
