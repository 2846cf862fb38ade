// Room for what a deployment makes, and how much preflight asks for in a large account.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { figure, pageOfAlarms, startFront, vcpuQuota, type Front } from './front.ts'
import { clients, environmentOn, layGround, look, makeProfile, type Clients, type Ground } from './world.ts'

let moto: Moto
let front: Front
let aws: Clients
let ground: Ground

beforeAll(async () => {
  moto = await startMoto()
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  front = await startFront(moto.endpoint)
  Object.assign(process.env, { AWS_ENDPOINT_URL: front.endpoint, ...keys })
  aws = clients()
  await makeProfile(aws, 'shop')
})

beforeEach(async () => {
  ground = await layGround(aws)
})

afterEach(() => front.restore())

afterAll(async () => {
  await front.close()
  await moto.stop()
})

async function problemsOf(options: Readonly<Record<string, unknown>>, more?: object): Promise<readonly string[]> {
  const { problems } = await look(environmentOn(ground, options, more))
  expect(problems.map(({ advice }) => advice)).not.toContain(undefined)
  return problems.map(({ message }) => message)
}

async function startGroup(name: string, targetGroup: string, desired = 1): Promise<void> {
  await aws.autoScaling.createAutoScalingGroup({
    AutoScalingGroupName: name,
    LaunchTemplate: { LaunchTemplateName: ground.template },
    MinSize: desired,
    MaxSize: desired,
    DesiredCapacity: desired,
    VPCZoneIdentifier: ground.subnets.join(','),
    TargetGroupARNs: [targetGroup],
  })
}

describeAws('the quotas of an account', () => {
  test('of vCPUs has to have room for the new fleet beside the live one', async () => {
    await startGroup(`${ground.template}-live`, ground.targetGroup, 3)
    front.answer('ServiceQuotasV20190624.GetServiceQuota', vcpuQuota(11))
    const capacity = { min: 1, desired: 2, max: 8 }
    // A t3.small has 2 vCPUs.
    expect(await problemsOf({}, { capacity })).toEqual([
      'The quota “Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances” in eu-west-1 is 11 vCPUs; the new fleet takes 6 vCPUs (3 × t3.small) beside the 6 of the live one.',
    ])
    front.answer('ServiceQuotasV20190624.GetServiceQuota', vcpuQuota(12))
    expect(await problemsOf({}, { capacity })).toEqual([])
  })

  test('of vCPUs causes a notice if its last known use leaves no room for the new fleet', async () => {
    const told = async () => (await look(environmentOn(ground))).notices.filter((text) => text.includes('vCPU'))
    front.answer('ServiceQuotasV20190624.GetServiceQuota', vcpuQuota(100))
    front.answer('GraniteServiceVersion20100801.GetMetricData', figure(99))
    expect(await told()).toEqual([
      expect.stringMatching(/^The account lately ran 99 of the 100 vCPUs of its quota .*; the new fleet takes 2 vCPUs/),
    ])
    front.answer('GraniteServiceVersion20100801.GetMetricData', figure(98))
    expect(await told()).toEqual([])
  })

  test('of rules counts those of all listeners', async () => {
    const { Listeners: [other] = [] } = await aws.elb.createListener({
      LoadBalancerArn: ground.loadBalancer,
      Protocol: 'HTTP',
      Port: 8080,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: ground.targetGroup }],
    })
    for (let Priority = 1; Priority <= 100; Priority += 1)
      await aws.elb.createRule({
        ListenerArn: Priority % 2 === 0 ? ground.listener : other?.ListenerArn,
        Priority,
        Conditions: [{ Field: 'path-pattern', Values: [`/${Priority}`] }],
        Actions: [{ Type: 'forward', TargetGroupArn: ground.targetGroup }],
      })
    expect(await problemsOf({})).toEqual([
      `There are 100 rules on the load balancer ${ground.template}, which is the quota.`,
    ])
  })
})

describeAws('preflight', () => {
  test('asks for no more in an account of thousands of target groups and alarms than in an empty one', async () => {
    const countOf = async () => {
      front.asked()
      const { problems, notices } = await look(environmentOn(ground), { hasListed: false })
      return { problems, notices, asked: front.asked() }
    }
    const small = await countOf()
    // What the emulator would need minutes for: of each list the first page, and that there are dozens more.
    front.answer('GraniteServiceVersion20100801.DescribeAlarms', pageOfAlarms(100))
    const big = await countOf()
    const ofLists = (asked: readonly string[]) =>
      asked.filter((action) => /Describe(TargetGroups|Alarms|Listeners|Rules|LoadBalancers|Tags)$/.test(action))
    expect(big.problems).toEqual(small.problems)
    expect(ofLists(big.asked).filter((action) => action === 'DescribeTargetGroups')).toHaveLength(1)
    expect(ofLists(big.asked).length).toBeLessThan(15)
    expect(big.asked.length - small.asked.length).toBeLessThanOrEqual(2)
    expect(big.notices).toContainEqual(expect.stringMatching(/^Not checked: which further alarms .* more than 300\.$/))
  })
})
