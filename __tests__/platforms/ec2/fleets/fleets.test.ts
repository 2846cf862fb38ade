import { CreateLogGroupCommand, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { expect, test } from '@jest/globals'
import { systemClock } from '../../../../src/action/system-clock.ts'
import { openSession } from '../../../../src/platforms/aws/session.ts'
import { diagnose } from '../../../../src/platforms/ec2/fleets/diagnose.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { createTargetGroup } from '../preflight/world.ts'
import { useFleets } from './setting.ts'

const { at, call, place, group, actions } = useFleets()
const hour = 3_600_000

describeAws('the scaling of a fleet', () => {
  test('is frozen with the former state written down, and any run can unfreeze it', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    await fleets.freezeScaling(id, call())
    await fleets.freezeScaling(id, call())
    expect(await fleets.describe(id, call())).toMatchObject({
      capacity: { min: 2, desired: 2, max: 4 },
      frozen: { min: 1, desired: 2, max: 4 },
    })
    await at.on.autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: id, DesiredCapacity: 3 })
    await fleets.unfreezeScaling([id], call())
    await fleets.unfreezeScaling([id], call())
    const free = await fleets.describe(id, call())
    expect([free?.capacity, free?.frozen]).toEqual([{ min: 1, desired: 3, max: 4 }, undefined])
  })

  test('is frozen by the next run if the first died before it changed anything', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    const tag = { ResourceId: id, ResourceType: 'auto-scaling-group', PropagateAtLaunch: false }
    await at.on.autoScaling.createOrUpdateTags({
      Tags: [{ ...tag, Key: 'immutable-deploy:held', Value: '0/2/4' }],
    })
    await fleets.freezeScaling(id, call())
    expect(await fleets.describe(id, call())).toMatchObject({
      capacity: { min: 2 },
      frozen: { min: 0, desired: 2, max: 4 },
    })
  })

  test('continues from a new size', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    await fleets.freezeScaling(id, call())
    await fleets.resize(id, { min: 2, desired: 3, max: 6 }, call())
    expect(await fleets.describe(id, call())).toMatchObject({
      capacity: { min: 3, desired: 3, max: 6 },
      frozen: { min: 2, desired: 3, max: 6 },
    })
    await fleets.unfreezeScaling([id], call())
    expect((await fleets.describe(id, call()))?.capacity).toEqual({ min: 2, desired: 3, max: 6 })
  })
})

