import { list, text } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import type { Remark } from '../../recorder.ts'
import { place } from '../place.ts'
import type { Section } from '../section.ts'

/** What was told on the way, warnings among it. */
export const notices: Section = {
  title: 'Notices',
  dropOrder: 9,
  body: ({ record: { remarks } }) => (remarks.length === 0 ? undefined : list(remarks.map(remarkLine))),
}

function remarkLine({ type, message, location }: Remark): Markdown {
  return `${type === 'warning' ? '⚠️' : 'ℹ️'} ${place(location)}${text(message, 1000)}`
}
