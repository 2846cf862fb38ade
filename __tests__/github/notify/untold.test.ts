// GitHub that refuses, is down or is silent costs a warning, never a deployment.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { KnownError } from '../../../src/errors/known-error.ts'
import type { Notifier } from '../../../src/github/notify/notifier.ts'
import { outage, primaryLimit } from '../../harness/github/faults.ts'
import { jobPermissions } from '../../harness/github/server.ts'
import { addCommits, addPull } from '../../harness/github/world.ts'
import { claim, createSetting, ok, standing, subject, type Setting } from './setting.ts'

let setting: Setting

beforeEach(async () => {
  setting = await createSetting()
})

afterEach(async () => {
  await setting.github.close()
  expect(setting.github.violations).toEqual([])
})

describe('a report that GitHub does not take', () => {
  test('for want of a permission causes one warning that names it, and no further requests', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    const one = setting.notifier({ token: setting.github.token({ permissions: { contents: 'read' } }) })
    one.about(subject('preview', 'pr-7', sha))
    await tell(one, sha, 'pr-7')
    expect(setting.told).toHaveLength(1)
    expect(setting.told[0]).toMatchObject({ type: 'warning' })
    const { message } = setting.told[0] as { readonly message: string }
    expect(message).toMatch(
      /^GitHub could not be told everything; what was asked of this run is not affected, and the next deployment /,
    )
    expect(message).toContain(
      'Add `deployments: write` to the job’s `permissions:`; they have to name `contents: read`',
    )
    expect(message).toContain('`pull-requests: write`')
    expect(setting.github.calls).toHaveLength(2)
  })

  test('as a deployment still goes into the comment', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    const { deployments: _, ...permissions } = jobPermissions
    const one = setting.notifier({ token: setting.github.token({ permissions }) })
    one.about(subject('preview', 'pr-7', sha))
    await tell(one, sha, 'pr-7')
    expect(setting.github.world.comments).toHaveLength(1)
    expect(setting.told).toHaveLength(1)
  })

  test('because GitHub is down, limited or silent causes one warning', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    const limit = primaryLimit(Math.round(Date.now() / 1000) + 3600)
    for (const fault of [outage(), limit, { kind: 'silence' } as const]) {
      setting.told.length = 0
      setting.github.fault('*', fault, 50)
      await setting.deploy(sha, 42, { withinMs: 6000 })
      expect(setting.told).toEqual([
        { type: 'warning', message: expect.stringMatching(/did not answer|rate limit|within 6 s/) },
      ])
      expect(setting.told).not.toMatchObject([{ message: expect.stringContaining('Run again') }])
      setting.github.fix()
    }
  })

  test('because somebody has deleted its target causes one warning', async () => {
    const [sha = ''] = addCommits(setting.github.world, {})
    const { deployments, environments } = setting.github.world
    setting.github.fault(
      'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
      { kind: 'answer', answer: { status: 404, body: { message: 'Not Found' } } },
      3,
    )
    await setting.deploy(sha, 42)
    expect(setting.told).toMatchObject([{ type: 'warning', message: expect.stringContaining('It is gone, or') }])
    deployments.length = 0
    environments.clear()
    await setting.deploy(sha, 43)
    expect(setting.states()).toEqual(['success'])
    expect(setting.told).toHaveLength(1)
  })

  test('for want of a token causes one notice, and none outside of GitHub', async () => {
    await setting.deploy('a'.repeat(40), 42, { notifier: setting.notifier({ token: '' }) })
    expect(setting.told).toEqual([{ type: 'notice', message: expect.stringContaining('`github-token` is empty') }])
    setting.told.length = 0
    const outside = setting.notifier({ token: '', repository: undefined })
    await setting.deploy('a'.repeat(40), 42, { notifier: outside })
    expect(setting.told).toEqual([])
    expect(setting.github.calls).toEqual([])
  })
})

test('a secret in an error is hidden', async () => {
  const { headSha: sha } = addPull(setting.github.world, { number: 7 })
  const one = setting.notifier()
  one.about(subject('preview', 'pr-7', sha))
  one.report({ type: 'secret', value: 'hunter22' })
  one.report(claim({ operation: 42, environment: 'pr-7', sha }))
  await one.conclude({ error: new KnownError('The app said: hunter22', { code: 'unhealthy-under-traffic' }) }, 5000)
  const written = JSON.stringify([setting.github.world.deployments, setting.github.world.comments])
  expect(written).toContain('The app said: ***')
  expect(written).not.toContain('hunter22')
})

test('the post step reports the end of what an interrupted run has begun', async () => {
  const [sha = ''] = addCommits(setting.github.world, {})
  const first = setting.notifier()
  first.about(subject('deploy'))
  first.report(claim({ operation: 42, sha }))
  await first.conclude({ ok }, 5000)
  const untold = setting.remembered[0]
  setting.github.world.deployments[0]?.statuses.pop()

  const post = setting.notifier()
  if (untold !== undefined) post.resume(untold)
  post.about(subject('deploy'))
  post.report({ type: 'step-started', step: 'undo', at: 0 })
  post.report({ type: 'environment-status', status: standing('production', 41) })
  await post.conclude({ error: new KnownError('The workflow was stopped.', { code: 'cancelled' }) }, 5000)
  expect(setting.github.world.deployments[0]?.statuses.map(({ state }) => state)).toEqual(['queued', 'failure'])
})

async function tell(one: Notifier, sha: string, environment: string) {
  one.report(claim({ operation: 42, environment, sha }))
  one.report({ type: 'step-started', step: 'image', at: 0 })
  one.report({ type: 'environment-status', status: standing(environment, 42, sha) })
  await one.conclude({ ok }, 5000)
}
