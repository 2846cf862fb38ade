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
    const rest = instances.filter((row) => !inTrouble(row))
    const head = ['Instance', 'Release', 'Zone', 'State', 'Healthy after']
    const all = () => details(essence(instances), table(head, [...troubled, ...rest].map(instanceRow)))
    const isAllInSight = rest.length === 0 && troubled.length <= mostInSight
    return [...(troubled.length === 0 ? [] : [troubles(troubled)]), ...(isAllInSight ? [] : [all()])].join('\n\n')
  },
}

const mostInSight = 3
const mostNamed = 5

/** Those with one trouble in one row. */
function troubles(rows: readonly InstanceRow[]): Markdown {
  const groups = [...groupBy(rows, (row) => `${releaseName(row.release)} ${condition(row)}`).values()]
  const head = ['In trouble', 'Release', 'State']
  return table(head, groups.map(troubleRow), mostInSight)
}

function troubleRow(rows: readonly InstanceRow[]): Markdown[] {
  const [first] = rows
  if (first === undefined) return []
  const named = rows.slice(0, mostNamed).map(({ id }) => code(id, 100))
  const more = rows.length - named.length
  return [[...named, ...(more > 0 ? [`${more} more`] : [])].join(', '), releaseName(first.release), condition(first)]
}

function condition({ state, health, reason }: InstanceRow): Markdown {
  const known = health === undefined ? state : `${state}, ${health}`
  return reason === undefined ? known : `${known}: ${text(reason)}`
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
  const times = rows.flatMap(({ health, healthyAfterMs }) => (health === 'healthy' ? (healthyAfterMs ?? []) : []))
  return times.length === 0 ? '' : `, the slowest after ${duration(Math.max(...times))}`
}

function instanceRow(row: InstanceRow): Markdown[] {
  const { id, release, zone, healthyAfterMs } = row
  return [
    code(id, 100),
    releaseName(release),
    zone === undefined ? none : text(zone, 60),
    condition(row),
    healthyAfterMs === undefined ? none : duration(healthyAfterMs),
  ]
}
