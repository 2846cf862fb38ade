import { expect } from '@jest/globals'
import type { Platform } from '../../src/platform/platform.ts'
import type { AwsShop } from '../testbed/aws/shop.ts'
import type { LoadResult } from '../testbed/load.ts'
import type { ActionResult } from '../testbed/runner.ts'

/** The log stands in the failed expectation. */
export function expectDone({ exitCode, log }: ActionResult): void {
  expect(exitCode === 0 ? '' : log).toBe('')
}

export function expectNoFailure({ failures, sent }: LoadResult): void {
  expect(failures).toEqual([])
  for (const count of Object.values(sent)) expect(count).toBeGreaterThan(0)
}

export function releasesIn({ served }: LoadResult): readonly string[] {
  return Object.keys(served).toSorted()
}

export function call() {
  return { signal: new AbortController().signal, deadline: Date.now() + 20_000 }
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
