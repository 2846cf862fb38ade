import type { Ask } from '../../../src/engine/http.ts'
import type { Address } from '../../../src/ports/router.ts'
import { trialHeader } from './router.ts'
import { shares } from './share.ts'
import type { Place, World } from './world.ts'

/** How requests to an environment are answered in this world: by whom its data plane sends them to at that moment. */
export function askIn(world: World, name: string): Ask {
  return async (address, question, signal) => {
    const { latencyMs, isReachable } = world.options
    await world.time.sleep(Math.min(latencyMs, question.timeoutMs), signal)
    // As a runner is told whose network has no way to the load balancer.
    if (!isReachable) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const { demands } = world.options
    const isTrial = address.headers[trialHeader] !== undefined
    if (!isTrial && demands !== undefined && !demands.methods.includes(question.method))
      return { status: 404, body: '' }
    return { status: statusOf(world, world.place(name), address), body: '' }
  }
}

function statusOf(world: World, place: Place, address: Address): number {
  const group = place.groups.get(chosen(world, place, address) ?? '')
  const all = group === undefined ? [] : world.health(place, group.id)
  const healthy = all.filter(({ state }) => state === 'healthy')
  // Where none is healthy, an Application Load Balancer sends to all of them ("fail open").
  const targets = healthy.length > 0 ? healthy : all.filter(({ state }) => state === 'unhealthy' || state === 'initial')
  const target = targets[world.chance.below(Math.max(1, targets.length))]
  if (group === undefined || target === undefined) return 503
  if (target.state !== 'healthy') return target.answered ?? 503
  return world.chance.next() * 100 < world.appOf(group.tags.sha).errorPercent ? 500 : 200
}

function chosen(world: World, place: Place, { headers }: Address): string | undefined {
  const trial = place.trials.find(({ token }) => headers[trialHeader] === token)
  if (trial !== undefined) return trial.targetGroup
  const parts = Object.entries(shares(world.effective(place)))
  let rest = world.chance.next()
  for (const [id, part] of parts) if ((rest -= part) < 0) return id
  return parts.at(-1)?.[0]
}
