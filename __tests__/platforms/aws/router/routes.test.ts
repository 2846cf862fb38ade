import { ModifyRuleCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from '@jest/globals'
import type { Weights } from '../../../../src/ports/router.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { notFound, useMoto } from './setting.ts'

const { call, elb, balancer, router, group, foreignGroup, defaultActions, rules } = useMoto()
const ofApp = (app: string) => ({ app, environment: 'production' })

/** Takes all tags away, as who does not know them does. */
async function untag(arn: string): Promise<void> {
  const { TagDescriptions: [found] = [] } = await elb((client) => client.describeTags({ ResourceArns: [arn] }))
  const TagKeys = (found?.Tags ?? []).flatMap(({ Key }) => Key ?? [])
  expect(TagKeys.some((name) => name.startsWith('immutable-deploy:before-'))).toBe(true)
  await elb((client) => client.removeTags({ ResourceArns: [arn], TagKeys }))
}

describeAws('the default action as a route', () => {
  test('is made once, moved in one call, and gets its former answer back when it is removed', async () => {
    const key = ofApp('default')
    const { listener, dnsName } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const [one, two] = [await group(here, 1, key), await group(here, 2, key)]
    expect(await here.route(call())).toBeUndefined()
    const route = await here.createRoute({}, { [one.id]: 100 }, call())
    const url = `http://${dnsName}:8080`
    expect(route).toEqual({
      id: listener,
      place: { listener, match: undefined },
      url,
      probe: { url, headers: {} },
      weights: { [one.id]: 100 },
      stickinessMs: 0,
    })
    await expect(here.createRoute({}, { [one.id]: 100 }, call())).rejects.toMatchObject({ code: 'route-exists' })
    await here.replaceWeights(listener, { [one.id]: 0, [two.id]: 999 }, call())
    expect((await here.route(call()))?.weights).toEqual({ [one.id]: 0, [two.id]: 999 })
    for (let times = 0; times < 2; times += 1) await router({ arn: listener }, {}, key).removeRoute(call())
    expect(await here.route(call())).toBeUndefined()
    expect(await defaultActions(listener)).toEqual([expect.objectContaining(notFound)])
    const tags = await elb((client) => client.describeTags({ ResourceArns: [listener] }))
    expect(tags.TagDescriptions?.[0]?.Tags ?? []).toEqual([])
  })

  test('without any target group is unchanged', async () => {
    const key = ofApp('emptied')
    const { listener } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const one = await group(here, 1, key)
    await here.createRoute({}, { [one.id]: 1 }, call())
    await here.replaceWeights(listener, {}, call())
    expect(await defaultActions(listener)).toEqual([expect.objectContaining(notFound)])
  })

  test('keeps authentication and stickiness', async () => {
    const key = ofApp('sticky')
    const { listener, vpc } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const [one, two] = [await group(here, 1, key), await foreignGroup(vpc, 'sticky-before')]
    const cognito = { UserPoolArn: 'arn:pool', UserPoolClientId: 'client', UserPoolDomain: 'shop' }
    await elb((client) =>
      client.modifyListener({
        ListenerArn: listener,
        DefaultActions: [
          { Type: 'authenticate-cognito', Order: 1, AuthenticateCognitoConfig: cognito },
          {
            Type: 'forward',
            Order: 2,
            ForwardConfig: {
              TargetGroups: [{ TargetGroupArn: two, Weight: 1 }],
              TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 90 },
            },
          },
        ],
      }),
    )
    expect((await here.route(call()))?.stickinessMs).toBe(90_000)
    await here.replaceWeights(listener, { [two]: 0, [one.id]: 5 }, call())
    const [first, second] = await defaultActions(listener)
    expect(first).toMatchObject({ Type: 'authenticate-cognito', Order: 1, AuthenticateCognitoConfig: cognito })
    expect(second).toMatchObject({ Order: 2, ForwardConfig: { TargetGroupStickinessConfig: { DurationSeconds: 90 } } })
    expect(await here.route(call())).toMatchObject({ weights: { [two]: 0, [one.id]: 5 }, stickinessMs: 90_000 })
  })

  test('that forwarded before gets that forward back when the route is removed', async () => {
    const key = ofApp('adopting')
    const first = await balancer()
    const before = await foreignGroup(first.vpc, 'adopted')
    const { listener } = await balancer([{ Type: 'forward', TargetGroupArn: before }])
    const here = router({ arn: listener }, {}, key)
    const one = await group(here, 1, key)
    expect(await here.listTargetGroups(call())).toEqual([
      one,
      { id: before, tags: expect.objectContaining({ release: 0 }) },
    ])
    await expect(here.createRoute({}, { [one.id]: 1 }, call())).rejects.toMatchObject({ code: 'route-exists' })
    await here.replaceWeights(listener, { [before]: 0, [one.id]: 100 }, call())
    await here.replaceWeights(listener, { [one.id]: 100 }, call())
    await expect(here.removeTargetGroup(before, call())).rejects.toMatchObject({ code: 'target-group-foreign' })
    await router({ arn: listener }, {}, key).removeRoute(call())
    expect((await here.route(call()))?.weights).toEqual({ [before]: 1 })
    await here.removeRoute(call())
    expect((await here.route(call()))?.weights).toEqual({ [before]: 1 })
  })

  test('whose tags somebody took away has them again after the next shift, and gives back without them', async () => {
    const key = ofApp('untagged')
    const first = await balancer()
    const before = await foreignGroup(first.vpc, 'untagged-before')
    const { listener } = await balancer([{ Type: 'forward', TargetGroupArn: before }])
    const one = await group(router({ arn: listener }, {}, key), 1, key)
    const shift = (weights: Weights) => router({ arn: listener }, {}, key).replaceWeights(listener, weights, call())
    await shift({ [before]: 0, [one.id]: 100 })
    await untag(listener)
    await shift({ [before]: 0, [one.id]: 90 })
    await untag(listener)
    await router({ arn: listener }, {}, key).removeRoute(call())
    expect((await router({ arn: listener }, {}, key).route(call()))?.weights).toEqual({ [before]: 100 })
  })

  test('stays as it is where nobody knows any more what it answered before', async () => {
    const key = ofApp('forgotten')
    const { listener } = await balancer()
    const one = await group(router({ arn: listener }, {}, key), 1, key)
    await router({ arn: listener }, {}, key).createRoute({}, { [one.id]: 100 }, call())
    await router({ arn: listener }, {}, key).refuseRemoval(call())
    await untag(listener)
    const here = router({ arn: listener }, {}, key)
    for (const removal of [here.refuseRemoval(call()), here.removeRoute(call())])
      await expect(removal).rejects.toMatchObject({
        code: 'former-answer-unknown',
        message: expect.stringContaining(listener),
      })
    expect((await here.route(call()))?.weights).toEqual({ [one.id]: 100 })
  })

  test('of another environment is not touched', async () => {
    const [mine, yours] = [ofApp('mine'), ofApp('yours')]
    const { listener, vpc } = await balancer()
    const before = await foreignGroup(vpc, 'between')
    const [here, there] = [router({ arn: listener }, {}, mine), router({ arn: listener }, {}, yours)]
    const [one, two] = [await group(here, 1, mine), await group(there, 1, yours)]
    await here.createRoute({}, { [one.id]: 1, [before]: 0 }, call())
    for (const refused of [there.removeRoute(call()), there.replaceWeights(listener, { [two.id]: 1 }, call())])
      await expect(refused).rejects.toMatchObject({
        code: 'route-conflict',
        message: expect.stringContaining('of mine'),
      })
    expect((await here.route(call()))?.weights).toEqual({ [one.id]: 1, [before]: 0 })
  })

  test('does not forward to a missing target group', async () => {
    const key = ofApp('unknown')
    const { listener } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const one = await group(here, 1, key)
    await here.createRoute({}, { [one.id]: 1 }, call())
    await expect(here.replaceWeights(listener, { nowhere: 1 }, call())).rejects.toMatchObject({
      code: 'target-group-unknown',
    })
    await expect(here.replaceWeights(`${listener}0`, { [one.id]: 1 }, call())).rejects.toMatchObject({
      code: 'route-unknown',
    })
  })
})

