import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import {
  commentEvent,
  dispatchEvent,
  pullEvent,
  pushEvent,
  releaseEvent,
  repositoryDispatchEvent,
  workflowRunEvent,
} from '../harness/events.ts'
import { expectDone } from '../harness/expectations.ts'
import { startGitHub, type FakeGitHub } from '../harness/github/server.ts'
import { addCommits, addPull, fakeSha } from '../harness/github/world.ts'
import type { ActionOptions } from '../harness/runner.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// Which commit is deployed, by which spec, and who may ask for it: the bundle with events, a repository and a GitHub that
// all say something else.

let sandbox: Sandbox
let github: FakeGitHub

beforeAll(async () => {
  ;[sandbox, github] = await Promise.all([createSandbox(), startGitHub()])
  github.world.roles.set('ada', { permission: 'write', role_name: 'write' })
  await commit('one')
  expectDone(await run(pushEvent()))
})

afterEach(() => {
  sandbox.repository.git('checkout', '--quiet', '--force', 'main')
  expect(github.violations).toEqual([])
})

afterAll(async () => {
  await github.close()
  await sandbox.cleanup()
})

async function commit(greeting: string, environments: object = { production: {} }): Promise<string> {
  const sha = await sandbox.commit({ greeting }, { environments: { ...environments } })
  addCommits(github.world, { sha })
  return sha
}

async function run(event: NonNullable<ActionOptions['event']>, inputs = {}, more: Record<string, string> = {}) {
  const environment = { GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: github.world.fullName, ...more }
  return sandbox.run({ 'github-token': github.token(), ...inputs }, { event, environment })
}

const live = async () => (await sandbox.get()).body
const git = (...args: readonly string[]) => sandbox.repository.git(...args)

test('the tested commit is deployed by its own spec, or nothing is', async () => {
  const tested = await commit('tested')
  const tip = await commit('untested', { production: { run: { env: { BROKEN: 'yes' } } } })
  git('checkout', '--quiet', tested)
  const event = workflowRunEvent({ head_sha: tested })
  const unclear = await run(event, { command: 'deploy' }, { GITHUB_SHA: tip })
  expect(unclear.exitCode).toBe(1)
  expect(unclear.log).toContain(`The checkout is of ${tested.slice(0, 7)}, and the event is about ${tip.slice(0, 7)}`)
  expect(unclear.log).toContain('sha: ${{ github.event.workflow_run.head_sha }}')
  expect(await live()).toContain('one')

  git('checkout', '--quiet', 'main')
  const done = await run(event, {}, { GITHUB_SHA: tip })
  expect(done.outputs).toMatchObject({ command: 'deploy', changed: 'true', sha: tested })
  expect(await live()).toContain('tested')

  const named = await run(event, { command: 'deploy', sha: tested }, { GITHUB_SHA: tip })
  expect(named.outputs).toMatchObject({ changed: 'false', sha: tested })
})

test('the post step undoes what was deployed by the spec of its commit, whatever the checkout has', async () => {
  const slowly = { defaults: { bake: '60s' } }
  const named = await sandbox.commit({ greeting: 'named' }, slowly)
  addCommits(github.world, { sha: named })
  const renamed = sandbox.specWith(slowly).replace('app: shop', 'app: kiosk')
  const tip = await sandbox.repository.commit({ 'immutable.yml': renamed }, 'renamed')
  addCommits(github.world, { sha: tip })
  const before = await live()
  const environment = { GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: github.world.fullName }
  const inputs = { 'github-token': github.token(), command: 'deploy', sha: named }
  const running = await sandbox.start(inputs, { event: dispatchEvent(), environment })
  await running.untilStep('bake')
  running.kill()
  await running.finished
  const finished = await running.post()
  expectDone(finished)
  expect(finished.log).toContain('is undone')
  expect(await live()).toBe(before)
  git('reset', '--quiet', '--hard', named)
})

