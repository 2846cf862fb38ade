// A trial is the route for whoever has its token. Through the proxy, which knows rules' transforms and attributes' limits.
import { afterAll, expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { startProxy, type Proxy } from '../../../harness/aws/proxy.ts'
import { planeOf } from '../testbed/setting.ts'
import { health, notFound, tagsOf, useMoto } from './setting.ts'

let proxy: Proxy
const { call, elb, balancer, router, group, foreignGroup, rules } = useMoto(async (endpoint) => {
  proxy = await startProxy({ moto: { endpoint }, plane: planeOf() })
  return proxy.endpoint
})
afterAll(() => proxy.close())

const ofApp = (app: string) => ({ app, environment: 'production' })

describeAws('a trial', () => {
  test('rewrites what the route rewrites, bears its query string, and is met from anywhere', async () => {
    const key = ofApp('rewritten')
    const { listener, dnsName } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const one = await group(here, 1, key)
    const rewrite = {
      Type: 'url-rewrite' as const,
      UrlRewriteConfig: { Rewrites: [{ Regex: '^/api/', Replace: '/' }] },
    }
    const made = await elb((client) =>
      client.createRule({
        ListenerArn: listener,
        Priority: 10,
        Conditions: [
          { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'version', Value: 'v?' }] } },
          { Field: 'source-ip', SourceIpConfig: { Values: ['192.0.2.0/24'] } },
          { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } },
        ],
        Actions: [notFound],
        Transforms: [rewrite],
      }),
    )
    const rule = made.Rules?.[0]?.RuleArn ?? ''
    expect(await router({ arn: rule }, {}, key).answerBefore(call())).toMatchObject({
      demands: { text: 'requests by GET, from 192.0.2.0/24', methods: [] },
    })
    const trial = await router({ arn: rule }, {}, key).openTrial(one.id, {}, call())
    expect(trial).toMatchObject({ url: `http://${dnsName}:8080`, query: 'version=va' })
    const opened = (await rules(listener)).find(({ Priority }) => Priority === '9')
    expect(opened?.Transforms).toEqual([rewrite])
    expect(opened?.Conditions?.map(({ Field }) => Field)).toEqual(['query-string', 'http-header'])
  })
})

describeAws('what the first deployment would replace', () => {
  test('is told of a redirect to HTTPS and of another answer, and of nothing where a rule of ours is to be made', async () => {
    const toHttps = {
      Type: 'redirect' as const,
      RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' as const },
    }
    const { listener } = await balancer([toHttps])
    expect(await router({ arn: listener }, {}, ofApp('plain')).answerBefore(call())).toEqual({
      text: `${listener}, on port 8080, redirects to https://#{host}:443/#{path} (301) today`,
      isRedirectToHttps: true,
    })
    expect(
      await router({ arn: listener }, { host: 'a.example.com' }, ofApp('plain')).answerBefore(call()),
    ).toBeUndefined()
    const other = await balancer()
    expect(await router({ arn: other.listener }, {}, ofApp('plain')).answerBefore(call())).toEqual({
      text: `${other.listener}, on port 8080, answers 404 by itself today`,
      isRedirectToHttps: false,
    })
  })

  test('is nothing where the listener forwards', async () => {
    const key = ofApp('forwarding')
    const { listener } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const one = await group(here, 1, key)
    await here.createRoute({}, { [one.id]: 1 }, call())
    expect(await here.answerBefore(call())).toBeUndefined()
  })
})

describeAws('a new target group', () => {
  test('is like one with attributes that do not go with those that it has by itself', async () => {
    const key = ofApp('alike')
    const { listener, vpc } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const attributesOf = async (id: string) => {
      const { Attributes = [] } = await elb((client) => client.describeTargetGroupAttributes({ TargetGroupArn: id }))
      return Object.fromEntries(Attributes.map(({ Key = '', Value }) => [Key, Value]))
    }
    for (const [release, algorithm] of [
      [1, 'least_outstanding_requests'],
      [2, 'round_robin'],
      [3, 'weighted_random'],
    ] as const) {
      const like = await foreignGroup(vpc, `alike-${release}`)
      await elb((client) =>
        client.modifyTargetGroupAttributes({
          TargetGroupArn: like,
          Attributes: [{ Key: 'load_balancing.algorithm.type', Value: algorithm }],
        }),
      )
      const request = { tags: tagsOf(release, key), health, drainMs: 7000, like }
      const { id } = await here.createTargetGroup(request, call())
      expect(await attributesOf(id)).toEqual({
        ...(await attributesOf(like)),
        'deregistration_delay.timeout_seconds': '7',
      })
    }
  })
})
