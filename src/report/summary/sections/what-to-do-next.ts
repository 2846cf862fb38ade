import { text } from '../../markdown.ts'
import type { Section } from '../section.ts'

/** The advice that an error carries; a bug carries none. */
export const whatToDoNext: Section = {
  title: 'What to do next',
  dropOrder: 1,
  body({ failure }) {
    if (failure?.stack !== undefined) return 'Report the bug with the log of this run.'
    return failure?.advice === undefined ? undefined : text(failure.advice, 2000)
  },
}