describeAws('a timer', () => {
  test('takes away only capacity, and suspends recurring actions and policies until it is cancelled', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    const morning = {
      ScheduledActionName: `morning-${'x'.repeat(200)}`,
      Recurrence: '0 7 * * 1-5',
      TimeZone: 'Europe/Berlin',
    }
    const sale = { ScheduledActionName: 'sale', StartTime: new Date(Math.ceil(Date.now() / 1000) * 1000 + 30 * hour) }
    await at.on.autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: id, ...morning, MinSize: 2 })
    await at.on.autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: id, ...sale, DesiredCapacity: 4 })
    await at.on.autoScaling.putScalingPolicy({
      AutoScalingGroupName: id,
      PolicyName: 'cpu',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
        TargetValue: 50,
      },
    })
    const before = Math.floor(Date.now() / 1000) * 1000
    await fleets.scheduleShutdown(id, 2 * hour, call())
    await fleets.scheduleShutdown(id, hour, call())
    const [timer, ...others] = await actions(id)
    const due = timer?.StartTime?.getTime() ?? 0
    expect([others, timer]).toEqual([[], expect.objectContaining({ MinSize: 0, MaxSize: 0, DesiredCapacity: 0 })])
    expect([due % 1000, due - hour - before < 60_000]).toEqual([0, true])
    expect(due).toBeGreaterThanOrEqual(before + hour)
    expect((await group(id))?.SuspendedProcesses?.map(({ ProcessName }) => ProcessName)).toEqual(['AlarmNotification'])
    expect((await fleets.list(call())).map(({ shutdownAt }) => shutdownAt)).toEqual([due])

    expect(await fleets.cancelShutdown(id, call())).toBe('kept')
    expect(await fleets.cancelShutdown(id, call())).toBe('kept')
    const back = await actions(id)
    expect(back).toHaveLength(2)
    expect(back).toContainEqual(expect.objectContaining({ ...morning, MinSize: 2 }))
    expect(back).toContainEqual(expect.objectContaining({ ...sale, DesiredCapacity: 4 }))
    const { SuspendedProcesses, Tags } = (await group(id)) ?? {}
    expect(SuspendedProcesses).toEqual([])
    expect(Tags?.filter(({ Key }) => Key?.includes('aside'))).toEqual([])
    expect((await fleets.list(call()))[0]?.shutdownAt).toBeUndefined()
  })

  test('takes away many recurring actions of a group with many tags, and gives all of them back', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    const tag = (n: number) => ({ Key: `cost-center-${n}`, Value: 'x'.repeat(100), PropagateAtLaunch: true })
    const ofGroup = { ResourceId: id, ResourceType: 'auto-scaling-group' }
    const tags = Array.from({ length: 30 }, (_, n) => ({ ...ofGroup, ...tag(n) }))
    await at.on.autoScaling.createOrUpdateTags({ Tags: tags })
    const hours = Array.from({ length: 24 }, (_, n) => ({
      ScheduledActionName: `scale to what ${n} o’clock needs`,
      Recurrence: `0 ${n} * * 1-5`,
      TimeZone: 'America/Argentina/Buenos_Aires',
      MinSize: n,
      MaxSize: 100 + n,
    }))
    for (const one of hours) await at.on.autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: id, ...one })
    await fleets.scheduleShutdown(id, hour, call())
    expect(await actions(id)).toHaveLength(1)
    expect((await group(id))?.Tags?.length).toBeLessThanOrEqual(50)
    expect(await fleets.cancelShutdown(id, call())).toBe('kept')
    const back = await actions(id)
    expect(back).toHaveLength(24)
    for (const one of hours) expect(back).toContainEqual(expect.objectContaining(one))
  })

  test('fires by AWS’s clock, whatever the runner’s clock says', async () => {
    const behind = { now: () => Date.now() - 2 * hour, sleep: systemClock.sleep }
    const aws = openSession({ region: 'eu-west-1', clock: behind, credentials: undefined })
    try {
      const { fleets, request } = place({}, [], aws)
      const patient = { ...call(), deadline: behind.now() + 60_000 }
      const { id } = await fleets.launch(request(1), patient)
      const before = Math.floor(Date.now() / 1000) * 1000
      await fleets.scheduleShutdown(id, hour, patient)
      const [timer] = await actions(id)
      expect(timer?.StartTime?.getTime()).toBeGreaterThanOrEqual(before + hour)
      expect(await fleets.cancelShutdown(id, patient)).toBe('kept')
    } finally {
      aws.close()
    }
  })

  test('that is due within three minutes is cancelled, but not in time', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    await fleets.scheduleShutdown(id, 170_000, call())
    expect(await fleets.cancelShutdown(id, call())).toBe('gone')
    expect(await actions(id)).toEqual([])
    expect((await group(id))?.SuspendedProcesses).toEqual([])
  })

  test('that has fired, or whose fleet is gone, is not cancelled in time', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    await at.on.autoScaling.updateAutoScalingGroup({
      AutoScalingGroupName: id,
      MinSize: 0,
      MaxSize: 0,
      DesiredCapacity: 0,
    })
    expect(await fleets.cancelShutdown(id, call())).toBe('gone')
    expect(await fleets.cancelShutdown('never-was', call())).toBe('gone')
    await expect(fleets.scheduleShutdown('never-was', hour, call())).rejects.toMatchObject({ code: 'fleet-unknown' })
  })
})

describeAws('a removal', () => {
  test('removes the group once, however often it is asked for, and leaves the template', async () => {
    const { fleets, request } = place()
    const { id } = await fleets.launch(request(1), call())
    await fleets.remove(id, call())
    await fleets.remove(id, call())
    expect(await fleets.describe(id, call())).toBeUndefined()
    expect(await fleets.list(call())).toEqual([])
    expect(await fleets.templates(call())).toEqual([1])
  })
})

describeAws('a new group', () => {
  test('scales as the live one does, by its own target group', async () => {
    const { fleets, request, ground } = place()
    const live = await fleets.launch(request(1), call())
    const warm = await fleets.launch(request(2), call())
    await fleets.scheduleShutdown(warm.id, hour, call())
    const suffix = ground.targetGroup.split(':').at(-1) ?? ''
    await at.on.autoScaling.putScalingPolicy({
      AutoScalingGroupName: live.id,
      PolicyName: `requests-${live.id}`,
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        TargetValue: 50,
        PredefinedMetricSpecification: {
          PredefinedMetricType: 'ALBRequestCountPerTarget',
          ResourceLabel: `app/web/0123456789abcdef/${suffix}`,
        },
      },
    })
    await at.on.autoScaling.putScheduledUpdateGroupAction({
      AutoScalingGroupName: live.id,
      ScheduledActionName: `morning-${live.id}`,
      Recurrence: '0 7 * * *',
      MinSize: 3,
    })
    const targetGroup = await createTargetGroup(at.on, 'shop-next', ground.vpc)
    const next = await fleets.launch({ ...request(3), targetGroup, like: live }, call())
    const { ScalingPolicies = [] } = await at.on.autoScaling.describePolicies({ AutoScalingGroupName: next.id })
    expect(ScalingPolicies.map(({ TargetTrackingConfiguration: of }) => of?.PredefinedMetricSpecification)).toEqual([
      {
        PredefinedMetricType: 'ALBRequestCountPerTarget',
        ResourceLabel: `app/web/0123456789abcdef/${targetGroup.split(':').at(-1)}`,
      },
    ])
    expect(await actions(next.id)).toEqual([expect.objectContaining({ Recurrence: '0 7 * * *', MinSize: 3 })])
  })
})

