import { code, details, none, table, text } from '../../markdown.ts'
import { counted } from '../../words.ts'
import type { Section } from '../section.ts'

/** The spec, field by field, where it is not what it was. */
export const specFields: Section = {
  title: 'Fields of the spec',
  dropOrder: 4,
  body({ context: { changes } }) {
    const { spec = [] } = changes
    if (spec.length === 0) return undefined
    const value = (given: string | undefined) => (given === undefined ? none : code(given, 200))
    const rows = spec.map(({ field, before, now }) => [code(field, 120), value(before), value(now)])
    const names = text(spec.map(({ field }) => field).join(', '), 80)
    return details(
      `${counted(spec.length, 'field')} of the spec: ${names}`,
      table(['Field', 'Before', 'Now'], rows, 40),
    )
  },
}
