// Room for what a deployment makes, and how much preflight asks for in a large account.
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { at, problemsOf, startGroup, workOnGround } from './each-ground.ts'
import { figure, pageOfAlarms, vcpuQuota } from './front.ts'
import { environmentOn, look } from './world.ts'

workOnGround()

describeAws('the quotas of an account', () => {
  test('of vCPUs has to have room for the new fleet beside the live one', async () => {
    await startGroup(`${at.ground.template}-live`, at.ground.targetGroup, 3)
    at.front.answer('ServiceQuotasV20190624.GetServiceQuota', vcpuQuota(11))
    const capacity = { min: 1, desired: 2, max: 8 }
    // A t3.small has 2 vCPUs.
    expect(await problemsOf({}, { capacity })).toEqual([
      'The quota “Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances” in eu-west-1 is 11 vCPUs; the new fleet takes 6 vCPUs (3 × t3.small) beside the 6 of the live one.',
    ])
    at.front.answer('ServiceQuotasV20190624.GetServiceQuota', vcpuQuota(12))
    expect(await problemsOf({}, { capacity })).toEqual([])
  })

  test('of vCPUs causes a notice if its last known use leaves no room for the new fleet', async () => {
    const told = async () => (await look(environmentOn(at.ground))).notices.filter((text) => text.includes('vCPU'))
    at.front.answer('ServiceQuotasV20190624.GetServiceQuota', vcpuQuota(100))
    at.front.answer('GraniteServiceVersion20100801.GetMetricData', figure(99))
    expect(await told()).toEqual([
      expect.stringMatching(/^The account lately ran 99 of the 100 vCPUs of its quota .*; the new fleet takes 2 vCPUs/),
    ])
    at.front.answer('GraniteServiceVersion20100801.GetMetricData', figure(98))
    expect(await told()).toEqual([])
  })

  test('of rules counts those of all listeners', async () => {
    const { Listeners: [other] = [] } = await at.aws.elb.createListener({
      LoadBalancerArn: at.ground.loadBalancer,
      Protocol: 'HTTP',
      Port: 8080,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: at.ground.targetGroup }],
    })
    for (let Priority = 1; Priority <= 100; Priority += 1)
      await at.aws.elb.createRule({
        ListenerArn: Priority % 2 === 0 ? at.ground.listener : other?.ListenerArn,
        Priority,
        Conditions: [{ Field: 'path-pattern', Values: [`/${Priority}`] }],
        Actions: [{ Type: 'forward', TargetGroupArn: at.ground.targetGroup }],
      })
    expect(await problemsOf({})).toEqual([
      `There are 100 rules on the load balancer ${at.ground.template}, which is the quota.`,
    ])
  })
})

describeAws('preflight', () => {
  test('asks for no more in an account of thousands of target groups and alarms than in an empty one', async () => {
    const countOf = async () => {
      at.front.asked()
      const { problems, notices } = await look(environmentOn(at.ground), { hasListed: false })
      return { problems, notices, asked: at.front.asked() }
    }
    const small = await countOf()
    // What the emulator would need minutes for: of each list the first page, and that there are dozens more.
    at.front.answer('GraniteServiceVersion20100801.DescribeAlarms', pageOfAlarms(100))
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
