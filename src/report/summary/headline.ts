import { code, link, text } from '../markdown.ts'
import type { Markdown } from '../markdown.ts'
import { operationIn } from '../recorder.ts'
import { duration } from '../words.ts'
import { commit } from './commit.ts'
import type { EndedRun } from './section.ts'

/** The verdict, and below it what the run was about. */
export function headline(run: EndedRun): Markdown {
  return `## ${verdict(run)}\n\n${about(run).join(' · ')}`
}

function verdict({ outcome, failure }: EndedRun): Markdown {
  if (failure !== undefined) return `❌ ${text(failure.message)}`
  return `${outcome.changed && outcome.plan === undefined ? '✅' : '⚪'} ${text(outcome.verdict)}`
}

function about({ record, context }: EndedRun): readonly Markdown[] {
  const { steps } = record
  const operation = operationIn(record, context.environment)
  const first = steps[0]?.startedAt
  const last = steps.at(-1)?.endedAt
  return [
    ...(context.app === undefined ? [] : [code(context.app, 60)]),
    code(context.environment, 60),
    `${code(context.command, 30)}${context.dryRun ? ' (dry run)' : ''}`,
    ...(context.sha === undefined ? [] : [commit({ sha: context.sha, title: context.title ?? '' }, context)]),
    ...(operation === undefined ? [] : [`operation ${operation}`]),
    ...(first === undefined || last === undefined ? [] : [duration(last - first)]),
    `by ${text(context.actor, 60)}`,
    ...(context.runUrl === undefined ? [] : [link('this run', context.runUrl)]),
  ]
}
