// What a pull request's job may do with the role of bootstrap.yml, by its very policies: nothing that reaches production.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { isAllowed, type Context } from '../../harness/aws/iam/decision.ts'
import { deployPolicy, previewPolicy } from '../../harness/aws/iam/policies.ts'
import type { Policy } from '../../harness/aws/iam/policy-document.ts'

const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:123456789012:${resource}`
const tag = (name: string) => `aws:RequestTag/immutable-deploy:${name}`

let policy: Policy
beforeAll(async () => {
  policy = await previewPolicy('shop', 'eu-west-1', 'sg-0a', 'sg-0b')
})
const may = (action: string, resource: string, context: Context) =>
  isAllowed(policy, { action, resource, context: { 'aws:RequestedRegion': 'eu-west-1', ...context } })

describe('the role for previews', () => {
  test.each<[string, Context, boolean]>([
    [
      'a preview’s target group',
      { 'autoscaling:TargetGroupARNs': [arn('elasticloadbalancing', 'targetgroup/shop-pr-9-3f2a9c-v1/0a')] },
      true,
    ],
    [
      'production’s target group',
      { 'autoscaling:TargetGroupARNs': [arn('elasticloadbalancing', 'targetgroup/shop-production-3f2a9c-v1/0a')] },
      false,
    ],
    [
      'both',
      {
        'autoscaling:TargetGroupARNs': [
          arn('elasticloadbalancing', 'targetgroup/shop-pr-9-3f2a9c-v1/0a'),
          arn('elasticloadbalancing', 'targetgroup/shop-production-3f2a9c-v1/0a'),
        ],
      },
      false,
    ],
    [
      'a traffic source',
      { 'autoscaling:TrafficSourceIdentifiers': [arn('elasticloadbalancing', 'targetgroup/x/0a')] },
      false,
    ],
    ['a classic load balancer', { 'autoscaling:LoadBalancerNames': ['shop'] }, false],
  ])('can start a fleet in %s: %j is %s', (_what, context, allowed) => {
    const group = arn('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/shop-pr-9-evil')
    const tags = { [tag('app')]: 'shop', [tag('environment')]: 'pr-9' }
    expect(may('autoscaling:CreateAutoScalingGroup', group, { ...tags, ...context })).toBe(allowed)
  })

  test('can write tags of a fleet of its own, but not make it another environment’s', () => {
    const group = arn('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/shop-pr-9-evil')
    const own = { 'aws:ResourceTag/immutable-deploy:app': 'shop' }
    const tagging = (context: Context) => may('autoscaling:CreateOrUpdateTags', group, { ...own, ...context })
    expect(tagging({ [tag('frozen')]: '1 2 4' })).toBe(true)
    expect(tagging({ [tag('app')]: 'shop', [tag('environment')]: 'pr-9' })).toBe(true)
    expect(tagging({ [tag('app')]: 'shop', [tag('environment')]: 'production' })).toBe(false)
    expect(tagging({ [tag('environment')]: 'production' })).toBe(false)
  })

  test.each([
    [arn('autoscaling', 'scalingPolicy:0a:autoScalingGroupName/shop-pr-9-3f2a9c-v1:policyName/cpu'), true],
    [arn('sns', 'on-call'), true],
    [arn('autoscaling', 'scalingPolicy:0a:autoScalingGroupName/shop-production-3f2a9c-v1:policyName/cpu'), false],
    [arn('lambda', 'function:pay-out'), false],
    [arn('automate', 'ec2:terminate'), false],
  ])('can have an alarm do %s: %s', (action, allowed) => {
    const context = { [tag('app')]: 'shop', 'cloudwatch:AlarmActions': [action] }
    expect(may('cloudwatch:PutMetricAlarm', arn('cloudwatch', 'alarm:shop-pr-9-3f2a9c-v1/cpu'), context)).toBe(allowed)
  })

  test.each<[string, string, Context, boolean]>([
    ['a snapshot of the account’s', 'arn:aws:ec2:eu-west-1::snapshot/snap-0a', { 'ec2:Owner': '123456789012' }, false],
    ['a snapshot without a word of whose it is', 'arn:aws:ec2:eu-west-1::snapshot/snap-0a', {}, false],
    ['Amazon’s snapshot', 'arn:aws:ec2:eu-west-1::snapshot/snap-0a', { 'ec2:Owner': 'amazon' }, true],
    [
      'a snapshot of its machine image',
      'arn:aws:ec2:eu-west-1::snapshot/snap-0a',
      { 'aws:ResourceTag/immutable-deploy:app': 'shop' },
      true,
    ],
    ['a security group of previews', arn('ec2', 'security-group/sg-0b'), { 'ec2:SecurityGroupID': 'sg-0b' }, true],
    [
      'a security group that opens production’s database',
      arn('ec2', 'security-group/sg-0c'),
      { 'ec2:SecurityGroupID': 'sg-0c' },
      false,
    ],
    ['a security group without a word of which', arn('ec2', 'security-group/sg-0b'), {}, false],
    ['somebody’s network interface', arn('ec2', 'network-interface/eni-0a'), {}, false],
    ['somebody’s volume', arn('ec2', 'volume/vol-0a'), {}, false],
    ['new ones', arn('ec2', 'network-interface/*'), {}, true],
  ])('starts instances with %s (%s, %j): %s', (_what, resource, context, allowed) => {
    expect(may('ec2:RunInstances', resource, context)).toBe(allowed)
  })
})

describe('the role that deploys', () => {
  test.each([
    ['targetgroup/shop-production-3f2a9c-v1/0a', true],
    ['targetgroup/billing-production-3f2a9c-v1/0a', false],
  ])('can start a fleet in %s: %s', async (name, allowed) => {
    const deploy = await deployPolicy('shop', 'eu-west-1')
    const context = { [tag('app')]: 'shop', 'autoscaling:TargetGroupARNs': [arn('elasticloadbalancing', name)] }
    const resource = arn('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/shop-production-3f2a9c-v1')
    expect(isAllowed(deploy, { action: 'autoscaling:CreateAutoScalingGroup', resource, context })).toBe(allowed)
  })
})
