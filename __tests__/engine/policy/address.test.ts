// The address of an environment is where its users are: no run changes it in place. Each command meets a spec whose
// host or listener is another one than that of the route.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { destroy } from '../../../src/commands/destroy.ts'
import { preview } from '../../../src/commands/preview.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import { isSamePlace, placeText } from '../../../src/engine/policy/address.ts'
import type { Run } from '../../../src/engine/session.ts'
import type { RoutePlace } from '../../../src/ports/router.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  deployed,
  environment,
  keep,
  messages,
  previewOf,
  productions,
  start,
  worldWith,
  type RunOptions,
} from '../../harness/memory/runs.ts'
import { inventory } from '../../harness/memory/whole.ts'
import type { World } from '../../harness/memory/world.ts'

const at = (host: string, of: Environment = environment): RunOptions => ({ environment: { ...of, route: { host } } })
const onOld = () => worldWith(2, at('old.example.com'))
const refused = { code: 'address-changed' }

/** A run that is refused, and what it asked to be changed. */
async function changesOf(world: World, options: RunOptions, work: (run: Run) => Promise<unknown>) {
  const { run, session } = start(world, options)
  await expect(work(run)).rejects.toMatchObject(refused)
  return session.changes
}

const deploying = (n: number) => (run: Run) => deploy(run, { commit: commit(n), build })

describe('a host that was changed in the spec', () => {
  test('stops a deployment before its claim, with an error that names both addresses and what to do', async () => {
    const world = await onOld()
    await expect(deployed(world, 3, at('new.example.com'))).rejects.toMatchObject({
      ...refused,
      message:
        'production has the address host old.example.com on http://127.0.0.1:1, and the spec says host new.example.com on http://127.0.0.1:1. The address of an environment is not changed in place; nothing was touched.',
      advice: expect.stringMatching(/old address back.*new environment name.*`command: destroy`, `force: true`/),
    })
    expectConverged(world, 'v2')
    expect([...world.place('production').ledger.keys()]).toEqual([1, 2])
  })

  test.each([
    ['an ordinary run', {}],
    ['a forced one', { force: true }],
    ['a dry run', { dryRun: true }],
  ])('stops %s before any change, of another commit or of the same', async (_name, options) => {
    const world = await onOld()
    for (const n of [2, 3])
      expect(await changesOf(world, { ...at('new.example.com'), ...options }, deploying(n))).toEqual([])
  })

  test('does not count if only its case differs or if the environment has no address yet', async () => {
    const world = await onOld()
    expect(await deployed(world, 3, at('OLD.example.com'))).toMatchObject({ release: 3 })
    await destroy(start(world, { ...at('old.example.com'), force: true }).run)
    expect(await deployed(world, 4, at('new.example.com'))).toMatchObject({ changed: true })
  })

  test('stops a deployment under its claim if another run has made the route meanwhile', async () => {
    const world = await worldWith(0)
    let isFirst = true
    const stillWanted = async () => {
      if (isFirst) await deployed(world, 1, at('old.example.com'))
      isFirst = false
    }
    const { run } = start(world, at('new.example.com'))
    await expect(deploy(run, { commit: commit(2), build, stillWanted })).rejects.toMatchObject(refused)
    expectConverged(world, 'v1')
  })

  test.each([
    ['warm', {}],
    ['cold', keep(0)],
  ])('does not stop a rollback to a %s release, which goes on at the old address', async (_name, options) => {
    const spec = { ...environment, ...options.environment }
    const world = await worldWith(2, at('old.example.com', spec))
    const { run, events } = start(world, at('new.example.com', spec))
    expect(await rollback(run, { to: 'v1' })).toMatchObject({ changed: true })
    expect(messages(events, 'warning')).toEqual([
      expect.stringMatching(/^production has the address host old\..*the spec says host new\..*this run goes on/),
    ])
    expect(world.place('production').route?.match).toEqual({ host: 'old.example.com' })
  })

  test('does not stop a sweep or a destruction', async () => {
    const world = await onOld()
    const changed = at('new.example.com')
    const swept = { ...productions, environmentOf: () => changed.environment }
    await sweep(start(world, changed).run, swept)
    expectConverged(world, 'v2')
    await destroy(start(world, { ...changed, force: true }).run)
    expect(inventory(world)).toEqual([])
    expectConverged(world, 'nothing')
  })
})

test('a changed host pattern of previews stops runs for open previews, and the error says how these get the new one', async () => {
  const open = previewOf(7)
  const world = await worldWith(1, { environment: open })
  const moved = { ...open, route: { host: 'pull-7.example.com' } }
  const work = (run: Run) =>
    preview(run, { commit: commit(2), build, limits: { max: 1, idleMs: 1e9 }, environmentOf: previewNamed })
  expect(await changesOf(world, { environment: moved }, work)).toEqual([])
  await expect(work(start(world, { environment: moved }).run)).rejects.toMatchObject({
    advice: expect.stringMatching(/^Close the preview with `command: destroy`, then deploy it again/),
  })
  await destroy(start(world, { environment: moved }).run)
  expect(await work(start(world, { environment: moved }).run)).toMatchObject({ changed: true })
})

