import type { World } from '../../harness/memory/world.ts'
import { broken, type Finding } from './finding.ts'

/** At no simulated instant was there traffic for nobody who could answer. */
export function served(world: World): readonly Finding[] {
  const [first] = world.violations
  const more = world.violations.length > 1 ? ` (and ${world.violations.length - 1} more)` : ''
  return first === undefined ? [] : [broken('served', `${first}${more}`)]
}
