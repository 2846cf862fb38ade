import { expect, test } from '@jest/globals'
import { closePreview } from '../../src/commands/close-preview.ts'
import { preview } from '../../src/commands/preview.ts'
import { sweep } from '../../src/commands/sweep.ts'
import type { PullRequests } from '../../src/engine/policy/previews.ts'
import { build, commit, endOf, environment, previewOf, start, type End } from '../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../harness/memory/whole.ts'
import { createWorld, type World } from '../harness/memory/world.ts'

// Events of pull requests come doubled, late, in any order, at once, or never; the pull requests themselves are true.

const limits = { max: 20, idleMs: 3 * 24 * 3600_000 }
const environmentOf = (name: string) => previewOf(Number(name.slice(3)))
const known = (name: string) => (name.startsWith('pr-') ? environmentOf(name) : environment)

interface Pull {
  open: boolean
  head: number
}

/** The pull requests of a repository; each answer takes a while, as over a network. */
function createPulls(world: World) {
  const pulls = new Map<number, Pull>()
  const later = async <T>(answer: () => T): Promise<T> => {
    await world.time.sleep(3)
    const found = answer()
    await world.time.sleep(3)
    return found
  }
  const asked: PullRequests = {
    wish: (number) =>
      later(() => {
        const pull = pulls.get(number)
        if (pull?.open === true) return { wanted: true as const, headSha: commit(pull.head).sha }
        return { wanted: false as const, why: `pull request ${number} is closed` }
      }),
    wanted: () => later(() => new Set([...pulls].filter(([, { open }]) => open).map(([number]) => number))),
  }
  return { pulls, asked }
}

type Event = { readonly kind: 'push' | 'closed'; readonly number: number; readonly head: number }

/** What the action does about an event, in a run of its own. */
function handle(world: World, pullRequests: PullRequests, { kind, number, head }: Event): Promise<End> {
  const started = start(world, { environment: previewOf(number), waitForLockMs: 600_000 })
  const { run } = started
  const work = async () => {
    if (kind === 'push') return preview(run, { commit: commit(head), build, limits, environmentOf, pullRequests })
    return closePreview(run, { pullRequests, environmentOf })
  }
  return endOf(started, work())
}

/** The same numbers for the same seed (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Something happens to a pull request, and the event that tells of it. */
function happen(pulls: Map<number, Pull>, number: number, head: number, random: (below: number) => number): Event {
  const pull = pulls.get(number) ?? { open: false, head: 0 }
  pulls.set(number, pull)
  if (pull.open && random(3) === 0) {
    pull.open = false
    return { kind: 'closed', number, head: pull.head }
  }
  if (!pull.open) pull.open = true
  pull.head = head
  return { kind: 'push', number, head }
}

test.each(Array.from({ length: 40 }, (_, seed) => [seed]))(
  'a sweep leaves only previews of open pull requests, whatever order the events arrive in (seed %i)',
  async (seed) => {
    const random = createRandom(seed)
    const world = createWorld()
    const { pulls, asked } = createPulls(world)
    const late: Event[] = []
    const runs: Promise<End>[] = []
    for (let n = 1; n <= 8; n += 1) {
      const event = happen(pulls, 1 + random(3), n, random)
      const fate = random(6)
      if (fate === 0) continue // missed
      if (fate === 1) late.push(event)
      else runs.push(handle(world, asked, event))
      if (fate === 2) runs.push(handle(world, asked, event))
      if (random(2) === 0) await world.time.sleep(random(4000))
      if (late.length > 0 && random(3) === 0) runs.push(...late.splice(0).map((one) => handle(world, asked, one)))
    }
    runs.push(...late.map((one) => handle(world, asked, one)))
    await Promise.all(runs)
    const swept = await endOf(
      start(world),
      sweep(start(world).run, { limits, environmentOf: known, pullRequests: asked }),
    )
    expect(swept).toMatchObject({ outcome: { verdict: expect.any(String) } })
    for (const [number, { open }] of pulls) {
      if (!open) expect(inventory(world, `pr-${number}`)).toEqual([])
      if (!open) expect(traffic(world, `pr-${number}`)).toEqual({})
    }
    // Where the events of what is open are delivered once more, all of them are there, at their heads.
    for (const [number, { open, head }] of pulls) if (open) await handle(world, asked, { kind: 'push', number, head })
    for (const [number, { open, head }] of pulls) {
      const { route, groups } = world.place(`pr-${number}`)
      const live = Object.entries(route?.history.at(-1)?.weights ?? {}).filter(([, weight]) => weight > 0)
      expect(live.map(([id]) => groups.get(id)?.tags.sha)).toEqual(open ? [commit(head).sha] : [])
    }
    expectServed(world)
  },
)

