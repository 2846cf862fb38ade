// A fleet that is up and answers its health checks wrongly is given up early, but not one that only needs its time.
import { expect, test } from '@jest/globals'
import { watchWrongAnswers } from '../../../src/engine/rollout/wrong-answers.ts'
import type { TargetHealth } from '../../../src/ports/router.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { commit, deployed, environment, worldWith } from '../../harness/memory/runs.ts'
import { inventory } from '../../harness/memory/whole.ts'

const health = {
  path: '/healthz',
  intervalMs: 5000,
  timeoutMs: 2000,
  healthy: 2,
  unhealthy: 2,
  status: [200, 399],
} as const

/** What is said after each look, of which one is taken every ten seconds. */
function saidOf(looks: readonly (readonly TargetHealth[])[], bootMs = 120_000) {
  let now = 0
  const watching = watchWrongAnswers({ now: () => now, health, bootMs })
  return looks.map((targets) => {
    const said = watching.look(targets, 2)
    now += 10_000
    return said
  })
}

const wrong = (target: string, answered?: number): TargetHealth => ({
  target,
  state: 'unhealthy',
  ...(answered !== undefined && { answered }),
})
const times = (count: number, ...targets: readonly TargetHealth[]) => Array.from({ length: count }, () => targets)

test('a fleet fails if all its targets answer wrongly for a quarter of their time', () => {
  const said = saidOf(times(5, wrong('a', 500), wrong('b', 404)))
  expect(said.slice(0, 3)).toEqual([undefined, undefined, undefined])
  expect(said[3]).toBe('for 30 s each of its 2 targets has answered the health check /healthz with 500, 404')
})

test('a fleet fails only after twice the time that makes a target unhealthy, if that is longer', () => {
  expect(saidOf(times(3, wrong('a', 500), wrong('b', 500)), 4000).map(Boolean)).toEqual([false, false, true])
})

test.each([
  ['do not answer', times(20, wrong('a'), wrong('b'))],
  ['say that they are not ready', times(20, wrong('a', 503), wrong('b', 502))],
  ['are not all there', times(20, wrong('a', 500))],
  ['do not all answer wrongly', times(20, wrong('a', 500), { target: 'b', state: 'initial' })],
  [
    'answer otherwise in between',
    Array.from({ length: 20 }, (_, n) => [wrong('a', 500), n % 3 === 2 ? wrong('b', 503) : wrong('b', 500)]),
  ],
])('a fleet does not fail early if its targets %s', (_name, looks) => {
  expect(saidOf(looks).filter(Boolean)).toEqual([])
})

test('draining targets do not count among those that answer wrongly', () => {
  const leaving: TargetHealth = { target: 'c', state: 'draining' }
  expect(saidOf(times(4, wrong('a', 500), wrong('b', 500), leaving)).at(-1)).toMatch(/^for 30 s each of its 2 targets/)
})

test('a deployment is undone long before its time is over when all targets answer wrongly', async () => {
  const world = await worldWith(2)
  world.apps.set(commit(3).sha, { boot: 'wrong', errorPercent: 0, p99: 1 })
  const began = world.time.now()
  await expect(deployed(world, 3)).rejects.toMatchObject({
    code: 'fleet-not-healthy',
    advice: expect.stringMatching(/^`run\.health` in the spec/),
    message: expect.stringMatching(/each of its 2 targets has answered the health check \/healthz with 500\.$/),
  })
  expect(world.time.now() - began).toBeLessThan(environment.timeouts.bootMs)
  expect(inventory(world)).toEqual(['v1 no traffic, 2 instances, timer', 'v2 live 100 %, 2 instances'])
  expectConverged(world, 'v2')
})
