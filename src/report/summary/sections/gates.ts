import type { GateRow } from '../../../engine/events.ts'
import { table, text } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import type { Section } from '../section.ts'

/** What decided whether traffic moved on. */
export const gates: Section = {
  title: 'Gates',
  dropOrder: 7,
  body({ record }) {
    if (record.gates.length === 0) return undefined
    // Gates repeat at each step; it is the last ones that decided.
    return table(['Gate', 'Outcome', 'Figures'], record.gates.slice(-50).map(gateRow))
  },
}

const gateMarks = { passed: '✅ passed', failed: '❌ failed', unproven: '⚪ unproven' } as const

function gateRow({ name, outcome, figures }: GateRow): Markdown[] {
  return [text(name, 100), gateMarks[outcome], text(figures)]
}
