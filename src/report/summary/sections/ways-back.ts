import type { EnvironmentStatus, ReleaseRow } from '../../../engine/events.ts'
import { isPreview } from '../../../engine/policy/previews.ts'
import { isRollbackOption } from '../../../engine/snapshot/release-state.ts'
import { details, link, none, table, text, type Markdown } from '../../markdown.ts'
import { lastTookOf } from '../../release-states.ts'
import { commandLine, dispatchUrl, issueUrl } from '../../rollback-ways.ts'
import { counted, duration, moment } from '../../words.ts'
import { commit } from '../commit.ts'
import { joined, stateOf, type Alike } from '../releases.ts'
import type { EndedRun, Section } from '../section.ts'

/** Every release that can be brought back, and what that takes; equal ones once. */
export const waysBack: Section = {
  title: 'All ways back',
  dropOrder: 3,
  body(run) {
    const { last } = run.record
    if (last === undefined || isPreview(last.environment)) return undefined
    const good = joined(last.history.filter(({ status }) => status === 'succeeded'))
    const options = good.filter(({ row }) => isRollbackOption(row.state))
    if (options.length === 0) return undefined
    const names = options.slice(0, mostNamed).map(({ row, name }) => `${name} ${row.state}`)
    const more = options.length > mostNamed ? [`${options.length - mostNamed} more`] : []
    const title = `${counted(options.length, 'release')} to go back to: ${[...names, ...more].join(' · ')}`
    return details(title, [...overview(good, last, run), ...lines(options, run), ...page(options, run)].join('\n\n'))
  },
}

const mostNamed = 5
const mostInSight = 5
const mostRows = 50

function overview(all: readonly Alike[], status: EnvironmentStatus, run: EndedRun): readonly Markdown[] {
  const [first, rest] = [all.slice(0, mostInSight), all.slice(mostInSight)]
  const older = rest.length === 0 ? [] : [details(`${rest.length} older`, tableOf(rest, status, run))]
  return [tableOf(first, status, run), ...older]
}

function tableOf(rows: readonly Alike[], status: EnvironmentStatus, run: EndedRun): Markdown {
  const { context } = run
  const byIssue = context.rollbackOptions.issueForm !== undefined && context.repository !== undefined
  const head = ['Release', 'Commit', 'State', 'Last took', 'By', ...(byIssue ? ['Ask for it'] : [])]
  const cells = ({ row, name }: Alike) => [
    name,
    commit(row, context),
    stateOf(row, run),
    lastTook(row, status),
    who(row),
    ...(byIssue ? [issue(row, run)] : []),
  ]
  return table(head, rows.map(cells), mostRows)
}

function lastTook({ state }: ReleaseRow, status: EnvironmentStatus): Markdown {
  const took = lastTookOf(state, status.lastTookMs)
  if (!isRollbackOption(state)) return none
  return took === undefined ? 'not measured yet' : duration(took)
}

function who({ actor, at }: ReleaseRow): Markdown {
  return at === 0 ? none : `${text(actor, 60)}, ${moment(at)}`
}

function issue(row: ReleaseRow, { context }: EndedRun): Markdown {
  const url = isRollbackOption(row.state) ? issueUrl(row, context) : undefined
  return url === undefined ? none : link('by issue', url)
}

function lines(options: readonly Alike[], { context }: EndedRun): readonly Markdown[] {
  const all = options.slice(0, mostRows).flatMap(({ row }) => commandLine(row, context) ?? [])
  return all.length === 0 ? [] : [['```sh', ...all, '```'].join('\n')]
}

/** A form that GitHub shows can be linked, but not filled in. */
function page([first]: readonly Alike[], { context }: EndedRun): readonly Markdown[] {
  const url = dispatchUrl(context)
  if (first === undefined || url === undefined) return []
  return [`By hand: ${link('Run workflow', url)}, with \`v${first.row.release}\` for example as \`rollback-to\`.`]
}
