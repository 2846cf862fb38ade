import type { GateRow } from '../../../engine/events.ts'
import { tally } from '../../../engine/probe/tally.ts'
import { none, table, text, type Markdown } from '../../markdown.ts'
import type { GateRecord, RunRecord, ShiftRecord } from '../../recorder.ts'
import { duration, releaseName } from '../../words.ts'
import type { EndedRun, Section } from '../section.ts'

/** The gate that is this run's own requests: it has a column for them. */
const ownProbe = 'own probe'
const mostReleases = 6
const mostSteps = 30

/** How traffic moved, a row per step, with what let it go on, or did not; first what was before. */
export const swap: Section = {
  title: 'The swap',
  dropOrder: 5,
  body(run) {
    const { record } = run
    if (record.shifts.length === 0 || !movesTraffic(run)) return undefined
    const columns = columnsOf(run)
    const steps = [undefined, ...record.shifts.slice(-mostSteps)]
    const rows = table(
      columns.map(({ head }) => head),
      steps.map((step) => columns.map(({ cell }) => cell(step))),
      mostSteps + 1,
    )
    return [rows, ...measured(record, steps)].join('\n\n')
  },
}

/** A sweep moves traffic only where it heals, of whichever environment. */
function movesTraffic({ context: { command } }: EndedRun): boolean {
  return command === 'deploy' || command === 'preview' || command === 'rollback'
}

/** Undefined stands for the time before this run moved any traffic. */
type Step = ShiftRecord | undefined

interface Column {
  readonly head: Markdown
  readonly cell: (step: Step) => Markdown
}

function columnsOf(run: EndedRun): readonly Column[] {
  const { record } = run
  const within = (step: Step) => gatesOf(record, step)
  return [
    ...releasesIn(record).map((release) => ({
      head: releaseName(release),
      cell: (step: Step) =>
        share((step?.percent ?? record.before?.traffic ?? {})[release] ?? 0, isNew(release, record)),
    })),
    { head: 'For', cell: (step) => lasted(step, run) },
    ...comparisons(record).map(({ name, head }) => ({ head, cell: (step: Step) => comparison(name, within(step)) })),
    ...(record.gates.some(isOther) ? [{ head: 'Checks', cell: (step: Step) => checks(within(step)) }] : []),
    ...(record.availability === undefined
      ? []
      : [{ head: 'Own probe, failed', cell: (step: Step) => answers(step, record) }]),
  ]
}

function releasesIn({ before, shifts }: RunRecord): readonly number[] {
  const percents = [before?.traffic ?? {}, ...shifts.map(({ percent }) => percent)]
  const releases = new Set(percents.flatMap((percent) => Object.keys(percent).map(Number)))
  return [...releases].toSorted((a, b) => a - b).slice(-mostReleases)
}

function isNew(release: number, { before }: RunRecord): boolean {
  return !(release in (before?.traffic ?? {}))
}

/** With a bar of ten for what is new, which shows at a glance what figures do not. */
function share(percent: number, withBar: boolean): Markdown {
  const full = Math.min(10, Math.max(0, Math.round(percent / 10)))
  const bar = withBar ? `\`${'█'.repeat(full)}${'░'.repeat(10 - full)}\`${noBreak}` : ''
  return `${bar}${percent}${noBreak}%`
}

const noBreak = '\u00a0'

/** A cell that is not to be broken into lines. */
function unbroken(words: string): string {
  return words.replaceAll(' ', noBreak)
}

function lasted(step: Step, { record, failure }: EndedRun): Markdown {
  if (step === undefined) return 'before'
  const next = nextAfter(step, record)
  const undo = record.steps.find(({ name }) => name === 'undo')
  const isUndone = undo !== undefined && step.at >= undo.startedAt
  if (next !== undefined) return unbroken(`${duration(next.at - step.at)}${isUndone ? ', undone' : ''}`)
  if (failure?.code === 'claim-lost') return 'until another run took over'
  return unbroken(isUndone ? 'undone, since then' : 'since then')
}

