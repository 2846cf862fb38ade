import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { openRollbackOptions, type Asking } from '../../src/action/rollback-options.ts'
import { systemClock } from '../../src/action/system-clock.ts'
import type { Repository as GitHub } from '../../src/github/api/repository.ts'
import type { Images } from '../../src/ports/images.ts'
import { createRepository, type Repository } from '../harness/repository.ts'
import { release } from '../report/parts.ts'

const elsewhere = 'e'.repeat(40)
const nowhere = 'f'.repeat(40)
const dispatch = `
on: { workflow_dispatch: { inputs: { rollback-to: { default: previous } } } }
jobs:
  rollback:
    steps: [{ uses: org/immutable-deploy@v1, with: { rollback-to: '\${{ inputs.rollback-to }}' } }]
`

let repository: Repository
let here: string

beforeAll(async () => {
  repository = await createRepository()
  here = await repository.commit({ '.github/workflows/rollback.yml': dispatch }, 'A form')
})

afterAll(() => repository.remove())

let asked: string[]
beforeEach(() => {
  asked = []
})

const images = {
  missing: async (digests: readonly string[]) => {
    asked.push(`images ${digests.join(' ')}`)
    return new Set(digests.filter((digest) => digest.startsWith('gone')))
  },
} as unknown as Images

const github = {
  hasCommit: async (sha: string) => {
    asked.push(`commit ${sha.slice(0, 1)}`)
    return sha === elsewhere
  },
} as unknown as GitHub

const wanted = (workspace: string) => ({
  workspace,
  action: undefined,
  workflow: 'deploy.yml',
  environment: 'production',
  app: 'shop',
  'working-directory': '.',
  spec: 'immutable.yml',
})

const rollbackOptions = (change: Partial<Asking> = {}) =>
  openRollbackOptions({
    wanted: wanted(repository.path),
    workingDirectory: repository.path,
    images,
    clock: systemClock,
    call: () => ({ signal: new AbortController().signal, deadline: Date.now() + 5000 }),
    github,
    ...change,
  })

const row = (number: number, digest: string, sha: string, state: 'live' | 'warm' | 'cold' | 'gone' = 'cold') =>
  release(number, { digest, sha, state })

const form = { file: 'rollback.yml', given: {}, presetsFit: true, preset: 'previous' }

test('rollback options say which images are missing, and which of those can be rebuilt from the checkout or from GitHub', async () => {
  const history = [
    row(9, 'd9', here, 'live'),
    row(8, 'd8', here, 'warm'),
    row(7, 'gone7', here),
    row(6, 'gone6', elsewhere),
    row(5, 'gone5', nowhere),
    row(4, 'd4', nowhere),
    row(3, 'd3', elsewhere, 'gone'),
    { ...row(2, 'gone2', here), status: 'failed' as const },
  ]
  const find = rollbackOptions()
  const found = { form, issueForm: undefined, missing: ['gone7', 'gone6', 'gone5'], commits: [here, elsewhere] }
  expect(await find(history)).toEqual(found)
  expect(asked).toEqual(['images d9 d8 gone7 gone6 gone5 d4', 'commit e', 'commit f'])

  // What was there is not asked for again, what was missing is: a rollback may have built it.
  const after = [row(10, 'd9', here, 'live'), row(9, 'd9', here, 'warm'), ...history.slice(1)]
  expect(await find(after)).toEqual(found)
  expect(asked.slice(3)).toEqual(['images gone7 gone6 gone5', 'commit f'])
})

test('rollback options do not list an image as missing once it is built again', async () => {
  const missing = new Set(['d7'])
  const find = rollbackOptions({ images: { missing: async () => new Set(missing) } as unknown as Images })
  const history = [row(8, 'd8', here, 'live'), row(7, 'd7', here)]
  expect((await find(history)).missing).toEqual(['d7'])
  missing.clear()
  expect(await find([row(9, 'd7', here, 'live'), ...history])).toMatchObject({ missing: [], commits: [] })
})

test('rollback options stay unknown when GitHub or the platform does not answer', async () => {
  const silent = { missing: () => Promise.reject(new Error('throttled')) } as unknown as Images
  const history = [row(7, 'gone7', here), row(6, 'gone6', elsewhere, 'gone')]
  const found = { form, issueForm: undefined, missing: [], commits: [elsewhere] }
  expect(await rollbackOptions({ images: silent })(history)).toEqual(found)
  const deaf = { hasCommit: () => Promise.reject(new Error('no answer')) } as unknown as GitHub
  expect(await rollbackOptions({ images: silent, github: deaf })(history)).toEqual({ ...found, commits: [] })
  const none = { ...found, form: undefined, commits: [] }
  expect(await rollbackOptions({ images: silent, github: undefined, wanted: wanted('/nonexistent') })(history)).toEqual(
    none,
  )
})