const previewNamed = (name: string) => previewOf(Number(name.slice(3)))

describe('a listener that was changed in the spec', () => {
  const elsewhere: RoutePlace = { listener: 'http://127.0.0.1:2', match: {} }
  /** The platform looks where the spec says, and sees that what is live was made for another place. */
  const lookingAt = (run: Run, place?: RoutePlace): Run => {
    const router = { ...run.platform.router, route: async () => undefined, madeFor: async () => place }
    const platform = { ...run.platform, router }
    return { ...run, platform: { ...platform, forEnvironment: () => platform } }
  }
  const works: readonly (readonly [string, (run: Run) => Promise<unknown>])[] = [
    ['deployment', deploying(3)],
    ['rollback', (run) => rollback(run, { to: 'v1' })],
    ['destruction', destroy],
    ['sweep', (run) => sweep(run, productions)],
  ]

  test.each(works)('stops a %s even with `force`, as the route cannot be reached any more', async (name, work) => {
    const world = await worldWith(2)
    expect(await changesOf(world, { force: true }, (run) => work(lookingAt(run, elsewhere)))).toEqual(
      name === 'sweep' ? ['pruneImages'] : [],
    )
    expectConverged(world, 'v2')
  })

  test('stops a deployment also if what the spec says now serves something that is not ours', async () => {
    const world = await worldWith(2)
    const foreign = async () => ({
      id: 'default-action',
      place: { listener: 'http://127.0.0.1:1', match: undefined },
      url: 'http://127.0.0.1:1',
      probe: { url: 'http://127.0.0.1:1', headers: {} },
      weights: { 'somebody-elses': 100 },
      stickinessMs: 0,
    })
    const changes = await changesOf(world, { force: true }, (run) => {
      const looking = lookingAt(run, elsewhere)
      return deploying(3)({
        ...looking,
        platform: { ...looking.platform, router: { ...looking.platform.router, route: foreign } },
      })
    })
    expect(changes).toEqual([])
  })

  test('stops a deployment also if the ledger is lost, for whatever is there may have its traffic from elsewhere', async () => {
    const world = await worldWith(2)
    world.place('production').ledger.clear()
    expect(await changesOf(world, { force: true }, (run) => deploying(3)(lookingAt(run, elsewhere)))).toEqual([])
  })

  test('does not let a preview replace another', async () => {
    const open = previewOf(7)
    const world = await worldWith(1, { environment: open })
    await deployed(world, 1, { environment: previewOf(8) })
    const limits = { max: 1, idleMs: 1e9 }
    const work = (run: Run) =>
      preview(lookingAt(run, elsewhere), { commit: commit(2), build, limits, environmentOf: previewNamed })
    expect(await changesOf(world, { environment: open }, work)).toEqual([])
    await expect(work(start(world, { environment: open }).run)).rejects.toMatchObject({
      advice: expect.stringMatching(/^Give the old address back in the spec, close the preview/),
    })
  })

  test('does not matter if nothing says what the place was, or if it is the same', async () => {
    const world = await worldWith(1)
    for (const place of [undefined, { listener: 'http://127.0.0.1:1', match: {} }]) {
      const { run } = start(world, { dryRun: true })
      expect(await deploying(2)(lookingAt(run, place))).toMatchObject({ changed: false })
    }
    const { run } = start(world, { dryRun: true })
    const router = { ...run.platform.router, madeFor: async () => elsewhere }
    expect(await deploying(2)({ ...run, platform: { ...run.platform, router } })).toMatchObject({ changed: false })
  })
})

describe('two addresses', () => {
  const here = (match?: RoutePlace['match']): RoutePlace => ({ listener: 'http://127.0.0.1:80', match })

  test.each<[string, RoutePlace, RoutePlace, boolean]>([
    ['the same', here({}), here({}), true],
    ['hosts in another case', here({ host: 'A.example' }), here({ host: 'a.example' }), true],
    ['headers in another order', here({ headers: { a: '1', b: '2' } }), here({ headers: { B: '2', a: '1' } }), true],
    ['what is not ours to say', here(), here({ host: 'a.example' }), true],
    ['the other way round', here({ host: 'a.example' }), here(), true],
    ['another listener', here(), { listener: 'http://127.0.0.1:81', match: undefined }, false],
    ['a host more', here({}), here({ host: 'a.example' }), false],
    ['another path', here({ pathPrefix: '/a' }), here({ pathPrefix: '/A' }), false],
    ['another value', here({ headers: { a: '1' } }), here({ headers: { a: '2' } }), false],
  ])('are told apart correctly: %s', (_name, one, other, same) => {
    expect(isSamePlace(one, other)).toBe(same)
  })

  test('are written as people write them', () => {
    expect(placeText(here())).toBe('http://127.0.0.1:80')
    expect(placeText(here({ host: 'A.example', pathPrefix: '/api', headers: { 'X-B': '1' } }))).toBe(
      'host a.example, path /api, header x-b: 1 on http://127.0.0.1:80',
    )
  })
})
