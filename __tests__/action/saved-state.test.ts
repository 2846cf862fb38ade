import { afterEach, expect, test } from '@jest/globals'
import { unansweredIssue } from '../../src/action/answer.ts'
import { untoldDeployment } from '../../src/action/github.ts'
import { post } from '../../src/action/post.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { createRandom, mutant } from '../harness/mutants.ts'

/** How the runner hands on what `saveState` was given (Workflow commands, "Sending values to the pre and post actions"). */
const left = (name: string, text: string) => void (process.env[`STATE_${name}`] = text)
afterEach(() => {
  for (const name of ['unanswered', 'untold', 'interrupted']) delete process.env[`STATE_${name}`]
})

const never = new AbortController().signal

/** What is taken is what it should be; what is refused says which. */
function attack(seed: number, name: string, valid: unknown, isTaken: () => boolean): void {
  const random = createRandom(seed)
  const counts = { taken: 0, refused: 0 }
  for (let index = 0; index < 1500; index += 1) {
    const text = mutant(valid, random)
    left(name, text)
    try {
      if (!isTaken()) throw new Error('taken, though it is not what it should be')
      counts.taken += 1
    } catch (error) {
      const isClear =
        error instanceof KnownError && error.code === 'saved-state-damaged' && error.message.includes(name)
      if (!isClear) throw new Error(`seed ${seed}, ${text}`, { cause: error })
      counts.refused += 1
    }
  }
  expect(counts.refused).toBeGreaterThan(500)
}

test('the post step reads which issue the run has left unanswered', () => {
  attack(1, 'unanswered', { thread: 7, isIssue: true, owner: 'me' }, () => {
    const { thread = 1, owner = '' } = unansweredIssue() ?? {}
    return Number.isSafeInteger(thread) && thread > 0 && typeof owner === 'string'
  })
})

test('the post step reads which deployment the run has left without a final status', () => {
  const work = {
    app: 'shop',
    environment: 'production',
    operation: 7,
    kind: 'rollback',
    sha: 'a'.repeat(40),
    restores: 3,
  }
  attack(2, 'untold', { work, id: 12 }, () => {
    const found = untoldDeployment()
    if (found === undefined) return true
    const { app, environment, operation, kind, restores = 0 } = found.work
    return (
      [app, environment].every((text) => typeof text === 'string') &&
      [operation, found.id, restores].every((number) => Number.isSafeInteger(number) && number >= 0) &&
      ['deploy', 'rollback'].includes(kind)
    )
  })
})

test.each([
  '{',
  'null',
  '[]',
  '{}',
  '{"number":-1,"owner":"me","request":{}}',
  '{"number":1,"owner":"me","request":7}',
])('a post step that cannot read what the run left says so, and fails: %s', async (text) => {
  left('interrupted', text)
  const said: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk: string | Uint8Array) => said.push(String(chunk)) > 0
  try {
    expect(await post({}, never)).toBe(1)
  } finally {
    process.stdout.write = write
  }
  expect(said.join('')).toContain('The post step cannot read what the run has left to it (interrupted)')
  expect(said.join('')).not.toMatch(/^\s+at /m)
})