test('a commit of a fork or of an unmerged pull request is refused, with force too', async () => {
  const before = await live()
  git('checkout', '--quiet', '--detach')
  const stray = await sandbox.commit({ greeting: 'stray' })
  const [base = ''] = [...github.world.commits.keys()]
  addCommits(
    github.world,
    { sha: stray, parents: [base] },
    { parents: [[...github.world.commits.keys()].at(-1) ?? ''] },
  )
  git('checkout', '--quiet', 'main')
  const asks = [
    run(dispatchEvent(), { command: 'deploy', sha: stray, force: 'true' }),
    run(repositoryDispatchEvent({ sha: stray }), { force: 'true' }),
    run(workflowRunEvent({ head_sha: stray }), { force: 'true' }),
    run(releaseEvent(), { force: 'true' }, { GITHUB_SHA: stray }),
    run(pullEvent({ action: 'opened', sha: stray }), { command: 'deploy', force: 'true' }, { GITHUB_SHA: stray }),
  ]
  for (const { exitCode, log, outputs } of await Promise.all(asks)) {
    expect({ exitCode, changed: outputs['changed'] }).toEqual({ exitCode: 1, changed: 'false' })
    expect(log).toMatch(/is not in .* of this repository|The checkout is of/)
  }
  expect(await live()).toBe(before)
})

test('a tag, a branch and a SHA name a commit that is in a branch of the environment', async () => {
  const released = await commit('released', { production: { branches: ['main'] } })
  git('tag', 'shop-7', released)
  git('checkout', '--quiet', '-b', 'topic')
  const topic = await commit('topic', { production: { branches: ['main'] } })
  github.world.branches.set('topic', topic)
  github.world.branches.set('main', released)
  git('checkout', '--quiet', 'main')
  expect((await run(dispatchEvent(), { command: 'deploy', sha: 'topic' })).log).toMatch(/not in the branches main/)
  expect((await run(dispatchEvent(), { command: 'deploy', sha: 'shop-7' })).outputs).toMatchObject({ sha: released })
  expect((await run(dispatchEvent(), { sha: 'main' })).outputs).toMatchObject({ sha: released, changed: 'false' })
  const unknown = await run(dispatchEvent(), { command: 'deploy', sha: 'nowhere' })
  expect(unknown.log).toMatch(/Commit 'nowhere' is not in/)
  const explicit = await run(pushEvent('refs/heads/topic'), { command: 'deploy' }, { GITHUB_SHA: released })
  expect(explicit).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } })
  expect(explicit.log).toContain("'topic' is none of the environment’s `branches`")
})

test('after another workflow only what that has tested is deployed, and nothing that a stranger has set off', async () => {
  const tip = await commit('tip')
  const before = await live()
  const failed = workflowRunEvent({ head_sha: tip, conclusion: 'failure' })
  for (const inputs of [{ command: 'deploy' }, { command: 'deploy', sha: tip }]) {
    const { exitCode, outputs, log } = await run(failed, inputs, { GITHUB_SHA: tip })
    expect({ exitCode, changed: outputs['changed'] }).toEqual({ exitCode: 0, changed: 'false' })
    expect(log).toMatch(/^::notice::Nothing to do: the other workflow ended with 'failure'\.$/m)
  }
  const other = workflowRunEvent({ head_sha: [...github.world.commits.keys()][0] })
  expect((await run(other, { command: 'deploy' }, { GITHUB_SHA: tip })).log).toContain('the workflow before it about')
  const strange = [
    { head_repository: null, event: 'pull_request' },
    { event: 'issue_comment', actor: { login: 'eve' }, triggering_actor: { login: 'eve' } },
  ]
  for (const more of strange) {
    const { name, payload } = workflowRunEvent(more)
    const event = { name, payload: { ...payload, sender: { login: 'eve' } } }
    const { exitCode, log } = await run(event, { command: 'rollback', 'rollback-to': 'v1' })
    expect({ exitCode, log }).toEqual({ exitCode: 1, log: expect.stringContaining("'eve' has no write permission") })
  }
  const release = { event: 'release', head_branch: 'v9-rc', head_sha: tip }
  github.world.branches.set('main', tip)
  github.world.releases.set('v9-rc', true)
  const prerelease = await run(workflowRunEvent(release))
  expect(prerelease.log).toContain('it is a prerelease')
  expect(await live()).toBe(before)
  github.world.releases.set('v9-rc', false)
  expect((await run(workflowRunEvent(release))).outputs).toMatchObject({ sha: tip, changed: 'true' })
})

