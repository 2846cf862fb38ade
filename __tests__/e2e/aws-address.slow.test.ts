import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from '@jest/globals'
import { describeAws } from '../harness/aws/on-emulator.ts'
import type { AwsShop } from '../harness/aws/shop.ts'
import { expectDone, expectRefused } from '../harness/expectations.ts'
import { eachWithAwsShop, fleetsLeft } from './aws-shop.ts'

// `aws.listener` says another listener than the one that the environment's traffic comes through.

describeAws('another listener in the spec', () => {
  const opened = eachWithAwsShop()
  const keep = { keep: { warm: 0, history: 5 } }

  test('stops a deployment even with `force`, and the live release stays at its own address and deploys there again', async () => {
    const shop = opened()
    await shop.commit({ greeting: 'one' }, keep)
    expectDone(await shop.run({ command: 'deploy' }))
    const [before, now] = await anotherListener(shop)
    await shop.commit({ greeting: 'two' }, { ...keep, aws: { listener: now } })
    const refused = new RegExp(`production has the address ${before}, and the spec says ${now}\\..*nothing was touched`)
    const runs = [
      { command: 'deploy' },
      { command: 'deploy', force: 'true' },
      { command: 'deploy', 'dry-run': 'true' },
      { command: 'rollback', 'rollback-to': 'v1', force: 'true' },
      { command: 'sweep', force: 'true' },
      { command: 'destroy', force: 'true' },
    ]
    for (const inputs of runs) expectRefused(await shop.run(inputs), refused)
    expect(await shop.body()).toMatch(/^one/)
    expect(await fleetsLeft(shop)).toEqual(['v1'])

    await shop.commit({ greeting: 'three' }, keep)
    expectDone(await shop.run({ command: 'deploy' }))
    expect(await shop.body()).toMatch(/^three/)
  })
})

/** @returns the ARNs of the listener that there is, and of one that is made beside it. */
async function anotherListener({ place: { env } }: AwsShop): Promise<readonly [string, string]> {
  const elb = new ElasticLoadBalancingV2({
    region: env['AWS_REGION'] ?? '',
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const { LoadBalancers: [balancer] = [] } = await elb.describeLoadBalancers({})
  const LoadBalancerArn = balancer?.LoadBalancerArn ?? ''
  const { Listeners: [before] = [] } = await elb.describeListeners({ LoadBalancerArn })
  const { Listeners: [made] = [] } = await elb.createListener({
    LoadBalancerArn,
    Port: 8443,
    Protocol: 'HTTP',
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
  })
  return [before?.ListenerArn ?? '', made?.ListenerArn ?? '']
}
