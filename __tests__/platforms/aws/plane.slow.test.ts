import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Action, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { appFiles, type Behaviour } from '../../harness/app.ts'
import { startMoto, type Moto } from '../../harness/aws/moto.ts'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { usualLagsMs } from '../../harness/aws/plane-balancer.ts'
import { openClients, type Clients } from '../../harness/aws/plane-world.ts'
import { createPlane, type Plane } from '../../harness/aws/plane.ts'
import { eventually, freePort, get } from '../../harness/local.ts'

const region = 'eu-west-1'
const slowestMs = Math.max(...usualLagsMs)

let moto: Moto
let folder: string
beforeAll(async () => {
  moto = await startMoto()
  folder = await mkdtemp(path.join(tmpdir(), 'app-'))
  const behaviours: readonly Behaviour[] = ['good', 'sick', 'exits', 'deaf']
  for (const behaviour of behaviours)
    await writeFile(path.join(folder, `${behaviour}.cjs`), appFiles({ behaviour })['server.js'] ?? '')
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await moto.stop()
})

let plane: Plane
let clients: Clients
let port: number
let listener: string
beforeEach(async () => {
  await fetch(`${moto.endpoint}/moto-api/reset`, { method: 'POST' })
  clients = openClients({ endpoint: moto.endpoint, region })
  plane = await createPlane({ endpoint: moto.endpoint, region, app: program })
  port = await freePort()
  const { Subnets = [] } = await clients.ec2.describeSubnets({})
  const { LoadBalancers: [made] = [] } = await clients.elb.createLoadBalancer({
    Name: 'shop',
    Subnets: Subnets.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? []),
  })
  const { Listeners = [] } = await clients.elb.createListener({
    LoadBalancerArn: made?.LoadBalancerArn,
    Protocol: 'HTTP',
    Port: port,
    DefaultActions: [teapot],
  })
  listener = Listeners[0]?.ListenerArn ?? ''
})
afterEach(async () => {
  await plane.close()
})

/** Which app runs is said by a tag. */
function program(tags: Readonly<Record<string, string>>) {
  return { command: ['node', path.join(folder, `${tags['behaviour'] ?? 'good'}.cjs`)], env: {} }
}

const teapot: Action = {
  Type: 'fixed-response',
  FixedResponseConfig: { StatusCode: '418', ContentType: 'text/plain', MessageBody: 'short and stout' },
}

function forward(weights: Readonly<Record<string, number>>): Action {
  const TargetGroups = Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight }))
  return { Type: 'forward', ForwardConfig: { TargetGroups } }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const ask = (urlPath = '/', headers: Readonly<Record<string, string>> = {}) =>
  get({ url: `http://127.0.0.1:${port}`, headers }, urlPath)

async function defaultTo(action: Action): Promise<void> {
  await clients.elb.modifyListener({ ListenerArn: listener, DefaultActions: [action] })
  await plane.reconcile()
  await wait(slowestMs)
}

async function addRule(priority: number, conditions: RuleCondition[], action: Action): Promise<void> {
  await clients.elb.createRule({ ListenerArn: listener, Priority: priority, Conditions: conditions, Actions: [action] })
  await plane.reconcile()
  await wait(slowestMs)
}

async function targetGroup(name: string): Promise<string> {
  const { Vpcs = [] } = await clients.ec2.describeVpcs({})
  const { TargetGroups = [] } = await clients.elb.createTargetGroup({
    Name: name,
    Protocol: 'HTTP',
    Port: 8080,
    VpcId: Vpcs[0]?.VpcId,
    HealthCheckPath: '/healthz',
    HealthCheckIntervalSeconds: 5,
    HealthCheckTimeoutSeconds: 2,
  })
  return TargetGroups[0]?.TargetGroupArn ?? ''
}

interface Group {
  readonly size?: number
  readonly behaviour?: Behaviour
  readonly graceSeconds?: number
}

/** A release's target group and its instances. */
async function launch(release: number, { size = 1, behaviour = 'good', graceSeconds = 300 }: Group = {}) {
  const name = `shop-v${release}`
  const arn = await targetGroup(name)
  const { Images = [] } = await clients.ec2.describeImages({ Owners: ['amazon'] })
  await clients.ec2.createLaunchTemplate({
    LaunchTemplateName: name,
    LaunchTemplateData: { ImageId: Images[0]?.ImageId, InstanceType: 't3.micro' },
  })
  const tag = (Key: string, Value: string) => ({ Key, Value, PropagateAtLaunch: true })
  await clients.autoScaling.createAutoScalingGroup({
    AutoScalingGroupName: name,
    LaunchTemplate: { LaunchTemplateName: name, Version: '1' },
    AvailabilityZones: [`${region}a`],
    MinSize: 0,
    MaxSize: 4,
    DesiredCapacity: size,
    TargetGroupARNs: [arn],
    HealthCheckType: 'ELB',
    HealthCheckGracePeriod: graceSeconds,
    Tags: [tag('immutable-deploy:release', String(release)), tag('behaviour', behaviour)],
  })
  await plane.reconcile()
  return { name, arn }
}

