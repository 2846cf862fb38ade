import type { InstanceRow } from '../../../engine/events.ts'
import { groupBy } from '../../../support/group-by.ts'
import { code, details, none, table, text, type Markdown } from '../../markdown.ts'
import { duration, releaseName } from '../../words.ts'
import type { Section } from '../section.ts'

/** The instances that were seen: those in trouble in sight, all of them in the fold. */
export const fleet: Section = {
  title: 'Fleet',
  dropOrder: 8,
  body({ record: { instances } }) {
    if (instances.length === 0) return undefined
    const troubled = instances.filter(inTrouble)
    const inSight = troubled.length === 0 ? [] : [tableOf(troubled, mostInSight)]
    const rest = instances.filter((row) => !inTrouble(row))
    const folded = rest.length === 0 && troubled.length <= mostInSight ? [] : [tableOf([...troubled, ...rest], 50)]
    return [...inSight, ...folded.map((body) => details(essence(instances), body))].join('\n\n')
  },
}

const mostInSight = 3

function tableOf(rows: readonly InstanceRow[], limit: number): Markdown {
  return table(['Instance', 'Release', 'Zone', 'State', 'Healthy after'], rows.map(instanceRow), limit)
}

function inTrouble({ state, reason }: InstanceRow): boolean {
  return state === 'failed' || reason !== undefined
}

/** `Fleet of v7: 30 of 30 healthy, the slowest after 5.6 s`. */
function essence(rows: readonly InstanceRow[]): Markdown {
  const releases = [...groupBy(rows, ({ release }) => release)].map(([release, of]) => {
    const healthy = of.filter(({ health }) => health === 'healthy').length
    return `${releaseName(release)}: ${healthy} of ${of.length} healthy${slowest(of)}`
  })
  return `Fleet, as last seen: ${releases.join(' · ')}`
}

function slowest(rows: readonly InstanceRow[]): string {
  const times = rows.flatMap(({ healthyAfterMs }) => healthyAfterMs ?? [])
  return times.length === 0 ? '' : `, the slowest after ${duration(Math.max(...times))}`
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