describeAws('an adopted group', () => {
  test('is release 0, can be frozen and unfrozen, and is never changed otherwise', async () => {
    const foreign = await createTargetGroup(at.on, 'before', at.ground.vpc)
    const { LaunchTemplate: template } = await at.on.ec2.createLaunchTemplate({
      LaunchTemplateName: 'before',
      LaunchTemplateData: { ImageId: at.ground.ami, InstanceType: 't3.small' },
    })
    await at.on.autoScaling.createAutoScalingGroup({
      AutoScalingGroupName: 'before',
      LaunchTemplate: { LaunchTemplateId: template?.LaunchTemplateId, Version: '1' },
      MinSize: 1,
      DesiredCapacity: 3,
      MaxSize: 5,
      VPCZoneIdentifier: at.ground.subnets.join(','),
      TargetGroupARNs: [at.ground.targetGroup, foreign],
    })
    const { fleets, tags } = place({}, [foreign])
    const [before] = await fleets.list(call())
    expect(before).toMatchObject({
      id: 'before',
      targetGroup: foreign,
      capacity: { min: 1, desired: 3, max: 5 },
      tags: { app: 'shop', environment: tags(0).environment, release: 0, digest: '' },
    })
    await fleets.freezeScaling('before', call())
    expect((await fleets.list(call()))[0]).toMatchObject({ capacity: { min: 3 }, frozen: { min: 1 } })
    await fleets.unfreezeScaling(['before'], call())
    expect((await fleets.list(call()))[0]).toMatchObject({
      capacity: { min: 1, desired: 3, max: 5 },
      frozen: undefined,
    })
    const adopted = expect.objectContaining({ code: 'fleet-adopted' })
    await expect(fleets.remove('before', call())).rejects.toEqual(adopted)
    await expect(fleets.scheduleShutdown('before', hour, call())).rejects.toEqual(adopted)
    await expect(fleets.resize('before', { min: 0, desired: 0, max: 0 }, call())).rejects.toEqual(adopted)
    expect((await group('before'))?.Instances).toHaveLength(3)
  })
})

describeAws('a diagnosis', () => {
  test('has the last log lines of at most three instances, and says what cannot be read', async () => {
    const { fleets, request, environment } = place()
    const fleet = await fleets.launch({ ...request(1), capacity: { min: 4, desired: 4, max: 4 } }, call())
    const [{ id: first } = { id: '' }] = (await fleets.describe(fleet.id, call()))?.instances ?? []
    const { logs } = environment.platform
    const logGroupName = 'group' in logs ? logs.group : ''
    await at.aws.logs(call(), 'writing a log', async (client) => {
      await client.send(new CreateLogGroupCommand({ logGroupName }))
      await client.send(new CreateLogStreamCommand({ logGroupName, logStreamName: first }))
      const logEvents = Array.from({ length: 30 }, (_, n) => ({ timestamp: Date.now(), message: `line ${n}` }))
      return client.send(new PutLogEventsCommand({ logGroupName, logStreamName: first, logEvents }))
    })
    const evidence = await fleets.diagnose(fleet.id, call())
    const consoles = evidence.filter(({ title }) => title.startsWith('console of'))
    expect(consoles).toHaveLength(3)
    expect(consoles[0]?.lines.length).toBeGreaterThan(0)
    const log = evidence.find(({ title }) => title === `log of ${first}`)
    expect(log?.lines).toHaveLength(20)
    expect(log?.lines.at(-1)).toBe('line 29')
    const unread = evidence.filter(({ title, lines }) => title.startsWith('log of') && lines[0] !== 'line 10')
    expect(unread.map(({ lines }) => lines[0])).toEqual([
      expect.stringContaining('could not be read'),
      expect.stringContaining('could not be read'),
    ])
    expect(await fleets.diagnose('never-was', call())).toEqual([])
  })

  const secretive = { secrets: { DB_URL: 'ssm:/shop/db-url' } }
  test.each([
    ['the spec has secrets', { run: secretive }, {}],
    ['the release has secrets that the spec has no more', {}, secretive],
    ['the spec wants none shown', { logs: { show: 'never' as const } }, {}],
  ])('has no line but what the instances say themselves where %s', async (_case, today, ofRelease) => {
    const before = place()
    const { run } = before.environment
    const environment = { ...before.environment, ...today, run: { ...run, ...('run' in today && today.run) } }
    const request = before.request(1)
    const image = { sha: 'abc', digest: 'sha256:0f', reference: 'registry/shop@sha256:0f', sizeBytes: 0 }
    const template = { kind: 'new' as const, image, run: { ...run, ...ofRelease } }
    const fleet = await before.fleets.launch({ ...request, template }, call())
    const evidence = await diagnose(at.aws, environment, fleet.id, call())
    expect(evidence.filter(({ title }) => /^(console|log) of/.test(title))).toEqual([])
  })
})
