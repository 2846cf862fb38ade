import type { TagDescription } from '@aws-sdk/client-auto-scaling'
import { expect, test } from '@jest/globals'
import { releaseName } from '../../../../src/platforms/aws/names.ts'
import { unpackUserData } from '../../../../src/platforms/ec2/fleets/packed-user-data.ts'
import { healthTag, portTag } from '../../../../src/platforms/ec2/fleets/recorded.ts'
import type { Template } from '../../../../src/ports/fleets.ts'
import type { Image } from '../../../../src/ports/images.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { useFleets } from './setting.ts'

const { at, call, place, group } = useFleets()

async function templateOf(name: string) {
  const [{ LaunchTemplates: [template] = [] }, { LaunchTemplateVersions = [] }] = await Promise.all([
    at.on.ec2.describeLaunchTemplates({ LaunchTemplateNames: [name] }),
    at.on.ec2.describeLaunchTemplateVersions({ LaunchTemplateName: name }),
  ])
  return { template, versions: LaunchTemplateVersions, data: LaunchTemplateVersions[0]?.LaunchTemplateData }
}

describeAws('a launch', () => {
  test('makes a template with one version, and a group from it that registers its instances in the target group', async () => {
    const { fleets, request, tags, environment, ground } = place()
    const fleet = await fleets.launch(request(41), call())
    expect(fleet).toMatchObject({
      tags: tags(41),
      targetGroup: ground.targetGroup,
      capacity: { min: 2, desired: 2, max: 4 },
      frozen: { min: 1, desired: 2, max: 4 },
      state: 'active',
      machineImage: ground.ami,
    })
    expect((await fleets.describe(fleet.id, call()))?.instances).toHaveLength(2)
    const { template, versions, data } = await templateOf(fleet.id)
    expect(versions).toHaveLength(1)
    expect(template?.Tags).toContainEqual({ Key: healthTag, Value: JSON.stringify(environment.run.health) })
    expect(template?.Tags).toContainEqual({ Key: portTag, Value: String(environment.run.port) })
    expect(data).toMatchObject({
      ImageId: ground.ami,
      InstanceType: 't3.small',
      IamInstanceProfile: { Name: 'shop' },
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' },
      NetworkInterfaces: [{ DeviceIndex: 0, Groups: [ground.group], AssociatePublicIpAddress: false }],
      BlockDeviceMappings: [{ Ebs: { Encrypted: true, DeleteOnTermination: true, VolumeType: 'gp3' } }],
    })
    expect(data?.KeyName).toBeUndefined()
    const tagged = data?.TagSpecifications?.map(({ ResourceType }) => ResourceType)
    expect(tagged).toEqual(expect.arrayContaining(['instance', 'volume']))
    expect(unpackUserData(data?.UserData)).toContain('registry/shop@sha256:0f')
    expect(await group(fleet.id)).toMatchObject({
      LaunchTemplate: { Version: '1' },
      VPCZoneIdentifier: ground.subnets.join(','),
      TargetGroupARNs: [ground.targetGroup],
      HealthCheckType: 'ELB',
      HealthCheckGracePeriod: 300,
    })
    const { Reservations = [] } = await at.on.ec2.describeInstances({
      InstanceIds: fleet.instances.map(({ id }) => id),
    })
    const instances = Reservations.flatMap(({ Instances = [] }) => Instances).map(({ Tags = [] }) => Tags)
    for (const instance of instances) expect(instance).toContainEqual({ Key: 'immutable-deploy:release', Value: '41' })
  })

  test('makes one group, however often it is asked for', async () => {
    const { fleets, request } = place()
    const fleet = await fleets.launch(request(1), call())
    await at.on.autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: fleet.id, DesiredCapacity: 3 })
    const again = await fleets.launch(request(1), call())
    expect(again.machineImage).toBe(fleet.machineImage)
    expect((await templateOf(fleet.id)).versions).toHaveLength(1)
    expect(await fleets.list(call())).toHaveLength(1)
  })

  test('is the only way to a fleet of the environment: a group that somebody has tagged as one is none', async () => {
    const { fleets, request, environment } = place()
    const fleet = await fleets.launch(request(1), call())
    const { LaunchTemplate, Tags = [] } = (await group(fleet.id)) ?? {}
    const AutoScalingGroupName = `${environment.app}-pr-9-evil-v1`
    const own = Tags.filter(({ Key = '' }) => Key.startsWith('immutable-deploy:'))
    const tag = ({ Key, Value }: TagDescription) => ({
      Key,
      Value: Key === 'immutable-deploy:release' ? '9007199254740990' : Value,
      PropagateAtLaunch: false,
    })
    await at.on.autoScaling.createAutoScalingGroup({
      AutoScalingGroupName,
      LaunchTemplate: { LaunchTemplateId: LaunchTemplate?.LaunchTemplateId, Version: '1' },
      MinSize: 0,
      MaxSize: 0,
      VPCZoneIdentifier: at.ground.subnets.join(','),
      Tags: own.map(tag),
    })
    expect((await fleets.list(call())).map(({ id }) => id)).toEqual([fleet.id])
  })

  test('refuses a template of its name that somebody else has made', async () => {
    const { fleets, request, environment } = place()
    const name = releaseName({ app: environment.app, environment: environment.name }, 7)
    await at.on.ec2.createLaunchTemplate({ LaunchTemplateName: name, LaunchTemplateData: { ImageId: at.ground.ami } })
    await expect(fleets.launch(request(7), call())).rejects.toMatchObject({
      code: 'name-taken',
      message: expect.stringContaining(name),
    })
    expect(await group(name)).toBeUndefined()
  })

  test('of an earlier release uses its own template, whatever today’s spec and the public parameter say', async () => {
    const { fleets, request, tags, environment } = place()
    const first = await fleets.launch(request(1), call())
    await fleets.remove(first.id, call())
    const [, other = ''] = ((await at.on.ec2.describeImages({})).Images ?? []).map(({ ImageId }) => ImageId)
    await at.on.ssm.putParameter({ Name: '/base/ami', Value: other, Overwrite: true })
    Object.assign(environment, { run: { ...environment.run, port: 9090 } })
    const again = await fleets.launch(request(3, { kind: 'of-release', release: 1 }), call())
    expect(again).toMatchObject({ tags: tags(3), machineImage: at.ground.ami })
    const [old, renewed] = [await templateOf(first.id), await templateOf(again.id)]
    expect(renewed.data?.UserData).toBe(old.data?.UserData)
    expect(renewed.data?.BlockDeviceMappings).toEqual(old.data?.BlockDeviceMappings)
    expect(renewed.data?.TagSpecifications?.[0]?.Tags).toContainEqual({ Key: 'immutable-deploy:release', Value: '3' })
    for (const tag of [healthTag, portTag])
      expect(renewed.template?.Tags?.find(({ Key }) => Key === tag)).toEqual(
        old.template?.Tags?.find(({ Key }) => Key === tag),
      )
    expect(await fleets.templates(call())).toEqual([1, 3])
    await fleets.forget([1, 2], call())
    await fleets.forget([1], call())
    expect(await fleets.templates(call())).toEqual([3])
    await expect(fleets.launch(request(4, { kind: 'of-release', release: 1 }), call())).rejects.toMatchObject({
      code: 'template-missing',
    })
    await at.on.ssm.putParameter({ Name: '/base/ami', Value: at.ground.ami, Overwrite: true })
  })

  test('of an earlier release whose image was rebuilt uses the new image and otherwise its own template', async () => {
    const { fleets, request } = place()
    const first = await fleets.launch(request(1), call())
    const { image } = request(1).template as Extract<Template, { kind: 'new' }>
    const again = { ...image, digest: 'sha256:a9', reference: 'registry/new/shop@sha256:a9' }
    const of = (rebuilt: Image, insteadOf: string) =>
      ({ kind: 'of-release', release: 1, rebuilt: { image: rebuilt, insteadOf } }) as const
    const renewed = await fleets.launch(request(3, of(again, image.digest)), call())
    const [old, fresh] = await Promise.all([first, renewed].map(async ({ id }) => (await templateOf(id)).data))
    const text = (data: typeof old) => unpackUserData(data?.UserData)
    expect(text(fresh)).toBe(text(old).replaceAll(image.reference, again.reference))
    expect(text(fresh)).toContain(again.reference)
    expect({ ...fresh, UserData: '', TagSpecifications: [] }).toEqual({ ...old, UserData: '', TagSpecifications: [] })

    const [, other = ''] = ((await at.on.ec2.describeImages({})).Images ?? []).map(({ ImageId }) => ImageId)
    const machine = { ...image, digest: other, reference: `eu-west-1:${other}` }
    const booted = await fleets.launch(request(4, of(machine, at.ground.ami)), call())
    expect((await templateOf(booted.id)).data).toMatchObject({ ImageId: other, UserData: old?.UserData })
    await expect(fleets.launch(request(5, of(machine, image.digest)), call())).rejects.toMatchObject({
      code: 'template-of-other-builder',
    })
    expect(await fleets.templates(call())).toEqual([1, 3, 4])
  })

  test('says which parameter or machine image is missing', async () => {
    const { fleets, request, environment } = place({}, [])
    Object.assign(environment.platform, { ami: 'ssm:/no/such' })
    await expect(fleets.launch(request(1), call())).rejects.toMatchObject({
      code: 'ami-missing',
      message: expect.stringContaining('/no/such'),
    })
    Object.assign(environment.platform, { ami: 'ami-0123456789abcdef0' })
    await expect(fleets.launch(request(1), call())).rejects.toMatchObject({ code: 'ami-missing' })
    expect(await fleets.templates(call())).toEqual([])
  })

  test('finds a pinned machine image that its owner has deprecated', async () => {
    const { fleets, request, environment } = place()
    Object.assign(environment.platform, { ami: at.ground.ami })
    at.proxy.reset()
    await fleets.launch(request(1), call())
    const asked = at.proxy.calls.filter(({ operation }) => operation === 'DescribeImages')
    expect(asked.map(({ input }) => input['IncludeDeprecated'])).toEqual([true])
  })

  test('refuses a machine image that was built for another processor than the instance type’s', async () => {
    const { fleets, request, environment } = place()
    Object.assign(environment.platform, { instanceType: 't4g.small' })
    Object.assign(environment, { image: { builder: 'ami', template: 'image.pkr.hcl', variables: {} } })
    const image = { sha: 'abc', digest: at.ground.ami, reference: `eu-west-1:${at.ground.ami}`, sizeBytes: 0 }
    const template = { kind: 'new' as const, image, run: environment.run }
    await expect(fleets.launch(request(1, template), call())).rejects.toMatchObject({
      code: 'processor-mismatch',
      message: `The machine image ${at.ground.ami} is for x86_64, the instance type t4g.small runs arm64.`,
    })
    expect(await fleets.templates(call())).toEqual([])
    Object.assign(environment.platform, { instanceType: 't3.small' })
    expect(await fleets.launch(request(1, template), call())).toMatchObject({ capacity: { desired: 2 } })
  })
})
