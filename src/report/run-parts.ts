import type { Availability, GateRow, InstanceRow } from '../engine/events.ts'
import { tally } from '../engine/probe/tally.ts'
import { gantt } from './gantt.ts'
import { code, details, list, none, table, text } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import type { Remark, RunRecord, StepRecord } from './recorder.ts'
import { availabilityLine, duration, releaseName } from './words.ts'

/** When each step ran, as a chart and as a table for those who read it aloud or copy it. */
export function timeline({ steps }: RunRecord): Markdown | undefined {
  if (steps.length === 0) return undefined
  const rows = table(['Step', 'Ended', 'Seconds'], steps.map(stepRow), 60)
  const chart = gantt(steps)
  return chart === undefined ? rows : `${chart}\n\n${details('The same as a table', rows)}`
}

const stepEnds = { done: 'done', skipped: 'skipped', failed: '**failed**', running: '**cut off**' } as const

function stepRow({ name, outcome, startedAt, endedAt }: StepRecord): Markdown[] {
  const took = endedAt === undefined || outcome === 'skipped' ? none : ((endedAt - startedAt) / 1000).toFixed(1)
  return [name, stepEnds[outcome], took]
}

/** How traffic moved, a row per shift, and what this run's own requests met with until the next. */
export function traffic({ shifts, steps, availability: seen }: RunRecord): Markdown | undefined {
  if (shifts.length === 0) return undefined
  const releases = [...new Set(shifts.flatMap(({ percent }) => Object.keys(percent).map(Number)))]
    .toSorted((a, b) => a - b)
    .slice(-8)
  const began = steps[0]?.startedAt ?? shifts[0]?.at ?? 0
  const rows = shifts.map(({ at, percent }, index) => [
    duration(at - began),
    ...releases.map((release) => share(percent[release] ?? 0)),
    ...(seen === undefined ? [] : [met(seen, at, shifts[index + 1]?.at ?? Infinity)]),
  ])
  return table(['After', ...releases.map(releaseName), ...(seen === undefined ? [] : ['Requests of this run'])], rows)
}

function met({ replies }: Availability, from: number, to: number): Markdown {
  const within = replies.filter(({ at }) => at >= from && at < to)
  return within.length === 0 ? none : availabilityLine(tally(within))
}

/** A bar of ten, which shows at a glance what figures do not. */
function share(percent: number): Markdown {
  const full = Math.min(10, Math.max(0, Math.round(percent / 10)))
  return `\`${'█'.repeat(full)}${'░'.repeat(10 - full)}\` ${percent} %`
}

/** The instances that were seen, those in trouble first. */
export function fleet({ instances }: RunRecord): Markdown | undefined {
  if (instances.length === 0) return undefined
  const rows = [...instances.filter(inTrouble), ...instances.filter((row) => !inTrouble(row))].map(instanceRow)
  return table(['Instance', 'Release', 'Zone', 'State', 'Healthy after'], rows)
}

function inTrouble({ state, reason }: InstanceRow): boolean {
  return state === 'failed' || reason !== undefined
}

function instanceRow({ id, release, zone, state, health, reason, healthyAfterMs }: InstanceRow): Markdown[] {
  const condition = health === undefined ? state : `${state}, ${health}`
  return [
    code(id, 100),
    releaseName(release),
    zone === undefined ? none : text(zone, 60),
    reason === undefined ? condition : `${condition}: ${text(reason)}`,
    healthyAfterMs === undefined ? none : duration(healthyAfterMs),
  ]
}

const gateMarks = { passed: '✅ passed', failed: '❌ failed', unproven: '⚪ unproven' } as const

export function gates({ gates: rows }: RunRecord): Markdown | undefined {
  if (rows.length === 0) return undefined
  // Gates repeat at each step; it is the last ones that decided.
  return table(['Gate', 'Outcome', 'Figures'], rows.slice(-50).map(gateRow))
}

function gateRow({ name, outcome, figures }: GateRow): Markdown[] {
  return [text(name, 100), gateMarks[outcome], text(figures)]
}

/** What the action's own probe of the route met with while traffic moved. */
export function availability({ availability: seen }: RunRecord): Markdown | undefined {
  if (seen === undefined) return undefined
  const { failures, lastFailure, url, from, to } = seen
  const verdict = `${failures === 0 ? '✅' : '❌'} **${availabilityLine(seen)}**`
  const last = lastFailure === undefined ? '' : ` The last failure: ${text(lastFailure)}.`
  return `${verdict}\n\nThis run asked ${code(url)} for ${duration(to - from)} while traffic moved.${last}`
}

export function remarks({ remarks: all }: RunRecord): Markdown | undefined {
  if (all.length === 0) return undefined
  return list(
    all.map(
      ({ type, message, location }) => `${type === 'warning' ? '⚠️' : 'ℹ️'} ${place(location)}${text(message, 1000)}`,
    ),
  )
}

/** `immutable.yml:12: `, where that is known. */
export function place(location: Remark['location']): Markdown {
  if (location === undefined) return ''
  return `${code(location.line === undefined ? location.file : `${location.file}:${location.line}`)}: `
}