function nextAfter(step: ShiftRecord, { shifts }: RunRecord): ShiftRecord | undefined {
  return shifts[shifts.indexOf(step) + 1]
}

function gatesOf({ gates, shifts }: RunRecord, step: Step): readonly GateRecord[] {
  const moved = step === undefined ? 0 : shifts.indexOf(step) + 1
  return gates.filter((gate) => gate.shifts === moved)
}

interface Comparison {
  readonly name: string
  readonly head: Markdown
}

function comparisons({ gates }: RunRecord): readonly Comparison[] {
  const limits = new Map(gates.flatMap(({ name, compared }) => (compared ? [[name, compared.limit] as const] : [])))
  return [...limits].map(([name, limit]) => ({
    name,
    head: `${text(capital(name), 60)}, ${unbroken(text(limit, 80))}`,
  }))
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

const marks: Readonly<Record<GateRow['outcome'], string>> = { passed: '✅', failed: '❌', unproven: '⚪' }

/** Gates repeat in one step; it is the last ones that decided. */
function decided(gates: readonly GateRow[]): readonly GateRow[] {
  return [...new Map(gates.filter(({ compared }) => compared !== undefined).map((gate) => [gate.name, gate])).values()]
}

function comparison(wanted: string, gates: readonly GateRow[]): Markdown {
  const gate = decided(gates).find(({ name }) => name === wanted)
  if (gate?.compared === undefined) return none
  const { old, now } = gate.compared
  return unbroken(`${marks[gate.outcome]} ${text(withoutUnitOf(now, old), 40)} → ${text(now, 40)}`)
}

/** What the figures of the steps rest on, which is the same for all gates of a step but rarely. */
function measured(record: RunRecord, steps: readonly Step[]): readonly Markdown[] {
  const parts = steps.flatMap((step) => {
    const bases = new Set(decided(gatesOf(record, step)).flatMap(({ basis }) => basis ?? []))
    const at = Object.entries(step?.percent ?? {}).find(([release]) => isNew(Number(release), record))
    return [...bases].map((basis) => `${unbroken(text(basis, 60))}${at === undefined ? '' : ` at ${at[1]}${noBreak}%`}`)
  })
  return parts.length === 0 ? [] : [`Measured over ${parts.join(', ')}.`]
}

/** `10.0 → 12.3 ms`: a unit that both have is told once. */
function withoutUnitOf(now: string, old: string): string {
  const unit = / \S+$/.exec(now)?.[0]
  return unit !== undefined && old.endsWith(unit) ? old.slice(0, -unit.length) : old
}

function isOther({ name, compared }: GateRow): boolean {
  return compared === undefined && name !== ownProbe
}

/** More that passed than these are counted. */
const mostByName = 2

function checks(gates: readonly GateRow[]): Markdown {
  const others = gates.filter(isOther)
  const passed = others.filter(({ outcome }) => outcome === 'passed')
  const rest = others.filter(({ outcome }) => outcome !== 'passed').slice(-5)
  const told = passed.length > mostByName ? [`✅ all ${passed.length}`] : passed.map(check)
  const all = rest.length > 0 && passed.length > mostByName ? [`✅ ${passed.length} others`] : told
  return [...rest.map(check), ...all].join('<br>') || none
}

function check({ name, outcome, figures }: GateRow): Markdown {
  const short = name.replace(/ (?:before traffic|through the route)$/, '').replace(/^smoke check /, '')
  return `${marks[outcome]}${noBreak}${unbroken(text(short, 80))}${outcome === 'passed' ? '' : `: ${text(figures, 200)}`}`
}

/** What this run's own requests met with until the next step. */
function answers(step: Step, record: RunRecord): Markdown {
  const { availability } = record
  if (step === undefined || availability === undefined) return none
  const until = nextAfter(step, record)?.at ?? Infinity
  const replies = availability.replies.filter(({ at }) => at >= step.at && at < until)
  if (replies.length === 0) return none
  const { requests, failures } = tally(replies)
  return unbroken(`${failures === 0 ? '✅' : '❌'} ${failures} of ${requests}`)
}
