import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { deployPolicy } from '../harness/aws/iam/policies.ts'
import type { Statement } from '../harness/aws/iam/policy-document.ts'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { region } from '../harness/aws/place.ts'
import { scaleByLoad } from '../harness/aws/scale-by-load.ts'
import { openAwsShop, type AwsShop } from '../harness/aws/shop.ts'
import { tagsOfAll } from '../harness/aws/tags-of-all.ts'
import { pullEvent } from '../harness/events.ts'
import { expectDone } from '../harness/expectations.ts'

// The real bundle in an account where many things are denied to whoever creates them without a tag.

describeAws('an account that denies what lacks its tag', () => {
  let moto: Moto
  let shop: AwsShop
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())

  const deploy = async (app: Parameters<AwsShop['commit']>[0], defaults = {}) => {
    await shop.commit(app, defaults)
    expectDone(await shop.run({ command: 'deploy' }))
  }
  const open = async (sections: Readonly<Record<string, unknown>> = {}) => {
    const policy = await deployPolicy('shop', region)
    const Statement = [...policy.Statement, ...denyingUntagged('team')]
    shop = await openAwsShop(moto, { policy: { ...policy, Statement }, sections })
  }
  afterEach(() => shop.cleanup())

  const aws = { tags: { team: 'shop', 'cost-center': 42 } }
  const expectTagged = async () => {
    const made = await tagsOfAll(shop.place)
    expect(made.length).toBeGreaterThan(5)
    expect(made.filter(({ tags }) => tags['team'] !== 'shop' || tags['cost-center'] !== '42')).toEqual([])
    return made
  }

  test('deploys and rolls back with `aws.tags`, all that it creates carries them, and previews as well', async () => {
    await open()
    await deploy({ greeting: 'first' }, { aws })
    await scaleByLoad(shop.place)
    await deploy({ greeting: 'second' }, { aws, keep: { warm: 0 } })
    expectDone(await shop.run({ command: 'rollback', 'rollback-to': 'v1' }))
    expect(await shop.body()).toBe('first v3')
    const sha = await shop.commit({ greeting: 'idea' }, { aws })
    expectDone(await shop.run({}, { event: pullEvent({ action: 'opened', sha }) }))
    const kinds = (await expectTagged()).map(({ what = '' }) => /^ami-|:alarm:|^i-/.exec(what)?.[0])
    expect(kinds).toEqual(expect.arrayContaining(['ami-', ':alarm:', 'i-']))
  }, 400_000)

  test('takes a repository that carries them', async () => {
    await open({ image: { builder: 'docker' } })
    await deploy({ greeting: 'first' }, { aws })
    const repositories = (await expectTagged()).filter(({ what = '' }) => what.includes(':repository/'))
    expect(repositories).toHaveLength(1)
  })

  test('hears without them what is denied, before anything is created', async () => {
    await open({ image: { builder: 'docker' } })
    await shop.commit({ greeting: 'untagged' })
    const { exitCode, log } = await shop.run({ command: 'deploy' })
    expect(exitCode).toBe(1)
    expect(log).toMatch(/^::error::The policy of .* does not allow .*:CreateTargetGroup.* add `team` to `aws\.tags`/m)
    expect(log).toMatch(/^::error::An instance could not be started/m)
    const changes = shop.place.proxy.calls.filter(
      ({ accessKeyId, operation }) =>
        accessKeyId === shop.place.env['AWS_ACCESS_KEY_ID'] && /^(Create|Put|Modify|Add)/.test(operation),
    )
    expect(changes).toEqual([])
  })
})

/** As AWS words it (Example SCPs for tagging resources, AWS Organizations User Guide). */
function denyingUntagged(key: string): readonly Statement[] {
  const Condition = { Null: { [`aws:RequestTag/${key}`]: 'true' } }
  const launched = ['instance', 'network-interface', 'volume'].map((kind) => `arn:aws:ec2:*:*:${kind}/*`)
  const created = [
    'autoscaling:CreateAutoScalingGroup',
    'cloudwatch:PutMetricAlarm',
    'ec2:CreateLaunchTemplate',
    'ecr:CreateRepository',
    'elasticloadbalancing:CreateRule',
    'elasticloadbalancing:CreateTargetGroup',
    'ssm:AddTagsToResource',
  ]
  return [
    { Sid: 'Untagged', Effect: 'Deny', Action: created, Resource: '*', Condition },
    { Sid: 'UntaggedInstances', Effect: 'Deny', Action: 'ec2:RunInstances', Resource: launched, Condition },
  ]
}
