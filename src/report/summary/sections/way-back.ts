import type { EnvironmentStatus, ReleaseRow } from '../../../engine/events.ts'
import { isPreview } from '../../../engine/policy/previews.ts'
import { isRollbackOption } from '../../../engine/snapshot/release-state.ts'
import { link, type Markdown } from '../../markdown.ts'
import { lastTookOf } from '../../release-states.ts'
import { commandLine, dispatchUrl, issueUrl } from '../../rollback-ways.ts'
import { duration, releaseName } from '../../words.ts'
import { endingOf, isAlarming } from '../ending.ts'
import { titled } from '../prose.ts'
import { shortStateOf } from '../releases.ts'
import type { EndedRun, Section } from '../section.ts'

/** The one way back that somebody who is in a hurry looks for, and the line to copy. */
export const wayBack: Section = {
  title: 'The way back',
  dropOrder: 1,
  body(run) {
    const { last } = run.record
    // A preview shows what is in its pull request: one goes back there.
    if (last === undefined || isPreview(last.environment) || !isOffered(run)) return undefined
    const target = targetOf(run, last)
    return target === undefined ? undefined : quote(wayTo(target, last, run))
  },
}

/** Where a run has changed nothing that people get, there is nothing to go back from. */
function isOffered(run: EndedRun): boolean {
  const { outcome } = run
  if (outcome === undefined) return isAlarming(endingOf(run))
  return outcome.changed && outcome.release !== undefined
}

/** After a rollback what was live before it; where traffic is not where it belongs, what is live. */
function targetOf({ record: { before }, context, outcome }: EndedRun, last: EnvironmentStatus): ReleaseRow | undefined {
  if (outcome === undefined) return last.live
  const options = last.history.filter(({ status, state }) => status === 'succeeded' && isRollbackOption(state))
  const option = (row: ReleaseRow | undefined) => options.find(({ release }) => release === row?.release)
  const [first, second] = context.command === 'rollback' ? [before?.live, last.previous] : [last.previous, before?.live]
  return option(first) ?? option(second) ?? options[0]
}

function wayTo(row: ReleaseRow, status: EnvironmentStatus, run: EndedRun): Markdown {
  const { context } = run
  const took = lastTookOf(row.state, status.lastTookMs)
  const known = [
    ...(row.title === '' ? [] : [titled(row.title, context)]),
    [shortStateOf(row, run), ...(took === undefined ? [] : [`about ${duration(took)}`])].join(', '),
  ]
  const line = commandLine(row, context)
  const copied = line === undefined ? [] : ['', '```sh', line, '```']
  return [`↩️ **Back to ${releaseName(row.release)}** (${known.join('; ')}): ${waysTo(row, run)}`, ...copied].join('\n')
}

function waysTo(row: ReleaseRow, { context }: EndedRun): Markdown {
  const name = `v${row.release}`
  const [issue, page] = [issueUrl(row, context), dispatchUrl(context)]
  const ways = [
    ...(issue === undefined ? [] : [link('by issue', issue)]),
    ...(page === undefined ? [] : [`${link('Run workflow', page)} with \`${name}\``]),
  ]
  if (ways.length > 0) return ways.join(' · ')
  return `with \`command: rollback\` and \`rollback-to: ${name}\`, for which no workflow of this repository asks yet (the examples have one, \`rollback.yml\`)`
}

function quote(markdown: Markdown): Markdown {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
