import { list, text } from '../../markdown.ts'
import type { Section } from '../section.ts'

/** What was undone, step by step. */
export const whatWasUndone: Section = {
  title: 'What was undone',
  dropOrder: 1,
  body({ failure, record: { undone, shifts } }) {
    if (failure === undefined) return undefined
    if (undone.length > 0) return list(undone.map((message) => text(message, 500)))
    return shifts.length === 0 ? 'Nothing had been changed that people could notice.' : 'Nothing was undone.'
  },
}
