import { expect, test } from '@jest/globals'
import { releaseName } from '../../../../src/platforms/aws/names.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { health, tagsOf, useMoto } from './setting.ts'

const { at, call, elb, balancer, router, group, foreignGroup, rules } = useMoto()
const ofApp = (app: string) => ({ app, environment: 'production' })
const described = async (arn: string) =>
  (await elb((client) => client.describeTargetGroups({ TargetGroupArns: [arn] }))).TargetGroups?.[0]
const attributes = async (arn: string) => {
  const { Attributes = [] } = await elb((client) => client.describeTargetGroupAttributes({ TargetGroupArn: arn }))
  return Object.fromEntries(Attributes.map(({ Key, Value }) => [Key, Value]))
}

describeAws('a target group', () => {
  test('is made from the spec, once', async () => {
    const key = ofApp('made')
    const { listener, vpc } = await balancer()
    const made = await group(router({ arn: listener }, {}, key), 3, key)
    expect(made.tags).toEqual(tagsOf(3, key))
    expect(await group(router({ arn: listener }, {}, key), 3, key)).toEqual(made)
    expect(await described(made.id)).toMatchObject({
      TargetGroupName: releaseName(key, 3),
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: vpc,
      TargetType: 'instance',
      HealthCheckPath: '/healthz',
      HealthCheckIntervalSeconds: 5,
      HealthCheckTimeoutSeconds: 2,
      Matcher: { HttpCode: '200-399' },
    })
    expect(await attributes(made.id)).toMatchObject({ 'deregistration_delay.timeout_seconds': '20' })
    expect(await router({ arn: listener }, {}, key).listTargetGroups(call())).toEqual([made])
  })

  test('takes what the spec does not name from the existing one', async () => {
    const key = ofApp('cloned')
    const { listener, vpc } = await balancer()
    const like = await foreignGroup(vpc, 'like')
    const Attributes = [
      { Key: 'slow_start.duration_seconds', Value: '45' },
      { Key: 'stickiness.enabled', Value: 'true' },
      { Key: 'deregistration_delay.timeout_seconds', Value: '299' },
    ]
    await elb((client) => client.modifyTargetGroupAttributes({ TargetGroupArn: like, Attributes }))
    const request = { tags: tagsOf(4, key), health, drainMs: 7000, like }
    const { id } = await router({ arn: listener }, {}, key).createTargetGroup(request, call())
    expect(await described(id)).toMatchObject({ HealthCheckPath: '/healthz', Port: 8080 })
    expect(await attributes(id)).toMatchObject({
      'slow_start.duration_seconds': '45',
      'stickiness.enabled': 'true',
      'deregistration_delay.timeout_seconds': '7',
    })
  })

  test('of a cold rollback has port and health check from the launch template of its release', async () => {
    const key = ofApp('cold')
    const { listener } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const made = (ofRelease: number) =>
      here.createTargetGroup(
        { tags: tagsOf(ofRelease + 10, key), health: { ofRelease }, drainMs: 1000, like: undefined },
        call(),
      )
    const template = (release: number, tags: Readonly<Record<string, string>>) =>
      at.aws.ec2(call(), 'making a launch template', (ec2) => {
        const Tags = Object.entries(tags).map(([name, Value]) => ({ Key: `immutable-deploy:${name}`, Value }))
        return ec2.createLaunchTemplate({
          LaunchTemplateName: releaseName(key, release),
          LaunchTemplateData: { InstanceType: 't3.small' },
          TagSpecifications: [{ ResourceType: 'launch-template', Tags }],
        })
      })
    await expect(made(2)).rejects.toMatchObject({ code: 'template-missing' })

    const old = JSON.stringify({ ...health, path: '/old', intervalMs: 12_000 })
    const check = { HealthCheckPath: '/old', HealthCheckIntervalSeconds: 12, HealthCheckPort: 'traffic-port' }
    await template(2, { health: old, port: '9090' })
    expect(await described((await made(2)).id)).toMatchObject({ ...check, Port: 9090 })
    await template(3, { health: old })
    expect(await described((await made(3)).id)).toMatchObject({ ...check, Port: 8080 })
    await template(4, { health: old, port: '"9090"' })
    await expect(made(4)).rejects.toMatchObject({
      code: 'tag-damaged',
      message: expect.stringContaining('immutable-deploy:port'),
    })
  })

  test('of somebody else with a name of ours is left alone', async () => {
    const key = ofApp('taken')
    const { listener, vpc } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const theirs = await foreignGroup(vpc, releaseName(key, 5))
    await expect(group(here, 5, key)).rejects.toMatchObject({ code: 'name-taken' })
    expect(await here.listTargetGroups(call())).toEqual([])
    await expect(here.removeTargetGroup(theirs, call())).rejects.toMatchObject({ code: 'target-group-foreign' })
    expect(await described(theirs)).toBeDefined()
  })

  test('is removed only when nothing refers to it any more', async () => {
    const key = ofApp('removed')
    const { listener } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const [one, two] = [await group(here, 1, key), await group(here, 2, key)]
    const route = await here.createRoute({}, { [one.id]: 100, [two.id]: 0 }, call())
    await expect(here.removeTargetGroup(two.id, call())).rejects.toMatchObject({ code: 'target-group-in-use' })
    await here.replaceWeights(route.id, { [one.id]: 100 }, call())
    for (let times = 0; times < 2; times += 1) await here.removeTargetGroup(two.id, call())
    expect(await router({ arn: listener }, {}, key).listTargetGroups(call())).toEqual([one])
    expect(await here.targetHealth(two.id, call())).toEqual([])
  })

  test('that another environment of ours has on this listener stops the listing', async () => {
    const [mine, yours] = [ofApp('first'), ofApp('second')]
    const made = await balancer()
    const theirs = await group(router({ arn: made.listener }, {}, yours), 1, yours)
    const { listener } = await balancer([{ Type: 'forward', TargetGroupArn: theirs.id }])
    const listing = router({ arn: listener }, {}, mine).listTargetGroups(call())
    await expect(listing).rejects.toMatchObject({
      code: 'route-conflict',
      message: expect.stringContaining('production of second'),
    })
  })

  test('is found among many, with the tags read twenty at a time', async () => {
    const key = ofApp('many')
    const { listener } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const numbers = Array.from({ length: 23 }, (_, n) => n + 1)
    for (const n of numbers) await group(here, n, key)
    const all = await router({ arn: listener }, {}, key).listTargetGroups(call())
    expect(all.map(({ tags }) => tags.release)).toEqual(numbers)
  })
})