test('a payload that says what cannot be read is refused, and never taken for one that says nothing', async () => {
  const before = await sandbox.ledger()
  for (const payload of [{ 'rollback-to': 1 }, { sha: 1234567 }, { environment: ['staging'] }]) {
    const { exitCode, log } = await run(repositoryDispatchEvent(payload))
    expect({ exitCode, log }).toEqual({ exitCode: 1, log: expect.stringContaining('client_payload.') })
  }
  expect(await sandbox.ledger()).toEqual(before)
})

test('a ref that was fetched does not make a branch of a pull request or of the merge queue', async () => {
  git('checkout', '--quiet', '--detach')
  const stray = await sandbox.commit({ greeting: 'fetched' })
  const [base = ''] = [...github.world.commits.keys()]
  const tip = github.world.branches.get('main') ?? ''
  addCommits(github.world, { sha: stray, parents: [base] }, { sha: fakeSha(1), parents: [tip] })
  git('checkout', '--quiet', 'main')
  git('remote', 'add', 'origin', 'https://github.com/ada/shop')
  git('update-ref', 'refs/remotes/origin/pr/5', stray)
  github.world.branches.set('gh-readonly-queue/main/pr-5', stray)
  const { exitCode, log } = await run(dispatchEvent(), { command: 'deploy', sha: stray })
  git('remote', 'remove', 'origin')
  github.world.branches.delete('gh-readonly-queue/main/pr-5')
  expect({ exitCode, log }).toEqual({ exitCode: 1, log: expect.stringContaining('is not in any branch') })
})

test('HEAD is what is checked out, and what is no name of a commit is refused', async () => {
  const head = await commit('head')
  github.world.branches.set('main', head)
  expect((await run(dispatchEvent(), { command: 'deploy', sha: 'HEAD' })).outputs).toMatchObject({ sha: head })
  for (const sha of ['^main', 'main..main', 'main...topic', 'main@{0}', 'main~1'])
    expect((await run(dispatchEvent(), { command: 'deploy', sha })).log).toContain(
      `"${sha}" cannot be the name of a commit`,
    )
})

test('a preview closes although an earlier spec, or the head’s, leads nowhere', async () => {
  const host = 'pr-14.example.com'
  git('checkout', '--quiet', '-b', 'typo')
  const open = async (spec: string) => {
    const head = await sandbox.repository.commit({ 'immutable.yml': spec, 'typo.txt': String(Math.random()) }, 'typo')
    addCommits(github.world, { sha: head })
    addPull(github.world, { number: 14, headSha: head })
    return run(pullEvent({ action: 'synchronize', number: 14, sha: head }))
  }
  expectDone(await open(sandbox.specWith()))
  expect((await sandbox.get('/', host)).status).toBe(200)
  expect((await open(sandbox.specWith().replaceAll(sandbox.store, '/dev/null/store'))).exitCode).toBe(1)
  git('rm', '--quiet', 'immutable.yml')
  const head = await sandbox.repository.commit({ 'immutable.yml/x': 'a folder' }, 'a folder')
  addPull(github.world, { number: 14, headSha: head, state: 'closed' })
  expectDone(await run(pullEvent({ action: 'closed', number: 14, sha: head })))
  expect((await sandbox.get('/', host)).body).not.toContain('shop')
})

test('a preview is closed by what was launched, whatever has become of the spec', async () => {
  const host = 'pr-8.example.com'
  git('checkout', '--quiet', '-b', 'renames')
  const head = await commit('preview')
  addPull(github.world, { number: 8, headSha: head })
  expectDone(await run(pullEvent({ action: 'opened', number: 8, sha: head })))
  expect((await sandbox.get('/', host)).body).toContain('preview')
  const spec = sandbox.specWith()
  await sandbox.repository.commit({ 'immutable.yml': spec.replace('app: shop', 'app: kiosk') }, 'renamed')
  const broken = await sandbox.repository.commit({ 'immutable.yml': 'app: [' }, 'broken')
  addPull(github.world, { number: 8, headSha: broken, state: 'closed' })
  const closed = await run(pullEvent({ action: 'closed', number: 8, sha: broken }))
  expectDone(closed)
  expect((await sandbox.get('/', host)).body).not.toContain('preview')
  expect(comments(8).at(-1)).toContain('closed')
})

