// The testbed itself: requests are checked by AWS’s own model of its services.
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { useProxy } from './setting.ts'

describeAws('AWS’s own model of its services', () => {
  const { at } = useProxy()

  const refused = async (asked: Promise<unknown>, name: string, ...violations: string[]) => {
    await expect(asked).rejects.toMatchObject({ name })
    expect(at.proxy.violations).toEqual(violations)
    expect(at.proxy.calls.map(({ status, errorCode }) => [status, errorCode])).toEqual([[400, name]])
  }

  test('requires its required members', () =>
    refused(
      at.ssm.putParameter({ Name: '/a', Type: 'String', Value: undefined }),
      'ValidationException',
      'ssm PutParameter.Value is required',
    ))

  test('limits lengths', () =>
    refused(
      at.autoScaling.createAutoScalingGroup({ AutoScalingGroupName: 'x'.repeat(256), MinSize: 1, MaxSize: 1 }),
      'ValidationError',
      'autoscaling CreateAutoScalingGroup.AutoScalingGroupName’s length is 256, more than 255',
    ))

  test('limits lengths of lists', () =>
    refused(
      at.ssm.getParameters({ Names: Array.from({ length: 11 }, (_, i) => `/a/${i}`) }),
      'ValidationException',
      'ssm GetParameters.Names’s length is 11, more than 10',
    ))

  test('limits ranges', () =>
    refused(
      at.elb.describeRules({ ListenerArn: 'arn:x', PageSize: 401 }),
      'ValidationError',
      'elbv2 DescribeRules.PageSize is 401, more than 400',
    ))

  test('enforces patterns', () =>
    refused(
      at.ecr.describeRepositories({ repositoryNames: ['Shop'] }),
      'ValidationException',
      expect.stringContaining('ecr DescribeRepositories.repositoryNames[0] is ‘Shop’, not like') as unknown as string,
    ))

  test('enforces enumerations, also inside structures and lists', () =>
    refused(
      at.elb.createRule({
        ListenerArn: 'arn:x',
        Priority: 1,
        Conditions: [],
        Actions: [{ Type: 'foward' as 'forward' }],
      }),
      'ValidationError',
      expect.stringContaining('elbv2 CreateRule.Actions[0].Type is ‘foward’, not one of forward,') as unknown as string,
    ))

  test('refuses other members', async () => {
    const body = 'Action=DescribeVpcs&Version=2016-11-15&VpcIds.1=vpc-1&DryRun=maybe'
    const answer = await sent('ec2', body)
    expect(await answer.text()).toContain('<Code>InvalidParameterValue</Code>')
    expect(at.proxy.violations).toEqual([
      'ec2 DescribeVpcs.‘VpcIds’ is unknown',
      'ec2 DescribeVpcs.DryRun is not a boolean',
    ])
  })

  test('refuses other operations', async () => {
    const answer = await sent('autoscaling', 'Action=DescribeEverything&Version=2011-01-01')
    expect(answer.status).toBe(400)
    expect(at.proxy.violations).toEqual(['autoscaling autoscaling has no operation DescribeEverything'])
  })

  function sent(service: string, body: string): Promise<Response> {
    return fetch(at.proxy.endpoint, {
      method: 'POST',
      body,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
  }
})
