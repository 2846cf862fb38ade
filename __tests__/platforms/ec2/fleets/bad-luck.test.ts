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

/** The next requests of an operation are refused as AWS words it. */
const refuse = (operation: string, code: string, message: string, times = 1) =>
  at.proxy.fault('autoscaling', operation, { kind: 'error', status: 400, code, message }, times)

describeAws('what was made a moment ago', () => {
  test.each([
    'Value (shop) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
    'The specified launch template, with template ID lt-0123456789abcdef0, does not exist.',
  ])('is said to be not ready where Auto Scaling does not know it yet, and launches once it does: %s', async (said) => {
    const { fleets, request } = place()
    refuse('CreateAutoScalingGroup', 'ValidationError', `You must use a valid fully-formed launch template. ${said}`)
    await expect(fleets.launch(request(1), call())).rejects.toMatchObject({
      code: 'platform-not-ready',
      message: expect.stringContaining(said),
    })
    expect(await fleets.launch(request(1), call())).toMatchObject({ capacity: { desired: 2 } })
    expect(await fleets.templates(call())).toEqual([1])
  })

  test('any other refusal of a launch is not taken for that', async () => {
    const { fleets, request } = place()
    refuse(
      'CreateAutoScalingGroup',
      'ValidationError',
      'You must use a valid fully-formed launch template. The parameter groupId is invalid.',
    )
    await expect(fleets.launch(request(1), call())).rejects.toMatchObject({ code: 'aws-failed' })
  })

  test('a group of its name that is still being deleted means that the platform is not ready', async () => {
    const { fleets, request } = place()
    refuse(
      'CreateAutoScalingGroup',
      'AlreadyExists',
      'AutoScalingGroup by this name already exists and is pending delete',
    )
    await expect(fleets.launch(request(1), call())).rejects.toMatchObject({
      code: 'platform-not-ready',
      message: expect.stringContaining('is still being deleted'),
    })
  })
})

describeAws('a fleet that goes', () => {
  test('while its group is busy goes once it is not', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    refuse('UpdateAutoScalingGroup', 'ScalingActivityInProgress', 'Activity is in progress.')
    refuse('DeleteAutoScalingGroup', 'ScalingActivityInProgress', 'There are scaling activities in progress.')
    refuse('DeleteAutoScalingGroup', 'ResourceInUse', 'The group is in use.')
    await fleets.remove(id, call())
    expect(await fleets.list(call())).toEqual([])
  })

  test('and stays busy fails with AWS’s own words in time', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    refuse('DeleteAutoScalingGroup', 'ResourceInUse', 'The group is in use by the test.', 100)
    await expect(fleets.remove(id, call(6000))).rejects.toMatchObject({
      code: 'aws-failed',
      message: expect.stringContaining('The group is in use by the test.'),
    })
    at.proxy.reset()
    await fleets.remove(id, call())
  })

  test('with instances that are protected from scale-in, or are not gone in time, names them, and how to let them go', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    const ids = ((await fleets.describe(id, call()))?.instances ?? []).map((instance) => instance.id)
    const protect = (ProtectedFromScaleIn: boolean) =>
      at.on.autoScaling.setInstanceProtection({ AutoScalingGroupName: id, InstanceIds: ids, ProtectedFromScaleIn })
    await protect(true)
    const [message, advice] = [
      /cannot be removed: i-.* and i-.* are protected/,
      /set-instance-protection .*--instance-ids i-/,
    ]
    await expect(fleets.remove(id, call())).rejects.toMatchObject({
      code: 'fleet-protected',
      message: expect.stringMatching(message),
      advice: expect.stringMatching(advice),
    })
    await protect(false)
    await expect(fleets.remove(id, call(3500))).rejects.toMatchObject({
      code: 'platform-timeout',
      message: expect.stringMatching(/did not become empty within `timeouts\.remove`, .*: i-\S+ \(InService\), i-/),
      advice: expect.stringContaining('raise `timeouts.remove`'),
    })
    // Auto Scaling looks again by itself, the emulator only when it is asked for a size.
    await at.on.autoScaling.setDesiredCapacity({ AutoScalingGroupName: id, DesiredCapacity: 0 })
    await fleets.remove(id, call())
    expect(await fleets.list(call())).toEqual([])
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