describeAws('a rule that the spec names', () => {
  test('becomes the route, keeps its conditions, and is reached by them', async () => {
    const key = ofApp('named')
    const { listener, dnsName } = await balancer()
    const { Rules: [rule] = [] } = await elb((client) =>
      client.createRule({
        ListenerArn: listener,
        Priority: 10,
        Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: ['shop.example.com', 'www.example.com'] } }],
        Actions: [notFound],
      }),
    )
    const arn = rule?.RuleArn ?? ''
    const here = router({ arn }, {}, key)
    const one = await group(here, 1, key)
    expect(await here.route(call())).toBeUndefined()
    expect(await here.createRoute({}, { [one.id]: 1 }, call())).toMatchObject({
      id: arn,
      place: { listener: arn, match: undefined },
      url: 'http://shop.example.com:8080',
      probe: { url: `http://${dnsName}:8080`, headers: { host: 'shop.example.com:8080' } },
    })
    const trial = await here.openTrial(one.id, {}, call())
    expect(trial.headers).toMatchObject({ host: 'shop.example.com:8080', 'x-immutable-release': trial.secrets[0] })
    const all = await rules(listener)
    expect(all.find(({ Priority }) => Priority === '9')?.Conditions).toHaveLength(2)
    await here.closeTrials(call())
    await here.removeRoute(call())
    const [found] = (await rules(listener)).filter(({ RuleArn }) => RuleArn === arn)
    expect(found?.Actions).toEqual([expect.objectContaining(notFound)])
    expect(found?.Conditions).toEqual(rule?.Conditions)
    expect(await defaultActions(listener)).toEqual([expect.objectContaining(notFound)])
  })
})

