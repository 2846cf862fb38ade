import type { ReleaseTags } from '../../src/ports/common.ts'
import type { Environment } from '../../src/spec/types.ts'
import type { World } from '../harness/memory/world.ts'

/** A target group with a fleet that somebody made by hand, before there was anything of ours. */
export async function adopt(world: World, { app, name, run, capacity }: Environment): Promise<void> {
  const place = world.place(name)
  const tags: ReleaseTags = { app, environment: name, release: 0, sha: '', digest: '', specDigest: '', runUrl: '' }
  const weights = { legacy: 1 }
  place.groups.set('legacy', { id: 'legacy', tags, health: run.health })
  const fleet = {
    id: 'fleet-legacy',
    tags,
    targetGroup: 'legacy',
    capacity,
    frozen: undefined,
    shutdownAt: undefined,
    state: 'active' as const,
    instances: [],
  }
  place.fleets.set(fleet.id, fleet)
  world.resize(fleet, capacity)
  place.original = weights
  place.route = { match: {}, history: [{ at: world.time.now(), weights }] }
  world.changed()
  await world.time.sleep(60_000)
}
