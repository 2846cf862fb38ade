import type { InstanceRow } from '../../../engine/events.ts'
import { code, none, table, text } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import { duration, releaseName } from '../../words.ts'
import type { Section } from '../section.ts'

/** The instances that were seen, those in trouble first. */
export const fleet: Section = {
  title: 'Fleet',
  dropOrder: 8,
  body({ record: { instances } }) {
    if (instances.length === 0) return undefined
    const rows = [...instances.filter(inTrouble), ...instances.filter((row) => !inTrouble(row))].map(instanceRow)
    return table(['Instance', 'Release', 'Zone', 'State', 'Healthy after'], rows)
  },
}

function inTrouble({ state, reason }: InstanceRow): boolean {
  return state === 'failed' || reason !== undefined
}

function instanceRow({ id, release, zone, state, health, reason, healthyAfterMs }: InstanceRow): Markdown[] {
  const condition = health === undefined ? state : `${state}, ${health}`
  return [
    code(id, 100),
    releaseName(release),
    zone === undefined ? none : text(zone, 60),
    reason === undefined ? condition : `${condition}: ${text(reason)}`,
    healthyAfterMs === undefined ? none : duration(healthyAfterMs),
  ]
}
