import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { EC2 } from '@aws-sdk/client-ec2'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { actionOf } from '../harness/aws/iam/permissions.ts'
import { deployPolicy, previewPolicy, without } from '../harness/aws/iam/policies.ts'
import { actionsOf, readPolicy, type Policy } from '../harness/aws/iam/policy-document.ts'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { region, type AwsPlace } from '../harness/aws/place.ts'
import { scaleByLoad } from '../harness/aws/scale-by-load.ts'
import { openAwsShop, type AwsShop } from '../harness/aws/shop.ts'
import { pullEvent } from '../harness/events.ts'
import { expectDone, expectRefused } from '../harness/expectations.ts'
import type { ActionResult } from '../harness/runner.ts'
import { resourcesOf } from './aws-shop.ts'

// The real bundle with the credentials of a role that has docs/aws-policy.json, while the emulator enforces IAM and the
// proxy before it holds every request against the policy's resources and conditions.

const docs = path.resolve(import.meta.dirname, '../../docs')

/** Preflight asks for these only where a security group is of another VPC, or where much of a quota is used. */
const elsewhere = ['ec2:DescribeSecurityGroupVpcAssociations', 'elasticloadbalancing:DescribeAccountLimits']

describeAws('a role on AWS', () => {
  let moto: Moto
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())

  describe('with docs/aws-policy.json', () => {
    const asked = new Set<string>()

    describe('can do everything', () => {
      let shop: AwsShop
      afterEach(async () => {
        const { calls, violations } = shop.place.proxy
        await shop.cleanup()
        expect(violations).toEqual([])
        const own = calls.filter(({ accessKeyId }) => accessKeyId === shop.place.env['AWS_ACCESS_KEY_ID'])
        for (const call of own) asked.add(actionOf(call))
      })

      test('that runs do with machine images', async () => {
        shop = await openAwsShop(moto, { policy: await deployPolicy('shop', region) })
        await closeTheWayOut(shop.place)
        await deploy(shop, { greeting: 'first' })
        await scaleByLoad(shop.place)
        await deploy(shop, { greeting: 'second' })
        await rollback(shop)
        await rollback(shop, { 'rollback-to': 'v2' })
        await rollback(shop, { 'rollback-to': 'v1' })
        expect(await shop.body()).toBe('first v1')
        await deploy(shop, { greeting: 'third' }, { keep: { warm: 0 } })
        await rollback(shop, { 'rollback-to': 'v1' })
        expect(await shop.body()).toBe('first v7')

        await shop.commit({ greeting: 'sick', behaviour: 'sick' }, { timeouts: { boot: '12s' } })
        const failed = await shop.run({ command: 'deploy' })
        expect(failed.outputs).toMatchObject({ changed: 'false', 'live-release': 'v7' })
        expect(failed.log).not.toContain('AWS does not allow')

        expectDone(await pullRequest(shop, 'opened', await shop.commit({ greeting: 'idea' })))
        expectDone(await pullRequest(shop, 'synchronize', await shop.commit({ greeting: 'better' })))
        expect(await shop.body('pr-7.example.com')).toBe('better v2')
        expectDone(await pullRequest(shop, 'closed', ''))
        expectDone(await shop.run({ command: 'sweep' }))
        expectDone(await shop.run({ command: 'destroy', force: 'true' }))
        expect(await shop.body()).toBe('404')
      }, 400_000)

      test('that runs do with images in ECR', async () => {
        const sections = { image: { builder: 'docker' } }
        shop = await openAwsShop(moto, { policy: await deployPolicy('shop', region), sections })
        await deploy(shop, { greeting: 'first' })
        await deploy(shop, { greeting: 'second' })
        expect(await shop.body()).toBe('second v2')
        expectDone(await pullRequest(shop, 'opened', await shop.commit({ greeting: 'idea' })))
        expectDone(await pullRequest(shop, 'closed', ''))
        expectDone(await shop.run({ command: 'destroy', force: 'true' }))
      })
    })

    test('removes what a request has removed whose answer was lost, although the policy allows nothing to what is gone', async () => {
      const shop = await openAwsShop(moto, { policy: await deployPolicy('shop', region) })
      await deploy(shop, { greeting: 'first' })
      await scaleByLoad(shop.place)
      await deploy(shop, { greeting: 'second' })
      const removals = [
        ['autoscaling', 'DeleteAutoScalingGroup'],
        ['cloudwatch', 'DeleteAlarms'],
        ['ec2', 'DeleteLaunchTemplate'],
        ['elbv2', 'DeleteTargetGroup'],
      ] as const
      shop.place.proxy.reset()
      for (const [service, operation] of removals) shop.place.proxy.fault(service, operation, { kind: 'cut-after' })
      expectDone(await shop.run({ command: 'destroy', force: 'true' }))
      const denied = shop.place.proxy.calls.filter(({ errorCode = '' }) => /AccessDenied|Unauthorized/.test(errorCode))
      expect([...new Set(denied.map(({ operation }) => operation))].toSorted()).toEqual(
        removals.map(([, operation]) => operation).toSorted(),
      )
      expect(await resourcesOf(shop.place)).toEqual({ groups: [], targetGroups: [], templates: [], rules: 0 })
      await shop.cleanup()
    })

    test('has only actions that these runs ask for or that AWS checks besides', async () => {
      const { implied, free } = JSON.parse(await readFile(path.join(docs, 'aws-policy-implied.json'), 'utf8')) as {
        readonly implied: readonly { readonly needs: readonly string[] }[]
        readonly free: readonly { readonly call: string }[]
      }
      const others = new Set(['ec2:RegisterImage', ...free.map(({ call }) => call)])
      const needed = [...asked, ...elsewhere].filter((action) => !others.has(action))
      expect(actionsOf(await readPolicy(path.join(docs, 'aws-policy.json')))).toEqual(
        [...new Set([...needed, ...implied.flatMap(({ needs }) => needs)])].toSorted(),
      )
    })
  })

  describe('with the policies of bootstrap.yml for pull requests', () => {
    const sections = {
      image: { builder: 'docker' },
      environments: {
        production: {},
        preview: {
          route: { host: 'preview.example.com' },
          aws: { repository: 'shop-preview' },
          ec2: { 'instance-profile': 'shop-instance-preview' },
        },
      },
      previews: { environment: 'preview', route: { host: 'pr-{number}.example.com' } },
    }
    let shop: AwsShop
    beforeEach(async () => {
      shop = await openAwsShop(moto, { policy: await previewPolicy('shop', region), sections })
      await shop.place.allow(await previewPolicy('shop', region, shop.place.securityGroup))
    })
    afterEach(() => shop.cleanup())

    test('opens, updates and closes a preview', async () => {
      expectDone(await pullRequest(shop, 'opened', await shop.commit({ greeting: 'idea' })))
      expectDone(await pullRequest(shop, 'synchronize', await shop.commit({ greeting: 'better' })))
      expect(await shop.body('pr-7.example.com')).toBe('better v2')
      expectDone(await pullRequest(shop, 'closed', ''))
      expect(await resourcesOf(shop.place)).toEqual({ groups: [], targetGroups: [], templates: [], rules: 0 })
    })

    test('cannot deploy to production, and hears of it before anything changes', async () => {
      await shop.commit({ greeting: 'idea' })
      const { exitCode, log } = await shop.run({ command: 'deploy' })
      expect(exitCode).toBe(1)
      for (const action of ['ssm:PutParameter', 'elasticloadbalancing:ModifyListener', 'iam:PassRole'])
        expect(log).toMatch(new RegExp(`^::error::The policy of .*/shop-deploy does not allow .*${action}`, 'm'))
      expect(changesIn(shop)).toEqual([])
    })
  })

  describe('that lacks an action', () => {
    let shop: AwsShop
    let policy: Policy
    beforeAll(async () => {
      policy = await deployPolicy('shop', region)
      shop = await openAwsShop(moto, { policy })
      await deploy(shop, { greeting: 'live' })
      await scaleByLoad(shop.place)
    })
    afterEach(() => shop.place.allow(policy))
    afterAll(() => shop.cleanup())

    /** A deployment that fails, although nothing but the policy is wrong. */
    async function refused(action: string): Promise<void> {
      await shop.place.allow(without(policy, action))
      await shop.commit({ greeting: action })
      shop.place.proxy.reset()
      const result = await shop.run({ command: 'deploy' })
      await shop.place.allow(policy)
      const error = new RegExp(`^::error::.*${action}.* on .*%0A(Add|Allow) \`${action}\`.*docs/aws-policy.json`)
      expectRefused(result, error)
      await expectAsBefore(result)
    }

    async function expectAsBefore({ outputs }: ActionResult): Promise<void> {
      expect(outputs).toMatchObject({ changed: 'false', 'live-release': 'v1' })
      expect(await shop.body()).toBe('live v1')
      expect(await resourcesOf(shop.place)).toMatchObject({ groups: ['v1'], targetGroups: ['v1'], rules: 0 })
    }

    test.each([
      'autoscaling:CreateAutoScalingGroup',
      'autoscaling:PutScalingPolicy',
      'autoscaling:UpdateAutoScalingGroup',
      'cloudwatch:GetMetricData',
      'cloudwatch:PutMetricAlarm',
      'ec2:CreateLaunchTemplate',
      'ec2:CreateTags',
      'elasticloadbalancing:CreateRule',
      'elasticloadbalancing:CreateTargetGroup',
      'elasticloadbalancing:DeleteRule',
      'elasticloadbalancing:DescribeTargetHealth',
      'elasticloadbalancing:ModifyListener',
      'iam:PassRole',
      'ssm:DeleteParameters',
      'ssm:PutParameter',
    ])('%s, hears of it before anything changes', async (action) => {
      await refused(action)
      expect(changesIn(shop)).toEqual([])
    })

    test.each(['autoscaling:DescribePolicies'])(
      '%s, hears of it when it is needed, and the run removes what it has made',
      async (action) => {
        await refused(action)
        expect(changesIn(shop)).toContain('elasticloadbalancing:DeleteTargetGroup')
      },
    )

    test.each([
      [
        'elasticloadbalancing:ModifyListener',
        /ModifyListener on resource: arn:.*%0AAllow `elastic.*:ModifyListener` on arn/,
      ],
      [
        'ec2:RunInstances',
        /not authorized to use launch template: lt-.*%0AAllow `ec2:RunInstances`, `ec2:CreateTags` and/,
      ],
    ])(
      '%s, and may not simulate policies, hears that this stays unchecked, and then of the action when it is needed',
      async (action, error) => {
        await shop.place.allow(without(policy, 'iam:SimulatePrincipalPolicy', action))
        await shop.commit({ greeting: 'unchecked' })
        const result = await shop.run({ command: 'deploy' })
        expect(result.log).toMatch(/::notice::Not checked: what the role may do\. .*iam:SimulatePrincipalPolicy/)
        expectRefused(result, error)
        await expectAsBefore(result)
      },
    )

    test('leaves nothing of the failed run', async () => {
      expect(await resourcesOf(shop.place)).toEqual({
        groups: ['v1'],
        targetGroups: ['v1'],
        templates: ['v1'],
        rules: 0,
      })
    })
  })
})