describeAws('a trial', () => {
  test('is a rule of its own with a secret of its own, until all are closed', async () => {
    const key = ofApp('tried')
    const { listener, dnsName } = await balancer()
    const here = router({ arn: listener }, {}, key)
    const one = await group(here, 1, key)
    const trials = [await here.openTrial(one.id, {}, call()), await here.openTrial(one.id, {}, call())]
    const [first, second] = trials.map(({ secrets }) => secrets[0])
    expect(first).not.toBe(second)
    expect(trials[0]).toEqual({
      url: `http://${dnsName}:8080`,
      headers: { 'x-immutable-release': first },
      secrets: [first],
    })
    const made = (await rules(listener)).filter(({ IsDefault }) => IsDefault !== true)
    expect(new Set(made.map(({ Priority }) => Priority))).toEqual(new Set(['49999', '50000']))
    expect(made.map(({ Actions }) => Actions?.[0]?.ForwardConfig?.TargetGroups)).toEqual(
      trials.map(() => [{ TargetGroupArn: one.id, Weight: 1 }]),
    )
    await expect(here.removeTargetGroup(one.id, call())).rejects.toMatchObject({ code: 'target-group-in-use' })
    await router({ arn: listener }, {}, ofApp('other')).closeTrials(call())
    expect(await rules(listener)).toHaveLength(3)
    for (let times = 0; times < 2; times += 1) await router({ arn: listener }, {}, key).closeTrials(call())
    expect(await rules(listener)).toHaveLength(1)
    await here.removeTargetGroup(one.id, call())
  })
})
