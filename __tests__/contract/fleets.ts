import { describe, expect, test } from '@jest/globals'
import { type Kit, twice } from './bench.ts'

/** Every change of a fleet is idempotent; what it was told outlives the run that told it. */
export function describeFleets({
  at,
  call,
  eventually,
  built,
  tagsOf,
  requestOf,
  launched,
  states,
  healthy,
}: Kit): void {
  describe('fleets', () => {
    test('are launched, described, listed and removed once, however often a run asks', async () => {
      const image = await built()
      const { group, fleet } = await launched(1, image)
      const again = await at.platform.fleets.launch(requestOf(tagsOf(1, image), group.id, image), call())
      expect(again.id).toBe(fleet.id)
      expect(fleet).toMatchObject({
        tags: tagsOf(1, image),
        targetGroup: group.id,
        capacity: { min: 1, desired: 1, max: 4 },
        state: 'active',
      })
      expect(fleet.frozen).toEqual({ min: 1, desired: 1, max: 4 })
      await healthy(group.id)
      expect((await at.platform.fleets.list(call())).map(({ id }) => id)).toEqual([fleet.id])
      await twice(() => at.platform.fleets.remove(fleet.id, call()))
      expect(await at.platform.fleets.describe(fleet.id, call())).toBeUndefined()
      expect(await at.platform.fleets.list(call())).toEqual([])
      expect(await at.platform.fleets.cancelShutdown(fleet.id, call())).toBe('gone')
    })

    test('grow and shrink, and a frozen size survives the run and comes back when scaling is unfrozen', async () => {
      const { group, fleet } = await launched(1, await built())
      await at.platform.fleets.resize(fleet.id, { min: 1, desired: 2, max: 4 }, call())
      await healthy(group.id, 2)
      await twice(() => at.platform.fleets.freezeScaling(fleet.id, call()))
      const other = await at.bench.open()
      expect(await other.fleets.describe(fleet.id, call())).toMatchObject({
        capacity: { min: 2, desired: 2, max: 4 },
        frozen: { min: 1, desired: 2, max: 4 },
      })
      await twice(() => other.fleets.unfreezeScaling([fleet.id], call()))
      const free = await at.platform.fleets.describe(fleet.id, call())
      expect([free?.capacity, free?.frozen]).toEqual([{ min: 1, desired: 2, max: 4 }, undefined])
    })

    test('lose capacity and nothing else by their timer, unless it is cancelled in time', async () => {
      const { group, fleet } = await launched(1, await built())
      await at.platform.fleets.scheduleShutdown(fleet.id, 3600_000, call())
      expect((await at.platform.fleets.list(call()))[0]?.shutdownAt).toBeDefined()
      await twice(async () => expect(await at.platform.fleets.cancelShutdown(fleet.id, call())).toBe('kept'))
      expect((await at.platform.fleets.list(call()))[0]?.shutdownAt).toBeUndefined()

      await at.platform.fleets.scheduleShutdown(fleet.id, 50, call())
      await eventually(async () => (await at.platform.fleets.describe(fleet.id, call()))?.capacity.desired === 0)
      await eventually(async () => (await states(group.id)).length === 0)
      expect(await at.platform.fleets.cancelShutdown(fleet.id, call())).toBe('gone')
      expect(await at.platform.router.listTargetGroups(call())).toEqual([group])
    })

    test('leave a template from which another release can be launched, until it is forgotten', async () => {
      const image = await built()
      const { fleet } = await launched(1, image)
      await at.platform.fleets.remove(fleet.id, call())
      expect(await at.platform.fleets.templates(call())).toEqual([1])
      const tags = tagsOf(2, image)
      const health = { ofRelease: 1 }
      const group = await at.platform.router.createTargetGroup({ tags, health, drainMs: 1000, like: undefined }, call())
      await at.platform.router.openTrial(group.id, {}, call())
      const template = { kind: 'of-release' as const, release: 1 }
      await at.platform.fleets.launch({ ...requestOf(tags, group.id, image), template }, call())
      await healthy(group.id)
      await twice(() => at.platform.fleets.forget([1], call()))
      expect(await at.platform.fleets.templates(call())).toEqual([2])
    })

    test('have no logs any more once a preview’s are forgotten, or where there were none', async () => {
      const { fleets } = at.platform.forEnvironment({ name: 'pr-7' })
      await twice(() => fleets.forgetLogs(call()))
    })
  })
}
