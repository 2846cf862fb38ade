import { expect, test } from '@jest/globals'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { eventually } from '../../harness/local.ts'
import { forward, teapot, usePlane } from './plane-setting.ts'

const { at, ask, defaultTo, targetGroup, launch, until } = usePlane()

describeAws('the data plane', () => {
  test('answers on a listener’s port as the listener says', async () => {
    await at.plane.reconcile()
    expect(await ask()).toEqual({ status: 418, body: 'short and stout' })
  })

  test('runs a process for each instance, and weights decide which gets a request', async () => {
    const [one, two] = [await launch(1, { size: 2 }), await launch(2)]
    await defaultTo(forward({ [one.arn]: 100, [two.arn]: 0 }))
    await until(one.arn, ['healthy', 'healthy'])
    await until(two.arn, ['healthy'])
    const since = Math.floor(Date.now() / 1000) * 1000
    expect((await ask()).body).toBe('shop v1')
    await defaultTo(forward({ [one.arn]: 0, [two.arn]: 1 }))
    expect((await ask()).body).toBe('shop v2')
    await defaultTo(forward({ [one.arn]: 1, [two.arn]: 1 }))
    const bodies = await Promise.all(Array.from({ length: 10 }, () => ask()))
    expect(new Set(bodies.map(({ body }) => body))).toEqual(new Set(['shop v1', 'shop v2']))
    const figures = at.plane.figures(one.arn, since, Date.now() + 1000)
    const requests = 1 + bodies.filter(({ body }) => body === 'shop v1').length
    expect(figures).toMatchObject({ requests, answers: { '2XX': requests, '5XX': 0 }, p99: expect.any(Number) })
  })

  test('checks targets only while something refers to them, and reports their states as AWS does', async () => {
    const [good, sick, gone, deaf] = [
      await launch(1),
      await launch(2, { behaviour: 'sick' }),
      await launch(3, { behaviour: 'exits' }),
      await launch(4, { behaviour: 'deaf' }),
    ]
    expect(await at.plane.targetHealth(good.arn)).toEqual([
      expect.objectContaining({ port: 8080, state: 'unused', reason: 'Target.NotInUse' }),
    ])
    await defaultTo(forward({ [good.arn]: 1, [sick.arn]: 1, [gone.arn]: 0, [deaf.arn]: 0 }))
    await until(good.arn, ['healthy'])
    await until(sick.arn, ['unhealthy'])
    await until(gone.arn, ['unhealthy'])
    const reasons = async (arn: string) => (await at.plane.targetHealth(arn)).map(({ reason }) => reason)
    expect(await reasons(sick.arn)).toEqual(['Target.ResponseCodeMismatch'])
    expect(await reasons(gone.arn)).toEqual(['Target.FailedHealthChecks'])
    expect(await at.plane.targetHealth(deaf.arn)).toEqual([
      expect.objectContaining({ state: 'initial', reason: 'Elb.InitialHealthChecking' }),
    ])
    const [{ id } = { id: '' }] = await at.plane.targetHealth(gone.arn)
    expect(await at.plane.console(id)).toContain('cannot find my database')
    await defaultTo(teapot)
    await until(good.arn, ['unused'])
  })

  test('drains a leaving instance before it ends the process', async () => {
    const { name, arn } = await launch(1, { size: 2 })
    await defaultTo(forward({ [arn]: 1 }))
    await until(arn, ['healthy', 'healthy'])
    // Each node takes turns by itself: with two requests each, every instance has some.
    const slow = [1, 2, 3, 4].map(() => ask('/slow?ms=1500'))
    await eventually(async () => at.plane.figures(arn, 0, Date.now() + 1000).requests === 4 || undefined)
    await at.clients.autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: name, DesiredCapacity: 1 })
    await at.plane.reconcile()
    expect(await at.plane.targetHealth(arn)).toEqual([
      expect.objectContaining({ state: 'healthy' }),
      expect.objectContaining({ state: 'draining', reason: 'Target.DeregistrationInProgress' }),
    ])
    expect(await Promise.all(slow)).toEqual(slow.map(() => ({ status: 200, body: 'shop v1' })))
    await until(arn, ['healthy'])
    const last = ask('/slow?ms=1000')
    await eventually(async () => at.plane.figures(arn, 0, Date.now() + 1000).requests === 5 || undefined)
    await defaultTo(teapot)
    await at.clients.autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: name, ForceDelete: true })
    await at.clients.elb.deleteTargetGroup({ TargetGroupArn: arn })
    await at.plane.reconcile()
    expect(await at.plane.targetHealth(arn)).toEqual([])
    expect(await last).toEqual({ status: 200, body: 'shop v1' })
  })

  test.each([
    ['is unhealthy past its grace', { behaviour: 'sick', graceSeconds: 1 }, 'ELB system health check failure'],
    ['ended before it was healthy, grace or not', { behaviour: 'exits', graceSeconds: 600 }, 'terminated or stopped'],
  ] as const)('replaces an instance that %s, and records it', async (_name, options, cause) => {
    const { name, arn } = await launch(1, options)
    const [first] = await at.plane.targetHealth(arn)
    await defaultTo(forward({ [arn]: 1 }))
    await eventually(async () => (await at.plane.targetHealth(arn)).some(({ id }) => id !== first?.id) || undefined)
    expect(at.plane.activities(name).slice(-3)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Launching a new EC2 instance') }),
      expect.objectContaining({
        message: `Terminating EC2 instance: ${first?.id}`,
        cause: expect.stringContaining(cause),
      }),
      expect.objectContaining({ message: `Launching a new EC2 instance: ${first?.id}` }),
    ])
  })

  test('runs instances that are registered by hand', async () => {
    const arn = await targetGroup('by-hand')
    const { Images = [] } = await at.clients.ec2.describeImages({ Owners: ['amazon'] })
    const { Instances = [] } = await at.clients.ec2.runInstances({
      ImageId: Images[0]?.ImageId,
      MinCount: 1,
      MaxCount: 1,
    })
    const [{ InstanceId: id = '' } = {}] = Instances
    await at.clients.elb.registerTargets({ TargetGroupArn: arn, Targets: [{ Id: id }] })
    await defaultTo(forward({ [arn]: 1 }))
    await until(arn, ['healthy'])
    expect((await ask()).body).toBe('shop v0')
    await at.clients.ec2.terminateInstances({ InstanceIds: [id] })
    await at.plane.reconcile()
    await until(arn, [])
  })
})
