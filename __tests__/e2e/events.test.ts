import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { dispatchEvent, issueEvent, pullEvent, pushEvent, rollbackForm, scheduleEvent } from '../harness/events.ts'
import { startGitHub, type FakeGitHub } from '../harness/github/server.ts'
import { addCommits, addPull } from '../harness/github/world.ts'
import type { ActionOptions } from '../harness/runner.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// What the bundle makes of events, without any input but the token, and with a GitHub that can be asked.

let sandbox: Sandbox
let github: FakeGitHub

beforeAll(async () => {
  ;[sandbox, github] = await Promise.all([createSandbox(), startGitHub()])
  github.world.roles.set('ada', { permission: 'write', role_name: 'write' })
  github.world.roles.set('eve', { permission: 'read', role_name: 'read' })
})

afterEach(() => expect(github.violations).toEqual([]))

afterAll(async () => {
  await github.close()
  await sandbox.cleanup()
})

const overrides = {
  environments: { production: { branches: ['main', 'release/*'] } },
  previews: { environment: 'production', route: { host: 'pr-{number}.example.com' }, label: 'preview' },
}

async function commit(greeting: string): Promise<string> {
  const sha = await sandbox.commit({ greeting }, overrides)
  addCommits(github.world, { sha })
  return sha
}

async function run(event: NonNullable<ActionOptions['event']>, inputs = {}, options: ActionOptions = {}) {
  const environment = { GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: github.world.fullName }
  return sandbox.run({ 'github-token': github.token(), ...inputs }, { event, environment, ...options })
}

const live = async () => (await sandbox.get()).body

test('a push deploys only on the environment’s branches', async () => {
  await commit('one')
  const other = await run(pushEvent('refs/heads/topic'))
  expect(other).toMatchObject({ exitCode: 0, outputs: { command: '', changed: 'false' } })
  expect(other.log).toMatch(/^::notice::Nothing to do: 'topic' is none of the environment’s `branches`/m)
  expect(other.summary).toMatch(/^## ⚪ Nothing to do: .*topic/)
  expect(await run(dispatchEvent('refs/heads/topic'))).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } })
  expect(await run(pushEvent('refs/heads/release/1'))).toMatchObject({ outputs: { command: 'deploy', release: 'v1' } })
  await commit('two')
  expect(await run(dispatchEvent())).toMatchObject({ outputs: { command: 'deploy', release: 'v2' } })
  expect(await live()).toContain('two')
})

test('a push to a branch without the spec fails only if it would be deployed', async () => {
  const inputs = { spec: 'nowhere.yml' }
  expect(await run(pushEvent('refs/heads/gh-pages'), inputs)).toMatchObject({ exitCode: 0, outputs: { command: '' } })
  expect(await run(pushEvent('refs/heads/main'), inputs)).toMatchObject({ exitCode: 1 })
})

test('a rollback accepts a tag, which it looks up in the checkout or at GitHub', async () => {
  const [first] = await sandbox.ledger()
  execFileSync('git', ['tag', 'shop-1.0', first?.sha ?? ''], { cwd: sandbox.repository.path })
  const { outputs } = await run(dispatchEvent(), { 'rollback-to': 'shop-1.0' })
  expect(outputs).toMatchObject({ command: 'rollback', changed: 'true', release: 'v1' })
  const second = (await sandbox.ledger()).find(({ release }) => release === 2)
  github.world.tags.set('shop-2.0', second?.sha ?? '')
  expect(await run(dispatchEvent(), { 'rollback-to': 'shop-2.0' })).toMatchObject({ outputs: { release: 'v2' } })
  const unknown = await run(dispatchEvent(), { 'rollback-to': 'shop-9.9' })
  expect(unknown.exitCode).toBe(1)
  expect(unknown.log).toMatch(/These can be brought back: v1/)
})

test('a rollback issue by somebody who may write is carried out, answered and closed', async () => {
  github.world.issues.set(30, { state: 'open', reason: null })
  const { exitCode, outputs } = await run(issueEvent({ number: 30, body: rollbackForm('v1') }))
  expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { command: 'rollback', release: 'v1' } })
  expect(github.world.issues.get(30)).toEqual({ state: 'closed', reason: 'completed' })

  const told = comments(30).length
  const again = await run(issueEvent({ number: 30, body: rollbackForm('previous') }))
  expect(again.exitCode).toBe(0)
  expect(again.summary).toContain('Nothing to do: issue 30 is closed')
  expect(comments(30)).toHaveLength(told)
  expect(comments(30)).toEqual([expect.stringMatching(/^✅ v1 is live in production/)])
})

test('a rollback issue about another app of the repository is left to that app’s job', async () => {
  const number = 31 + github.world.issues.size
  github.world.issues.set(number, { state: 'open', reason: null })
  const { exitCode, summary } = await run(issueEvent({ number, body: `### App\n\nadmin\n\n${rollbackForm('v1')}` }))
  expect(exitCode).toBe(0)
  expect(summary).toContain('Nothing to do: the issue is about the app')
  expect(github.world.issues.get(number)).toEqual({ state: 'open', reason: null })
  expect(comments(number)).toEqual([])
})

