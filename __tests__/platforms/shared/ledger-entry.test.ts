import { writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import { decodeEntry, encodeEntry } from '../../../src/platforms/aws/ledger/entry.ts'
import { createLedger } from '../../../src/platforms/local/ledger/ledger.ts'
import { readOperation } from '../../../src/platforms/shared/ledger-entry.ts'
import type { Operation } from '../../../src/ports/ledger.ts'
import { call } from '../../harness/local.ts'
import { createRandom, mutant } from '../../harness/mutants.ts'

/** Every field there is; a mutant of it has something wrong with any of them. */
const whole: Required<Operation> = {
  number: 7,
  kind: 'rollback',
  status: 'failed',
  phase: 'undoing',
  owner: 'f3b9',
  sha: 'a'.repeat(40),
  title: 'a commit',
  digest: `sha256:${'b'.repeat(64)}`,
  specDigest: `sha256:${'c'.repeat(64)}`,
  actor: 'ada',
  runUrl: 'https://github.com/acme/shop/actions/runs/1',
  startedAt: 1_700_000_000_000.5,
  finishedAt: 1_700_000_060_000,
  release: 7,
  imageBytes: 123_456,
  machineImage: 'ami-0123456789abcdef0',
  restores: 3,
  rebuilt: true,
  undoes: 6,
  before: 6,
  adopts: 0,
  baseline: { 'group-6': 100, 'group-3': 0 },
  intent: { from: { 'group-6': 100 }, to: { 'group-6': 50, 'group-7': 50 } },
  landsForMs: 90_000,
  reason: 'somebody cancelled it',
}

const { finishedAt: _, release: __, baseline: ___, intent: ____, ...rest } = whole
const running: Operation = { ...rest, kind: 'deploy', status: 'running', phase: 'claimed', sha: '', digest: '' }

/** The type at run time, written apart from the schema that is tested. */
function isOperation(found: Operation): boolean {
  const given = found as unknown as Record<string, unknown>
  const isWhole = (key: string, least: number) => Number.isSafeInteger(given[key]) && Number(given[key]) >= least
  const isTime = (key: string) => Number.isFinite(given[key]) && !Number.isNaN(new Date(Number(given[key])).getTime())
  const isOptional = (key: string, holds: () => boolean) => !(key in given) || holds()
  return (
    isWhole('number', 1) &&
    ['deploy', 'rollback', 'destroy', 'sweep'].includes(found.kind) &&
    ['running', 'succeeded', 'failed', 'cancelled'].includes(found.status) &&
    ['claimed', 'launching', 'gating', 'swapping', 'baking', 'retiring', 'undoing', 'done'].includes(found.phase) &&
    ['owner', 'sha', 'title', 'digest', 'specDigest', 'actor', 'runUrl'].every(
      (key) => typeof given[key] === 'string',
    ) &&
    /^[0-9a-f]*$/.test(found.sha) &&
    isTime('startedAt') &&
    isOptional('finishedAt', () => isTime('finishedAt')) &&
    ['release', 'imageBytes', 'restores', 'undoes', 'before', 'adopts'].every((key) =>
      isOptional(key, () => isWhole(key, 0)),
    ) &&
    ['machineImage', 'reason'].every((key) => isOptional(key, () => typeof given[key] === 'string')) &&
    isOptional('rebuilt', () => typeof found.rebuilt === 'boolean') &&
    isOptional('landsForMs', () => Number(found.landsForMs) >= 0 && Number(found.landsForMs) < 2 ** 31) &&
    isOptional('baseline', () => areWeights(found.baseline)) &&
    isOptional('intent', () => areWeights(found.intent?.from) && areWeights(found.intent?.to))
  )
}

function areWeights(found: unknown): boolean {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false
  return Object.entries(found).every(
    ([id, weight]) => id !== '' && Number.isInteger(weight) && Number(weight) >= 0 && Number(weight) <= 999,
  )
}

/** Names the entry and says what to do, in one line of some length. */
function isClear(error: unknown, name: string): boolean {
  if (!(error instanceof KnownError) || error.code !== 'ledger-damaged') return false
  const { message, advice = '' } = error
  return message.includes(name) && advice.includes('forget') && !/\p{Cc}/u.test(message) && message.length < 1000
}

/** Reads many mutants; what is taken must be an operation of that number, what is refused must say where and what. */
async function attack(
  seed: number,
  name: string,
  valid: unknown,
  read: (text: string) => Promise<Operation | undefined>,
) {
  const random = createRandom(seed)
  const counts = { taken: 0, refused: 0 }
  for (let index = 0; index < 3000; index += 1) {
    const text = mutant(valid, random)
    try {
      const found = await read(text)
      const isRight = found !== undefined && isOperation(found) && found.number === 7
      if (!isRight) throw new Error(`taken, though it is none: ${text}`)
      counts.taken += 1
    } catch (error) {
      if (!isClear(error, name)) throw new Error(`seed ${seed}, ${text}`, { cause: error })
      counts.refused += 1
    }
  }
  expect(counts.taken).toBeGreaterThan(100)
  expect(counts.refused).toBeGreaterThan(1000)
}

describe.each([
  ['whole', whole],
  ['running', running],
])('an entry that somebody has changed (%s)', (_name, valid) => {
  let folder: string
  let file: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'entries-'))
    await mkdir(folder, { recursive: true })
    file = path.join(folder, '000007.json')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([1])('is read or refused as a file (seed %i)', async (seed) => {
    const ledger = createLedger({ folder, leaseMs: 60_000, clock: systemClock })
    await attack(seed, file, valid, async (text) => {
      writeFileSync(file, text)
      const [listed] = await ledger.list(call())
      return listed?.operation
    })
  })

  test.each([2, 3])('is read or refused as a parameter (seed %i)', async (seed) => {
    const packed: unknown = JSON.parse(encodeEntry(valid))
    const name = '/immutable-deploy/shop/production/7'
    await attack(seed, name, packed, async (text) => decodeEntry(name, 7, text))
  })

  test('is read unchanged, with what a newer version has added', async () => {
    const newer = { ...valid, promotedBy: { release: 9 } }
    writeFileSync(file, JSON.stringify(newer))
    const ledger = createLedger({ folder, leaseMs: 60_000, clock: systemClock })
    expect((await ledger.get(7, call()))?.operation).toEqual(newer)
    expect(decodeEntry('/shop/7', 7, encodeEntry(newer))).toEqual(newer)
  })
})

test.each<[string, object, string]>([
  ['a phase of another version', { phase: 'promoting' }, '`phase` is "promoting", not claimed, launching,'],
  ['another number', { number: 8 }, 'it holds operation 8'],
  ['a weight that is none', { baseline: { a: 1000 } }, '`baseline.a` is 1000, not a whole number from 0 to 999'],
  ['a time that no date can hold', { finishedAt: 9e15 }, '`finishedAt` is 9000000000000000, not a time'],
  ['what is no commit', { sha: '--upload-pack=x' }, '`sha` is "--upload-pack=x", not a full SHA'],
  ['nothing where something must be', { owner: undefined }, '`owner` is missing'],
  ['lines and commands', { kind: '\n::set-output name=x::y' }, '`kind` is "\\n::set-output name=x::y", not deploy,'],
])('the error about an entry with %s says what is wrong', (_what, wrong, message) => {
  const read = () => JSON.parse(JSON.stringify({ ...running, ...wrong })) as unknown
  expect(() => readOperation({ name: '/shop/7', number: 7, advice: '' }, read)).toThrow(message)
})
