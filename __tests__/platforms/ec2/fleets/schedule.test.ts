// Scheduled actions of users, which would move the size of a fleet whose scaling is held.
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { useFleets } from './setting.ts'

const { at, call, place, group, actions } = useFleets()
const hour = 3_600_000

describeAws('a scheduled action', () => {
  test('of a user waits while scaling is held, on the live group and on the copy, and goes on afterwards', async () => {
    const { fleets, request } = place()
    const live = await fleets.launch(request(1), call())
    await fleets.unfreezeScaling([live.id], call())
    const night = { ScheduledActionName: 'night', Recurrence: '0 22 * * *', MinSize: 1, DesiredCapacity: 1 }
    await at.on.autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: live.id, ...night })
    await fleets.list(call())
    const suspended = async (id: string) => (await group(id))?.SuspendedProcesses?.map(({ ProcessName }) => ProcessName)
    await fleets.freezeScaling(live.id, call())
    const next = await fleets.launch({ ...request(2), like: live }, call())
    expect([await suspended(live.id), await suspended(next.id)]).toEqual([['ScheduledActions'], ['ScheduledActions']])
    expect(await actions(next.id)).toMatchObject([night])

    await fleets.list(call())
    await fleets.unfreezeScaling([live.id, next.id], call())
    expect([await suspended(live.id), await suspended(next.id)]).toEqual([[], []])
    expect((await group(live.id))?.Tags?.filter(({ Key }) => Key?.includes('held'))).toEqual([])
    await fleets.freezeScaling(next.id, call())
    await fleets.scheduleShutdown(next.id, hour, call())
    // Without policies there is nothing that alarms would set off.
    expect(await suspended(next.id)).toEqual([])
  })

  test('of a user is let go once, also where the timer is set right after', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    const night = { ScheduledActionName: 'night', Recurrence: '0 22 * * *', MinSize: 1, DesiredCapacity: 1 }
    await at.on.autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: id, ...night })
    await fleets.list(call())
    await fleets.freezeScaling(id, call())
    await fleets.list(call())
    await fleets.unfreezeScaling([id], call())
    // Somebody suspends them meanwhile, which is not the run's to end.
    await at.on.autoScaling.suspendProcesses({ AutoScalingGroupName: id, ScalingProcesses: ['ScheduledActions'] })
    await fleets.scheduleShutdown(id, hour, call())
    expect((await group(id))?.SuspendedProcesses).toContainEqual(
      expect.objectContaining({ ProcessName: 'ScheduledActions' }),
    )
  })

  test('of a user that still waits after scaling was let go is let go by the next run', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    await fleets.unfreezeScaling([id], call())
    const held = {
      ResourceId: id,
      ResourceType: 'auto-scaling-group',
      Key: 'immutable-deploy:held-schedule',
      Value: 'true',
    }
    await at.on.autoScaling.createOrUpdateTags({ Tags: [{ ...held, PropagateAtLaunch: false }] })
    await at.on.autoScaling.suspendProcesses({ AutoScalingGroupName: id, ScalingProcesses: ['ScheduledActions'] })
    expect((await fleets.list(call()))[0]?.frozen).toEqual({ min: 1, desired: 2, max: 4 })
    await fleets.unfreezeScaling([id], call())
    expect(await group(id)).toMatchObject({ MinSize: 1, SuspendedProcesses: [] })
    expect((await fleets.list(call()))[0]?.frozen).toBeUndefined()
  })

  test('of a user that somebody has suspended stays suspended', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    const night = { ScheduledActionName: 'night', Recurrence: '0 22 * * *', DesiredCapacity: 1 }
    await at.on.autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: id, ...night })
    await at.on.autoScaling.suspendProcesses({ AutoScalingGroupName: id, ScalingProcesses: ['ScheduledActions'] })
    await fleets.list(call())
    await fleets.freezeScaling(id, call())
    await fleets.list(call())
    await fleets.unfreezeScaling([id], call())
    expect((await group(id))?.SuspendedProcesses).toMatchObject([{ ProcessName: 'ScheduledActions' }])
  })
})
