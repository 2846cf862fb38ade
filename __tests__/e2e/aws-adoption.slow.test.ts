import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AutoScaling, type AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2, type Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { releaseName } from '../../src/platforms/aws/names.ts'
import { deployPolicy } from '../harness/aws/iam/policies.ts'
import type { Policy, Statement } from '../harness/aws/iam/policy-document.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { region } from '../harness/aws/place.ts'
import type { AwsShop } from '../harness/aws/shop.ts'
import { expectDone, expectNoFailure, releasesIn } from '../harness/expectations.ts'
import { eachWithAwsShop } from './aws-shop.ts'

// What served users before the first deployment is v0: traffic can go back to it, and it stays as its owners made it.

const group = 'before-us'
const size = { MinSize: 1, DesiredCapacity: 3, MaxSize: 5 }
const signIn: Action = {
  Type: 'authenticate-oidc',
  Order: 1,
  AuthenticateOidcConfig: {
    Issuer: 'https://id.example.com',
    AuthorizationEndpoint: 'https://id.example.com/authorize',
    TokenEndpoint: 'https://id.example.com/token',
    UserInfoEndpoint: 'https://id.example.com/user',
    ClientId: 'shop',
    ClientSecret: 'known to the load balancer alone',
    Scope: 'openid email',
    OnUnauthenticatedRequest: 'allow',
  },
}

/** What docs/aws.md says to add for a group of others. */
async function policyBesideOthers(): Promise<Policy> {
  const page = await readFile(path.resolve(import.meta.dirname, '../../docs/aws.md'), 'utf8')
  const blocks = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => json)
  const freeze = blocks.find((json) => json.includes('FreezeTheAdoptedGroup')) ?? ''
  const statement = JSON.parse(freeze.replace('<its name>', group)) as Statement
  const policy = await deployPolicy('shop', region)
  return { ...policy, Statement: [...policy.Statement, statement] }
}

/** AWS never tells them. */
function withoutSecrets(actions: readonly Action[]): readonly Action[] {
  return actions.map(({ AuthenticateOidcConfig: oidc, ...action }) => {
    const { ClientSecret: _untold, ...config } = oidc ?? {}
    return oidc === undefined ? action : { ...action, AuthenticateOidcConfig: config as typeof oidc }
  })
}

