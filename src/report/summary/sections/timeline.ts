import { duration, tenths } from '../../../support/duration.ts'
import { details, none, table, text, type Markdown } from '../../markdown.ts'
import type { StepRecord } from '../../recorder.ts'
import { gantt } from '../gantt.ts'
import type { EndedRun, Section } from '../section.ts'

/** When each step ran: as a chart where there is something to see, and as a table for those who read it aloud or copy it. */
export const timeline: Section = {
  title: 'Timeline',
  dropOrder: 7,
  body(run) {
    const { steps } = run.record
    if (steps.length === 0) return undefined
    const own = steps.filter((step) => isOwn(step, run))
    const others = steps.some((step) => !isOwn(step, run))
    const head = [...(others ? ['Environment'] : []), 'Step', 'Ended', 'Seconds']
    const rows = table(
      head,
      steps.map((step) => stepRow(step, others)),
      60,
    )
    const chart = tookMs(own) > leastForChartMs ? gantt(own) : undefined
    return details(essence(own), chart === undefined ? rows : `${chart}\n\n${rows}`)
  },
}

const leastForChartMs = 30_000

/** A run that removes previews, or sweeps, works in their environments, too. */
function isOwn({ environment }: StepRecord, { context }: EndedRun): boolean {
  return environment === undefined || environment === context.environment
}

function tookMs(steps: readonly StepRecord[]): number {
  const [first, last] = [steps[0]?.startedAt, steps.at(-1)?.endedAt]
  return first === undefined || last === undefined ? 0 : last - first
}

/** Steps that took less than a twentieth of it all go without saying. */
function essence(steps: readonly StepRecord[]): Markdown {
  const all = tookMs(steps)
  const long = steps.filter(({ startedAt, endedAt = startedAt }) => endedAt - startedAt >= all / 20)
  const told = long.map(({ name, startedAt, endedAt = startedAt }) => `${name} ${duration(endedAt - startedAt)}`)
  return `Timeline: ${told.join(' · ')}`
}

const stepEnds = { done: 'done', failed: '**failed**', running: '**cut off**' } as const

function stepRow({ name, environment, outcome, startedAt, endedAt }: StepRecord, isOfSeveral: boolean): Markdown[] {
  const took = endedAt === undefined ? none : tenths(endedAt - startedAt)
  const where = environment === undefined ? none : text(environment, 60)
  return [...(isOfSeveral ? [where] : []), name, stepEnds[outcome], took]
}
