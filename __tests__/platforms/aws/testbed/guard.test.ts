// The testbed itself: the proxy allows what docs/aws-policy.json allows.
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import { SSM } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isAllowed } from '../../../harness/aws/iam/decision.ts'
import { createGuard, type Guard } from '../../../harness/aws/iam/guard.ts'
import { deployPolicy, previewPolicy } from '../../../harness/aws/iam/policies.ts'
import type { Statement } from '../../../harness/aws/iam/policy-document.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { startProxy, type Proxy } from '../../../harness/aws/proxy.ts'

const region = 'eu-west-1'

describeAws('a guarded proxy, with docs/aws-policy.json', () => {
  let moto: Moto
  let proxy: Proxy
  let elb: ElasticLoadBalancingV2
  let others: ElasticLoadBalancingV2
  let vpc: string
  let guard: Guard
  beforeAll(async () => {
    moto = await startMoto()
    guard = createGuard({ endpoint: moto.endpoint, region, policy: await deployPolicy('shop', region) })
    proxy = await startProxy({ moto, guarded: { guard, accessKeyId: 'deployer', principal: 'arn:deployer' } })
    elb = new ElasticLoadBalancingV2(as('deployer'))
    others = new ElasticLoadBalancingV2(as('somebody'))
    const ec2 = new EC2(as('somebody'))
    const { Vpcs: [found] = [] } = await ec2.describeVpcs({})
    vpc = found?.VpcId ?? ''
    ec2.destroy()
  })
  afterAll(async () => {
    elb.destroy()
    others.destroy()
    await proxy.close()
    await moto.stop()
  })

  const as = (accessKeyId: string) => ({
    region,
    endpoint: proxy.endpoint,
    credentials: { accessKeyId, secretAccessKey: 'test' },
  })
  const tags = (app: string) => [{ Key: 'immutable-deploy:app', Value: app }]
  const make = async (by: ElasticLoadBalancingV2, Name: string, app: string) => {
    const { TargetGroups: [made] = [] } = await by.createTargetGroup({
      Name,
      Protocol: 'HTTP',
      Port: 80,
      VpcId: vpc,
      Tags: tags(app),
    })
    return made?.TargetGroupArn ?? ''
  }

  test('allows alarms that scale and notify, but none that acts on instances, and only their removal', async () => {
    const [own, theirs] = [new CloudWatch(as('deployer')), new CloudWatch(as('somebody'))]
    const alarm = (AlarmName: string, action: string, app = 'shop') => ({
      AlarmName,
      AlarmActions: [action],
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Statistic: 'Average' as const,
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 70,
      ComparisonOperator: 'GreaterThanThreshold' as const,
      Tags: tags(app),
    })
    const topic = 'arn:aws:sns:eu-west-1:123456789012:on-call'
    const denied = { name: 'AccessDeniedException' }
    await own.putMetricAlarm(alarm('shop-production-v1/busy', topic))
    await own.deleteAlarms({ AlarmNames: ['shop-production-v1/busy'] })
    for (const action of [
      'arn:aws:automate:eu-west-1:ec2:terminate',
      'arn:aws:swf:eu-west-1:123456789012:action/actions/AWS_EC2.InstanceId.Stop/1.0',
    ])
      await expect(own.putMetricAlarm(alarm('shop-production-v1/harm', action))).rejects.toMatchObject(denied)
    await expect(own.putMetricAlarm(alarm('others-v1/busy', topic))).rejects.toMatchObject(denied)
    await theirs.putMetricAlarm(alarm('shop-theirs', topic, 'others'))
    await expect(own.putMetricAlarm(alarm('shop-theirs', topic))).rejects.toMatchObject(denied)
    await expect(own.deleteAlarms({ AlarmNames: ['shop-theirs'] })).rejects.toMatchObject(denied)
    for (const client of [own, theirs]) client.destroy()
  })

  test('allows the app’s own resources to be made and removed', async () => {
    const arn = await make(elb, 'shop-production-v1', 'shop')
    await expect(elb.deleteTargetGroup({ TargetGroupArn: arn })).resolves.toBeDefined()
  })

  test('refuses resources with another name, another app’s tag, or no tag', async () => {
    const denied = { name: 'AccessDenied' }
    await expect(make(elb, 'blog-production-v1', 'shop')).rejects.toMatchObject(denied)
    await expect(make(elb, 'shop-production-v2', 'blog')).rejects.toMatchObject(denied)
    const foreign = await make(others, 'shop-production-v3', 'blog')
    await expect(elb.deleteTargetGroup({ TargetGroupArn: foreign })).rejects.toMatchObject({
      message: `User: arn:deployer is not authorized to perform: elasticloadbalancing:DeleteTargetGroup on resource: ${foreign} because no identity-based policy allows the elasticloadbalancing:DeleteTargetGroup action`,
    })
    await expect(elb.addTags({ ResourceArns: [foreign], Tags: tags('shop') })).rejects.toMatchObject(denied)
    const listener = `arn:aws:elasticloadbalancing:${region}:123456789012:listener/app/blog/1/2`
    await expect(elb.modifyListener({ ListenerArn: listener })).rejects.toMatchObject(denied)
  })

  test('refuses in the words of the service', async () => {
    const ssm = new SSM(as('deployer'))
    const put = (Name: string) => ssm.putParameter({ Name, Value: '1', Type: 'String' })
    await expect(put('/immutable-deploy/shop/production/1')).resolves.toBeDefined()
    await expect(put('/immutable-deploy/blog/production/1')).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await expect(ssm.getParameter({ Name: '/shop/db-url' })).rejects.toMatchObject({ name: 'AccessDeniedException' })
    ssm.destroy()
  })

  test('allows instances only with the app’s tag, and for previews only with theirs, and of types that they may have', async () => {
    const iam = new IAM(as('somebody'))
    await iam.createRole({ RoleName: 'shop-instance-preview', AssumeRolePolicyDocument: '{}' })
    await iam.createInstanceProfile({ InstanceProfileName: 'shop-instance-preview' })
    await iam.addRoleToInstanceProfile({
      InstanceProfileName: 'shop-instance-preview',
      RoleName: 'shop-instance-preview',
    })
    const ec2 = new EC2(as('deployer'))
    const { SecurityGroups: [known] = [] } = await ec2.describeSecurityGroups({})
    const own = known?.GroupId ?? ''
    const run = (InstanceType: 't3.small' | 'p5.48xlarge', environment?: string, group?: string) =>
      ec2
        .runInstances({
          MinCount: 1,
          MaxCount: 1,
          ImageId: 'ami-0841e304792db6a16',
          InstanceType,
          ...(group !== undefined && { SecurityGroupIds: [group] }),
          IamInstanceProfile: { Name: 'shop-instance-preview' },
          MetadataOptions: { HttpTokens: 'required' },
          ...(environment !== undefined && {
            TagSpecifications: [
              {
                ResourceType: 'instance',
                Tags: [...tags('shop'), { Key: 'immutable-deploy:environment', Value: environment }],
              },
            ],
          }),
        })
        .then(
          () => 'started',
          (error: Error) => error.name,
        )
    const refused = 'UnauthorizedOperation'
    expect([await run('t3.small'), await run('p5.48xlarge', 'production')]).toEqual([refused, 'started'])
    guard.use(await previewPolicy('shop', region, own))
    const all = [await run('t3.small', undefined, own), await run('t3.small', 'production', own)]
    expect([...all, await run('p5.48xlarge', 'pr-7', own)]).toEqual([refused, refused, refused])
    const others = [await run('t3.small', 'pr-7'), await run('t3.small', 'pr-7', 'sg-0123456789abcdef0')]
    expect([...others, await run('t3.small', 'pr-7', own)]).toEqual([refused, refused, 'started'])
    guard.use(await deployPolicy('shop', region))
    for (const client of [iam, ec2]) client.destroy()
  })
})

