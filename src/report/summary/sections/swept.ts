import { details, list, text } from '../../markdown.ts'
import { counted } from '../../words.ts'
import type { Section } from '../section.ts'

/** What a sweep did. */
export const swept: Section = {
  title: 'What was swept',
  dropOrder: 0,
  body({ outcome }) {
    if (outcome?.swept === undefined || outcome.swept.length === 0) return undefined
    const lines = outcome.swept.map((line) => text(line, 500))
    return lines.length <= mostInSight ? list(lines) : details(counted(lines.length, 'thing'), list(lines))
  },
}

const mostInSight = 8
