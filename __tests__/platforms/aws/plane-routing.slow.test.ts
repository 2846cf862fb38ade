// The testbed's load balancer routes as an Application Load Balancer does.
import { expect, test } from '@jest/globals'
import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { createPlane } from '../../harness/aws/plane.ts'
import { freePort, get } from '../../harness/local.ts'
import { forward, region, slowestMs, usePlane, wait } from './plane-setting.ts'

const { at, ask, defaultTo, addRule, launch, until } = usePlane()

describeAws('the load balancer of the data plane', () => {
  test('goes by the rules’ priorities and conditions', async () => {
    const [one, two] = [await launch(1), await launch(2)]
    const header = { HttpHeaderName: 'X-Release', Values: ['tok?n*'] }
    await addRule(
      20,
      [{ Field: 'host-header', HostHeaderConfig: { Values: ['*.shop.test'] } }],
      forward({ [one.arn]: 1 }),
    )
    await addRule(10, [{ Field: 'http-header', HttpHeaderConfig: header }], forward({ [two.arn]: 1 }))
    await addRule(
      30,
      [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api', '/api/*'] } }],
      forward({ [two.arn]: 1 }),
    )
    await until(one.arn, ['healthy'])
    await until(two.arn, ['healthy'])
    expect((await ask('/', { host: 'A.shop.test:80' })).body).toBe('shop v1')
    expect((await ask('/', { host: 'a.shop.test', 'x-release': 'Token-1' })).body).toBe('shop v2')
    expect((await ask('/api?x')).body).toBe('nothing here')
    expect((await ask('/apiary')).status).toBe(418)
    expect((await ask('/', { host: 'shop.test' })).status).toBe(418)
  })

  test('answers 503 for a group without targets, whatever others the rule has', async () => {
    const [one, empty] = [await launch(1), await launch(2, { size: 0 })]
    await defaultTo(forward({ [one.arn]: 50, [empty.arn]: 50 }))
    await until(one.arn, ['healthy'])
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => ask()))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 503)).toHaveLength(4)
    expect(statuses.filter((status) => status === 200)).toHaveLength(4)
    expect(at.plane.exposed()).toBeGreaterThanOrEqual(4)
  })

  test('sends requests to all targets of a group that has only unhealthy ones', async () => {
    const [one, sick] = [await launch(1), await launch(2, { behaviour: 'sick' })]
    await defaultTo(forward({ [one.arn]: 50, [sick.arn]: 50 }))
    await until(one.arn, ['healthy'])
    await until(sick.arn, ['unhealthy'])
    const before = at.plane.exposed()
    const bodies = (await Promise.all(Array.from({ length: 8 }, () => ask()))).map(({ body }) => body)
    expect(bodies.filter((body) => body === 'shop v2')).toHaveLength(4)
    expect(at.plane.exposed() - before).toBe(4)
  })

  test('answers 502 for a target that refuses the connection, which is no answer of the target’s', async () => {
    const gone = await launch(1, { behaviour: 'exits', graceSeconds: 600 })
    const since = Date.now()
    await defaultTo(forward({ [gone.arn]: 1 }))
    expect((await ask()).status).toBe(502)
    expect(at.plane.figures(gone.arn, since, Date.now() + 1000)).toMatchObject({ requests: 1, answers: { '5XX': 0 } })
    expect(at.plane.ownAnswers(502, since, Date.now() + 1000)).toBe(1)
  })

  test('has two nodes, of which one learns of a change later than the other', async () => {
    const slow = await createPlane({ endpoint: at.moto.endpoint, region, app: at.program, lagsMs: [0, 600] })
    const on = await freePort()
    const { Listeners: [made] = [] } = await at.clients.elb.describeListeners({ ListenerArns: [at.listener] })
    await at.clients.elb.modifyListener({ ListenerArn: made?.ListenerArn, Port: on })
    await slow.reconcile()
    const answers = () =>
      Promise.all([0, 1, 2, 3].map(() => get({ url: `http://127.0.0.1:${on}`, headers: { connection: 'close' } }, '/')))
    const count = async (status: number) => (await answers()).filter((answer) => answer.status === status).length
    expect(await count(418)).toBe(4)
    await at.clients.elb.modifyListener({
      ListenerArn: at.listener,
      DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '410' } }],
    })
    await slow.reconcile()
    expect(await count(410)).toBe(2)
    await wait(600)
    expect(await count(410)).toBe(4)
    await slow.close()
  })

  test('knows each kind of condition', async () => {
    const one = await launch(1)
    const matches = async (condition: RuleCondition, priority: number) =>
      addRule(
        priority,
        [{ Field: 'path-pattern', PathPatternConfig: { Values: [`/${priority}`] } }, condition],
        forward({ [one.arn]: 1 }),
      )
    await matches({ Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'version', Value: 'v?' }] } }, 1)
    await matches({ Field: 'query-string', QueryStringConfig: { Values: [{ Value: '*beta*' }] } }, 2)
    await matches({ Field: 'source-ip', SourceIpConfig: { Values: ['127.0.0.0/8'] } }, 3)
    await matches({ Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.0/8'] } }, 4)
    await matches({ Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } }, 5)
    await matches({ Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['POST'] } }, 6)
    await until(one.arn, ['healthy'])
    const met = async (urlPath: string) => (await ask(urlPath)).status !== 418
    expect([await met('/1?version=V2'), await met('/1?version=v22'), await met('/1')]).toEqual([true, false, false])
    expect([await met('/2?any=the-beta-one'), await met('/2?beta=no')]).toEqual([true, false])
    expect([await met('/3'), await met('/4'), await met('/5'), await met('/6')]).toEqual([true, false, true, false])
  })

  test('rewrites what a rule’s transforms rewrite', async () => {
    const one = await launch(1)
    await addRule(1, [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*'] } }], forward({ [one.arn]: 1 }))
    await until(one.arn, ['healthy'])
    expect((await ask('/api/healthz')).body).toBe('nothing here')
    const { Rules = [] } = await at.clients.elb.describeRules({ ListenerArn: at.listener })
    at.plane.transforms.set(Rules[0]?.RuleArn ?? '', [
      { Type: 'url-rewrite', UrlRewriteConfig: { Rewrites: [{ Regex: '^/api/(.*)$', Replace: '/$1' }] } },
    ])
    await at.plane.reconcile()
    await wait(slowestMs)
    expect((await ask('/api/healthz')).body).toBe('health of shop v1')
  })

  test('redirects as a rule says', async () => {
    await defaultTo({
      Type: 'redirect',
      RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' },
    })
    const answer = await fetch(`http://127.0.0.1:${at.port}/basket?item=1`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([301, 'https://127.0.0.1:443/basket?item=1'])
  })
})
