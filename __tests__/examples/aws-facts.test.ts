import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const root = path.resolve(import.meta.dirname, '../..')

interface Fact {
  readonly id: string
  readonly fact: string
  readonly page: string
  readonly code: readonly string[]
  readonly test: string
  readonly confirmed: string | null
}

const facts = JSON.parse(await readFile(path.join(root, 'examples/aws/facts.json'), 'utf8')) as readonly Fact[]

test('each fact of AWS is one sentence, with the page that says so and files that are there', () => {
  for (const { fact, page, code, test: holding } of facts) {
    expect(fact).toMatch(/^[A-Z].*\.$/)
    expect(page).toMatch(/^.+ \(.+\)$/)
    expect(code.length).toBeGreaterThan(0)
    expect([...code, holding].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  }
})

test('each fact has a name of its own, and verify.mjs tries nothing that is no fact', async () => {
  const ids = facts.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const text = await readFile(path.join(root, 'examples/aws/verify/tries.mjs'), 'utf8')
  const tried = [...text.matchAll(/^ {2}(?:async )?'([a-z-]+)'(?:\(|: )/gm)].map(([, id = '']) => id)
  expect(tried.length).toBeGreaterThan(30)
  expect(tried.filter((id) => !ids.includes(id))).toEqual([])
})
