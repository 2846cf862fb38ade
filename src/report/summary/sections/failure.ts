import type { Problem } from '../../../errors/known-error.ts'
import type { ErrorCode } from '../../../errors/registry.ts'
import { tally } from '../../../engine/probe/tally.ts'
import { fenced, list, text, type Markdown } from '../../markdown.ts'
import type { RunRecord } from '../../recorder.ts'
import { counted, duration, releaseName } from '../../words.ts'
import { place } from '../place.ts'
import { prose } from '../prose.ts'
import type { EndedRun, Section } from '../section.ts'

/** Why it failed, who noticed, who was hit, what was undone, what to do next. */
export const failure: Section = {
  title: 'What failed',
  dropOrder: 0,
  body(run) {
    if (run.failure === undefined) return undefined
    const { location, message, problems, stack } = run.failure
    const why = `${place(location)}${prose(message, run.context, 2000)}`
    const told: readonly (readonly [string, Markdown | undefined])[] = [
      [
        'Why',
        [why, ...problems.slice(0, mostProblems).map((each) => problem(each, run)), ...left(problems)].join('\n  - '),
      ],
      ['Noticed by', noticedBy(run)],
      ['Blast radius', blastRadius(run)],
      ['Undone', undone(run)],
      ['Next', next(run)],
    ]
    const lines = told.flatMap(([name, words]) => (words === undefined ? [] : [`**${name}**: ${words}`]))
    return [list(lines), ...(stack === undefined ? [] : [fenced(stack.split('\n'))])].join('\n\n')
  },
}

const mostProblems = 30

function problem({ message, advice, location }: Problem, { context }: EndedRun): Markdown {
  const then = advice === undefined ? '' : ` *${prose(advice, context, 500)}*`
  return `${place(location)}${prose(message, context, 500)}${then}`
}

function left({ length }: readonly Problem[]): readonly Markdown[] {
  return length > mostProblems ? [`… and ${length - mostProblems} more.`] : []
}

/** What each of them is the voice of. */
const watchers: Partial<Readonly<Record<ErrorCode, string>>> = {
  'fleet-failed': 'the platform, which gave its instances up',
  'fleet-not-healthy': 'the health of its targets',
  'unhealthy-under-traffic': 'the health of its targets',
  'check-failed': 'a smoke check',
  'gate-failed': 'the figures of the load balancer',
  'alarm-firing': 'an alarm',
  'route-failing': "this run's own requests",
}

function noticedBy({ record, failure: told }: EndedRun): Markdown | undefined {
  const watcher = told === undefined ? undefined : watchers[told.code]
  const failedAt = record.steps.find(({ outcome, name }) => outcome === 'failed' && name !== 'undo')
  if (watcher === undefined || failedAt === undefined) return undefined
  const since = record.shifts[0]?.at
  if (since === undefined || failedAt.endedAt === undefined || failedAt.endedAt < since)
    return `${watcher}, before the release had any traffic`
  return `${watcher}, ${duration(failedAt.endedAt - since)} after traffic began to move`
}

/** Of what had no traffic before this run. */
function blastRadius({ record, failure: told }: EndedRun): Markdown | undefined {
  if (!record.steps.some(({ name }) => name === 'launch')) return undefined
  const { most, ms, release } = exposure(record)
  if (release === undefined) return 'nobody, for it never had traffic'
  const had = `${releaseName(release)} had ${most === 100 ? 'all' : `up to ${most} %`} of the traffic for ${duration(ms)}`
  const still = told?.code === 'claim-lost' ? ', until another run took over' : ''
  return [`${had}${still}`, ...counts(record, ms), ...own(record)].join('; ')
}

interface Exposure {
  readonly release: number | undefined
  readonly most: number
  readonly ms: number
}

function exposure({ before, shifts, steps }: RunRecord): Exposure {
  const shares = shifts.flatMap(({ percent }) =>
    Object.entries(percent).filter(([id]) => !(id in (before?.traffic ?? {}))),
  )
  const release = shares[0]?.[0]
  if (release === undefined) return { release: undefined, most: 0, ms: 0 }
  const end = steps.findLast(({ name }) => name !== 'undo')?.endedAt ?? shifts.at(-1)?.at ?? 0
  const turns = shifts.map(({ at, percent }, index) =>
    (percent[Number(release)] ?? 0) > 0 ? (shifts[index + 1]?.at ?? end) - at : 0,
  )
  return {
    release: Number(release),
    most: Math.max(...shares.map(([, share]) => share)),
    ms: turns.reduce((sum, ms) => sum + ms, 0),
  }
}

/** Figures that came late are of the first of that time alone. */
function counts({ blastRadius: told }: RunRecord, ms: number): readonly Markdown[] {
  if (told === undefined) return []
  const when = told.countedMs < ms - 1000 ? `, as counted in the first ${duration(told.countedMs)}` : ''
  return [
    `it got ${counted(told.requests, 'request')}, ${told.errors} of them answered with an error or not at all${when}`,
  ]
}

function own({ availability }: RunRecord): readonly Markdown[] {
  if (availability === undefined) return []
  const { requests, failures, lastFailure } = tally(availability.replies)
  const last = lastFailure === undefined ? '' : `, the last: ${text(lastFailure, 200)}`
  return [`of this run's own ${counted(requests, 'request')} ${failures} failed${last}`]
}

function undone({ record, failure: told, context }: EndedRun): Markdown | undefined {
  if (told?.code === 'claim-lost') return 'nothing by this run: what it began is left to the run that took over'
  if (record.undone.length === 0) return record.shifts.length === 0 ? undefined : 'nothing'
  const shown = record.undone.slice(0, mostUndone).map((message) => prose(message, context, 300))
  const more = record.undone.length - shown.length
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('; ')
}

const mostUndone = 10

function next({ failure: told, context }: EndedRun): Markdown | undefined {
  if (told?.stack !== undefined) return 'report the bug with the log of this run'
  return told?.advice === undefined ? undefined : prose(told.advice, context, 2000)
}
