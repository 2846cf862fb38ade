import { code, link, text, type Markdown } from '../markdown.ts'
import { operationIn } from '../recorder.ts'
import { counted, duration, releaseName } from '../words.ts'
import { commit } from './commit.ts'
import { endingOf, isAlarming, standing } from './ending.ts'
import { commitsUrl, subjectOf } from './moved.ts'
import type { EndedRun } from './section.ts'

/** How it ended, and below it in one line what the run was about. */
export function headline(run: EndedRun): Markdown {
  return `## ${verdict(run)}\n\n${about(run).join(' · ')}`
}

function verdict(run: EndedRun): Markdown {
  const { outcome } = run
  if (outcome === undefined) return failed(run)
  return `${outcome.changed && outcome.plan === undefined ? '✅' : '⚪'} ${text(outcome.verdict)}`
}

function failed(run: EndedRun): Markdown {
  const ending = endingOf(run)
  const stands = standing(ending, run)
  // Nothing but the cleaning up can have failed.
  if (ending === 'new is live' && stands !== undefined) return `❌ ${stands}`
  return `${isAlarming(ending) ? '🚨' : '❌'} ${whatFailed(run)}${stands === undefined ? '' : `; ${stands}`}`
}

function whatFailed({ record, context }: EndedRun): Markdown {
  const name = text(context.environment, 60)
  const operation = operationIn(record, context.environment)
  if (context.dryRun) return 'The dry run failed'
  switch (context.command) {
    case 'deploy':
    case 'preview':
      return `${operation === undefined ? 'This commit' : `v${operation}`} was not deployed`
    case 'rollback':
      return `${name} was not rolled back`
    case 'destroy':
      return `${name} was not removed`
    case 'sweep':
      return 'Not everything was swept'
    default:
      return 'The run failed'
  }
}

function about(run: EndedRun): readonly Markdown[] {
  const { record, context } = run
  const subject = subjectOf(run)
  const first = record.steps[0]?.startedAt
  const last = record.steps.at(-1)?.endedAt
  return [
    ...(context.app === undefined ? [] : [code(context.app, 60)]),
    ...(subject === undefined ? [] : [commit(subject, context)]),
    ...(record.now?.url === undefined ? [] : [link('open it', record.now.url)]),
    ...since(run),
    ...(first === undefined || last === undefined ? [] : [duration(last - first)]),
    `by ${text(context.actor, 60)}`,
    ...(context.runUrl === undefined ? [] : [link('log', context.runUrl)]),
  ]
}

/** `3 commits since v6`, or how many of them went. */
function since(run: EndedRun): readonly Markdown[] {
  const { record, context } = run
  const from = record.before?.live
  const known = context.changes.commits
  const url = commitsUrl(run)
  if (from === undefined || (known === undefined && url === undefined)) return []
  const name = releaseName(from.release)
  if (known === undefined) return [link(`compared with ${name}`, url)]
  const commits = counted(known.total, 'commit')
  return [link(known.isBack ? `${commits} of ${name} taken back` : `${commits} since ${name}`, url)]
}
