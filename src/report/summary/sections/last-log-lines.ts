import { details, fenced, text } from '../../markdown.ts'
import type { Section } from '../section.ts'

/** What the instances themselves said last. */
export const lastLogLines: Section = {
  title: 'Last log lines',
  dropOrder: 6,
  body({ failure }) {
    if (failure === undefined || failure.evidence.length === 0) return undefined
    const shown = failure.evidence
      .slice(0, 10)
      .map(({ title, lines }, index) => details(text(title), fenced(lines), index === 0))
    const left = failure.evidence.length - shown.length
    return [...shown, ...(left > 0 ? [`… and ${left} more.`] : [])].join('\n\n')
  },
}
