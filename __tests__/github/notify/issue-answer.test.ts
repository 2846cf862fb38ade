import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import type { EngineEvent } from '../../../src/engine/events.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import { loadClient } from '../../../src/github/api/load-client.ts'
import { openRepository } from '../../../src/github/api/repository.ts'
import { answerIssue, answerStopped, type Answering } from '../../../src/github/notify/issue-answer.ts'
import { createRecorder } from '../../../src/report/recorder.ts'
import { addComment } from '../../harness/github/conversations.ts'
import { startGitHub, type FakeGitHub } from '../../harness/github/server.ts'
import { ok, runUrl, standing } from './setting.ts'

const unanswered = { thread: 3, isIssue: true, owner: 'f00d-1' }

let github: FakeGitHub
let told: EngineEvent[]

beforeEach(async () => {
  github = await startGitHub()
  github.world.issues.set(3, { state: 'open', reason: null })
  told = []
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

test('an answer hides secrets and escapes hostile text, however they are written', async () => {
  const secret = `it's *"hunter" <22>*`
  const message = `It said ${secret} to @everyone <b>#1</b>`
  const by = answering([{ type: 'secret', value: secret }])
  expect(
    await answerIssue(unanswered, { error: new KnownError(message, { code: 'unhealthy-under-traffic' }) }, by),
  ).toBe(true)
  expect(answers()).toEqual([expect.stringMatching(/^❌ It said &#42;&#42;&#42; to /)])
  expect(answers()[0]).not.toMatch(/hunter|@everyone|<b>/)
})

test('an answer names the live release if that is known, and says nothing otherwise', async () => {
  const error = new KnownError('It is sick.', { code: 'unhealthy-under-traffic' })
  const nothing = { ...standing('production', 42), live: undefined }
  await answerIssue(unanswered, { error }, answering())
  await answerIssue(
    unanswered,
    { error },
    answering([{ type: 'environment-status', status: standing('production', 42) }]),
  )
  await answerIssue(unanswered, { error }, answering([{ type: 'environment-status', status: nothing }]))
  const mark = '<!-- immutable-deploy: answer of f00d-1 -->'
  const lives = ['', 'Live in production now: v42.\n\n', 'Live in production now: nothing.\n\n']
  expect(answers()).toEqual(lives.map((live) => `❌ It is sick.\n\n${live}[Log](${runUrl})\n\n${mark}\n`))
  expect(github.world.issues.get(3)?.state).toBe('open')
})

test('the post step answers for a stopped run unless the run has answered itself, whatever others write', async () => {
  await answerIssue(unanswered, { ok }, answering())
  const [own = ''] = answers()
  await answerStopped(unanswered, undefined, answering())
  expect(answers()).toEqual([own])
  github.world.comments.length = 0
  addComment(github.world, 3, 'mallory', own)
  await answerStopped(unanswered, new Error('no <i>spec</i>'), answering())
  expect(answers()).toEqual([own, expect.stringMatching(/^❌ The workflow was stopped .* could not be undone: no /)])
  expect(answers()[1]).not.toContain('<i>')
})

test('an answer that GitHub does not take causes a warning', async () => {
  const token = github.token({ permissions: { issues: 'read' } })
  expect(await answerIssue(unanswered, { ok }, answering([], token))).toBe(false)
  await answerStopped(unanswered, undefined, answering([], token))
  const warning = { type: 'warning', message: expect.stringMatching(/^#3 could not be answered: .*issues: write/) }
  expect(told).toEqual([warning, warning])
})

function answering(events: readonly EngineEvent[] = [], token = github.token()): Answering {
  const recorder = createRecorder()
  for (const event of events) recorder.report(event)
  const { signal } = new AbortController()
  const repository = github.world.fullName
  const client = loadClient({ token, apiUrl: github.apiUrl, repository, clock: systemClock, signal })
  const report = (event: EngineEvent) => void told.push(event)
  return {
    repository: openRepository(() => client),
    runner: { serverUrl: 'https://github.com', repository, runUrl },
    record: recorder.record(),
    report,
  }
}

function answers(): readonly string[] {
  return github.world.comments.map(({ comment }) => comment.body ?? '')
}
