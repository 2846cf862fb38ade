import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from '@jest/globals'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { expectDone } from '../harness/expectations.ts'
import { freePort, get } from '../harness/local.ts'
import { eachWithAwsShop, fleetOf, fleetsLeft } from './aws-shop.ts'

describeAws('a release to which somebody else’s listener forwards', () => {
  const opened = eachWithAwsShop()

  test('keeps its servers until the listener is gone', async () => {
    const shop = opened()
    const coldly = { keep: { warm: 0 } }
    await shop.commit({ greeting: 'one' }, coldly)
    expectDone(await shop.run({ command: 'deploy' }))
    const { targetGroup } = await fleetOf(await shop.place.open(), 1)
    const other = await openListener(targetGroup)
    expect((await get(other.address)).body).toBe('one v1')

    await shop.commit({ greeting: 'two' }, coldly)
    const stopped = await shop.run({ command: 'deploy' })
    expect(stopped).toMatchObject({
      exitCode: 1,
      log: expect.stringContaining(`${targetGroup} of production cannot be`),
    })
    expect(stopped.log).toContain('Something else than this action forwards to it')
    expect(await shop.body()).toBe('two v2')
    expect((await get(other.address)).body).toBe('one v1')
    expect(await fleetsLeft(shop)).toEqual(['v1', 'v2'])

    await other.remove()
    expectDone(await shop.run({ command: 'sweep' }))
    expect(await fleetsLeft(shop)).toEqual(['v2'])
  })

  /** By hand, on the same load balancer. */
  async function openListener(targetGroup: string) {
    const { place } = opened()
    const elb = new ElasticLoadBalancingV2(place.owner)
    const { LoadBalancers: [balancer] = [] } = await elb.describeLoadBalancers({})
    const port = await freePort()
    const { Listeners: [listener] = [] } = await elb.createListener({
      LoadBalancerArn: balancer?.LoadBalancerArn,
      Port: port,
      Protocol: 'HTTP',
      DefaultActions: [
        { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: targetGroup, Weight: 7 }] } },
      ],
    })
    await place.plane.reconcile()
    return {
      address: { url: `http://127.0.0.1:${port}`, headers: {} },
      async remove() {
        await elb.deleteListener({ ListenerArn: listener?.ListenerArn })
        elb.destroy()
      },
    }
  }
})
