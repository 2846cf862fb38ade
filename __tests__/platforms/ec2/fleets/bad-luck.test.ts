// Answers that are lost, and a timer that fires at the wrong moment, against the emulator: nothing is made twice or lost.
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { useFleets } from './setting.ts'

const { at, call, place, actions } = useFleets()
const hour = 3_600_000

/** What is lost is the answer: the emulator has done it. */
const lost = (service: string, operation: string) => at.proxy.fault(service, operation, { kind: 'cut-after' })

describeAws('a lost answer', () => {
  test('to a launch creates nothing twice', async () => {
    const { fleets, request } = place()
    lost('ec2', 'CreateLaunchTemplate')
    lost('autoscaling', 'CreateAutoScalingGroup')
    const fleet = await fleets.launch(request(1), call())
    expect(fleet).toMatchObject({ capacity: { desired: 2 }, machineImage: at.ground.ami })
    expect(await fleets.list(call())).toHaveLength(1)
    expect(await fleets.templates(call())).toEqual([1])
  })

  test('to any other change does not matter', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    lost('autoscaling', 'CreateOrUpdateTags')
    lost('autoscaling', 'UpdateAutoScalingGroup')
    await fleets.freezeScaling(id, call())
    lost('autoscaling', 'DeleteTags')
    await fleets.unfreezeScaling([id], call())
    expect(await fleets.describe(id, call())).toMatchObject({
      capacity: { min: 1, desired: 2, max: 4 },
      frozen: undefined,
    })
    lost('autoscaling', 'PutScheduledUpdateGroupAction')
    lost('autoscaling', 'SuspendProcesses')
    await fleets.scheduleShutdown(id, hour, call())
    expect(await actions(id)).toHaveLength(1)
    lost('autoscaling', 'DeleteScheduledAction')
    lost('autoscaling', 'ResumeProcesses')
    expect(await fleets.cancelShutdown(id, call())).toBe('kept')
    lost('autoscaling', 'DeleteAutoScalingGroup')
    await fleets.remove(id, call())
    expect(await fleets.list(call())).toEqual([])
    lost('ec2', 'DeleteLaunchTemplate')
    await fleets.forget([1], call())
    expect(await fleets.templates(call())).toEqual([])
  })
})

describeAws('the requests of a fleet’s life', () => {
  test('are few, and valid by AWS’s own model', async () => {
    const { fleets, request } = place()
    at.proxy.reset()
    const { id } = await fleets.launch(request(1), call())
    await fleets.freezeScaling(id, call())
    await fleets.unfreezeScaling([id], call())
    const launching = at.proxy.calls.length
    await fleets.list(call())
    const listing = at.proxy.calls.length - launching
    await fleets.scheduleShutdown(id, hour, call())
    at.proxy.reset()
    expect(await fleets.cancelShutdown(id, call())).toBe('kept')
    expect(at.proxy.calls.length).toBeLessThanOrEqual(5)
    expect(listing).toBe(2)
    expect(launching).toBeLessThanOrEqual(13)
    expect(at.proxy.violations).toEqual([])
  })
})

describeAws('a timer that fires', () => {
  test('leaves the group and its target group, and is too late to cancel', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    await fleets.scheduleShutdown(id, 0, call())
    const deadline = Date.now() + 20_000
    while ((await fleets.describe(id, call()))?.capacity.desired !== 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await fleets.describe(id, call())).toMatchObject({
      capacity: { min: 0, desired: 0, max: 0 },
      targetGroup: at.ground.targetGroup,
    })
    expect((await fleets.list(call()))[0]?.shutdownAt).toBeUndefined()
    expect(await fleets.cancelShutdown(id, call())).toBe('gone')
  })
})
