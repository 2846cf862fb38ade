import * as v from 'valibot'
import type { GateRow, InstanceRow, ReleaseRow, ReleaseState, StepName } from '../engine/events.ts'
import { oneOf } from '../support/one-of.ts'
import type { Remark, StepRecord } from './recorder.ts'
import { most } from './summary-json-limits.ts'

// What the output `summary-json` holds. The code that makes it is held to this by type alone, so that no run pays for
// the schema; docs/summary.schema.json is generated from it.

const text = v.string()
const number = v.number()
const integer = v.pipe(v.number(), v.integer())
const orNull = <T extends v.GenericSchema>(schema: T) => v.nullable(schema)
const told = <T extends v.GenericSchema>(schema: T, words: string) => v.pipe(schema, v.description(words))
const list = <T extends v.GenericSchema>(item: T, limit: number) => v.pipe(v.array(item), v.maxLength(limit))

const release = orNull(
  v.strictObject({
    release: told(integer, '41 for v41; 0 for what was there before.'),
    sha: text,
    title: text,
    digest: text,
    specDigest: text,
    state: oneOf<ReleaseState>({ live: true, warm: true, cold: true, rebuild: true, gone: true }),
    status: oneOf<ReleaseRow['status']>({ running: true, succeeded: true, failed: true, cancelled: true }),
  }),
)

const error = v.strictObject({
  code: told(text, "Stable: fleet-failed, claim-lost. 'bug' for what nobody expected."),
  advice: orNull(text),
  problems: list(text, most.problems),
})

const step = v.strictObject({
  name: oneOf<StepName>({
    resolve: true,
    claim: true,
    observe: true,
    heal: true,
    image: true,
    launch: true,
    gate: true,
    swap: true,
    bake: true,
    retire: true,
    record: true,
    undo: true,
  }),
  outcome: told(oneOf<StepRecord['outcome']>({ running: true, done: true, failed: true }), 'running: cut off.'),
  seconds: orNull(number),
})

const shift = v.strictObject({
  at: told(text, 'ISO 8601, UTC.'),
  percent: told(v.record(text, number), 'Percent of traffic by release number.'),
})

const gate = v.strictObject({
  name: text,
  outcome: oneOf<GateRow['outcome']>({ passed: true, failed: true, unproven: true }),
  figures: text,
})

const instance = v.strictObject({
  id: text,
  release: integer,
  zone: orNull(text),
  state: oneOf<InstanceRow['state']>({ pending: true, running: true, stopping: true, stopped: true, failed: true }),
  health: orNull(
    oneOf<NonNullable<InstanceRow['health']>>({
      initial: true,
      healthy: true,
      unhealthy: true,
      draining: true,
      unused: true,
      unavailable: true,
    }),
  ),
  reason: orNull(text),
  healthyAfterSeconds: orNull(number),
})

const availability = v.strictObject({
  url: text,
  seconds: number,
  requests: integer,
  failures: told(integer, 'No answer, or one of 500 and above.'),
  latencyMs: told(orNull(v.strictObject({ p50: number, p99: number })), 'Of the answers; null when there was none.'),
})

export const summaryJsonSchema = v.strictObject({
  version: v.literal(1),
  command: told(text, 'The command that was run.'),
  environment: told(text, 'production, or pr-7 for a preview.'),
  app: told(orNull(text), 'Null when the spec could not be read.'),
  dryRun: v.boolean(),
  operation: told(orNull(integer), 'The ledger entry that the run claimed.'),
  runUrl: orNull(text),
  url: told(orNull(text), 'Where the environment answers.'),
  ok: told(v.boolean(), 'Whether the run did what was asked.'),
  changed: told(orNull(v.boolean()), 'Null when the run failed.'),
  verdict: told(text, "One line for people; the error's message when the run failed."),
  plan: told(orNull(list(text, most.plan)), 'What a run would do, in order; null when it was not a dry run.'),
  error: told(orNull(error), 'Null when the run did what was asked.'),
  before: told(release, 'Live when the run began.'),
  live: told(release, 'Live when it ended.'),
  traffic: told(
    orNull(v.record(text, number)),
    'Percent of traffic by release number when it ended; null where that could not be read.',
  ),
  blastRadius: told(
    orNull(v.strictObject({ release: integer, requests: integer, errors: integer })),
    'What a release that failed had been asked before its traffic was taken away, and how much of it was answered with an error or not at all; null where nobody has counted.',
  ),
  previous: told(release, 'What rollback-to: previous would bring back.'),
  steps: list(step, most.steps),
  shifts: told(list(shift, most.shifts), 'The last shifts of traffic.'),
  gates: told(list(gate, most.gates), 'The last ones.'),
  fleet: v.strictObject({
    count: told(integer, 'Instances seen, listed below or not.'),
    instances: list(instance, most.instances),
  }),
  availability: told(
    orNull(availability),
    "The run's own requests to the environment's address while traffic moved; null where none could be sent.",
  ),
  undone: list(text, most.undone),
  remarks: list(
    v.strictObject({ type: oneOf<Remark['type']>({ notice: true, warning: true }), message: text }),
    most.remarks,
  ),
})

export type SummaryJson = v.InferOutput<typeof summaryJsonSchema>
