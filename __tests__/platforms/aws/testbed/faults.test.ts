// The testbed itself: faults that tests order reach the SDK as AWS’s own would.
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { useProxy } from './setting.ts'

describeAws('the testbed’s faults:', () => {
  const { at, name } = useProxy()
  const statuses = () => at.proxy.calls.map(({ status, errorCode }) => errorCode ?? status)

  test('throttling has each protocol’s own error name, and the SDK tries again', async () => {
    at.proxy.throttle('elbv2', 'DescribeLoadBalancers')
    at.proxy.throttle('ssm', 'DescribeParameters')
    at.proxy.throttle('ec2', 'DescribeVpcs')
    await at.elb.describeLoadBalancers({})
    await at.ssm.describeParameters({})
    await at.ec2.describeVpcs({})
    expect(statuses()).toEqual(['ThrottlingException', 200, 'ThrottlingException', 200, 'RequestLimitExceeded', 200])
  })

  test('an error is answered as often as the test says, without the emulator', async () => {
    at.proxy.fault(
      'ssm',
      'PutParameter',
      { kind: 'error', status: 400, code: 'AccessDeniedException', message: 'no' },
      2,
    )
    const Name = `/${name('parameter')}`
    const put = () => at.ssm.putParameter({ Name, Value: 'x', Type: 'String' })
    await expect(put()).rejects.toMatchObject({ name: 'AccessDeniedException', message: 'no' })
    await expect(put()).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await expect(at.ssm.getParameter({ Name })).rejects.toMatchObject({ name: 'ParameterNotFound' })
    await put()
  })

  test('the SDK tries again after a failure of the server', async () => {
    at.proxy.fault('autoscaling', 'DescribeAutoScalingGroups', {
      kind: 'error',
      status: 503,
      code: 'ServiceUnavailable',
      message: 'later',
    })
    await at.autoScaling.describeAutoScalingGroups({})
    expect(statuses()).toEqual(['ServiceUnavailable', 200])
  })

  test('a cut before the emulator has the request leaves nothing done', async () => {
    at.proxy.fault('ssm', 'PutParameter', { kind: 'cut-before' })
    await at.ssm.putParameter({ Name: `/${name('parameter')}`, Value: 'x', Type: 'String' })
    expect(statuses()).toEqual([0, 200])
  })

  test('a cut after it loses the answer, and the SDK’s next try finds the work done', async () => {
    at.proxy.fault('ssm', 'PutParameter', { kind: 'cut-after' })
    await expect(
      at.ssm.putParameter({ Name: `/${name('parameter')}`, Value: 'x', Type: 'String' }),
    ).rejects.toMatchObject({ name: 'ParameterAlreadyExists' })
    expect(statuses()).toEqual([0, 'ParameterAlreadyExists'])
  })

  test('a delay holds a request back and lets it happen', async () => {
    at.proxy.fault('elbv2', 'DescribeLoadBalancers', { kind: 'delay', ms: 300 })
    const since = performance.now()
    await at.elb.describeLoadBalancers({})
    expect(performance.now() - since).toBeGreaterThanOrEqual(295)
    expect(statuses()).toEqual([200])
  })

  test('a reset removes faults that no request has met', async () => {
    at.proxy.fault('elbv2', 'DescribeLoadBalancers', { kind: 'cut-before' }, 9)
    at.proxy.reset()
    await at.elb.describeLoadBalancers({})
    expect(statuses()).toEqual([200])
  })
})
