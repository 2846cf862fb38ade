import type { TargetGroup as Described } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import type { Router, TargetGroup } from '../../../ports/router.ts'
import { releaseOfName, type EnvironmentKey } from '../names.ts'
import { adoptedTags, releaseTags, tagKeys, type Tag } from '../tags.ts'
import { forwardWeights } from './actions.ts'
import type { DescribedGroups } from './described-groups.ts'
import { routeConflict } from './former-answer.ts'
import type { Place } from './place.ts'
import type { Routes } from './routes.ts'
import type { TagReader } from './tag-reader.ts'

export interface TargetGroupsOptions {
  readonly key: EnvironmentKey
  readonly place: (call: Call) => Promise<Place>
  readonly reader: TagReader
  readonly described: DescribedGroups
  readonly routes: Pick<Routes, 'current'>
}

/** Ours, and what the route forwarded to before it was ours. */
export function createListTargetGroups(options: TargetGroupsOptions): Router['listTargetGroups'] {
  return async (call) => {
    const [all, place] = await Promise.all([options.described.read(call), options.place(call)])
    const [ours, adopted] = await Promise.all([
      listOurs(options, all, call),
      listAdopted(options, all, place.loadBalancer, call),
    ])
    return [...ours, ...adopted]
  }
}

async function listOurs({ key, reader }: TargetGroupsOptions, all: readonly Described[], call: Call) {
  const arns = all.filter((group) => isNamedAsOurs(key, group)).flatMap(({ TargetGroupArn }) => TargetGroupArn ?? [])
  const tags = await reader.read(arns, call)
  return arns
    .flatMap((id): TargetGroup[] => {
      const found = releaseTags(key, tags.get(id))
      return found === undefined ? [] : [{ id, tags: found }]
    })
    .toSorted((a, b) => a.tags.release - b.tags.release)
}

/** What was there before us is not known to be ours alone. */
export function servesOthers(key: EnvironmentKey, loadBalancer: string, all: readonly Described[]): boolean {
  return all.some((group) => group.LoadBalancerArns?.includes(loadBalancer) && !isNamedAsOurs(key, group))
}

function isNamedAsOurs(key: EnvironmentKey, { TargetGroupName = '' }: Described): boolean {
  return releaseOfName(key, TargetGroupName) !== undefined
}

/**
 * What the route forwards to that is not ours was there before us: release 0. The route is read only where the load
 * balancer has any. Of several the one with the most traffic comes first, and is what a rollback to v0 goes back to.
 * @throws KnownError `route-conflict` where it is another environment's.
 */
async function listAdopted(
  { key, reader, routes }: TargetGroupsOptions,
  all: readonly Described[],
  loadBalancer: string,
  call: Call,
): Promise<readonly TargetGroup[]> {
  const foreign = all
    .filter((group) => group.LoadBalancerArns?.includes(loadBalancer) && !isNamedAsOurs(key, group))
    .flatMap(({ TargetGroupArn }) => TargetGroupArn ?? [])
  if (foreign.length === 0) return []
  const route = await routes.current(call)
  const weights = forwardWeights(route?.actions ?? []) ?? {}
  const adopted = foreign.filter((id) => id in weights).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
  // Those of the route are asked for by whoever moves its weights.
  const tags = await reader.read([...adopted, ...(route === undefined ? [] : [route.arn])], call)
  for (const id of adopted) refuseOthers(key, route?.arn ?? '', tags.get(id) ?? [])
  return adopted.map((id) => ({ id, tags: adoptedTags(key) }))
}

function refuseOthers(key: EnvironmentKey, route: string, tags: readonly Tag[]): void {
  const value = (name: string) => tags.find(({ Key }) => Key === name)?.Value
  const [app, environment] = [value(tagKeys.app), value(tagKeys.environment)]
  if (app !== undefined && environment !== undefined)
    throw routeConflict(route, `${environment} of ${app}`, key.environment)
}