test('a branch from before the spec has no preview, and closes without one', async () => {
  git('checkout', '--quiet', '-b', 'older')
  git('rm', '--quiet', 'immutable.yml')
  const head = await sandbox.repository.commit({ 'old.txt': 'old' }, 'old')
  addCommits(github.world, { sha: head })
  addPull(github.world, { number: 9, headSha: head })
  const opened = await run(pullEvent({ action: 'opened', number: 9, sha: head, base: 'main' }))
  expect(opened).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } })
  expect(opened.log).toContain('the head of pull request 9 has no spec')
  expectDone(await run(pullEvent({ action: 'closed', number: 9, sha: head, base: 'main' })))
  const nowhere = await run(pullEvent({ action: 'opened', number: 9, sha: head, base: 'main' }), { spec: 'no.yml' })
  expect(nowhere.exitCode).toBe(1)
})

test('a preview by number is of the head that GitHub says, never of a fork unless that is allowed', async () => {
  const head = await commit('by number')
  addPull(github.world, { number: 10, headSha: head })
  addPull(github.world, { number: 11, headSha: head, headRepository: 'eve/shop' })
  const own = await run(dispatchEvent(), { command: 'preview', number: '10' }, { GITHUB_SHA: fakeSha(7) })
  expect(own.outputs).toMatchObject({ command: 'preview', sha: head })
  const fork = await run(dispatchEvent(), { command: 'preview', number: '11' })
  expect(fork.exitCode).toBe(1)
  expect(fork.log).toContain('Pull request 11 comes from a fork')
  const event = pullEvent({ action: 'opened', number: 11, sha: head, from: 'eve/shop' })
  expect((await run(event, { command: 'preview' })).log).toContain('Pull request 11 comes from a fork')
  const allowed = await run(event, { 'allow-forks': 'true' })
  expect(allowed.outputs).toMatchObject({ command: 'preview', changed: 'true' })
  for (const number of ['10', '11']) expectDone(await run(dispatchEvent(), { command: 'destroy', number }))
})

test('a comment rolls back, is acknowledged, and is answered', async () => {
  github.world.issues.set(5, { state: 'open', reason: null })
  const id = 77
  github.world.comments.push({ issue: 5, comment: commentOf(id) })
  expectDone(await run(commentEvent('/status', { id }), { 'dry-run': 'true' }))
  expect(github.world.reactions).toEqual([])
  const { exitCode, outputs } = await run(commentEvent('/rollback v1\nIt burns.', { id }))
  expect({ exitCode, release: outputs['live-release'] }).toEqual({ exitCode: 0, release: expect.any(String) })
  expect(github.world.reactions).toEqual([{ comment: id, content: 'eyes' }])
  expect(await live()).toContain('one')
  const answer = comments(5).at(-1) ?? ''
  expect(answer).toMatch(/^✅ v\d+( \(v1 again\))? is live in production/)
  expect(answer).toMatch(/Live in production now: v\d+; before: v\d+\. It took [\d.]+ (ms|s)\./)
  expect(answer).toMatch(/\[Compare\]\(https:\/\/github\.com\/ada\/shop\/compare\/[0-9a-f]{40}\.\.\.[0-9a-f]{40}\)/)
  expect(github.world.issues.get(5)?.state).toBe('open')
})

test('a comment by somebody who may not write, or for another environment, changes nothing', async () => {
  const before = await sandbox.ledger()
  github.world.comments.push({ issue: 5, comment: commentOf(78) })
  const stranger = await run(commentEvent('/rollback v2', { login: 'eve', id: 78 }))
  expect(stranger.exitCode).toBe(1)
  expect(stranger.log).toContain("'eve' has no write permission")
  const bound = await run(commentEvent('/rollback v2 staging', { id: 78 }), { environment: 'production' })
  expect(bound.exitCode).toBe(1)
  expect(bound.log).toContain("'staging' was asked for, and this workflow is only for production")
  expect(github.world.reactions).toHaveLength(1)
  const explicit = await run(commentEvent('hello', { login: 'eve', id: 78 }), { command: 'rollback' })
  expect(explicit.log).toContain("'eve' has no write permission")
  expect(await sandbox.ledger()).toEqual(before)
})

function comments(issue: number): readonly string[] {
  return github.world.comments.filter((one) => one.issue === issue).map(({ comment }) => comment.body ?? '')
}

function commentOf(id: number) {
  const [any] = github.world.comments
  if (any === undefined) throw new Error('GitHub has no comment yet')
  return { ...any.comment, id, body: '/rollback' }
}
