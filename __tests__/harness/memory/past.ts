import type { Place, Snapshot } from './place.ts'
import type { World } from './world.ts'

/** What a read that is not up to date answers with: how it was a while ago. Undefined: this one is up to date. */
export function outdated({ options, chance, time }: World, { past }: Place): Snapshot | undefined {
  if (options.staleMs === 0 || past.length === 0) return undefined
  const at = time.now() - chance.below(options.staleMs)
  return past.findLast((snapshot) => snapshot.at <= at)
}
