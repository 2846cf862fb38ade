import type { EnvironmentStatus, ReleaseRow, ReleaseState } from '../../../engine/events.ts'
import { isPreview } from '../../../engine/policy/previews.ts'
import { isRollbackOption } from '../../../engine/snapshot/release-state.ts'
import type { SummaryContext } from '../../context.ts'
import { code, details, link, none, table, text } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import { lastTookOf } from '../../release-states.ts'
import { commandLine, dispatchUrl, issueUrl } from '../../rollback-ways.ts'
import { duration, releaseName } from '../../words.ts'
import { commit } from '../commit.ts'
import type { Section } from '../section.ts'

const words: Readonly<Record<ReleaseState, string>> = {
  live: 'live now',
  warm: 'warm: seconds',
  cold: 'cold: minutes',
  rebuild: 'rebuild: its commit is built again',
  gone: 'gone: neither image nor commit is there',
}

const mostRows = 50

/** The releases that finished well, what bringing each back takes, and the ways to do it. */
export const rollingBack: Section = {
  title: 'Rolling back',
  dropOrder: 3,
  body({ record: { last }, context }) {
    // A preview shows what is in its pull request: one goes back there.
    if (last === undefined || isPreview(last.environment)) return undefined
    const good = last.history.filter(({ status }) => status === 'succeeded')
    const possible = good.filter((row) => isRollbackOption(row.state))
    const target = possible.find(({ release }) => release === last.previous?.release) ?? possible[0]
    if (target === undefined) return undefined
    const others = possible.filter((row) => row !== target).slice(0, mostRows - 1)
    return [
      ...byLine(target, context),
      ...byForm(target, context),
      overview(good, last, context),
      ...(others.length === 0 || context.rollbackOptions.form === undefined
        ? []
        : [details('Commands for the other releases', block(others, context))]),
    ].join('\n\n')
  },
}

const withoutForm =
  'No workflow of this repository is known to roll back when it is started by hand; the examples have one, `rollback.yml`.'

function byLine(target: ReleaseRow, context: SummaryContext): readonly Markdown[] {
  if (context.rollbackOptions.form === undefined) return [withoutForm]
  return [`Back to ${releaseName(target.release)}:`, block([target], context)]
}

function block(rows: readonly ReleaseRow[], context: SummaryContext): Markdown {
  return ['```sh', ...rows.flatMap((row) => commandLine(row, context) ?? []), '```'].join('\n')
}

/** A form that GitHub shows can be linked, but not filled in: it begins with its defaults. */
function byForm({ release }: ReleaseRow, context: SummaryContext): readonly Markdown[] {
  const url = dispatchUrl(context)
  if (url === undefined) return []
  const preset = context.rollbackOptions.form?.preset ?? ''
  const choice = preset === '' ? `\`v${release}\`` : `${code(preset, 60)} (the form's default) or \`v${release}\``
  return [`Or ${link('by hand', url)}: *Run workflow*, with ${choice} as \`rollback-to\`.`]
}

function overview(rows: readonly ReleaseRow[], status: EnvironmentStatus, context: SummaryContext): Markdown {
  const byIssue = context.rollbackOptions.issueForm !== undefined && context.repository !== undefined
  const head = ['Release', 'Commit', 'State', 'Last took', 'By', ...(byIssue ? ['Ask for it'] : [])]
  const cells = (row: ReleaseRow) => [
    releaseName(row.release),
    commit(row, context),
    words[row.state],
    lastTook(row.state, status),
    who(row),
    ...(byIssue ? [issue(row, context)] : []),
  ]
  return table(head, rows.map(cells), mostRows)
}

function lastTook(state: ReleaseState, status: EnvironmentStatus): Markdown {
  if (!isRollbackOption(state)) return none
  const took = lastTookOf(state, status.lastTookMs)
  return took === undefined ? 'not measured yet' : duration(took)
}

function who({ actor, at }: ReleaseRow): Markdown {
  if (at === 0) return none
  return `${text(actor, 60)}, ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function issue(row: ReleaseRow, context: SummaryContext): Markdown {
  const url = isRollbackOption(row.state) ? issueUrl(row, context) : undefined
  return url === undefined ? none : link('by issue', url)
}
