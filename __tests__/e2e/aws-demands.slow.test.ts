import { ElasticLoadBalancingV2, type RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from '@jest/globals'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { expectDone } from '../harness/expectations.ts'
import { eachWithAwsShop } from './aws-shop.ts'

// A rule that takes only requests which the runner’s are not: a good release stays, and what was not proven is said.

const fromElsewhere: RuleCondition = { Field: 'source-ip', SourceIpConfig: { Values: ['192.0.2.0/24'] } }
const byPost: RuleCondition = { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['POST'] } }

describeAws('a rule of the spec that this runner is not known to meet', () => {
  const opened = eachWithAwsShop()

  test.each([
    ['by where requests come from', fromElsewhere, 'requests from 192.0.2.0/24 only'],
    ['by their method', byPost, 'requests by POST only'],
  ])('%s', async (_how, condition, only) => {
    const shop = opened()
    const listener = await ruleWith(condition)
    for (const greeting of ['one', 'two']) {
      await shop.commit({ greeting }, { aws: { listener } })
      const run = await shop.run({ command: 'deploy' })
      expectDone(run)
      expect(run.log).toContain(only)
      expect(run.log).toContain('the check GET / through the route is left out')
      expect(run.summary).toContain(only)
    }
    const back = await shop.run({ command: 'rollback' })
    expectDone(back)
    expect(back.outputs).toMatchObject({ 'live-release': 'v1' })
    expect(back.log).toContain(only)
  })

  async function ruleWith(condition: RuleCondition): Promise<string> {
    const { place } = opened()
    const elb = new ElasticLoadBalancingV2(place.owner)
    const { Rules: [rule] = [] } = await elb.createRule({
      ListenerArn: place.listenerArn,
      Priority: 7,
      Conditions: [condition],
      Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
    })
    elb.destroy()
    await place.plane.reconcile()
    return rule?.RuleArn ?? ''
  }
})
