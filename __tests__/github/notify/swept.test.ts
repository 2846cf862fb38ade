// What a sweep sets right on GitHub: runs that died with their machine, or that GitHub did not listen to, left it untrue.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { EnvironmentStatus } from '../../../src/engine/events.ts'
import { renderComment, rowsIn, type PreviewRow } from '../../../src/github/notify/preview-rows.ts'
import { addComment } from '../../harness/github/conversations.ts'
import { addCommits, addDeployment, addPull, newStatus, type DeploymentRecord } from '../../harness/github/world.ts'
import { createSetting, ok, standing, subject, type Setting } from './setting.ts'

let setting: Setting
let sha: string

beforeEach(async () => {
  setting = await createSetting()
  ;[sha = ''] = addCommits(setting.github.world, {})
})

afterEach(async () => {
  await setting.github.close()
  expect(setting.github.violations).toEqual([])
})

const remove = 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'
const hours = 3_600_000

describe('a deployment of which the run has died', () => {
  test('is ended as what is live says', async () => {
    deployment(41, 'success')
    const live = deployment(42, 'in_progress')
    const failed = deployment(43, 'queued')
    await sweep([standing('production', 42, sha)])
    expect(setting.states()).toEqual(['inactive', 'success', 'failure'])
    expect(live.statuses.at(-1)).toMatchObject({
      description: 'v42 of shop is live',
      environment_url: 'https://shop.example.com',
    })
    expect(failed.statuses.at(-1)?.description).toBe('v43 of shop is not live: its run ended before it could say how')
  })

  test('is left alone while a run is at work, and where one has said something only just now', async () => {
    deployment(41, 'success')
    const young = deployment(42, 'in_progress')
    await sweep([])
    young.statuses.push({ ...status(young, 'in_progress'), created_at: new Date().toISOString() })
    await sweep([standing('production', 41, sha)])
    expect(setting.states()).toEqual(['success', 'in_progress'])
  })

  test('is none of a sweep’s business where it is another app’s, or nobody’s', async () => {
    deployment(42, 'in_progress', 'production', 'blog')
    const foreign = addDeployment(setting.github.world, 'ada', { ref: 'main', sha })
    foreign.statuses.push(status(foreign, 'in_progress'))
    deployment(1, 'in_progress', 'pr-7', 'blog')
    await sweep([standing('production', 42, sha)])
    expect(setting.states()).toEqual(['in_progress', 'in_progress', 'in_progress'])
  })

  test('is success again where GitHub made it inactive although it is live', async () => {
    deployment(41, 'success')
    deployment(42, 'inactive')
    await sweep([standing('production', 42, sha)])
    expect(setting.states()).toEqual(['inactive', 'success'])
  })
})

test('a sweep asks about the last few deployments only', async () => {
  for (let n = 1; n < 40; n += 1) deployment(n, 'inactive')
  deployment(42, 'success')
  await sweep([standing('production', 42, sha)])
  const statuses = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  expect(setting.github.calls.filter(({ route }) => route === statuses)).toHaveLength(4)
  expect(setting.github.calls.filter(({ route }) => route.startsWith('POST'))).toEqual([])
})

describe('a preview', () => {
  const old = Date.now() - hours

  test('of which the run has died is ended in its comment', async () => {
    for (const number of [7, 8, 9]) addPull(setting.github.world, { number, headSha: sha })
    said(7, { state: 'deploying', sha, at: old })
    said(8, { state: 'deploying', sha: 'c'.repeat(40), at: old })
    said(9, { state: 'deploying', sha, at: Date.now() })
    await sweep([standing('pr-7', 1, sha), standing('pr-8', 1, sha), standing('pr-9', 1, sha)])
    expect(rows()).toMatchObject([
      { state: 'live', url: 'https://shop.example.com' },
      {
        state: 'failed',
        url: 'https://shop.example.com',
        why: 'It failed: its run ended before it could say how.',
      },
      { state: 'deploying' },
    ])
  })

  test('that is gone is closed in its comment, and leaves no deployment', async () => {
    for (const number of [7, 8, 9]) addPull(setting.github.world, { number, headSha: sha })
    for (const environment of ['pr-7', 'pr-8']) deployment(1, 'success', environment)
    said(7, { state: 'live', sha, at: old })
    said(8, { state: 'deploying', sha, at: old })
    const closed = { ...standing('pr-8', 1), url: undefined, live: undefined }
    await sweep([closed], ['production', 'pr-8'])
    expect(rows()).toMatchObject([{ state: 'closed' }, { state: 'closed' }])
    expect(setting.states()).toEqual([])
  })

  test('that was begun only just now is left alone', async () => {
    addPull(setting.github.world, { number: 7, headSha: sha })
    const record = deployment(1, 'in_progress', 'pr-7')
    Object.assign(record.deployment, { created_at: new Date().toISOString() })
    await sweep([], ['production'])
    expect(setting.states()).toEqual(['in_progress'])
    expect(setting.github.calls.filter(({ route }) => route === remove)).toEqual([])
  })

  test('that stays keeps the deployment that is live, and loses what that superseded', async () => {
    addPull(setting.github.world, { number: 7, headSha: sha })
    deployment(1, 'inactive', 'pr-7')
    deployment(2, 'success', 'pr-7')
    deployment(3, 'success', 'pr-7')
    await sweep([standing('pr-7', 3, sha)])
    expect(setting.states()).toEqual(['inactive', 'success'])
  })

  function said(number: number, row: Pick<PreviewRow, 'state' | 'sha' | 'at'>) {
    addComment(
      setting.github.world,
      number,
      'github-actions[bot]',
      renderComment([{ app: 'shop', runUrl: '', ...row }]),
    )
  }

  function rows() {
    return setting.github.world.comments.flatMap(({ comment }) => rowsIn(comment.body ?? ''))
  }
})

/** As a run has left it, long ago. */
function deployment(
  operation: number,
  state: 'queued' | 'in_progress' | 'success' | 'inactive',
  environment = 'production',
  app = 'shop',
) {
  const mark = { app, environment, operation, release: `v${operation}`, run: 'x' }
  const given = { ref: 'main', sha, environment, payload: { 'immutable-deploy': mark } }
  const record = addDeployment(setting.github.world, 'github-actions[bot]', given)
  record.statuses.push(status(record, state))
  return record
}

function status({ deployment }: DeploymentRecord, state: 'queued' | 'in_progress' | 'success' | 'inactive') {
  return newStatus(setting.github.world, deployment, 'github-actions[bot]', { state })
}

/** @param settled the environments in which no run is at work. */
async function sweep(
  settled: readonly EnvironmentStatus[],
  environments = settled.map(({ environment }) => environment),
) {
  const one = setting.notifier()
  one.about({ ...subject('sweep'), limits: { max: 20, idleMs: 72 * hours } })
  one.report({ type: 'swept', environments, settled })
  await one.conclude({ ok }, 20_000)
}
