import { asDone } from '../../../engine/policy/plan.ts'
import { details, list, text, type Markdown } from '../../markdown.ts'
import type { Remark } from '../../recorder.ts'
import { counted } from '../../words.ts'
import { place } from '../place.ts'
import { prose } from '../prose.ts'
import type { EndedRun, Section } from '../section.ts'

/** What was told on the way, warnings among it. */
export const notices: Section = {
  title: 'Notices',
  dropOrder: 9,
  body({ record, context, outcome }) {
    const remarks = record.remarks.filter(({ message }) => outcome?.swept?.includes(asDone(message)) !== true)
    const first = remarks.find(({ type }) => type === 'warning') ?? remarks[0]
    if (first === undefined) return undefined
    const title = `${mark(first)} ${counts(remarks)}: ${text(first.message, 85)}`
    return details(title, list(remarks.map((remark) => remarkLine(remark, context))))
  },
}

function mark({ type }: Remark): string {
  return type === 'warning' ? '⚠️' : 'ℹ️'
}

function counts(remarks: readonly Remark[]): string {
  const warnings = remarks.filter(({ type }) => type === 'warning').length
  const kinds = [
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
    ...(warnings === remarks.length ? [] : [counted(remarks.length - warnings, 'notice')]),
  ]
  return kinds.join(', ')
}

function remarkLine(remark: Remark, context: EndedRun['context']): Markdown {
  return `${mark(remark)} ${place(remark.location)}${prose(remark.message, context, 1000)}`
}