test.each([
  ['whoever wrote it may not write', { author: 'eve' }, "'eve' has no write permission"],
  ['whoever labelled it may not write', { sender: 'eve' }, "'eve' has no write permission"],
  ['nobody knows them', { author: 'nobody', sender: 'nobody' }, "'nobody' has no write permission"],
  ['it is not the form’s', { body: 'please' }, 'does not say which release'],
  ['its release is not there', { body: rollbackForm('v99; reboot @everyone') }, 'Cannot roll production back'],
  ['its environment is not there', { body: rollbackForm('v1', 'prodution') }, 'no environment'],
])('a rollback issue is refused with an answer and stays open: %s', async (_name, given, why) => {
  const number = 31 + github.world.issues.size
  github.world.issues.set(number, { state: 'open', reason: null })
  const before = await sandbox.ledger()
  const { exitCode, log } = await run(issueEvent({ number, body: rollbackForm('v2'), ...given }))
  expect(exitCode).toBe(1)
  expect(log).toContain(why)
  expect(github.world.issues.get(number)).toEqual({ state: 'open', reason: null })
  expect(comments(number)).toEqual([expect.stringMatching(/^❌ /)])
  expect(comments(number).join()).not.toContain('@everyone')
  expect(await sandbox.ledger()).toEqual(before)
})

test('a rollback issue is refused without a token, as nothing says who may write', async () => {
  const { exitCode, log } = await run(issueEvent({ body: rollbackForm('v2') }), { 'github-token': '' })
  expect(exitCode).toBe(1)
  expect(log).toMatch(/is not known without `github-token`\. Nothing was touched\.%0ALeave the input `github-token`/)
})

test('a pull request has a preview while it has the label, at a head that is fetched', async () => {
  const sha = await commit('preview')
  const clone = await mkdtemp(path.join(tmpdir(), 'clone-'))
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: clone, stdio: 'pipe' })
  git('clone', '--quiet', '--depth=1', pathToFileURL(sandbox.repository.path).href, '.')
  const head = await commit('newer')
  const options = { workspace: clone }
  addPull(github.world, { number: 7, headSha: head })
  expect(await run(pullEvent({ action: 'opened', sha: head }), {}, options)).toMatchObject({
    exitCode: 0,
    outputs: { command: '', changed: 'false' },
  })
  addPull(github.world, { number: 7, headSha: head, labels: ['preview'] })
  const labelled = pullEvent({ action: 'labeled', sha: head, labels: ['preview'], label: 'preview' })
  expect((await run(labelled, {}, options)).outputs).toMatchObject({ command: 'preview', changed: 'true', sha: head })
  expect((await sandbox.get('/', 'pr-7.example.com')).body).toContain('newer')

  const late = await run(pullEvent({ action: 'synchronize', sha, labels: ['preview'] }))
  expect(late).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } })
  expect(late.log).toContain('is not the head of the pull request any more')

  const reordered = await run(pullEvent({ action: 'closed', sha: head }))
  expect(reordered).toMatchObject({ exitCode: 0, outputs: { command: 'destroy', changed: 'false' } })
  expect((await sandbox.get('/', 'pr-7.example.com')).body).toContain('newer')
  await rm(clone, { recursive: true })
})

test('a preview whose `closed` event was lost is removed by the next preview run or by the gardener', async () => {
  const head = github.world.pulls.get(7)?.headSha ?? ''
  addPull(github.world, { number: 7, headSha: head, state: 'closed', labels: ['preview'] })
  const again = await run(pullEvent({ action: 'synchronize', sha: head, labels: ['preview'] }))
  expect(again).toMatchObject({ exitCode: 0 })
  expect(again.log).toContain('pr-7 is not deployed: pull request 7 is closed')
  expect((await sandbox.get('/', 'pr-7.example.com')).body).not.toContain('newer')

  addPull(github.world, { number: 8, headSha: head, labels: ['preview'] })
  await run(pullEvent({ action: 'opened', number: 8, sha: head, labels: ['preview'] }))
  expect((await sandbox.get('/', 'pr-8.example.com')).body).toContain('newer')
  addPull(github.world, { number: 8, headSha: head, labels: ['preview'], state: 'closed' })
  const swept = await run(scheduleEvent)
  expect(swept).toMatchObject({ exitCode: 0, outputs: { command: 'sweep', changed: 'true' } })
  expect(swept.log).toContain('pr-8 goes: pull request 8 is closed')
  expect(comments(8).at(-1)).toContain('The preview is closed')
  expect((await sandbox.get('/', 'pr-8.example.com')).body).not.toContain('newer')
})

test('a pull request from a fork is left alone without a failure', async () => {
  const { exitCode, log, summary } = await run(pullEvent({ action: 'opened', sha: 'a'.repeat(40), from: 'eve/shop' }))
  expect(exitCode).toBe(0)
  expect(log).toMatch(/^::notice::Nothing to do: the pull request comes from a fork/m)
  expect(summary).toContain('comes from a fork')
})

function comments(issue: number): readonly string[] {
  return github.world.comments.filter((one) => one.issue === issue).map(({ comment }) => comment.body ?? '')
}
