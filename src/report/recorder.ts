import type {
  Availability,
  EngineEvent,
  GateRow,
  InstanceRow,
  Report,
  EnvironmentStatus,
  StepName,
} from '../engine/events.ts'
import type { SourceLocation } from '../errors/known-error.ts'

export interface StepRecord {
  readonly name: StepName
  /** Undefined before the run knew which environment it is about. */
  readonly environment: string | undefined
  readonly startedAt: number
  /** Undefined while it is running, and for ever when the run was cut off. */
  readonly endedAt: number | undefined
  readonly outcome: 'running' | 'done' | 'failed'
}

export interface ShiftRecord {
  readonly at: number
  /** Percent of traffic by release. */
  readonly percent: Readonly<Record<number, number>>
}

export type GateRecord = GateRow & {
  /** How often this run had moved traffic by then. */
  readonly shifts: number
}

export type Overtaken = Extract<EngineEvent, { type: 'overtook' }>
export type BlastRadius = Extract<EngineEvent, { type: 'blast-radius' }>
export type KeptWarm = Extract<EngineEvent, { type: 'kept-warm' }>

export type Claimed = Pick<Extract<EngineEvent, { type: 'claimed' }>, 'environment' | 'operation'>

export interface Remark {
  readonly type: 'notice' | 'warning'
  readonly message: string
  readonly location?: SourceLocation
}

/** What happened in one run, as far as it was told. Times are milliseconds since the epoch. */
export interface RunRecord {
  /** What this run claimed: a number in its own environment, and in those that it removed or swept. */
  readonly claims: readonly Claimed[]
  readonly steps: readonly StepRecord[]
  readonly shifts: readonly ShiftRecord[]
  /** The last that was seen of each instance, in the order in which they appeared. */
  readonly instances: readonly InstanceRow[]
  readonly gates: readonly GateRecord[]
  /** Undefined where the route could not be reached from here, or no traffic moved. */
  readonly availability: Availability | undefined
  readonly remarks: readonly Remark[]
  /** Runs that were still at work, and that this one did not wait for. */
  readonly overtaken: readonly Overtaken[]
  /** Undefined where no release failed under traffic, or nobody has counted. */
  readonly blastRadius: BlastRadius | undefined
  readonly keptWarm: readonly KeptWarm[]
  readonly undone: readonly string[]
  /** Of the same environment as the last one: what was true there before the run changed anything. */
  readonly before: EnvironmentStatus | undefined
  /** The last one that was told; what was true before where the last look failed. */
  readonly last: EnvironmentStatus | undefined
  /** The last one, if it is still so. */
  readonly now: EnvironmentStatus | undefined
  /** What must not be shown, wherever it turns up. */
  readonly secrets: readonly string[]
}

export interface Recorder {
  readonly report: Report
  record(): RunRecord
}

/** Collects events into a record that can be read at any time. */
export function createRecorder(): Recorder {
  let record: RunRecord = {
    claims: [],
    steps: [],
    shifts: [],
    instances: [],
    gates: [],
    availability: undefined,
    remarks: [],
    overtaken: [],
    blastRadius: undefined,
    keptWarm: [],
    undone: [],
    before: undefined,
    last: undefined,
    now: undefined,
    secrets: [],
  }
  return {
    report: (event) => {
      record = { ...record, ...change(record, event) }
    },
    record: () => record,
  }
}

function change(record: RunRecord, event: EngineEvent): Partial<RunRecord> {
  switch (event.type) {
    case 'step-started':
      return {
        steps: [...record.steps, begun(event)],
      }
    case 'step-finished':
      return { steps: finish(record.steps, event) }
    case 'progress':
    case 'swept':
    case 'detail':
    case 'cacheable':
    case 'command-started':
    case 'command-printed':
    case 'command-silent':
    case 'command-ended':
      return {}
    case 'notice':
    case 'warning':
      return { remarks: [...record.remarks, event] }
    case 'secret':
      return { secrets: [...record.secrets, event.value] }
    case 'claimed':
      return { claims: [...record.claims, { environment: event.environment, operation: event.operation }] }
    case 'shifted':
      return { shifts: [...record.shifts, { at: event.at, percent: event.percent }] }
    case 'fleet':
      return { instances: merge(record.instances, event.instances) }
    case 'gate':
      return { gates: [...record.gates, { ...event.gate, shifts: record.shifts.length }] }
    case 'probed':
      return { availability: event.availability }
    case 'overtook':
      return { overtaken: [...record.overtaken, event] }
    case 'blast-radius':
      return { blastRadius: event }
    case 'kept-warm':
      return { keptWarm: [...record.keptWarm, event] }
    case 'undone':
      return { undone: [...record.undone, event.message] }
    case 'environment-status':
      return { before: beforeChanges(record, event.status), last: event.status, now: event.status }
    case 'environment-status-unknown':
      return { now: undefined }
  }
}

/** The steps in which a run only looks, and waits for others, who may change things meanwhile. */
const looks: ReadonlySet<StepName> = new Set(['resolve', 'observe', 'claim'])

/** A run that removes previews on the way tells of these first. */
function beforeChanges({ before, steps }: RunRecord, status: EnvironmentStatus): EnvironmentStatus {
  const hasBegun = steps.some(({ name, environment }) => environment === status.environment && !looks.has(name))
  return hasBegun && before?.environment === status.environment ? before : status
}

/** The number that a run has in an environment; undefined where it claimed none there. */
export function operationIn({ claims }: RunRecord, environment: string): number | undefined {
  return claims.findLast((claimed) => claimed.environment === environment)?.operation
}

function begun({ step: name, environment, at: startedAt }: Extract<EngineEvent, { type: 'step-started' }>): StepRecord {
  return { name, environment, startedAt, endedAt: undefined, outcome: 'running' }
}

type StepFinished = Extract<EngineEvent, { type: 'step-finished' }>

function finish(steps: readonly StepRecord[], { step, environment, at, outcome }: StepFinished): readonly StepRecord[] {
  const index = steps.findLastIndex(({ name, endedAt }) => name === step && endedAt === undefined)
  const startedAt = steps[index]?.startedAt ?? at
  const finished = { name: step, environment, startedAt, endedAt: at, outcome }
  return index < 0 ? [...steps, finished] : steps.with(index, finished)
}

/** Once healthy, an instance keeps the time it took, whatever becomes of it. */
function merge(known: readonly InstanceRow[], seen: readonly InstanceRow[]): readonly InstanceRow[] {
  const rows = new Map(known.map((row) => [row.id, row]))
  for (const row of seen) {
    rows.set(row.id, { ...row, healthyAfterMs: row.healthyAfterMs ?? rows.get(row.id)?.healthyAfterMs })
  }
  return [...rows.values()]
}
