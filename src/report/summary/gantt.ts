import type { Markdown } from '../markdown.ts'
import type { StepRecord } from '../recorder.ts'

/**
 * The steps that took time as a Mermaid chart. Nothing from outside is in it: names of steps are ours. Undefined when
 * there is nothing to compare.
 */
export function gantt(steps: readonly StepRecord[]): Markdown | undefined {
  const taken = steps.slice(0, 60)
  const first = taken[0]?.startedAt
  const last = Math.max(...taken.map(({ startedAt, endedAt }) => endedAt ?? startedAt))
  if (first === undefined || taken.length < 2 || last - first < 1) return undefined
  return [
    '```mermaid',
    'gantt',
    '    dateFormat x',
    '    todayMarker off',
    // Ticks are times of day, in the reader's own time zone.
    `    axisFormat ${last - first < 10_000 ? '%S.%L' : '%H:%M:%S'}`,
    ...taken.map((step) => `    ${task(step, last)}`),
    '```',
  ].join('\n')
}

function task({ name, outcome, startedAt, endedAt }: StepRecord, last: number): string {
  const look = outcome === 'failed' || outcome === 'running' ? 'crit, ' : name === 'undo' ? 'active, ' : ''
  return `${name} :${look}${startedAt}, ${Math.max(1, (endedAt ?? last) - startedAt)}ms`
}
