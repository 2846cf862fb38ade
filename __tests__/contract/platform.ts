import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Call, ReleaseTags } from '../../src/platform/common.ts'
import type { Fleet } from '../../src/platform/fleets.ts'
import type { BuildOptions, Commit, Image } from '../../src/platform/images.ts'
import type { Operation } from '../../src/platform/ledger.ts'
import type { Platform } from '../../src/platform/platform.ts'
import type { Address, TargetGroup, Trial } from '../../src/platform/router.ts'
import type { Run } from '../../src/spec/types.ts'

/** A fresh place for one test: real for a real platform. */
export interface Bench {
  /** Another run's view of the same place. */
  open(environment?: string): Promise<Platform>
  /** A commit of an app that answers requests, each time another one. */
  commit(): Promise<Commit>
  readonly build: BuildOptions
  readonly run: Run
  now(): number
  sleep(ms: number): Promise<void>
  /** The release that answers, `v1`; undefined when nobody does. */
  answer(address: Address): Promise<string | undefined>
  remove(): Promise<void>
}

interface Launched {
  readonly group: TargetGroup
  readonly trial: Trial
  readonly fleet: Fleet
}

/** What every platform must do, in the words of the ports. */
export function describePlatform(name: string, setup: () => Promise<Bench>): void {
  let bench: Bench
  let platform: Platform
  beforeEach(async () => {
    bench = await setup()
    platform = await bench.open()
  })
  afterEach(() => bench.remove())

  const call = (timeoutMs = 20_000): Call => ({
    signal: new AbortController().signal,
    deadline: bench.now() + timeoutMs,
  })
  const eventually = async (look: () => Promise<boolean>) => {
    const deadline = bench.now() + 20_000
    while (!(await look())) {
      if (bench.now() > deadline) throw new Error(`it did not come to be: ${look.toString()}`)
      await bench.sleep(20)
    }
  }
  const built = async (): Promise<Image> => platform.images.build(await bench.commit(), bench.build, call())
  const tagsOf = (release: number, image: Image, environment = 'production'): ReleaseTags => ({
    app: 'shop',
    environment,
    release,
    sha: image.sha,
    digest: image.digest,
    specDigest: 'sha256:spec',
    runUrl: '',
  })
  const createGroup = (tags: ReleaseTags) =>
    platform.router.createTargetGroup({ tags, health: bench.run.health, drainMs: 1000, like: undefined }, call())
  const requestOf = (tags: ReleaseTags, targetGroup: string, image: Image, desired = 1) => ({
    tags,
    targetGroup,
    capacity: { min: 1, desired, max: 4 },
    template: { kind: 'new' as const, image, run: bench.run },
    drainMs: 1000,
  })
  const launched = async (release: number, image: Image): Promise<Launched> => {
    const tags = tagsOf(release, image)
    const group = await createGroup(tags)
    const trial = await platform.router.openTrial(group.id, {}, call())
    const fleet = await platform.fleets.launch(requestOf(tags, group.id, image), call())
    return { group, trial, fleet }
  }
  const states = async (group: string) =>
    (await platform.router.targetHealth(group, call())).map(({ state }) => state)
  const healthy = (group: string, count = 1) =>
    eventually(async () => {
      const seen = await states(group)
      return seen.length === count && seen.every((state) => state === 'healthy')
    })
  const settled = () => bench.sleep(platform.router.capabilities.settleMs + 20)
  const weights = async () => (await platform.router.route(call()))?.weights

  describe(`${name}: images`, () => {
    test('are found once they are built, by commit and by digest', async () => {
      const commit = await bench.commit()
      expect(await platform.images.find(commit.sha, call())).toBeUndefined()
      const image = await platform.images.build(commit, bench.build, call())
      expect(await platform.images.find(commit.sha, call())).toEqual(image)
      expect(await platform.images.exists(image.digest, call())).toBe(true)
      expect(await platform.images.exists(`sha256:${'0'.repeat(64)}`, call())).toBe(false)
    })

    test('are never built over: whoever comes second gets the winner’s', async () => {
      const commit = await bench.commit()
      const [one, two] = await Promise.all([1, 2].map(() => platform.images.build(commit, bench.build, call())))
      expect(one).toEqual(two)
      expect(await platform.images.build(commit, bench.build, call())).toEqual(one)
    })

    test('are pruned, but for those that are kept or in use', async () => {
      const images = [await built(), await built(), await built()] as const
      const [kept, used, gone] = images
      await launched(1, used)
      expect(await platform.images.prune('shop', new Set([kept.digest]), call())).toEqual([gone])
      const there = await Promise.all(images.map(({ digest }) => platform.images.exists(digest, call())))
      expect(there).toEqual([true, true, false])
    })
  })

  describe(`${name}: fleets`, () => {
    test('are launched once, described, listed and removed, however often that is asked', async () => {
      const image = await built()
      const { group, fleet } = await launched(1, image)
      const again = await platform.fleets.launch(requestOf(tagsOf(1, image), group.id, image), call())
      expect(again.id).toBe(fleet.id)
      expect(fleet).toMatchObject({
        tags: tagsOf(1, image),
        targetGroup: group.id,
        capacity: { min: 1, desired: 1, max: 4 },
        held: undefined,
        retireAt: undefined,
        state: 'active',
      })
      await healthy(group.id)
      expect((await platform.fleets.list(call())).map(({ id }) => id)).toEqual([fleet.id])
      for (const _twice of [1, 2]) await platform.fleets.remove(fleet.id, call())
      expect(await platform.fleets.describe(fleet.id, call())).toBeUndefined()
      expect(await platform.fleets.list(call())).toEqual([])
      expect(await platform.fleets.retain(fleet.id, call())).toBe('gone')
    })

    test('grow and shrink; what is held survives the run and is given back', async () => {
      const { group, fleet } = await launched(1, await built())
      await platform.fleets.resize(fleet.id, { min: 1, desired: 2, max: 4 }, call())
      await healthy(group.id, 2)
      for (const _twice of [1, 2]) await platform.fleets.hold(fleet.id, call())
      const other = await bench.open()
      expect(await other.fleets.describe(fleet.id, call())).toMatchObject({
        capacity: { min: 2, desired: 2, max: 4 },
        held: { min: 1, desired: 2, max: 4 },
      })
      for (const _twice of [1, 2]) await other.fleets.unhold(fleet.id, call())
      expect(await platform.fleets.describe(fleet.id, call())).toMatchObject({
        capacity: { min: 1, desired: 2, max: 4 },
        held: undefined,
      })
    })

    test('lose capacity and nothing else by their timer, unless it is cancelled in time', async () => {
      const { group, fleet } = await launched(1, await built())
      await platform.fleets.retire(fleet.id, bench.now() + 3600_000, call())
      expect((await platform.fleets.describe(fleet.id, call()))?.retireAt).toBeDefined()
      for (const _twice of [1, 2]) expect(await platform.fleets.retain(fleet.id, call())).toBe('kept')
      expect((await platform.fleets.describe(fleet.id, call()))?.retireAt).toBeUndefined()

      await platform.fleets.retire(fleet.id, bench.now() + 50, call())
      await eventually(async () => (await platform.fleets.describe(fleet.id, call()))?.capacity.desired === 0)
      await eventually(async () => (await states(group.id)).length === 0)
      expect(await platform.fleets.retain(fleet.id, call())).toBe('gone')
      expect(await platform.router.listTargetGroups(call())).toEqual([group])
    })

    test('leave a template that another release can be launched from, until it is forgotten', async () => {
      const image = await built()
      const { fleet } = await launched(1, image)
      await platform.fleets.remove(fleet.id, call())
      expect(await platform.fleets.templates(call())).toEqual([1])
      const tags = tagsOf(2, image)
      const health = { ofRelease: 1 }
      const group = await platform.router.createTargetGroup({ tags, health, drainMs: 1000, like: undefined }, call())
      await platform.router.openTrial(group.id, {}, call())
      const template = { kind: 'of-release' as const, release: 1 }
      await platform.fleets.launch({ ...requestOf(tags, group.id, image), template }, call())
      await healthy(group.id)
      for (const _twice of [1, 2]) await platform.fleets.forget([1], call())
      expect(await platform.fleets.templates(call())).toEqual([2])
    })
  })

  describe(`${name}: router`, () => {
    test('does not check a target group that nothing refers to; a trial refers to it', async () => {
      const image = await built()
      const group = await createGroup(tagsOf(1, image))
      expect(await createGroup(tagsOf(1, image))).toEqual(group)
      await platform.fleets.launch(requestOf(tagsOf(1, image), group.id, image), call())
      await eventually(async () => (await states(group.id)).join() === 'unused')
      await platform.router.openTrial(group.id, {}, call())
      await healthy(group.id)
      await platform.router.closeTrials(call())
      await eventually(async () => (await states(group.id)).join() === 'unused')
    })

    test('reaches a new fleet by its trial before it has traffic, and not without the trial’s header', async () => {
      const image = await built()
      const one = await launched(1, image)
      await healthy(one.group.id)
      expect(await platform.router.route(call())).toBeUndefined()
      expect(await bench.answer(one.trial)).toBe('v1')
      const route = await platform.router.createRoute({}, { [one.group.id]: 100 }, call())
      await platform.router.closeTrials(call())
      await settled()
      const two = await launched(2, image)
      await healthy(two.group.id)
      expect(await bench.answer(two.trial)).toBe('v2')
      expect(await bench.answer(route.probe)).toBe('v1')
      expect(two.trial.secrets.every((secret) => Object.values(two.trial.headers).includes(secret))).toBe(true)
      await (await bench.open()).router.closeTrials(call())
      expect(await bench.answer(two.trial)).not.toBe('v2')
    })

    test('makes a route once, moves all traffic in one call, and removes it', async () => {
      const image = await built()
      const [one, two] = [await launched(1, image), await launched(2, image)]
      await Promise.all([healthy(one.group.id), healthy(two.group.id)])
      const route = await platform.router.createRoute({}, { [one.group.id]: 100 }, call())
      await expect(platform.router.createRoute({}, { [one.group.id]: 100 }, call())).rejects.toMatchObject({
        code: 'route-exists',
      })
      const moved = { [one.group.id]: 0, [two.group.id]: 999 }
      await platform.router.replaceWeights(route.id, moved, call())
      expect(await weights()).toEqual(moved)
      await settled()
      for (const _often of [1, 2, 3, 4]) expect(await bench.answer(route.probe)).toBe('v2')
      for (const _twice of [1, 2]) await platform.router.removeRoute(call())
      expect(await platform.router.route(call())).toBeUndefined()
      await settled()
      expect(await bench.answer(route.probe)).toBeUndefined()
    })

    test('keeps a target group that is in use, at weight 0 too', async () => {
      const image = await built()
      const groups = [await createGroup(tagsOf(1, image)), await createGroup(tagsOf(2, image))] as const
      const [one, two] = groups.map(({ id }) => id) as [string, string]
      const route = await platform.router.createRoute({}, { [one]: 100, [two]: 0 }, call())
      await expect(platform.router.removeTargetGroup(two, call())).rejects.toMatchObject({ code: 'target-group-in-use' })
      await platform.router.replaceWeights(route.id, { [one]: 100 }, call())
      for (const _twice of [1, 2]) await platform.router.removeTargetGroup(two, call())
      expect(await platform.router.listTargetGroups(call())).toEqual([groups[0]])
    })

    test('refuses weights that cannot be, and leaves what was', async () => {
      const image = await built()
      const most = platform.router.capabilities.targetGroupsPerRoute
      const numbers = Array.from({ length: most + 1 }, (_, index) => index + 1)
      const ids = await Promise.all(numbers.map(async (n) => (await createGroup(tagsOf(n, image))).id))
      const [first = ''] = ids
      const route = await platform.router.createRoute({}, { [first]: 1 }, call())
      const refused = async (bad: Record<string, number>) =>
        expect(platform.router.replaceWeights(route.id, bad, call())).rejects
      await (await refused(Object.fromEntries(ids.map((id) => [id, 1])))).toMatchObject({ code: 'too-many-target-groups' })
      await (await refused({ [first]: 1000 })).toMatchObject({ code: 'weight-invalid' })
      await (await refused({ nowhere: 1 })).toMatchObject({ code: 'target-group-unknown' })
      expect(await weights()).toEqual({ [first]: 1 })
    })

    test('tells what a target group served, or that it does not know yet', async () => {
      const { group } = await launched(1, await built())
      await healthy(group.id)
      const since = bench.now()
      const route = await platform.router.createRoute({}, { [group.id]: 100 }, call())
      await settled()
      await bench.answer(route.probe)
      await eventually(async () => {
        await bench.answer(route.probe)
        const figures = await platform.router.figures(group.id, since, call())
        return figures !== 'unknown' && figures.requests > 0 && figures.to > figures.from && figures.errors === 0
      })
      const future = await platform.router.figures(group.id, bench.now() + 3600_000, call())
      if (platform.router.capabilities.countsZero) expect(future).toBe('unknown')
      else expect(future === 'unknown' || future.requests === 0).toBe(true)
    })
  })

  describe(`${name}: ledger`, () => {
    const entry = (number: number, more: Partial<Operation> = {}): Operation => ({
      number,
      kind: 'deploy',
      status: 'running',
      phase: 'claimed',
      owner: `owner-${number}`,
      sha: 'a'.repeat(40),
      title: 'ünï “code”',
      digest: '',
      specDigest: '',
      actor: 'ada',
      runUrl: '',
      startedAt: 1,
      ...more,
    })

    test('lets one of many have a number', async () => {
      const others = await Promise.all(Array.from({ length: 8 }, () => bench.open()))
      const claims = others.map(({ ledger }, index) => ledger.append(entry(1, { owner: `owner-${index}` }), call()))
      const answers = await Promise.all(claims)
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1)
      const owner = `owner-${answers.indexOf('appended')}`
      expect((await platform.ledger.get(1, call()))?.operation).toEqual(entry(1, { owner }))
    })

    test('says of what is not there that it is not there, and lists what is, in order', async () => {
      const { ledger } = platform
      expect(await ledger.get(1, call())).toBeUndefined()
      expect(await ledger.list(call())).toEqual([])
      for (const number of [2, 10, 1]) await ledger.append(entry(number), call())
      expect((await ledger.list(call())).map(({ operation }) => operation.number)).toEqual([1, 2, 10])
      for (const _twice of [1, 2]) await ledger.prune([1, 10], call())
      expect((await ledger.list(call())).map(({ operation }) => operation)).toEqual([entry(2)])
    })

    test('replaces an entry whole, by its own time, and never makes one', async () => {
      const { ledger } = platform
      await ledger.append(entry(1, { reason: 'to go' }), call())
      const before = await ledger.get(1, call())
      await bench.sleep(20)
      const intent = { from: {}, to: { a: 100 } }
      await ledger.update(entry(1, { status: 'failed', intent }), call())
      const after = await ledger.get(1, call())
      expect(after?.operation).toEqual(entry(1, { status: 'failed', intent }))
      expect(after?.storedAt).toBeGreaterThan(before?.storedAt ?? Number.POSITIVE_INFINITY)
      expect(await ledger.now(call())).toBeGreaterThanOrEqual(after?.storedAt ?? Number.POSITIVE_INFINITY)
      await expect(ledger.update(entry(2), call())).rejects.toThrow()
      expect(await ledger.get(2, call())).toBeUndefined()
    })
  })

  describe(`${name}: everything`, () => {
    test('is one environment’s own', async () => {
      const image = await built()
      await createGroup(tagsOf(1, image, 'production'))
      await platform.ledger.append({ ...operation, number: 1 }, call())
      const other = platform.forEnvironment('pr-7')
      expect(await other.router.listTargetGroups(call())).toEqual([])
      expect(await other.ledger.list(call())).toEqual([])
      await other.ledger.append({ ...operation, number: 5 }, call())
      expect(await (await bench.open('pr-7')).ledger.list(call())).toHaveLength(1)
      expect((await platform.environments(call())).toSorted()).toEqual(['pr-7', 'production'])
    })

    const calls: readonly [string, (limits: Call) => Promise<unknown>][] = [
      ['images.find', (limits) => platform.images.find('a'.repeat(40), limits)],
      ['fleets.list', (limits) => platform.fleets.list(limits)],
      ['fleets.remove', (limits) => platform.fleets.remove('nothing', limits)],
      ['router.route', (limits) => platform.router.route(limits)],
      ['router.closeTrials', (limits) => platform.router.closeTrials(limits)],
      ['ledger.list', (limits) => platform.ledger.list(limits)],
      ['ledger.append', (limits) => platform.ledger.append({ ...operation, number: 1 }, limits)],
      ['environments', (limits) => platform.environments(limits)],
    ]

    test.each(calls)('%s stops when it is told to, and when its time is over', async (_name, ask) => {
      const reason = new Error('enough')
      const { deadline } = call()
      await expect(ask({ signal: AbortSignal.abort(reason), deadline })).rejects.toBe(reason)
      const { signal } = call()
      await expect(ask({ signal, deadline: bench.now() - 1 })).rejects.toMatchObject({ code: 'platform-timeout' })
      expect(await platform.ledger.get(1, call())).toBeUndefined()
    })
  })
}

const operation: Operation = {
  number: 0,
  kind: 'deploy',
  status: 'succeeded',
  phase: 'done',
  owner: 'owner',
  sha: '',
  title: '',
  digest: '',
  specDigest: '',
  actor: '',
  runUrl: '',
  startedAt: 0,
}