/** Changes that were asked for, whatever became of them; a dry run is none. */
function changesIn({ place }: AwsShop): readonly string[] {
  const own = place.proxy.calls.filter(({ accessKeyId }) => accessKeyId === place.env['AWS_ACCESS_KEY_ID'])
  const meant = own.filter(({ input }) => input['DryRun'] !== true)
  return meant.map(actionOf).filter((action) => !/:(Describe|Get|Simulate)/.test(action))
}

async function deploy(shop: AwsShop, app: Parameters<AwsShop['commit']>[0], defaults = {}): Promise<void> {
  await shop.commit(app, defaults)
  expectDone(await shop.run({ command: 'deploy' }))
}

async function rollback(shop: AwsShop, inputs = {}): Promise<void> {
  expectDone(await shop.run({ command: 'rollback', ...inputs }))
}

function pullRequest(shop: AwsShop, action: string, sha: string) {
  return shop.run({}, { event: pullEvent({ action, sha }) })
}

/** Without one, preflight looks for VPC endpoints. */
async function closeTheWayOut({ owner, vpc }: AwsPlace): Promise<void> {
  const ec2 = new EC2(owner)
  const { RouteTables: [table] = [] } = await ec2.describeRouteTables({ Filters: [{ Name: 'vpc-id', Values: [vpc] }] })
  await ec2.deleteRoute({ RouteTableId: table?.RouteTableId, DestinationCidrBlock: '0.0.0.0/0' })
  ec2.destroy()
}