test('a run for a closed pull request deploys nothing and removes what is there of its preview', async () => {
  const world = createWorld()
  const { pulls, asked } = createPulls(world)
  pulls.set(7, { open: true, head: 1 })
  await handle(world, asked, { kind: 'push', number: 7, head: 1 })
  pulls.set(7, { open: false, head: 2 })
  expect(await handle(world, asked, { kind: 'push', number: 7, head: 2 })).toMatchObject({ outcome: { changed: true } })
  expect(inventory(world, 'pr-7')).toEqual([])
  expect(await handle(world, asked, { kind: 'push', number: 7, head: 2 })).toMatchObject({
    outcome: { changed: false, verdict: 'Nothing to do: pull request 7 is closed' },
  })
})

test.each(['build', 'launch', 'createRoute'])(
  'a pull request whose `closed` event is lost during its deployment (at %s) has no preview in the end',
  async (at) => {
    const world = createWorld()
    const { pulls, asked } = createPulls(world)
    pulls.set(7, { open: true, head: 1 })
    const faults = ({ name }: { readonly name: string }) => {
      if (name === at) pulls.set(7, { open: false, head: 1 })
      return undefined
    }
    const started = start(world, { environment: previewOf(7), faults })
    const request = { commit: commit(1), build, limits, environmentOf, pullRequests: asked }
    expect(await endOf(started, preview(started.run, request))).toMatchObject({ outcome: expect.anything() })
    expect(inventory(world, 'pr-7')).toEqual([])
    expect(traffic(world, 'pr-7')).toEqual({})
    expectServed(world)
  },
)

test('a late run of an older push does not replace the newer commit', async () => {
  const world = createWorld()
  const { pulls, asked } = createPulls(world)
  pulls.set(7, { open: true, head: 2 })
  await handle(world, asked, { kind: 'push', number: 7, head: 2 })
  expect(await handle(world, asked, { kind: 'push', number: 7, head: 1 })).toMatchObject({
    outcome: { changed: false, verdict: expect.stringContaining('is not the head of the pull request any more') },
  })
  expect(inventory(world, 'pr-7')).toHaveLength(1)
})

test('a late `closed` event does not remove the preview of a reopened pull request', async () => {
  const world = createWorld()
  const { pulls, asked } = createPulls(world)
  pulls.set(7, { open: true, head: 1 })
  await handle(world, asked, { kind: 'push', number: 7, head: 1 })
  expect(await handle(world, asked, { kind: 'closed', number: 7, head: 1 })).toMatchObject({
    outcome: { changed: false, verdict: 'Nothing to do: pr-7 is wanted again' },
  })
  expect(traffic(world, 'pr-7')).toEqual({ v1: 100 })
})

test('every preview run removes the previews whose `closed` event was lost, unless it is a dry run', async () => {
  const world = createWorld()
  const { pulls, asked } = createPulls(world)
  for (const number of [7, 8]) {
    pulls.set(number, { open: true, head: number })
    await handle(world, asked, { kind: 'push', number, head: number })
  }
  pulls.set(7, { open: false, head: 7 })
  const dry = start(world, { environment: previewOf(8), dryRun: true })
  await preview(dry.run, { commit: commit(9), build, limits, environmentOf, pullRequests: asked })
  const sweeping = start(world, { dryRun: true })
  const { plan } = await sweep(sweeping.run, { limits, environmentOf: known, pullRequests: asked })
  expect(plan).toEqual(['pr-7 goes: pull request 7 is closed', expect.stringMatching(/^remove the image of/)])
  expect([dry.session.changes, sweeping.session.changes]).toEqual([[], []])
  await handle(world, asked, { kind: 'push', number: 8, head: 8 })
  expect([traffic(world, 'pr-7'), traffic(world, 'pr-8')]).toEqual([{}, { v1: 100 }])
})

test('a preview run believes the event when GitHub cannot be asked', async () => {
  const world = createWorld()
  const unknown: PullRequests = { wish: async () => 'unknown', wanted: async () => 'unknown' }
  await handle(world, unknown, { kind: 'push', number: 7, head: 1 })
  await handle(world, unknown, { kind: 'push', number: 8, head: 2 })
  await sweep(start(world).run, { limits, environmentOf: known, pullRequests: unknown })
  await handle(world, unknown, { kind: 'closed', number: 7, head: 1 })
  expect([traffic(world, 'pr-7'), traffic(world, 'pr-8')]).toEqual([{}, { v1: 100 }])
})
