import { DeleteListenerCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from '@jest/globals'
import type { ListenerReference } from '../../../../src/platforms/aws/options.ts'
import { createPlace } from '../../../../src/platforms/aws/router/place.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { notFound, useMoto } from './setting.ts'

const { at, call, elb, balancer } = useMoto()
const find = (reference: ListenerReference) => createPlace(at.aws, reference)(call())

describeAws('the listener that the spec names', () => {
  test('is found by ARN, by name and port, and by tag', async () => {
    const tags = [{ Key: 'team', Value: 'shop' }]
    const { arn, name, listener, dnsName, vpc } = await balancer([notFound], { tags })
    const expected = { listener, rule: undefined, loadBalancer: arn, dnsName, vpc, scheme: 'http', port: 8080 }
    expect(await find({ arn: listener })).toMatchObject(expected)
    expect(await find({ loadBalancer: name, port: 8080 })).toMatchObject(expected)
    expect(await find({ tag: { key: 'team', value: 'shop' } })).toMatchObject(expected)
  })

  test('can be one of its rules', async () => {
    const { listener } = await balancer()
    const { Rules: [rule] = [] } = await elb((client) =>
      client.createRule({
        ListenerArn: listener,
        Priority: 10,
        Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*'] } }],
        Actions: [notFound],
        Tags: [{ Key: 'team', Value: 'api' }],
      }),
    )
    const expected = { listener, rule: rule?.RuleArn }
    expect(await find({ arn: rule?.RuleArn ?? '' })).toMatchObject(expected)
    expect(await find({ tag: { key: 'team', value: 'api' } })).toMatchObject(expected)
  })

  test('is reported missing with a list of the existing ones', async () => {
    const { name, listener } = await balancer()
    await expect(find({ loadBalancer: name, port: 443 })).rejects.toMatchObject({
      code: 'listener-missing',
      message: expect.stringContaining('it has 8080'),
    })
    await expect(find({ loadBalancer: 'nowhere', port: 443 })).rejects.toMatchObject({
      code: 'listener-missing',
      message: expect.stringContaining(name),
    })
    await expect(find({ tag: { key: 'team', value: 'nobody' } })).rejects.toMatchObject({ code: 'listener-missing' })
    const gone = listener.replace(/[0-9a-f]{16}$/, '0000000000000000')
    await expect(find({ arn: gone })).rejects.toMatchObject({ code: 'listener-missing' })
  })

  test('is refused where it is ambiguous, in another region, or a Network Load Balancer’s', async () => {
    const tags = [{ Key: 'team', Value: 'twice' }]
    const [one, two] = [await balancer([notFound], { tags }), await balancer([notFound], { tags })]
    await expect(find({ tag: { key: 'team', value: 'twice' } })).rejects.toMatchObject({
      code: 'listener-ambiguous',
      message: expect.stringMatching(new RegExp(`${one.listener}.*${two.listener}`)),
    })
    const elsewhere = one.listener.replace('eu-west-1', 'us-east-1')
    await expect(find({ arn: elsewhere })).rejects.toMatchObject({
      code: 'listener-elsewhere',
      message: expect.stringContaining('us-east-1'),
    })
    const tcp = await elb((client) =>
      client.createTargetGroup({ Name: 'tcp', Protocol: 'TCP', Port: 80, VpcId: one.vpc }),
    )
    const forward = { Type: 'forward' as const, TargetGroupArn: tcp.TargetGroups?.[0]?.TargetGroupArn ?? '' }
    const network = await balancer([forward], { type: 'network' })
    for (const reference of [{ arn: network.listener }, { loadBalancer: network.name, port: 8080 }])
      await expect(find(reference)).rejects.toMatchObject({ code: 'listener-unsuitable' })
  })

  test('is looked up once', async () => {
    const { listener, vpc } = await balancer()
    const place = createPlace(at.aws, { arn: listener })
    await place(call())
    await elb((client) => client.send(new DeleteListenerCommand({ ListenerArn: listener })))
    expect(await place(call())).toMatchObject({ listener, vpc })
  })
})