describeAws('a rule of our own', () => {
  test('is made above vaguer rules, found again by its tags, and removed', async () => {
    const key = { app: 'shop', environment: 'pr-7' }
    const { listener } = await balancer()
    await elb((client) =>
      client.createRule({
        ListenerArn: listener,
        Priority: 100,
        Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: ['*.example.com'] } }],
        Actions: [notFound],
      }),
    )
    const match = { host: 'pr-7.example.com', pathPrefix: '/shop' }
    const open = () => router({ arn: listener }, match, key)
    const here = open()
    const [one, two] = [await group(here, 1, key), await group(here, 2, key)]
    expect(await here.route(call())).toBeUndefined()
    const route = await here.createRoute(match, { [one.id]: 1 }, call())
    expect(route).toMatchObject({
      url: 'http://pr-7.example.com:8080/shop',
      probe: { headers: { host: 'pr-7.example.com:8080' } },
      weights: { [one.id]: 1 },
    })
    expect(new Set((await rules(listener)).map(({ Priority }) => Priority))).toEqual(new Set(['99', '100', 'default']))
    await open().replaceWeights(route.id, { [one.id]: 0, [two.id]: 7 }, call())
    expect(await open().route(call())).toMatchObject({ id: route.id, weights: { [one.id]: 0, [two.id]: 7 } })
    await expect(open().createRoute(match, { [one.id]: 1 }, call())).rejects.toMatchObject({ code: 'route-exists' })
    for (let times = 0; times < 2; times += 1) await open().removeRoute(call())
    expect(await here.route(call())).toBeUndefined()
    expect(await rules(listener)).toHaveLength(2)
  })

  test('is refused if another one has the same conditions', async () => {
    const { listener } = await balancer()
    const match = { host: 'same.example.com' }
    const [mine, yours] = [
      { app: 'a', environment: 'same' },
      { app: 'b', environment: 'same' },
    ]
    const [here, there] = [router({ arn: listener }, match, mine), router({ arn: listener }, match, yours)]
    const [one, two] = [await group(here, 1, mine), await group(there, 1, yours)]
    await here.createRoute(match, { [one.id]: 1 }, call())
    await expect(there.createRoute(match, { [two.id]: 1 }, call())).rejects.toMatchObject({ code: 'route-conflict' })
    await there.removeRoute(call())
    expect(await here.route(call())).toBeDefined()
  })

  test('gets a priority of its own, however many are made at once', async () => {
    const { listener } = await balancer()
    const numbers = [1, 2, 3, 4, 5]
    await Promise.all(
      numbers.map(async (n) => {
        const [match, key] = [{ host: `pr-${n}.at.once` }, { app: 'once', environment: `pr-${n}` }]
        const here = router({ arn: listener }, match, key)
        await here.createRoute(match, { [(await group(here, 1, key)).id]: 1 }, call())
      }),
    )
    const priorities = (await rules(listener)).map(({ Priority }) => Priority)
    expect(new Set(priorities).size).toBe(numbers.length + 1)
  })
})

