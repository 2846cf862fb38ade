// The agent’s files, as it wrote them, damaged, or changed by somebody: they work or are refused in clear words.
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { becomeTheOnlyOne } from '../../../src/agent/only-one.ts'
import { storePaths } from '../../../src/agent/store/paths.ts'
import { loadState, type State } from '../../../src/agent/store/state.ts'
import { readTemplate } from '../../../src/agent/store/templates.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import { absentAgent } from '../../../src/platforms/local/absent-agent.ts'
import { tagsOf } from '../../harness/local.ts'
import { createRandom, mutant } from '../../harness/mutants.ts'

let store: string
beforeEach(async () => {
  store = await mkdtemp(path.join(tmpdir(), 'state-'))
})
afterEach(() => rm(store, { recursive: true }))

const key = { app: 'shop', environment: 'production' }
const digest = `sha256:${'d'.repeat(64)}`
const health = {
  path: '/healthz',
  intervalMs: 100,
  timeoutMs: 50,
  healthy: 2,
  unhealthy: 2,
  status: [200, 399] as const,
}
const capacity = { min: 1, desired: 2, max: 4 }

const valid: State = {
  version: 1,
  fleets: {
    'shop/production/v1': {
      id: 'shop/production/v1',
      tags: tagsOf(1, digest),
      targetGroup: 'shop/production/v1',
      capacity,
      frozen: capacity,
      shutdownAt: 1_700_000_000_000,
      state: 'active',
      proven: true,
    },
  },
  targetGroups: {
    'shop/production/v1': {
      id: 'shop/production/v1',
      tags: tagsOf(1, digest),
      settings: { health: { ...health, status: [200, 399] }, drainMs: 1000 },
    },
  },
  routes: {
    'shop/production': {
      ...key,
      id: 'shop/production',
      listen: '127.0.0.1:8080',
      match: { host: 'shop.test', headers: { a: 'b' } },
      weights: { 'shop/production/v1': 100 },
      requestId: 'r',
    },
  },
  trials: {
    't:1': {
      ...key,
      id: 't:1',
      listen: '127.0.0.1:8080',
      match: { headers: { x: 'y' } },
      targetGroup: 'shop/production/v1',
    },
  },
}

const template = {
  image: { sha: 'a'.repeat(40), digest, reference: 'oci:x', sizeBytes: 1 },
  run: {
    command: ['node', 'server.js'],
    port: 8080,
    health,
    env: { A: 'b' },
    secrets: { S: 'file:/s' },
    stopGraceMs: 10,
  },
}

/** What it holds can be used, or is refused with the file's name. */
async function attack(seed: number, from: unknown, file: string, use: () => Promise<unknown>) {
  const random = createRandom(seed)
  const counts = { taken: 0, refused: 0 }
  for (let index = 0; index < 1500; index += 1) {
    const text = mutant(from, random)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    try {
      await use()
      counts.taken += 1
    } catch (error) {
      const isClear = error instanceof KnownError && error.code === 'state-damaged' && error.message.includes(file)
      if (!isClear || /\p{Cc}/u.test(error.message)) throw new Error(`seed ${seed}, ${text}`, { cause: error })
      counts.refused += 1
    }
  }
  expect(counts.taken).toBeGreaterThan(20)
  expect(counts.refused).toBeGreaterThan(500)
}

test('the agent reads its state as it has written it', async () => {
  const { state } = storePaths(store)
  await writeFile(state, JSON.stringify(valid))
  expect(await loadState(state)).toEqual(valid)
})

test('the error about a damaged state says how its environments come back', async () => {
  const { state } = storePaths(store)
  await writeFile(state, '{"version": 1, "fle')
  await expect(loadState(state)).rejects.toMatchObject({
    code: 'state-damaged',
    advice: expect.stringContaining('`force: true`'),
  })
})

test.each([1, 2])('a state file that somebody has changed either works or is refused (seed %i)', async (seed) => {
  const { state } = storePaths(store)
  await attack(seed, valid, state, async () => {
    const { fleets, targetGroups, routes, trials } = await loadState(state)
    const ask = absentAgent(state)
    const never = new AbortController().signal
    const names = await ask('environments', { app: 'shop' }, never)
    const inUse = await ask('digestsInUse', {}, never)
    await ask('listFleets', key, never)
    await ask('listTargetGroups', key, never)
    await ask('route', key, never)
    for (const [id, fleet] of Object.entries(fleets)) {
      const { min, desired, max } = fleet.capacity
      const isRight = fleet.id === id && [min, desired, max].every((size) => Number.isSafeInteger(size) && size >= 0)
      if (!isRight || new Date(fleet.shutdownAt ?? 0).getTime() < 0) throw new Error('no fleet')
    }
    const paths = Object.values(targetGroups).map(({ settings }) => settings.health.path.startsWith('/'))
    const weights = Object.values(routes).flatMap((route) => Object.values(route.weights))
    const isWeight = (weight: number) => Number.isInteger(weight) && weight >= 0 && weight <= 999
    const groups = Object.values(trials).map(({ targetGroup }) => typeof targetGroup === 'string')
    if (![...paths, ...groups, ...weights.map(isWeight)].every(Boolean)) throw new Error('no state')
    if (![...names, ...inUse].every((text) => typeof text === 'string')) throw new Error('no names')
  })
})

test('a template that somebody has changed either works or is refused', async () => {
  const paths = storePaths(store)
  const file = path.join(paths.templates(key), '3.json')
  await attack(3, template, file, async () => {
    const { image, run } = await readTemplate(paths, key, 3)
    const texts = [image.sha, image.digest, ...run.command, ...Object.values({ ...run.env, ...run.secrets })]
    const isRight = texts.every((text) => typeof text === 'string') && run.command.length > 0 && run.port > 0
    if (!isRight || !(run.stopGraceMs >= 0) || !run.health.path.startsWith('/')) throw new Error('no template')
  })
})

test.each([
  '',
  '{"pid":',
  'null',
  '{"pid":-1,"startedAt":"1"}',
  '{"pid":0,"startedAt":"1"}',
  '{"pid":1,"startedAt":"1"}',
])('no process becomes the agent while a damaged term hides who the agent is: %j', async (text) => {
  const { agentTerms } = storePaths(store)
  const file = path.join(agentTerms, '1.json')
  mkdirSync(agentTerms, { recursive: true })
  await writeFile(file, text)
  const becoming = becomeTheOnlyOne(agentTerms, async () => false, performance.now() + 1000)
  await expect(becoming).rejects.toThrow(`${file} does not say which process is the agent`)
})
