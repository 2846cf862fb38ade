import * as v from 'valibot'
import type { Call } from '../../../ports/common.ts'
import type { RoutePlace, Router } from '../../../ports/router.ts'
import { fromTag } from '../from-tag.ts'
import { fromPieces, toPieces } from '../tag-pieces.ts'
import type { Tag } from '../tags.ts'
import type { DescribedGroups } from './described-groups.ts'
import type { TagReader } from './tag-reader.ts'

/** A target group bears the place that it was made for: at another listener the route that sends to it is not found. */
const tagPrefix = 'immutable-deploy:made-for-'

export function madeForTags(place: RoutePlace): { Key: string; Value: string }[] {
  return toPieces(tagPrefix, place)
}

const place = v.object({
  listener: v.string(),
  match: v.object({
    host: v.exactOptional(v.string()),
    pathPrefix: v.exactOptional(v.string()),
    headers: v.exactOptional(v.record(v.string(), v.string())),
  }),
})

export interface MadeForOptions {
  readonly reader: TagReader
  readonly described: DescribedGroups
}

/** Costs no request where target groups were listed before. @throws KnownError `tag-damaged`. */
export function createMadeFor({ reader, described }: MadeForOptions): Router['madeFor'] {
  return async (id: string, call: Call) => {
    const group = (await described.last(call)).find(({ TargetGroupArn }) => TargetGroupArn === id)
    // Those that route traffic to it (TargetGroup, Elastic Load Balancing API Reference): without any the place is gone.
    if ((group?.LoadBalancerArns ?? []).length === 0) return undefined
    return placeOf(id, (await reader.read([id], call)).get(id) ?? [])
  }
}

/** What was made before there were such tags has none. */
function placeOf(id: string, tags: readonly Tag[]): RoutePlace | undefined {
  const json = fromPieces(tagPrefix, tags)
  return json === undefined ? undefined : fromTag(place, json, tagPrefix, id)
}