test.each([
  ['StringEquals', 'shop', undefined, false],
  ['StringEquals', 'shop', 'shop', true],
  ['StringEquals', 's*', 'shop', false],
  ['StringLike', 's*', 'shop', true],
  ['StringEqualsIfExists', 'shop', undefined, true],
  ['StringEqualsIfExists', 'shop', 'blog', false],
  ['ForAllValues:StringLike', 'our:*', ['our:a', 'our:b'], true],
  ['ForAllValues:StringLike', 'our:*', ['our:a', 'theirs'], false],
  ['ForAllValues:StringLike', 'our:*', undefined, true],
])('%s %s allows %j: %s', (operator, wanted, found, allowed) => {
  const Condition = { [operator]: { key: wanted } }
  const statement: Statement = { Sid: 'A', Effect: 'Allow', Action: 's:Do', Resource: 'arn:x:*', Condition }
  const policy = { Version: '2012-10-17', Statement: [statement] }
  const context = found === undefined ? {} : { key: found }
  expect(isAllowed(policy, { action: 's:Do', resource: 'arn:x:1', context })).toBe(allowed)
  expect(isAllowed(policy, { action: 's:Do', resource: 'arn:y:1', context })).toBe(false)
  expect(isAllowed(policy, { action: 's:Other', resource: 'arn:x:1', context })).toBe(false)
})
