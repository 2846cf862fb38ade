import { describe, expect, test } from '@jest/globals'
import { type Kit, twice } from './bench.ts'

/** Traffic goes where the weights say, and nowhere before. */
export function describeRouter({
  at,
  call,
  eventually,
  built,
  tagsOf,
  createGroup,
  requestOf,
  launched,
  states,
  healthy,
  settled,
  weights,
}: Kit): void {
  describe('router', () => {
    test('does not health-check a target group until a trial or a route refers to it', async () => {
      const image = await built()
      const group = await createGroup(tagsOf(1, image))
      expect(await createGroup(tagsOf(1, image))).toEqual(group)
      await at.platform.fleets.launch(requestOf(tagsOf(1, image), group.id, image), call())
      await eventually(async () => (await states(group.id)).join() === 'unused')
      await at.platform.router.openTrial(group.id, {}, call())
      await healthy(group.id)
      await at.platform.router.closeTrials(call())
      await eventually(async () => (await states(group.id)).join() === 'unused')
    })

    test('reaches a new fleet by its trial before it has traffic, and not without the trial’s header', async () => {
      const image = await built()
      const one = await launched(1, image)
      await healthy(one.group.id)
      expect(await at.platform.router.route(call())).toBeUndefined()
      expect(await at.bench.answer(one.trial)).toBe('v1')
      const route = await at.platform.router.createRoute({}, { [one.group.id]: 100 }, call())
      await at.platform.router.closeTrials(call())
      await settled()
      const two = await launched(2, image)
      await healthy(two.group.id)
      expect(await at.bench.answer(two.trial)).toBe('v2')
      expect(await at.bench.answer(route.probe)).toBe('v1')
      expect(two.trial.secrets.every((secret) => Object.values(two.trial.headers).includes(secret))).toBe(true)
      await (await at.bench.open()).router.closeTrials(call())
      await settled()
      expect(await at.bench.answer(two.trial)).not.toBe('v2')
    })

    test('creates a route once, moves all traffic in one call, and removes the route', async () => {
      const image = await built()
      const [one, two] = [await launched(1, image), await launched(2, image)]
      await Promise.all([healthy(one.group.id), healthy(two.group.id)])
      const route = await at.platform.router.createRoute({}, { [one.group.id]: 100 }, call())
      await expect(at.platform.router.createRoute({}, { [one.group.id]: 100 }, call())).rejects.toMatchObject({
        code: 'route-exists',
      })
      const moved = { [one.group.id]: 0, [two.group.id]: 999 }
      await at.platform.router.replaceWeights(route.id, moved, call())
      expect(await weights()).toEqual(moved)
      await settled()
      await twice(async () => expect(await at.bench.answer(route.probe)).toBe('v2'))
      await twice(() => at.platform.router.removeRoute(call()))
      expect(await at.platform.router.route(call())).toBeUndefined()
      await settled()
      expect(await at.bench.answer(route.probe)).toBeUndefined()
    })

    test('says that the route is where the spec says', async () => {
      const image = await built()
      const group = await createGroup(tagsOf(1, image))
      const listener = await at.platform.router.listener(call())
      expect(listener).not.toBe('')
      const { place } = await at.platform.router.createRoute({}, { [group.id]: 100 }, call())
      expect(place.listener).toBe(listener)
      expect([undefined, {}]).toContainEqual(place.match)
      const again = await at.bench.open()
      expect((await again.router.route(call()))?.place).toEqual(place)
      expect([undefined, { listener, match: {} }]).toContainEqual(await again.router.madeFor(group.id, call()))
    })

    test('does not remove a target group that is in use, even at weight 0', async () => {
      const image = await built()
      const groups = [await createGroup(tagsOf(1, image)), await createGroup(tagsOf(2, image))] as const
      const [one, two] = groups.map(({ id }) => id) as [string, string]
      const route = await at.platform.router.createRoute({}, { [one]: 100, [two]: 0 }, call())
      await expect(at.platform.router.removeTargetGroup(two, call())).rejects.toMatchObject({
        code: 'target-group-in-use',
      })
      expect(await at.platform.router.isReferredTo(one, call())).toBe(true)
      expect(await at.platform.router.isReferredTo(two, call())).toBe(true)
      await at.platform.router.replaceWeights(route.id, { [one]: 100 }, call())
      expect(await at.platform.router.isReferredTo(two, call())).toBe(false)
      await at.platform.router.openTrial(two, {}, call())
      expect(await at.platform.router.isReferredTo(two, call())).toBe(true)
      await at.platform.router.closeTrials(call())
      expect(await at.platform.router.isReferredTo(two, call())).toBe(false)
      await twice(() => at.platform.router.removeTargetGroup(two, call()))
      expect(await at.platform.router.listTargetGroups(call())).toEqual([groups[0]])
      expect(await at.platform.router.isReferredTo(two, call())).toBe(false)
    })

    test('refuses invalid weights, and leaves the old ones', async () => {
      const image = await built()
      const most = at.platform.router.capabilities.targetGroupsPerRoute
      const numbers = Array.from({ length: most + 1 }, (_, index) => index + 1)
      const ids = await Promise.all(numbers.map(async (n) => (await createGroup(tagsOf(n, image))).id))
      const [first = ''] = ids
      const route = await at.platform.router.createRoute({}, { [first]: 1 }, call())
      const refused = async (bad: Record<string, number>) =>
        expect(at.platform.router.replaceWeights(route.id, bad, call())).rejects
      await (
        await refused(Object.fromEntries(ids.map((id) => [id, 1])))
      ).toMatchObject({ code: 'too-many-target-groups' })
      await (await refused({ [first]: 1000 })).toMatchObject({ code: 'weight-invalid' })
      await (await refused({ nowhere: 1 })).toMatchObject({ code: 'target-group-unknown' })
      expect(await weights()).toEqual({ [first]: 1 })
    })

    test('says what a target group has served, or that it does not know yet', async () => {
      const { group } = await launched(1, await built())
      await healthy(group.id)
      const since = at.bench.now()
      const route = await at.platform.router.createRoute({}, { [group.id]: 100 }, call())
      await settled()
      await at.bench.answer(route.probe)
      await eventually(async () => {
        await at.bench.answer(route.probe)
        const figures = await at.platform.router.figures(group.id, since, call())
        return figures !== 'unknown' && figures.requests > 0 && figures.to > figures.from && figures.errors === 0
      })
      const future = await at.platform.router.figures(group.id, at.bench.now() + 3600_000, call())
      if (at.platform.router.capabilities.countsZero) expect(future).toBe('unknown')
      else expect(future === 'unknown' || future.requests === 0).toBe(true)
    })
  })
}
