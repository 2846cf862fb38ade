import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { KnownError } from '../../src/errors.ts'
import { ignoredBecause } from '../../src/github/ignored.ts'
import { loadRequest, reasonToIgnore } from '../../src/inputs.ts'
import { createSandbox, type Sandbox } from '../testbed/sandbox.ts'

const repository = { full_name: 'ada/shop', default_branch: 'main' }
const push = (more: object) => ({ name: 'push', payload: { ref: 'refs/heads/main', repository, ...more } })
const pull = (head: object, login = 'ada') => ({
  name: 'pull_request',
  payload: { action: 'opened', number: 7, repository, pull_request: { head, user: { login } } },
})

describe('there is nothing to do about', () => {
  test.each([
    ['a push to another branch', push({ ref: 'refs/heads/topic' }), /'topic' is not 'main', the default branch/],
    ['a pushed tag', push({ ref: 'refs/tags/v1' }), /'refs\/tags\/v1' is not a branch/],
    ['a deleted branch', push({ deleted: true }), /was deleted/],
    ['a deleted ref that is no text', push({ deleted: true, ref: { toString: 'x' } }), /was deleted/],
    ['a draft of a release', { name: 'release', payload: { action: 'created' } }, /publication/],
    ['a pull request of a fork', pull({ repo: { full_name: 'eve/shop' } }), /fork/],
    ['one whose fork was deleted', pull({ repo: null }), /fork/],
    ['one of Dependabot', pull({ repo: { full_name: 'ada/shop' } }, 'dependabot[bot]'), /Dependabot/],
  ])('%s', (_name, event, reason) => {
    expect(ignoredBecause(event)).toMatch(reason)
  })

  test('a branch whose name would break the log, told in one line', () => {
    expect(ignoredBecause(push({ ref: 'refs/heads/a\n::error::b' }))).toMatch(/^'a ::error::b' is not/)
  })
})

test.each([
  ['a push to the default branch', push({})],
  ['a published release', { name: 'release', payload: { action: 'published', repository } }],
  ['a pull request of this repository', pull({ repo: { full_name: 'ada/shop' } })],
  ['a dispatch', { name: 'workflow_dispatch', payload: { ref: 'refs/heads/topic', repository } }],
])('there is something to do about %s', (_name, event) => {
  expect(ignoredBecause(event)).toBeUndefined()
})

describe('every payload that GitHub shows', () => {
  const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json')
  const kinds = JSON.parse(readFileSync(file, 'utf8')) as { readonly name: string; readonly examples: object[] }[]
  const all = kinds.flatMap(({ name, examples }) => examples.map((payload) => ({ name, payload })))
  afterEach(() => {
    delete process.env['INPUT_COMMAND']
  })

  /** What is made of an event: a command, a reason to do nothing, or a refusal. */
  const outcome = (event: { readonly name: string; readonly payload: unknown }) => {
    try {
      return reasonToIgnore(event) ?? loadRequest({ GITHUB_SHA: 'sha' }, event, (part) => part).command
    } catch (error) {
      if (error instanceof KnownError && ['event-unsupported', 'input-invalid'].includes(error.code)) return error.code
      throw error
    }
  }

  test('means a command, nothing, or a refusal; also with a field missing', () => {
    expect(all.length).toBeGreaterThan(100)
    for (const { name, payload } of all) {
      expect(outcome({ name, payload })).toEqual(expect.any(String))
      for (const field of Object.keys(payload))
        expect(outcome({ name, payload: { ...payload, [field]: undefined } })).toEqual(expect.any(String))
    }
  })

  test('is refused with the list of what is supported, unless it is one of those', () => {
    const supported = new Set(['push', 'release', 'workflow_dispatch', 'schedule', 'pull_request'])
    for (const event of all.filter(({ name }) => !supported.has(name))) expect(outcome(event)).toBe('event-unsupported')
  })

  test('is overruled by an explicit command', () => {
    process.env['INPUT_COMMAND'] = 'status'
    for (const event of all) expect(outcome(event)).toBe('status')
  })
})

describe('a run with nothing to do', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await createSandbox()
  })
  afterAll(() => sandbox.cleanup())

  test('is neither a success nor a failure: it says why, and touches nothing', async () => {
    await sandbox.commit({})
    const { exitCode, log, outputs, summary } = await sandbox.run({}, { event: push({ ref: 'refs/heads/topic' }) })
    expect(exitCode).toBe(0)
    expect(log).toContain("::notice::Nothing to do: 'topic' is not 'main', the default branch")
    expect(outputs).toMatchObject({ changed: 'false', release: '' })
    expect(summary).toMatch(/^## ⚪ Nothing to do: .*topic/)
    const deployed = await sandbox.run({ command: 'deploy' }, { event: push({ ref: 'refs/heads/topic' }) })
    expect(deployed.outputs).toMatchObject({ changed: 'true', release: 'v1' })
  })
})
