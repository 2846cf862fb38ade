import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Sequence } from './model/action.ts'
import { findingsOf, firstFailure } from './parts/model.ts'
import { again } from './proofs.ts'

const seed = Number(process.env.PROVE_SEED ?? 1)

test(`500 random sequences, by seed ${seed}, break no promise`, async () => {
  expect(await firstFailure(seed, 500)).toBeUndefined()
}, 900_000)

/** Each broke a promise once, and was made as short as it went. */
describe('what broke a promise once does not any more', () => {
  const folder = path.join(import.meta.dirname, 'kept')

  test('as a sequence', async () => {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json'))) {
      const sequence = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Sequence
      expect({ name, findings: await findingsOf(sequence) }).toEqual({ name, findings: [] })
    }
  })

  test('as a case of a matrix', async () => {
    const cases = await readFile(path.join(folder, 'cases.txt'), 'utf8')
    for (const name of cases.split('\n').filter((line) => line !== ''))
      expect({ name, findings: await again(name) }).toEqual({ name, findings: [] })
  })
})
