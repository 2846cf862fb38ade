// The testbed itself: requests are recorded as the SDK’s caller has written them.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { tokenOf } from '../../../harness/github-token.ts'
import { planeOf, useProxy } from './setting.ts'

describeAws('requests to the testbed', () => {
  const { at, targetGroup, listener, loadBalancer } = useProxy()
  const last = () => at.proxy.calls.at(-1)

  test('of the query protocol are recorded as the model names their members', async () => {
    const before = Date.now()
    await at.autoScaling.describeAutoScalingGroups({
      Filters: [{ Name: 'tag:a', Values: ['b', 'c'] }],
      MaxRecords: 10,
      IncludeInstances: true,
    })
    expect(last()).toEqual({
      service: 'autoscaling',
      operation: 'DescribeAutoScalingGroups',
      input: { Filters: [{ Name: 'tag:a', Values: ['b', 'c'] }], MaxRecords: 10, IncludeInstances: true },
      accessKeyId: 'test',
      status: 200,
      at: expect.any(Number),
    })
    expect(last()?.at).toBeGreaterThanOrEqual(before)
  })

  test('of the EC2 protocol are recorded with the model’s names for members, which differ from those on the wire', async () => {
    await at.ec2.createLaunchTemplate({
      LaunchTemplateName: 'shop-v1',
      LaunchTemplateData: {
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
        SecurityGroupIds: ['sg-1', 'sg-2'],
        TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'a', Value: 'b & <c>' }] }],
      },
    })
    expect(last()?.input).toMatchObject({
      LaunchTemplateName: 'shop-v1',
      LaunchTemplateData: {
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
        SecurityGroupIds: ['sg-1', 'sg-2'],
        TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'a', Value: 'b & <c>' }] }],
      },
    })
  })

  test('of the JSON protocols are recorded, CloudWatch’s too', async () => {
    await at.ssm.putParameter({ Name: '/a/b', Value: 'x', Type: 'String', Overwrite: false })
    await at.ecr.createRepository({ repositoryName: 'shop', imageTagMutability: 'IMMUTABLE' })
    await at.logs.createLogGroup({ logGroupName: 'shop' })
    await at.cloudWatch.describeAlarms({ AlarmNames: ['slow'] })
    expect(at.proxy.calls).toMatchObject([
      { service: 'ssm', operation: 'PutParameter', input: { Name: '/a/b', Overwrite: false }, status: 200 },
      { service: 'ecr', operation: 'CreateRepository', input: { imageTagMutability: 'IMMUTABLE' }, status: 200 },
      { service: 'logs', operation: 'CreateLogGroup', input: { logGroupName: 'shop' }, status: 200 },
      { service: 'cloudwatch', operation: 'DescribeAlarms', input: { AlarmNames: ['slow'] }, status: 200 },
    ])
  })

  test('of IAM and STS are recorded, the federation without a signature too', async () => {
    await at.iam.listRoles({ MaxItems: 5 })
    const asked = at.sts.assumeRoleWithWebIdentity({
      RoleArn: 'arn:aws:iam::123456789012:role/deploy',
      RoleSessionName: 'run-1',
      WebIdentityToken: tokenOf({ repository: 'org/shop', context: 'pull_request' }),
    })
    await expect(asked).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' })
    expect(at.proxy.calls).toMatchObject([
      { service: 'iam', operation: 'ListRoles', input: { MaxItems: 5 } },
      { service: 'sts', operation: 'AssumeRoleWithWebIdentity', input: { RoleSessionName: 'run-1' } },
    ])
  })

  test('come from the AWS CLI as well', async () => {
    const arn = await targetGroup()
    const run = promisify(execFile)
    const { stdout } = await run('aws', ['elbv2', 'describe-target-groups', '--region', 'eu-west-1'], {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: at.proxy.endpoint,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
      },
    })
    expect(stdout).toContain(arn)
    expect(last()).toMatchObject({ service: 'elbv2', operation: 'DescribeTargetGroups', status: 200 })
  })

  test('that fail are recorded with the error’s code', async () => {
    await expect(at.ssm.getParameter({ Name: '/nothing' })).rejects.toMatchObject({ name: 'ParameterNotFound' })
    await expect(at.elb.describeRules({ ListenerArn: 'arn:x' })).rejects.toMatchObject({
      name: 'ListenerNotFoundException',
    })
    expect(at.proxy.calls).toMatchObject([
      { status: 400, errorCode: 'ParameterNotFound' },
      { status: 400, errorCode: 'ListenerNotFound' },
    ])
  })

  test('make the data plane follow only if they change what runs or where requests go', async () => {
    const plane = planeOf()
    at.plane = plane
    await at.ssm.putParameter({ Name: '/a/c', Value: 'x', Type: 'String' })
    await at.elb.describeLoadBalancers({})
    await expect(at.elb.deleteListener({ ListenerArn: 'arn:x' })).rejects.toThrow()
    expect(plane.reconciled()).toBe(0)
    await listener(await loadBalancer(), 8001)
    expect(plane.reconciled()).toBe(2)
  })

  test('go straight through if the service is not one of the testbed’s', async () => {
    const answer = await fetch(`${at.proxy.endpoint}/moto-api/data.json`)
    expect(answer.ok).toBe(true)
    expect(at.proxy.calls).toMatchObject([{ operation: 'GET /moto-api/data.json', status: 200 }])
    expect(at.proxy.violations).toEqual([])
  })
})