const states = async (arn: string) => (await plane.targetHealth(arn)).map(({ state }) => state)
const until = (arn: string, expected: readonly string[]) =>
  eventually(async () => ((await states(arn)).join() === expected.join() ? true : undefined))

describeAws('the data plane', () => {
  test('answers on a listener’s port as the listener says', async () => {
    await plane.reconcile()
    expect(await ask()).toEqual({ status: 418, body: 'short and stout' })
  })

  test('runs a process for each instance, and weights decide which gets a request', async () => {
    const [one, two] = [await launch(1, { size: 2 }), await launch(2)]
    await defaultTo(forward({ [one.arn]: 100, [two.arn]: 0 }))
    await until(one.arn, ['healthy', 'healthy'])
    await until(two.arn, ['healthy'])
    const since = Math.floor(Date.now() / 1000) * 1000
    expect((await ask()).body).toBe('shop v1')
    await defaultTo(forward({ [one.arn]: 0, [two.arn]: 1 }))
    expect((await ask()).body).toBe('shop v2')
    await defaultTo(forward({ [one.arn]: 1, [two.arn]: 1 }))
    const bodies = await Promise.all(Array.from({ length: 10 }, () => ask()))
    expect(new Set(bodies.map(({ body }) => body))).toEqual(new Set(['shop v1', 'shop v2']))
    const figures = plane.figures(one.arn, since, Date.now() + 1000)
    const requests = 1 + bodies.filter(({ body }) => body === 'shop v1').length
    expect(figures).toMatchObject({ requests, answers: { '2XX': requests, '5XX': 0 }, p99: expect.any(Number) })
  })

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
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 503, 503, 503, 503])
    expect(plane.exposed()).toBeGreaterThanOrEqual(4)
  })

  test('sends requests to all targets of a group that has only unhealthy ones', async () => {
    const [one, sick] = [await launch(1), await launch(2, { behaviour: 'sick' })]
    await defaultTo(forward({ [one.arn]: 50, [sick.arn]: 50 }))
    await until(one.arn, ['healthy'])
    await until(sick.arn, ['unhealthy'])
    const before = plane.exposed()
    const bodies = (await Promise.all(Array.from({ length: 8 }, () => ask()))).map(({ body }) => body)
    expect(bodies.filter((body) => body === 'shop v2')).toHaveLength(4)
    expect(plane.exposed() - before).toBe(4)
  })

  test('answers 502 for a target that refuses the connection, which is no answer of the target’s', async () => {
    const gone = await launch(1, { behaviour: 'exits', graceSeconds: 600 })
    const since = Date.now()
    await defaultTo(forward({ [gone.arn]: 1 }))
    expect((await ask()).status).toBe(502)
    expect(plane.figures(gone.arn, since, Date.now() + 1000)).toMatchObject({ requests: 1, answers: { '5XX': 0 } })
    expect(plane.ownAnswers(502, since, Date.now() + 1000)).toBe(1)
  })

  test('has two nodes, of which one learns of a change later than the other', async () => {
    const slow = await createPlane({ endpoint: moto.endpoint, region, app: program, lagsMs: [0, 600] })
    const on = await freePort()
    const { Listeners: [made] = [] } = await clients.elb.describeListeners({ ListenerArns: [listener] })
    await clients.elb.modifyListener({ ListenerArn: made?.ListenerArn, Port: on })
    await slow.reconcile()
    const answers = () =>
      Promise.all([0, 1, 2, 3].map(() => get({ url: `http://127.0.0.1:${on}`, headers: { connection: 'close' } }, '/')))
    const statuses = async () => (await answers()).map(({ status }) => status).toSorted()
    expect(await statuses()).toEqual([418, 418, 418, 418])
    await clients.elb.modifyListener({
      ListenerArn: listener,
      DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '410' } }],
    })
    await slow.reconcile()
    expect(await statuses()).toEqual([410, 410, 418, 418])
    await wait(600)
    expect(await statuses()).toEqual([410, 410, 410, 410])
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
    const { Rules = [] } = await clients.elb.describeRules({ ListenerArn: listener })
    plane.transforms.set(Rules[0]?.RuleArn ?? '', [
      { Type: 'url-rewrite', UrlRewriteConfig: { Rewrites: [{ Regex: '^/api/(.*)$', Replace: '/$1' }] } },
    ])
    await plane.reconcile()
    await wait(slowestMs)
    expect((await ask('/api/healthz')).body).toBe('health of shop v1')
  })

  test('redirects as a rule says', async () => {
    await defaultTo({
      Type: 'redirect',
      RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' },
    })
    const answer = await fetch(`http://127.0.0.1:${port}/basket?item=1`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([301, 'https://127.0.0.1:443/basket?item=1'])
  })

  test('checks targets only while something refers to them, and reports their states as AWS does', async () => {
    const [good, sick, gone, deaf] = [
      await launch(1),
      await launch(2, { behaviour: 'sick' }),
      await launch(3, { behaviour: 'exits' }),
      await launch(4, { behaviour: 'deaf' }),
    ]
    expect(await plane.targetHealth(good.arn)).toEqual([
      expect.objectContaining({ port: 8080, state: 'unused', reason: 'Target.NotInUse' }),
    ])
    await defaultTo(forward({ [good.arn]: 1, [sick.arn]: 1, [gone.arn]: 0, [deaf.arn]: 0 }))
    await until(good.arn, ['healthy'])
    await until(sick.arn, ['unhealthy'])
    await until(gone.arn, ['unhealthy'])
    const reasons = async (arn: string) => (await plane.targetHealth(arn)).map(({ reason }) => reason)
    expect(await reasons(sick.arn)).toEqual(['Target.ResponseCodeMismatch'])
    expect(await reasons(gone.arn)).toEqual(['Target.FailedHealthChecks'])
    expect(await plane.targetHealth(deaf.arn)).toEqual([
      expect.objectContaining({ state: 'initial', reason: 'Elb.InitialHealthChecking' }),
    ])
    const [{ id } = { id: '' }] = await plane.targetHealth(gone.arn)
    expect(await plane.console(id)).toContain('cannot find my database')
    await defaultTo(teapot)
    await until(good.arn, ['unused'])
  })

  test('drains a leaving instance before it ends the process', async () => {
    const { name, arn } = await launch(1, { size: 2 })
    await defaultTo(forward({ [arn]: 1 }))
    await until(arn, ['healthy', 'healthy'])
    // Each node takes turns by itself: with two requests each, every instance has some.
    const slow = [1, 2, 3, 4].map(() => ask('/slow?ms=1500'))
    await eventually(async () => plane.figures(arn, 0, Date.now() + 1000).requests === 4 || undefined)
    await clients.autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: name, DesiredCapacity: 1 })
    await plane.reconcile()
    expect(await plane.targetHealth(arn)).toEqual([
      expect.objectContaining({ state: 'healthy' }),
      expect.objectContaining({ state: 'draining', reason: 'Target.DeregistrationInProgress' }),
    ])
    expect(await Promise.all(slow)).toEqual(slow.map(() => ({ status: 200, body: 'shop v1' })))
    await until(arn, ['healthy'])
    const last = ask('/slow?ms=1000')
    await eventually(async () => plane.figures(arn, 0, Date.now() + 1000).requests === 5 || undefined)
    await defaultTo(teapot)
    await clients.autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: name, ForceDelete: true })
    await clients.elb.deleteTargetGroup({ TargetGroupArn: arn })
    await plane.reconcile()
    expect(await plane.targetHealth(arn)).toEqual([])
    expect(await last).toEqual({ status: 200, body: 'shop v1' })
  })

  test.each([
    ['is unhealthy past its grace', { behaviour: 'sick', graceSeconds: 1 }, 'ELB system health check failure'],
    ['ended before it was healthy, grace or not', { behaviour: 'exits', graceSeconds: 600 }, 'terminated or stopped'],
  ] as const)('replaces an instance that %s, and records it', async (_name, options, cause) => {
    const { name, arn } = await launch(1, options)
    const [first] = await plane.targetHealth(arn)
    await defaultTo(forward({ [arn]: 1 }))
    await eventually(async () => (await plane.targetHealth(arn)).some(({ id }) => id !== first?.id) || undefined)
    expect(plane.activities(name).slice(-3)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Launching a new EC2 instance') }),
      expect.objectContaining({
        message: `Terminating EC2 instance: ${first?.id}`,
        cause: expect.stringContaining(cause),
      }),
      expect.objectContaining({ message: `Launching a new EC2 instance: ${first?.id}` }),
    ])
  })

  test('runs instances that are registered by hand', async () => {
    const arn = await targetGroup('by-hand')
    const { Images = [] } = await clients.ec2.describeImages({ Owners: ['amazon'] })
    const { Instances = [] } = await clients.ec2.runInstances({ ImageId: Images[0]?.ImageId, MinCount: 1, MaxCount: 1 })
    const [{ InstanceId: id = '' } = {}] = Instances
    await clients.elb.registerTargets({ TargetGroupArn: arn, Targets: [{ Id: id }] })
    await defaultTo(forward({ [arn]: 1 }))
    await until(arn, ['healthy'])
    expect((await ask()).body).toBe('shop v0')
    await clients.ec2.terminateInstances({ InstanceIds: [id] })
    await plane.reconcile()
    await until(arn, [])
  })
})
