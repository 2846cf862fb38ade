import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { loadRequest } from '../../../src/action/request.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import { fieldsOf } from '../../../src/github/events/payload.ts'
import { createSandbox, type Sandbox } from '../../harness/sandbox.ts'

// Every payload that GitHub shows as an example, whole and with parts missing.

interface Example {
  readonly name: string
  readonly payload: object
}

const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json')
const kinds = JSON.parse(readFileSync(file, 'utf8')) as { readonly name: string; readonly examples: object[] }[]
const all = kinds.flatMap(({ name, examples }) => examples.map((payload): Example => ({ name, payload })))
const known = new Set([
  'push',
  'release',
  'workflow_dispatch',
  'workflow_run',
  'repository_dispatch',
  'deployment',
  'merge_group',
  'schedule',
  'pull_request',
  'issues',
  'issue_comment',
])

afterEach(() => {
  delete process.env['INPUT_COMMAND']
})

/** A command with what it is for, `nothing`, or the code of a refusal; anything else that is thrown is a bug. */
function outcomeOf(event: Example): string {
  try {
    const asked = loadRequest({ GITHUB_SHA: 'merge' }, event, (part) => part)
    if ('nothing' in asked) return 'nothing'
    return [asked.command, asked.preview ?? '', asked.commit.revision, asked.rollbackTo].join(' ')
  } catch (error) {
    if (error instanceof KnownError && ['event-unsupported', 'event-incomplete'].includes(error.code)) return error.code
    throw error
  }
}

/** The same payload once without each of its fields, however deep, and once with each of them as something else. */
function* damaged(value: unknown, depth = 0): Generator<object> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const fields = fieldsOf(value)
  for (const [name, inner] of Object.entries(fields)) {
    const { [name]: _gone, ...rest } = fields
    yield rest
    yield { ...fields, [name]: null }
    yield { ...fields, [name]: { toString: 'x' } }
    if (depth < 3) for (const changed of damaged(inner, depth + 1)) yield { ...fields, [name]: changed }
  }
}

describe('every payload', () => {
  test('means a command, nothing, or a refusal', () => {
    expect(all.length).toBeGreaterThan(200)
    for (const event of all) expect(outcomeOf(event)).toEqual(expect.any(String))
  })

  test('is refused with a list of the supported events unless it is one of them', () => {
    const others = all.filter(({ name }) => !known.has(name))
    expect(others.length).toBeGreaterThan(100)
    for (const event of others) expect(outcomeOf(event)).toBe('event-unsupported')
  })

  test('gives way to an explicit command', () => {
    process.env['INPUT_COMMAND'] = 'status'
    for (const event of all) expect(outcomeOf(event)).toMatch(/^status /)
  })

  test.each(all.filter(({ name }) => known.has(name)).map((event, index) => [index, event.name, event] as const))(
    'with a part missing or wrong means the same command, nothing, or a refusal: %i, %s',
    (_index, name, event) => {
      const whole = outcomeOf(event)
      for (const payload of damaged(event.payload)) {
        const outcome = outcomeOf({ name, payload })
        if (!['nothing', 'event-unsupported', 'event-incomplete', whole].includes(outcome))
          throw new Error(`${name} became '${outcome}', was '${whole}': ${JSON.stringify(payload).slice(0, 2000)}`)
      }
      expect(whole).toEqual(expect.any(String))
    },
  )
})

describe('the bundle handles an event of each kind:', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await createSandbox()
    await sandbox.commit({})
  })
  afterAll(() => sandbox.cleanup())

  test.each(kinds.map(({ name, examples }) => [name, examples[0] ?? {}] as const))('%s', async (name, payload) => {
    const inputs = { 'dry-run': 'true' }
    const { exitCode, log, outputs } = await sandbox.run(inputs, { event: { name, payload } })
    expect(log).not.toMatch(/^\s+at /m)
    if (!known.has(name)) {
      expect(exitCode).toBe(1)
      expect(log).toContain('By itself the action knows push, release')
    }
    expect(outputs).toMatchObject({ changed: 'false', release: '' })
    expect(await sandbox.ledger()).toEqual([])
  })
})