describeAws('the adopted release on AWS', () => {
  const opened = eachWithAwsShop(async () => ({ policy: await policyBesideOthers() }))
  let shop: AwsShop
  let autoScaling: AutoScaling
  let elb: ElasticLoadBalancingV2
  let before: string
  let owner: AwsShop['place']['owner']
  beforeEach(async () => {
    shop = opened()
    owner = { ...shop.place.owner, endpoint: shop.place.proxy.endpoint }
    autoScaling = new AutoScaling(owner)
    elb = new ElasticLoadBalancingV2(owner)
    before = await serveBefore()
  })
  afterEach(() => {
    autoScaling.destroy()
    elb.destroy()
  })

  test('is v0, can be rolled back to, and is unchanged in the end', async () => {
    const asItWas = await groupNow()
    const load = await shop.load()
    await shop.commit({ greeting: 'ours' }, { capacity: size.DesiredCapacity })
    const first = await shop.run({ command: 'deploy' })
    expectDone(first)
    expect(first.outputs).toMatchObject({ release: 'v1', 'live-release': 'v1', 'previous-release': 'v0' })
    expect(first.summary).toContain('`rollback-to: v0`')
    expect(await shop.body()).toBe('ours v1')

    const back = await shop.run({ command: 'rollback' })
    expectDone(back)
    expect(back.outputs).toMatchObject({ release: 'v0', 'live-release': 'v0', 'previous-release': '' })
    expect(await shop.body()).toBe('shop v0')

    await shop.commit({ greeting: 'better' }, { capacity: size.DesiredCapacity })
    const second = await shop.run({ command: 'deploy' })
    expectDone(second)
    expect(second.outputs).toMatchObject({ release: 'v3', 'live-release': 'v3' })
    const told = await load.stop()
    expectNoFailure(told)
    expect(releasesIn(told)).toEqual(['better v3', 'ours v1', 'shop v0'])
    expect(await groupNow()).toEqual(asItWas)
  })

  test('sets the size of the first fleet, and the route keeps the actions before its forward', async () => {
    await shop.commit({ greeting: 'ours' }, { capacity: { min: 1, desired: 1, max: 6 } })
    expectDone(await shop.run({ command: 'deploy' }))
    const { Instances = [] } = await groupOf(releaseName({ app: 'shop', environment: 'production' }, 1))
    expect(Instances).toHaveLength(size.DesiredCapacity)
    const [first, second] = await actionsNow()
    expect([first]).toMatchObject(withoutSecrets([signIn]))
    expect(second).toMatchObject({ Type: 'forward', Order: 2 })
    const sent = shop.place.proxy.calls.filter(({ operation }) => operation === 'ModifyListener').at(-1)
    expect(sent?.input).toMatchObject({
      DefaultActions: [{ AuthenticateOidcConfig: { UseExistingClientSecret: true } }, {}],
    })
  })

  test('that cannot serve any more is not a release to go back to', async () => {
    await shop.commit({ greeting: 'ours' }, { capacity: size.DesiredCapacity })
    expectDone(await shop.run({ command: 'deploy' }))
    const none = { MinSize: 0, DesiredCapacity: 0 }
    await autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: group, ...none })
    const load = await shop.load()
    const refused = await shop.run({ command: 'rollback', 'rollback-to': 'v0' })
    const told = await load.stop()
    expect(refused.exitCode).toBe(1)
    expect(refused.log).toMatch(/::error.*v0.*healthy/)
    expectNoFailure(told)
    expect(releasesIn(told)).toEqual(['ours v1'])
    expect(await groupNow()).toMatchObject(none)
  })

  test('gets its traffic back when a run destroys the environment', async () => {
    const [asItWas, actions] = [await groupNow(), await actionsNow()]
    await shop.commit({ greeting: 'ours' }, { capacity: size.DesiredCapacity })
    expectDone(await shop.run({ command: 'deploy' }))
    const load = await shop.load()
    expectDone(await shop.run({ command: 'destroy', force: 'true' }))
    const told = await load.stop()
    expectNoFailure(told)
    expect(releasesIn(told)).toEqual(['ours v1', 'shop v0'])
    expect(await groupNow()).toEqual(asItWas)
    expect(await actionsNow()).toMatchObject(withoutSecrets(actions))
  })

  test('cannot be frozen without the permission for it, which the run says before it changes anything', async () => {
    await shop.place.allow(await deployPolicy('shop', region))
    await shop.commit({ greeting: 'ours' }, { capacity: size.DesiredCapacity })
    const { exitCode, log } = await shop.run({ command: 'deploy' })
    expect(exitCode).toBe(1)
    expect(log).toMatch(/::error.*does not allow autoscaling:CreateOrUpdateTags.* on .*\/before-us/)
    expect(await shop.body()).toBe('shop v0')
    const runs = shop.place.proxy.calls.filter(({ accessKeyId }) => accessKeyId !== owner.credentials.accessKeyId)
    expect(runs.filter(({ operation }) => /^(Create|Put|Modify|Update)/.test(operation))).toEqual([])
  })

  /** A group of three that somebody else has made, with the listener’s traffic. */
  async function serveBefore(): Promise<string> {
    const { listenerArn, vpc, ami, subnets } = shop.place
    const { TargetGroups: [made] = [] } = await elb.createTargetGroup({
      Name: group,
      VpcId: vpc,
      Protocol: 'HTTP',
      Port: 80,
      TargetType: 'instance',
      HealthCheckPath: '/healthz',
    })
    const TargetGroupArn = made?.TargetGroupArn ?? ''
    const ec2 = new EC2(owner)
    await ec2.createLaunchTemplate({
      LaunchTemplateName: group,
      LaunchTemplateData: { ImageId: ami, InstanceType: 't3.small' },
    })
    ec2.destroy()
    await autoScaling.createAutoScalingGroup({
      AutoScalingGroupName: group,
      LaunchTemplate: { LaunchTemplateName: group, Version: '1' },
      ...size,
      VPCZoneIdentifier: subnets.join(','),
      TargetGroupARNs: [TargetGroupArn],
      Tags: [{ Key: 'team', Value: 'web', PropagateAtLaunch: true }],
    })
    await elb.modifyListener({
      ListenerArn: listenerArn,
      DefaultActions: [signIn, { Type: 'forward', Order: 2, TargetGroupArn }],
    })
    return TargetGroupArn
  }

  async function groupOf(name: string): Promise<Partial<AutoScalingGroup>> {
    const { AutoScalingGroups: [found] = [] } = await autoScaling.describeAutoScalingGroups({
      AutoScalingGroupNames: [name],
    })
    return found ?? {}
  }

  /** All that is the owners’, instances included. */
  async function groupNow() {
    const found = await groupOf(group)
    const ids = (found.Instances ?? []).map(({ InstanceId = '' }) => InstanceId).toSorted()
    const { MinSize, DesiredCapacity, MaxSize, Tags, TargetGroupARNs, SuspendedProcesses } = found
    expect(TargetGroupARNs).toEqual([before])
    return { ids, MinSize, DesiredCapacity, MaxSize, Tags, SuspendedProcesses }
  }

  async function actionsNow(): Promise<readonly Action[]> {
    const { Listeners: [listener] = [] } = await elb.describeListeners({ ListenerArns: [shop.place.listenerArn] })
    return listener?.DefaultActions ?? []
  }
})
