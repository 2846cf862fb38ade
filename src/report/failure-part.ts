import type { Problem } from '../errors/known-error.ts'
import type { Failure } from './failure.ts'
import { details, fenced, list, text } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import type { RunRecord } from './recorder.ts'
import { place } from './run-parts.ts'

/** What failed, at which step, and why. */
export function whatFailed(failure: Failure, { steps }: RunRecord): Markdown {
  const problems = list(failure.problems.map(problem))
  const step = steps.find(({ outcome }) => outcome === 'failed')?.name
  const where = step === undefined ? '' : `Step **${step}**: `
  const head = `${where}${place(failure.location)}${text(failure.message, 2000)}`
  return [head, problems, failure.stack === undefined ? '' : fenced(failure.stack.split('\n'))]
    .filter((part) => part !== '')
    .join('\n\n')
}

function problem({ message, advice, location }: Problem): Markdown {
  return `${place(location)}${text(message, 500)}${advice === undefined ? '' : ` *${text(advice, 500)}*`}`
}

/** What the instances themselves said last. */
export function lastLogLines({ evidence }: Failure): Markdown | undefined {
  if (evidence.length === 0) return undefined
  const shown = evidence.slice(0, 10).map(({ title, lines }, index) => details(text(title), fenced(lines), index === 0))
  const left = evidence.length - shown.length
  return [...shown, ...(left > 0 ? [`… and ${left} more.`] : [])].join('\n\n')
}

/** What was undone, step by step. */
export function whatWasUndone({ undone, shifts }: RunRecord): Markdown {
  if (undone.length > 0) return list(undone.map((message) => text(message, 500)))
  return shifts.length === 0 ? 'Nothing had been changed that people could notice.' : 'Nothing was undone.'
}

export function whatNext({ advice, stack }: Failure): Markdown | undefined {
  if (stack !== undefined) return 'Report the bug with the log of this run.'
  return advice === undefined ? undefined : text(advice, 2000)
}
