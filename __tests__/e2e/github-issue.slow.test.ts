import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { issueEvent, rollbackForm } from '../harness/events.ts'
import { expectDone } from '../harness/expectations.ts'
import { startGitHub, type FakeGitHub } from '../harness/github/server.ts'
import { addCommits, stateOf } from '../harness/github/world.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// However the run ends that an issue has asked for, the issue has one answer when the post step is over.

const comment = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
/** Nothing is kept warm, so that a rollback takes its time. */
const slow = { defaults: { keep: { warm: 0 } } }

let sandbox: Sandbox
let github: FakeGitHub
let issues = 30

beforeAll(async () => {
  ;[sandbox, github] = await Promise.all([createSandbox(), startGitHub()])
  github.world.roles.set('ada', { permission: 'write', role_name: 'write' })
  for (const greeting of ['one', 'two']) {
    addCommits(github.world, { sha: await sandbox.commit({ greeting }, slow) })
    expectDone(await sandbox.run({ command: 'deploy' }))
  }
})

afterEach(() => {
  expect(github.violations).toEqual([])
  github.fix()
})

afterAll(async () => {
  await github.close()
  await sandbox.cleanup()
})

const stopped = /^❌ The workflow was stopped before this run could say how it ended\.\n\nThe issue stays open: /
const cancelled = /^❌ The workflow was cancelled\.\n\nThe log says what was undone\./

test.each(['resolve', 'observe', 'launch', 'gate'])(
  'the post step answers the issue when the run is killed in its step %s',
  async (step) => {
    const { issue, run } = await ask()
    await run.untilStep(step)
    run.kill()
    await run.finished
    expect(answers(issue)).toEqual([])
    expectDone(await run.post())
    expect(answers(issue)).toEqual([expect.stringMatching(stopped)])
    expect(answers(issue)[0]).toContain(`[Log](https://github.com/ada/shop/actions/runs/${issue})`)
    if (step === 'gate') expect(answers(issue)[0]).toContain('Live in production now: v2.')
    expect(github.world.issues.get(issue)?.state).toBe('open')
  },
)

test.each(['resolve', 'gate'])('a run that is cancelled in its step %s answers the issue itself', async (step) => {
  const { issue, run } = await ask()
  await run.untilStep(step)
  run.interrupt()
  expect((await run.finished).exitCode).toBe(1)
  expect(answers(issue)).toEqual([expect.stringMatching(cancelled)])
  if (step === 'gate') expect(answers(issue)[0]).toContain('Live in production now: v2.')
  expectDone(await run.post())
  expect(answers(issue)).toHaveLength(1)
  expect(github.world.issues.get(issue)?.state).toBe('open')
})

test.each([
  ['does not take its answer', {}, stopped],
  ['takes its answer without saying so', { when: 'after' as const }, cancelled],
])('the issue gets one answer when the run is cancelled and GitHub %s', async (_name, fault, words) => {
  const { issue, run } = await ask()
  await run.untilStep('gate')
  github.fault(comment, { kind: 'silence', ...fault })
  const at = Date.now()
  run.interrupt()
  expect((await run.finished).exitCode).toBe(1)
  expect(Date.now() - at).toBeLessThan(7500)
  expectDone(await run.post())
  expect(answers(issue)).toEqual([expect.stringMatching(words)])
})

test('the post step answers the issue when the run is killed and cannot be undone', async () => {
  const { issue, run } = await ask()
  await run.untilStep('gate')
  run.kill()
  await run.finished
  const spec = path.join(sandbox.repository.path, 'immutable.yml')
  await writeFile(spec, 'app: "<b>@ada"')
  expect((await run.post()).exitCode).toBe(1)
  await writeFile(spec, sandbox.specWith(slow))
  expect(answers(issue)).toEqual([expect.stringMatching(/What it had begun could not be undone: /)])
  expect(answers(issue)[0]).not.toMatch(/<b>|@ada/)
})

test('a run that fails, and a dry run, answer the issue once', async () => {
  const failing = await ask('v99')
  expect((await failing.run.finished).exitCode).toBe(1)
  expect(answers(failing.issue)).toEqual([expect.stringMatching(/^❌ Cannot roll production back/)])
  expectDone(await failing.run.post())
  expect(answers(failing.issue)).toHaveLength(1)

  const dry = await ask('v1', { 'dry-run': 'true' })
  expectDone(await dry.run.finished)
  const killed = await ask('v1', { 'dry-run': 'true' })
  await killed.run.untilStep('resolve')
  killed.run.kill()
  for (const { issue, run } of [dry, killed]) {
    expectDone(await run.post())
    expect(answers(issue)).toEqual([])
  }
})

test('the post step answers the issue when the run is killed after all its work', async () => {
  const { issue, run } = await ask()
  await run.untilStep('gate')
  const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  github.fault(status, { kind: 'silence' }, 2)
  github.fault(comment, { kind: 'silence' })
  await run.untilLog('record: done')
  run.kill()
  await run.finished
  github.fix()
  expectDone(await run.post())
  const live = (await sandbox.ledger()).at(-1)?.release
  expect(answers(issue)).toEqual([expect.stringContaining(`Live in production now: v${live}.`)])
  expect(stateOf(github.world.deployments.at(-1))).toBe('success')
})

test('a run that succeeds answers the issue once and closes it', async () => {
  const { issue, run } = await ask('previous')
  expectDone(await run.finished)
  expectDone(await run.post())
  expect(answers(issue)).toEqual([expect.stringMatching(/^✅ .* is live in production/)])
  expect(github.world.issues.get(issue)).toEqual({ state: 'closed', reason: 'completed' })
})

/** The number of the run is that of its issue. */
async function ask(release = 'v1', inputs = {}) {
  const issue = (issues += 1)
  github.world.issues.set(issue, { state: 'open', reason: null })
  const environment = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_REPOSITORY: github.world.fullName,
    GITHUB_RUN_ID: String(issue),
  }
  const event = issueEvent({ number: issue, body: rollbackForm(release) })
  const run = await sandbox.start({ 'github-token': github.token(), ...inputs }, { event, environment })
  return { issue, run }
}

function answers(issue: number): readonly string[] {
  return github.world.comments.filter((one) => one.issue === issue).map(({ comment }) => comment.body ?? '')
}
