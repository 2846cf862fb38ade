import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { EngineEvent } from '../../../src/engine/events.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import type { RunResult } from '../../../src/report/context.ts'
import { addComment } from '../../harness/github/conversations.ts'
import { secondaryLimit } from '../../harness/github/faults.ts'
import { jobPermissions } from '../../harness/github/server.ts'
import { addDeployment, addPull } from '../../harness/github/world.ts'
import { claim, createSetting, ok, runUrl, standing, subject, type Setting } from './setting.ts'

let setting: Setting

beforeEach(async () => {
  setting = await createSetting()
})

afterEach(async () => {
  await setting.github.close()
  expect(setting.github.violations).toEqual([])
})

describe('a preview', () => {
  const limits = { max: 20, idleMs: 3 * 86_400_000 }

  test('has a transient environment and one comment, edited in place', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    addComment(setting.github.world, 7, 'ada', 'Nice!')
    await preview(sha, 1)
    expect(setting.github.world.deployments[0]?.deployment).toMatchObject({
      environment: 'pr-7',
      transient_environment: true,
      production_environment: false,
    })
    await preview(sha, 2)
    expect(setting.states()).toEqual(['success'])
    expect(setting.github.world.comments).toHaveLength(2)
    const body = commentBody()
    expect(body).toContain('### ✅ The preview is live: `shop`')
    expect(body).toContain(`[\`https://shop.example.com\`](https://shop.example.com/)`)
    expect(body).toContain(`[\`${sha.slice(0, 7)}\`](https://github.com/ada/shop/commit/${sha})`)
    expect(body).toContain(`[this run](${runUrl})`)
    expect(body).toContain('after 3 days without a push, or to make room: at most 20 previews at a time')
  })

  test('that fails says so and names what is still live, with hostile text escaped', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    await preview(sha, 1)
    const why = '| <img src=x> @everyone #1 gh-1 acme/shop#1 [x](javascript:0)\n\n# big'
    await preview(sha, 2, { error: new KnownError(why, { code: 'unhealthy-under-traffic' }) }, 1)
    const body = commentBody()
    expect(body).toContain('### ❌ The preview could not be deployed')
    expect(body).toContain('| still live: [`https://shop.example.com`](https://shop.example.com/) |')
    const shown = body.slice(body.indexOf('###'))
    expect(shown).not.toMatch(/<img|@everyone|(?<!&)#1|gh-1|^# |\[x\]\(/m)
  })

  test('never edits somebody else’s comment, whatever it begins with', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    await preview(sha, 1)
    const copied = addComment(setting.github.world, 7, 'mallory', commentBody())
    setting.github.world.comments.reverse()
    await preview(sha, 2)
    expect(setting.github.world.comments).toHaveLength(2)
    expect(setting.github.world.comments.find(({ comment }) => comment.id === copied.id)?.comment.body).toBe(
      copied.body,
    )
  })

  test('keeps its comment beyond the first page, and writes a new one when it was deleted', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    for (let count = 0; count < 130; count += 1) addComment(setting.github.world, 7, 'ada', `Comment ${count}`)
    await preview(sha, 1)
    await preview(sha, 2)
    expect(setting.github.world.comments).toHaveLength(131)
    setting.github.world.comments.pop()
    await preview(sha, 3)
    expect(commentBody()).toContain('is live')
  })

  test('that is closed leaves only its comment, and a notice if the environment has to stay', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    await preview(sha, 1)
    await preview(sha, 2)
    await destroy('destroy', 'pr-7', 'pr-7')
    expect(setting.github.world.deployments).toEqual([])
    expect(setting.github.world.environments).toEqual(new Set(['pr-7']))
    expect(setting.told).toEqual([
      { type: 'notice', message: expect.stringMatching(/^pr-7 stays .*administration: write/) },
    ])
    expect(commentBody()).toContain('⚪ The preview is closed')
    expect(setting.github.world.comments).toHaveLength(1)
  })

  test('loses its environment, too, if the token may delete it', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    const token = setting.github.token({ permissions: { ...jobPermissions, administration: 'write' } })
    await preview(sha, 1)
    await destroy('destroy', 'pr-7', 'pr-7', [], token)
    expect(setting.github.world.environments).toEqual(new Set())
    await destroy('destroy', 'pr-7', 'pr-7', [], token)
    expect(setting.told).toEqual([])
  })

  test('that makes room for another says why', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    addPull(setting.github.world, { number: 8 })
    await preview(sha, 1)
    const message = 'pr-7 makes room: 20 previews are the most, and it was pushed to longest ago.'
    await destroy('preview', 'pr-8', 'pr-7', [{ type: 'notice', message }])
    expect(commentBody()).toContain('pr-7 makes room: 20 previews are the most, and it was pushed to longest ago.')
  })

  test('that a sweep closes says why', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    await preview(sha, 1)
    await destroy('sweep', 'production', 'pr-7')
    expect(commentBody()).toContain('It was not pushed to for 3 days, or its pull request is closed.')
    expect(setting.github.world.deployments).toEqual([])
  })

  test('of another app in the same repository has a row in the comment and deployments of its own', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    await preview(sha, 1)
    await preview(sha, 1, { ok }, 1, 'blog')
    expect(setting.github.world.comments).toHaveLength(1)
    expect(commentBody()).toContain('### Previews: ✅ 2 live')
    await destroy('destroy', 'pr-7', 'pr-7')
    expect(commentBody()).toContain('### Previews: ✅ 1 live · ⚪ 1 closed')
    expect(setting.github.world.deployments.map(({ deployment }) => deployment.description)).toEqual(['v1 of blog'])
    expect(setting.github.world.environments).toEqual(new Set(['pr-7']))
    expect(setting.told).toEqual([])
  })

  test('that was live or gone already is reported all the same', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    const again = setting.notifier()
    again.about(subject('preview', 'pr-7', sha))
    again.report({ type: 'environment-status', status: standing('pr-7', 1, sha) })
    await again.conclude({ ok: { ...ok, changed: false } }, 5000)
    expect(commentBody()).toContain('✅ The preview is live')
    const gone = setting.notifier()
    gone.about(subject('destroy', 'pr-7'))
    await gone.conclude({ ok: { ...ok, changed: false } }, 5000)
    expect(commentBody()).toContain('⚪ The preview is closed')
    const dry = setting.notifier()
    dry.about(subject('preview', 'pr-7', sha))
    await dry.conclude({ ok: { ...ok, plan: [] } }, 5000)
    expect(commentBody()).toContain('⚪ The preview is closed')
    expect(setting.github.world.comments).toHaveLength(1)
  })

  test('has two deployments at most, whatever became of the pushes', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    const failed: RunResult = { error: new KnownError('sick', { code: 'unhealthy-under-traffic' }) }
    await preview(sha, 1)
    await preview(sha, 2, failed, 1)
    expect(setting.states()).toEqual(['success', 'failure'])
    await preview(sha, 3, failed, 1)
    expect(setting.states()).toEqual(['success', 'failure'])
    expect(setting.github.world.deployments[1]?.deployment.description).toBe('v3 of shop')
    await preview(sha, 4)
    expect(setting.states()).toEqual(['success'])
    const created = setting.github.calls.flatMap(({ route }, index) => (route === create ? [index] : []))
    const removed = setting.github.calls.flatMap(({ route }, index) => (route === remove ? [index] : []))
    expect(removed[0]).toBeLessThan(created[2] ?? 0)
  })

  test('that is closed is so in the comment first, however many deployments there are to remove', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    await preview(sha, 1)
    const payload = { 'immutable-deploy': { app: 'shop', environment: 'pr-7', operation: 1, run: 'x' } }
    for (let n = 0; n < 45; n += 1)
      addDeployment(setting.github.world, 'github-actions[bot]', { ref: 'main', sha, environment: 'pr-7', payload })
    setting.github.fault(remove, secondaryLimit(61))
    await destroy('destroy', 'pr-7', 'pr-7')
    expect(commentBody()).toContain('⚪ The preview is closed')
    expect(setting.github.world.deployments).toHaveLength(46)
    expect(setting.told).toEqual([
      { type: 'notice', message: expect.stringMatching(/^GitHub still shows .* the next sweep .*rate limit/) },
    ])
    setting.told.length = 0
    await sweep()
    expect(setting.github.world.deployments).toEqual([])
  })

  test('that is closed is told so only where it was ever told that it is open, and once', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    const gone = async () => {
      const one = setting.notifier()
      one.about(subject('destroy', 'pr-7'))
      await one.conclude({ ok: { ...ok, changed: false } }, 5000)
    }
    await gone()
    expect(setting.github.world.comments).toEqual([])
    await preview(sha, 1)
    await destroy('destroy', 'pr-7', 'pr-7')
    const body = commentBody()
    await gone()
    expect(commentBody()).toBe(body)
  })

  test('that another run has taken over leaves the comment to it', async () => {
    const { headSha: sha } = addPull(setting.github.world, { number: 7 })
    await preview(sha, 2)
    const body = commentBody()
    const late = setting.notifier()
    late.about(subject('preview', 'pr-7', sha))
    await late.conclude({ error: new KnownError('busy', { code: 'environment-busy' }) }, 5000)
    expect(commentBody()).toBe(body)
  })

  async function preview(
    sha: string,
    operation: number,
    result: RunResult = { ok },
    release = operation,
    app = 'shop',
  ) {
    const one = setting.notifier()
    one.about({ ...subject('preview', 'pr-7', sha), app, limits })
    one.report(claim({ operation, environment: 'pr-7', sha }))
    one.report({ type: 'step-started', step: 'launch', at: 0 })
    one.report({ type: 'environment-status', status: standing('pr-7', release, sha) })
    await one.conclude(result, 5000)
  }

  async function sweep() {
    const one = setting.notifier()
    one.about({ ...subject('sweep'), limits })
    one.report({ type: 'swept', environments: ['production'], settled: [] })
    await one.conclude({ ok }, 20_000)
  }

  async function destroy(
    command: string,
    own: string,
    environment: string,
    before: readonly EngineEvent[] = [],
    token = setting.github.token(),
  ) {
    const one = setting.notifier({ token })
    one.about({ ...subject(command, own), limits })
    for (const event of before) one.report(event)
    one.report(claim({ operation: 3, kind: 'destroy', environment, sha: '' }))
    one.report({ type: 'environment-status', status: { ...standing(environment, 2), url: undefined, live: undefined } })
    await one.conclude({ ok }, 5000)
  }

  function commentBody(): string {
    const own = setting.github.world.comments.filter(({ comment }) => comment.user?.login === 'github-actions[bot]')
    return own.at(-1)?.comment.body ?? ''
  }
})

const create = 'POST /repos/{owner}/{repo}/deployments'
const remove = 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'
