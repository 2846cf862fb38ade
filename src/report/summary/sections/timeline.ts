import { tenths } from '../../../support/duration.ts'
import { details, none, table } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import type { StepRecord } from '../../recorder.ts'
import { gantt } from '../gantt.ts'
import type { Section } from '../section.ts'

/** When each step ran, as a chart and as a table for those who read it aloud or copy it. */
export const timeline: Section = {
  title: 'Timeline',
  dropOrder: 4,
  body({ record: { steps } }) {
    if (steps.length === 0) return undefined
    const rows = table(['Step', 'Ended', 'Seconds'], steps.map(stepRow), 60)
    const chart = gantt(steps)
    return chart === undefined ? rows : `${chart}\n\n${details('The same as a table', rows)}`
  },
}

const stepEnds = { done: 'done', failed: '**failed**', running: '**cut off**' } as const

function stepRow({ name, outcome, startedAt, endedAt }: StepRecord): Markdown[] {
  const took = endedAt === undefined ? none : tenths(endedAt - startedAt)
  return [name, stepEnds[outcome], took]
}
