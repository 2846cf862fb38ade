import type { Effect, World } from '../../harness/memory/world.ts'
import { broken, type Finding } from './finding.ts'

/** Writing down is not changing; only the entry itself is fenced by its number. */
const ledgerOnly = new Set(['append', 'update', 'pruneLedger'])

/** Once its successor has begun to change an environment, a run that was overtaken changes nothing there any more. */
export function overtakenChangesNothing(world: World): readonly Finding[] {
  return [...world.places.keys()].flatMap((place) => fenced(world.effects.filter((effect) => effect.place === place)))
}

function fenced(effects: readonly Effect[]): readonly Finding[] {
  const numbers = new Map<number, number>()
  const findings: Finding[] = []
  let highest = 0
  for (const { by, name, subject, place } of effects) {
    if (name === 'append') numbers.set(by, Number.parseInt(subject, 10))
    const number = numbers.get(by)
    if (number === undefined) continue
    // A claim that its owner never heard of is given up by its owner, whenever that is.
    if (name === 'pruneLedger' && subject === String(number)) continue
    if (number < highest) {
      const what = `operation ${number} of ${place} did ${name} ${subject} after operation ${highest} had begun`
      findings.push(broken('overtaken changes nothing', what))
    }
    if (!ledgerOnly.has(name)) highest = Math.max(highest, number)
  }
  return findings
}
