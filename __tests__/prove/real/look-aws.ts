import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { ListedFleet } from '../../../src/ports/fleets.ts'
import type { Operation } from '../../../src/ports/ledger.ts'
import type { Platform } from '../../../src/ports/platform.ts'
import type { AwsShop } from '../../harness/aws/shop.ts'
import type { Standing } from './faults.ts'

export interface AwsLook {
  readonly standing: Standing
  /** Rules of trials, whichever environment's, with what they match. */
  readonly trials: readonly string[]
}

/** Sees what is there, as somebody does who only reads. */
export interface AwsLooker {
  ledger(environment: string): Promise<readonly Operation[]>
  environments(): Promise<readonly string[]>
  at(environment: string): Promise<AwsLook>
  close(): void
}

export function createLooker({ place }: AwsShop): AwsLooker {
  const opened = new Map<string, Promise<Platform>>()
  const elb = new ElasticLoadBalancingV2(place.owner)
  const open = (name: string) => {
    const platform = opened.get(name) ?? place.open(name)
    opened.set(name, platform)
    return platform
  }
  const ledger = async (environment: string) => {
    const { ledger: entries } = await open(environment)
    return (await entries.list(call())).map(({ operation }) => operation)
  }
  /** Only whoever has the token meets such a rule. */
  const trials = async () => {
    const { Rules = [] } = await elb.describeRules({ ListenerArn: place.listenerArn })
    const headers = Rules.flatMap(({ Conditions = [] }) => Conditions).filter(({ Field }) => Field === 'http-header')
    return headers.map(({ HttpHeaderConfig }) => HttpHeaderConfig?.HttpHeaderName ?? '')
  }
  return {
    ledger,
    environments: async () => (await open('production')).environments(call()),
    async at(environment) {
      const { router, fleets } = await open(environment)
      const [operations, route, listed, targetGroups, templates] = await Promise.all([
        ledger(environment),
        router.route(call()),
        fleets.list(call()),
        router.listTargetGroups(call()),
        fleets.templates(call()),
      ])
      const standing = {
        environment,
        operations,
        weights: route?.weights,
        fleets: listed.map(withoutInstances),
        targetGroups,
        templates,
      }
      return { standing, trials: await trials() }
    },
    close: () => elb.destroy(),
  }
}

function call() {
  return { signal: new AbortController().signal, deadline: Date.now() + 60_000 }
}

/** How those come and go is not a run's doing. */
function withoutInstances(fleet: ListedFleet): ListedFleet {
  return { ...fleet, instances: [] }
}
