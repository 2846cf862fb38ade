import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import type { Platform } from '../../src/ports/platform.ts'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import type { AwsPlace } from '../harness/aws/place.ts'
import { openAwsShop, type AwsShop } from '../harness/aws/shop.ts'
import { free } from '../harness/change.ts'

/**
 * A place and a repository of its own for each test of a `describe`, which share an emulator. No request may have broken
 * the rules of AWS's own models, or of the documented policy.
 * @param options asked for before each test.
 */
export function eachWithAwsShop(options: () => Promise<Parameters<typeof openAwsShop>[1]> = async () => ({})) {
  let moto: Moto
  let shop: AwsShop
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())
  beforeEach(async () => {
    shop = await openAwsShop(moto, await options())
  })
  afterEach(async () => {
    const { violations } = shop.place.proxy
    await shop.cleanup()
    expect(violations).toEqual([])
  })
  return () => shop
}

export function call() {
  return free({ signal: new AbortController().signal, deadline: Date.now() + 20_000 })
}

/** Releases of any environment that have a fleet or a target group. */
export async function fleetsLeft(shop: AwsShop): Promise<readonly string[]> {
  const platform = await shop.place.open()
  const found = await Promise.all([platform.fleets.list(call()), platform.router.listTargetGroups(call())])
  return [...new Set(found.flat().map(({ tags }) => `v${tags.release}`))].toSorted()
}

/** A fleet of production as it is listed now. */
export async function fleetOf(platform: Platform, release: number) {
  const fleet = (await platform.fleets.list(call())).find(({ tags }) => tags.release === release)
  if (fleet === undefined) throw new Error(`there is no fleet of v${release}`)
  return fleet
}

/** What there is of releases, and how many rules, asked past the proxy. */
export async function resourcesOf({ owner, listenerArn }: AwsPlace) {
  const [autoScaling, ec2, elb] = [new AutoScaling(owner), new EC2(owner), new ElasticLoadBalancingV2(owner)]
  const [{ AutoScalingGroups = [] }, { LaunchTemplates = [] }, { TargetGroups = [] }, { Rules = [] }] =
    await Promise.all([
      autoScaling.describeAutoScalingGroups({}),
      ec2.describeLaunchTemplates({}),
      elb.describeTargetGroups({}),
      elb.describeRules({ ListenerArn: listenerArn }),
    ])
  for (const client of [autoScaling, ec2, elb]) client.destroy()
  const releaseIn = (name = '') => name.split('-').at(-1)
  return {
    groups: AutoScalingGroups.map(({ AutoScalingGroupName }) => releaseIn(AutoScalingGroupName)),
    targetGroups: TargetGroups.map(({ TargetGroupName }) => releaseIn(TargetGroupName)),
    templates: LaunchTemplates.map(({ LaunchTemplateName }) => releaseIn(LaunchTemplateName)),
    rules: Rules.filter(({ IsDefault }) => IsDefault !== true).length,
  }
}
