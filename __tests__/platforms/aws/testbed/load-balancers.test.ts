// The testbed itself: load balancers behave as AWS’s do where the emulator’s do not.
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import type { TargetHealthRow } from '../../../harness/aws/types.ts'
import { forward, notFound, planeOf, useProxy } from './setting.ts'

describeAws('in the load balancers of the testbed,', () => {
  const { at, targetGroup, loadBalancer, listener } = useProxy()

  const condition = { Field: 'path-pattern', PathPatternConfig: { Values: ['/a'] } }
  const setting = async (port: number) => {
    const arns = [await targetGroup(), await targetGroup()] as const
    const balancer = await loadBalancer()
    return { arns, balancer, listener: await listener(balancer, port) }
  }

  test('a forward action has at most five target groups', async () => {
    const arns = await Promise.all(Array.from({ length: 6 }, targetGroup))
    const on = await listener(await loadBalancer(), 8001)
    const of = (some: string[]) => [forward(Object.fromEntries(some.map((arn) => [arn, 1])))]
    const tooMany = { name: 'TooManyUniqueTargetGroupsPerLoadBalancerException' }
    await expect(at.elb.modifyListener({ ListenerArn: on, DefaultActions: of(arns) })).rejects.toMatchObject(tooMany)
    await expect(
      at.elb.createRule({ ListenerArn: on, Priority: 1, Conditions: [condition], Actions: of(arns) }),
    ).rejects.toMatchObject(tooMany)
    await at.elb.modifyListener({ ListenerArn: on, DefaultActions: of(arns.slice(1)) })
  })

  test('weights are 0 to 999', async () => {
    const { arns, listener } = await setting(8002)
    const set = (weight: number) =>
      at.elb.modifyListener({ ListenerArn: listener, DefaultActions: [forward({ [arns[0]]: weight })] })
    await expect(set(1000)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/0 and 999/),
    })
    await set(999)
    await set(0)
  })

  test('the target groups of an action exist and belong to one load balancer', async () => {
    const { arns, listener: on } = await setting(8003)
    const set = (arn: string) => at.elb.modifyListener({ ListenerArn: on, DefaultActions: [forward({ [arn]: 1 })] })
    await expect(set(`${arns[0]}0`)).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' })
    const other = await listener(await loadBalancer(), 8004, [forward({ [arns[0]]: 1 })])
    await expect(set(arns[0])).rejects.toMatchObject({ name: 'TargetGroupAssociationLimitException' })
    await at.elb.modifyListener({ ListenerArn: other, DefaultActions: [notFound] })
    await set(arns[0])
  })

  test('a target group to which something forwards knows its load balancer and cannot be removed', async () => {
    const { arns, balancer, listener } = await setting(8005)
    const balancersOf = async (arn: string) =>
      (await at.elb.describeTargetGroups({ TargetGroupArns: [arn] })).TargetGroups?.[0]?.LoadBalancerArns
    await at.elb.modifyListener({ ListenerArn: listener, DefaultActions: [forward({ [arns[0]]: 0 })] })
    expect(await balancersOf(arns[0])).toEqual([balancer])
    const { TargetGroups } = await at.elb.describeTargetGroups({ LoadBalancerArn: balancer })
    expect(TargetGroups?.map(({ TargetGroupArn }) => TargetGroupArn)).toEqual([arns[0]])
    await expect(at.elb.deleteTargetGroup({ TargetGroupArn: arns[0] })).rejects.toMatchObject({
      name: 'ResourceInUseException',
    })
    await at.elb.modifyListener({ ListenerArn: listener, DefaultActions: [forward({ [arns[1]]: 1 })] })
    expect(await balancersOf(arns[0])).toEqual([])
    await at.elb.deleteTargetGroup({ TargetGroupArn: arns[0] })
  })

  test('an action of one target group is shown in both forms, and refused when they differ', async () => {
    const { arns, listener } = await setting(8006)
    const Actions = [{ Type: 'forward' as const, TargetGroupArn: arns[0] }]
    await at.elb.createRule({ ListenerArn: listener, Priority: 1, Conditions: [condition], Actions })
    const [rule] = (await at.elb.describeRules({ ListenerArn: listener })).Rules ?? []
    const [action] = rule?.Actions ?? []
    expect(action).toMatchObject({
      TargetGroupArn: arns[0],
      ForwardConfig: { TargetGroups: [{ TargetGroupArn: arns[0], Weight: 1 }] },
    })
    expect(rule?.Conditions).toEqual([{ ...condition, Values: ['/a'] }])
    const wrong = { ...action, ...forward({ [arns[0]]: 1, [arns[1]]: 0 }) }
    await expect(at.elb.modifyRule({ RuleArn: rule?.RuleArn, Actions: [wrong] })).rejects.toMatchObject({
      name: 'ValidationError',
    })
    await expect(at.elb.modifyRule({ RuleArn: rule?.RuleArn, Conditions: rule?.Conditions })).rejects.toMatchObject({
      name: 'ValidationError',
    })
  })

  test('a target group has all attributes, of which some are refused, and some with others', async () => {
    const arn = await targetGroup()
    const values = async () => {
      const { Attributes = [] } = await at.elb.describeTargetGroupAttributes({ TargetGroupArn: arn })
      return Object.fromEntries(Attributes.map(({ Key = '', Value }) => [Key, Value]))
    }
    const set = (some: Readonly<Record<string, string>>) =>
      at.elb.modifyTargetGroupAttributes({
        TargetGroupArn: arn,
        Attributes: Object.entries(some).map(([Key, Value]) => ({ Key, Value })),
      })
    const [algorithm, mitigation] = ['load_balancing.algorithm.type', 'load_balancing.algorithm.anomaly_mitigation']
    expect(await values()).toMatchObject({ [algorithm]: 'round_robin', [mitigation]: 'off' })
    expect(Object.keys(await values())).toHaveLength(14)
    const refused = (name: string) => expect.objectContaining({ name })
    await expect(set({ nonsense: '1' })).rejects.toEqual(refused('ValidationError'))
    await expect(set({ 'slow_start.duration_seconds': '29' })).rejects.toEqual(refused('ValidationError'))
    await expect(set({ 'stickiness.app_cookie.cookie_name': 'AWSALB' })).rejects.toEqual(refused('ValidationError'))
    const invalid = refused('InvalidConfigurationRequestException')
    await expect(set({ [mitigation]: 'off' })).rejects.toEqual(invalid)
    await set({ [algorithm]: 'weighted_random', [mitigation]: 'on' })
    await expect(set({ 'slow_start.duration_seconds': '30' })).rejects.toEqual(invalid)
    expect(await values()).toMatchObject({ [algorithm]: 'weighted_random', [mitigation]: 'on' })
  })

  test('a rule keeps what it rewrites until that is changed, and has one transform of each kind', async () => {
    const { arns, listener } = await setting(8009)
    at.plane = planeOf()
    const rewrite = (Regex: string) => ({
      Type: 'url-rewrite' as const,
      UrlRewriteConfig: { Rewrites: [{ Regex, Replace: '/' }] },
    })
    const Actions = [forward({ [arns[0]]: 1 })]
    const rule = { ListenerArn: listener, Conditions: [condition], Actions }
    await expect(
      at.elb.createRule({ ...rule, Priority: 1, Transforms: [rewrite('^/a'), rewrite('^/b')] }),
    ).rejects.toMatchObject({ name: 'ValidationError' })
    const { Rules: [made] = [] } = await at.elb.createRule({ ...rule, Priority: 1, Transforms: [rewrite('^/a')] })
    await at.elb.modifyRule({ RuleArn: made?.RuleArn, Actions })
    const { Rules: [now] = [] } = await at.elb.describeRules({ RuleArns: [made?.RuleArn ?? ''] })
    expect(now?.Transforms).toEqual([rewrite('^/a')])
  })

  test('addresses are on loopback', async () => {
    const balancer = await loadBalancer()
    const { LoadBalancers } = await at.elb.describeLoadBalancers({ LoadBalancerArns: [balancer] })
    expect(LoadBalancers).toMatchObject([{ LoadBalancerArn: balancer, DNSName: '127.0.0.1' }])
  })

  test('every list comes in pages of the requested size', async () => {
    const balancer = await loadBalancer()
    const made = [await listener(balancer, 8011), await listener(balancer, 8012), await listener(balancer, 8013)]
    const first = await at.elb.describeListeners({ LoadBalancerArn: balancer, PageSize: 2 })
    const second = await at.elb.describeListeners({ LoadBalancerArn: balancer, PageSize: 2, Marker: first.NextMarker })
    expect([...(first.Listeners ?? []), ...(second.Listeners ?? [])].map(({ ListenerArn }) => ListenerArn)).toEqual(
      made,
    )
    expect([first.Listeners?.length, second.NextMarker]).toEqual([2, undefined])

    const groups = [await targetGroup(), await targetGroup()]
    const pages = [await at.elb.describeTargetGroups({ TargetGroupArns: groups, PageSize: 1 })]
    pages.push(
      await at.elb.describeTargetGroups({ TargetGroupArns: groups, PageSize: 1, Marker: pages[0]?.NextMarker }),
    )
    expect(pages.map(({ TargetGroups }) => TargetGroups?.map(({ TargetGroupArn }) => TargetGroupArn))).toEqual(
      groups.map((arn) => [arn]),
    )

    for (const Priority of [1, 2])
      await at.elb.createRule({ ListenerArn: made[0], Priority, Conditions: [condition], Actions: [notFound] })
    const rules = await at.elb.describeRules({ ListenerArn: made[0], PageSize: 2 })
    const rest = await at.elb.describeRules({ ListenerArn: made[0], PageSize: 2, Marker: rules.NextMarker })
    expect([...(rules.Rules ?? []), ...(rest.Rules ?? [])].map(({ Priority }) => Priority)).toEqual([
      '1',
      '2',
      'default',
    ])
    const balancers = await at.elb.describeLoadBalancers({ PageSize: 1 })
    expect([balancers.LoadBalancers?.length, typeof balancers.NextMarker]).toEqual([1, 'string'])
  })

  test('one request names no more things than AWS takes', async () => {
    const arns = Array.from({ length: 21 }, (_, i) => `arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/a/${i}`)
    const tooMany = { name: 'ValidationError', message: expect.stringContaining('21 items, more than 20') }
    await expect(at.elb.describeTags({ ResourceArns: arns })).rejects.toMatchObject(tooMany)
    await expect(at.elb.describeLoadBalancers({ LoadBalancerArns: arns })).rejects.toMatchObject(tooMany)
  })

  test('the health of targets comes from the data plane', async () => {
    const arn = await targetGroup()
    const rows: TargetHealthRow[] = [
      { id: 'i-1', port: 8080, state: 'healthy' },
      { id: 'i-2', port: 8080, state: 'unhealthy', reason: 'Target.Timeout', description: 'Request timed out' },
    ]
    at.plane = planeOf({ targetHealth: async (of) => (of === arn ? rows : []) })
    const { TargetHealthDescriptions } = await at.elb.describeTargetHealth({ TargetGroupArn: arn })
    expect(TargetHealthDescriptions).toEqual([
      { Target: { Id: 'i-1', Port: 8080 }, HealthCheckPort: '8080', TargetHealth: { State: 'healthy' } },
      {
        Target: { Id: 'i-2', Port: 8080 },
        HealthCheckPort: '8080',
        TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout', Description: 'Request timed out' },
      },
    ])
    const asked = await at.elb.describeTargetHealth({ TargetGroupArn: arn, Targets: [{ Id: 'i-2' }, { Id: 'i-3' }] })
    expect(asked.TargetHealthDescriptions?.map(({ TargetHealth }) => TargetHealth?.Reason)).toEqual([
      'Target.Timeout',
      'Target.NotRegistered',
    ])
    await expect(at.elb.describeTargetHealth({ TargetGroupArn: `${arn}0` })).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
    })
  })
})
