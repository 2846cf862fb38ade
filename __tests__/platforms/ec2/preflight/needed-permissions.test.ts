import path from 'node:path'
import { expect, test } from '@jest/globals'
import {
  contextOf,
  holding,
  neededPermissions,
  passingRole,
} from '../../../../src/platforms/ec2/preflight/needed-permissions.ts'
import { isAllowed } from '../../../harness/aws/iam/decision.ts'
import { actionsOf, filledIn, readPolicy } from '../../../harness/aws/iam/policy-document.ts'

const key = { app: 'shop', environment: 'production' }
const listener = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2'
const routes = [undefined, 'own', listener.replace(':listener/', ':listener-rule/')]

const file = path.resolve(import.meta.dirname, '../../../../docs/aws-policy.json')
const tags = [{ Key: 'team', Value: 'shop' }]

function contextIn(region: string, needed: Parameters<typeof contextOf>[2]) {
  const entries = contextOf(key, { region, tags, instanceType: 't3.small' }, needed)
  return new Map(entries.map(({ ContextKeyName, ContextKeyValues }) => [ContextKeyName, ContextKeyValues]))
}

test('what preflight asks IAM for is what the policy allows', async () => {
  const policy = await readPolicy(file)
  const ofRoutes = routes.flatMap((rule) =>
    neededPermissions(
      key,
      '123456789012',
      { listener, rule },
      { policies: true, alarms: true, logGroup: '/immutable-deploy/shop/pr-7' },
    ),
  )
  const asked = [...ofRoutes, holding('arn:aws:x'), passingRole('arn:aws:y')].flatMap(({ actions }) => actions)
  expect(actionsOf(policy)).toEqual(expect.arrayContaining([...new Set(asked)]))
})

test.each([
  ['eu-west-1', 'aws', 'ec2.amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'ec2.amazonaws.com.cn'],
  ['eusc-de-east-1', 'aws-eusc', 'ec2.amazonaws.com'],
])(
  'in %s the policy lets a role be passed to EC2 by the name that it has there',
  async (region, partition, service) => {
    const account = '123456789012'
    const values = { 'AWS::Partition': partition, 'AWS::Region': region, 'AWS::AccountId': account, App: 'shop' }
    const resource = `arn:${partition}:iam::${account}:role/shop-instance`
    const context = {
      'iam:PassedToService': contextIn(region, passingRole(resource)).get('iam:PassedToService')?.[0] ?? '',
    }
    expect(context).toEqual({ 'iam:PassedToService': service })
    const policy = filledIn(await readPolicy(file), values)
    expect(isAllowed(policy, { action: 'iam:PassRole', resource, context })).toBe(true)
  },
)

test('IAM is told the user’s tags where something is created, and not where only the former answer is kept', () => {
  const needed = neededPermissions(key, '123456789012', { listener, rule: undefined }, { policies: true, alarms: true })
  const withTags = needed.filter((one) => contextIn('eu-west-1', one).has('aws:RequestTag/team'))
  const others = needed.filter((one) => !withTags.includes(one))
  expect(others.flatMap(({ actions }) => actions)).toEqual([
    'elasticloadbalancing:ModifyListener',
    'elasticloadbalancing:AddTags',
  ])
})
