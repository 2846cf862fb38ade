import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { beforeEach, expect, test } from '@jest/globals'
import { describeAws } from '../harness/aws/on-emulator.ts'
import type { AwsShop } from '../harness/aws/shop.ts'
import type { Fault } from '../harness/aws/types.ts'
import { expectDone, expectNoFailure, releasesIn } from '../harness/expectations.ts'
import { eachWithAwsShop, fleetsLeft } from './aws-shop.ts'

// What AWS does on a bad day, to a real run with real traffic.

/** Those that a deployment cannot do without. */
const changes: readonly (readonly [service: string, operation: string])[] = [
  ['ssm', 'PutParameter'],
  ['elbv2', 'CreateTargetGroup'],
  ['elbv2', 'ModifyTargetGroupAttributes'],
  ['elbv2', 'CreateRule'],
  ['ec2', 'CreateLaunchTemplate'],
  ['autoscaling', 'CreateAutoScalingGroup'],
  ['autoscaling', 'CreateOrUpdateTags'],
  ['elbv2', 'ModifyListener'],
  ['elbv2', 'DeleteRule'],
  ['autoscaling', 'DeleteTags'],
  ['autoscaling', 'PutScheduledUpdateGroupAction'],
]
const reads: readonly (readonly [service: string, operation: string])[] = [
  ['elbv2', 'DescribeListeners'],
  ['elbv2', 'DescribeTargetHealth'],
  ['elbv2', 'DescribeRules'],
  ['autoscaling', 'DescribeAutoScalingGroups'],
  ['ssm', 'GetParameters'],
  ['ssm', 'GetParametersByPath'],
  ['ec2', 'DescribeImages'],
]
const broken: Fault = { kind: 'error', status: 500, code: 'InternalFailure', message: 'An internal error occurred' }
const denied = (code: string, message: string): Fault => ({ kind: 'error', status: 403, code, message })

describeAws('a deployment on a bad day of AWS', () => {
  const opened = eachWithAwsShop()
  let shop: AwsShop
  beforeEach(async () => {
    shop = opened()
    await shop.commit({ greeting: 'old' })
    expectDone(await shop.run({ command: 'deploy' }))
    await shop.commit({ greeting: 'new' })
  })

  async function underLoad(inputs: Readonly<Record<string, string>>) {
    const load = await shop.load()
    const result = await shop.run(inputs)
    return { result, load: await load.stop() }
  }

  test.each<[string, (service: string, operation: string) => void]>([
    ['is throttled', (service, operation) => shop.place.proxy.throttle(service, operation, 2)],
    ['breaks', (service, operation) => shop.place.proxy.fault(service, operation, broken)],
    ['is cut off', (service, operation) => shop.place.proxy.fault(service, operation, { kind: 'cut-before' })],
    ['loses its answer', (service, operation) => shop.place.proxy.fault(service, operation, { kind: 'cut-after' })],
  ])('succeeds where each kind of request %s at first', async (_name, hit) => {
    for (const [service, operation] of [...changes, ...reads]) hit(service, operation)
    const { result, load } = await underLoad({ command: 'deploy' })
    expectDone(result)
    expectNoFailure(load)
    expect(releasesIn(load)).toEqual(['new v2', 'old v1'])
    expect(await fleetsLeft(shop)).toEqual(['v1', 'v2'])
  })

  test.each<[string, string, string, Fault, RegExp]>([
    [
      'may not move traffic',
      'elbv2',
      'ModifyListener',
      denied('AccessDenied', 'not allowed'),
      /ModifyListener|changing the listener/,
    ],
    [
      'has credentials that expire at the launch',
      'autoscaling',
      'CreateAutoScalingGroup',
      denied('ExpiredToken', 'The security token included in the request is expired'),
      /expired/i,
    ],
  ])('that %s says so and leaves everything as it was', async (_name, service, operation, fault, told) => {
    shop.place.proxy.fault(service, operation, fault, 30)
    const { result, load } = await underLoad({ command: 'deploy' })
    shop.place.proxy.reset()
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(told)
    expect(result.summary).toContain('**Next**: ')
    expectNoFailure(load)
    expect(releasesIn(load)).toEqual(['old v1'])
    expectDone(await shop.run({ command: 'sweep' }))
    expect(await fleetsLeft(shop)).toEqual(['v1'])
  })

  test('that finds five target groups on its route names them before it makes anything', async () => {
    const names = ['a', 'b', 'c', 'd'].map((letter) => `others-${letter}`)
    await forwardAlsoTo(names)
    const { result, load } = await underLoad({ command: 'deploy' })
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/already forwards to 5 target groups.*others-a/)
    expectNoFailure(load)
    expect(releasesIn(load)).toEqual(['old v1'])
    expect((await fleetsLeft(shop)).filter((release) => release !== 'v0')).toEqual(['v1'])
  })

  /** As somebody else's release process would: target groups of theirs, which get no traffic (yet). */
  async function forwardAlsoTo(names: readonly string[]): Promise<void> {
    const elb = new ElasticLoadBalancingV2()
    const { listenerArn, vpc } = shop.place
    const { Listeners: [listener] = [] } = await elb.describeListeners({ ListenerArns: [listenerArn] })
    const made = await Promise.all(
      names.map((Name) =>
        elb.createTargetGroup({ Name, VpcId: vpc, Protocol: 'HTTP', Port: 80, TargetType: 'instance' }),
      ),
    )
    const theirs = made.map(({ TargetGroups: [group] = [] }) => ({ TargetGroupArn: group?.TargetGroupArn, Weight: 0 }))
    const ours = listener?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups ?? []
    const ForwardConfig = { TargetGroups: [...ours, ...theirs] }
    await elb.modifyListener({ ListenerArn: listenerArn, DefaultActions: [{ Type: 'forward', ForwardConfig }] })
    elb.destroy()
  }
})