describeAws('the place of a route', () => {
  const byHost = (host: string) => ({ host })

  test('of our own is the one that its rule matches on, whatever today’s spec says', async () => {
    const key = ofApp('moved-host')
    const { listener } = await balancer()
    const here = router({ arn: listener }, byHost('old.example.com'), key)
    const one = await group(here, 1, key)
    const { id } = await here.createRoute(byHost('old.example.com'), { [one.id]: 1 }, call())
    const after = router({ arn: listener }, byHost('new.example.com'), key)
    expect(await after.route(call())).toMatchObject({ place: { listener, match: byHost('old.example.com') } })
    expect(await after.listener(call())).toBe(listener)
    const Conditions = [{ Field: 'host-header', HostHeaderConfig: { Values: ['old.example.com', 'by.hand'] } }]
    await elb((client) => client.send(new ModifyRuleCommand({ RuleArn: id, Conditions })))
    expect(await after.route(call())).toMatchObject({ id, place: { listener, match: undefined } })
  })

  test('that cannot be found is known from its target groups if anything forwards to them', async () => {
    const key = ofApp('moved-listener')
    const [before, now] = [(await balancer()).listener, (await balancer()).listener]
    const match = byHost('shop.example.com')
    const here = router({ arn: before }, match, key)
    const one = await group(here, 1, key)
    expect(await here.madeFor(one.id, call())).toBeUndefined()
    await here.createRoute(match, { [one.id]: 1 }, call())
    const after = router({ arn: now }, match, key)
    expect(await after.route(call())).toBeUndefined()
    expect(await after.listener(call())).toBe(now)
    expect(await after.madeFor(one.id, call())).toEqual({ listener: before, match })
  })

  test('is another one if the spec names no host any more', async () => {
    const key = ofApp('moved-to-default')
    const { listener } = await balancer()
    const here = router({ arn: listener }, byHost('old.example.com'), key)
    const one = await group(here, 1, key)
    await here.createRoute(byHost('old.example.com'), { [one.id]: 1 }, call())
    const after = router({ arn: listener }, {}, key)
    expect(await after.route(call())).toBeUndefined()
    expect(await after.madeFor(one.id, call())).toEqual({ listener, match: byHost('old.example.com') })
  })

  test('is unknown for resources that were made before it was recorded', async () => {
    const key = ofApp('made-before')
    const { listener } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const one = await group(here, 1, key)
    await here.createRoute({}, { [one.id]: 1 }, call())
    const TagKeys = ['immutable-deploy:made-for-0']
    await elb((client) => client.removeTags({ ResourceArns: [one.id], TagKeys }))
    expect(await router({ arn: listener }, {}, key).madeFor(one.id, call())).toBeUndefined()
  })
})
