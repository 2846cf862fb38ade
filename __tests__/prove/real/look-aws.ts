import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { ListedFleet } from '../../../src/platform/fleets.ts'
import type { AwsShop } from '../../testbed/aws/shop.ts'
import type { Standing } from './faults.ts'

export interface AwsLook {
  readonly standing: Standing
  /** Rules of trials, whichever environment's, with what they match. */
  readonly trials: readonly string[]
}

/** What is there of one environment, as somebody sees it who only reads. */
export async function lookAt(shop: AwsShop, environment: string): Promise<AwsLook> {
  const platform = await shop.place.open(environment)
  const call = { signal: new AbortController().signal, deadline: Date.now() + 60_000 }
  try {
    const [operations, route, fleets, targetGroups, templates, trials] = await Promise.all([
      platform.ledger.list(call),
      platform.router.route(call),
      platform.fleets.list(call),
      platform.router.listTargetGroups(call),
      platform.fleets.templates(call),
      trialRules(shop),
    ])
    const standing = {
      environment,
      operations: operations.map(({ operation }) => operation),
      weights: route?.weights,
      fleets: fleets.map(withoutInstances),
      targetGroups,
      templates,
    }
    return { standing, trials }
  } finally {
    await platform.close()
  }
}

/** How those come and go is not a run's doing. */
function withoutInstances(fleet: ListedFleet): ListedFleet {
  return { ...fleet, instances: [] }
}

/** Only whoever has the token meets such a rule. */
async function trialRules({ place }: AwsShop): Promise<readonly string[]> {
  const elb = new ElasticLoadBalancingV2(place.owner)
  try {
    const { Rules = [] } = await elb.describeRules({ ListenerArn: place.listenerArn })
    const headers = Rules.flatMap(({ Conditions = [] }) => Conditions).filter(({ Field }) => Field === 'http-header')
    return headers.map(({ HttpHeaderConfig }) => HttpHeaderConfig?.HttpHeaderName ?? '')
  } finally {
    elb.destroy()
  }
}
