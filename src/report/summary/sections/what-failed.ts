import type { Problem } from '../../../errors/known-error.ts'
import { fenced, list, text } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import { place } from '../place.ts'
import type { Section } from '../section.ts'

/** What failed, at which step, and why. */
export const whatFailed: Section = {
  title: 'What failed',
  dropOrder: 0,
  body({ failure, record }) {
    if (failure === undefined) return undefined
    const problems = list(failure.problems.map(problem))
    const step = record.steps.find(({ outcome }) => outcome === 'failed')?.name
    const where = step === undefined ? '' : `Step **${step}**: `
    const head = `${where}${place(failure.location)}${text(failure.message, 2000)}`
    return [head, problems, failure.stack === undefined ? '' : fenced(failure.stack.split('\n'))]
      .filter((part) => part !== '')
      .join('\n\n')
  },
}

function problem({ message, advice, location }: Problem): Markdown {
  return `${place(location)}${text(message, 500)}${advice === undefined ? '' : ` *${text(advice, 500)}*`}`
}
