import type { Availability, GateRow, InstanceRow, ReleaseRow } from '../engine/events.ts'
import type { RunResult, SummaryContext } from './context.ts'
import { describeFailure } from './failure.ts'
import { plainLine } from './plain.ts'
import { operationIn, type RunRecord, type ShiftRecord } from './recorder.ts'
import { redact } from './redact.ts'
import { most } from './summary-json-limits.ts'
import type { SummaryJson } from './summary-json-schema.ts'

/**
 * One run for programs, as `summary-json-schema.ts` describes it. Small whatever happened, so that it fits into an
 * environment variable (Linux: 128 KiB each): lists and texts are cut.
 */
export function summaryJson(record: RunRecord, result: RunResult, context: SummaryContext): SummaryJson {
  const { before, now, secrets } = record
  const summary: SummaryJson = {
    version: 1,
    command: context.command,
    environment: context.environment,
    app: context.app ?? null,
    dryRun: context.dryRun,
    operation: operationIn(record, context.environment) ?? null,
    runUrl: context.runUrl ?? null,
    url: now?.url ?? null,
    ...ended(result),
    before: release(before?.live),
    live: release(now?.live),
    traffic: now === undefined ? null : percents(now.traffic),
    blastRadius: blastRadius(record),
    previous: release(now?.previous),
    steps: record.steps.slice(-most.steps).map(({ name, outcome, startedAt, endedAt }) => ({
      name,
      outcome,
      seconds: endedAt === undefined ? null : (endedAt - startedAt) / 1000,
    })),
    shifts: record.shifts.slice(-most.shifts).map(shift),
    gates: record.gates.slice(-most.gates).map(gate),
    fleet: { count: record.instances.length, instances: record.instances.slice(0, most.instances).map(instance) },
    availability: record.availability === undefined ? null : availability(record.availability),
    undone: record.undone.slice(0, most.undone),
    remarks: record.remarks.slice(0, most.remarks).map(({ type, message }) => ({ type, message })),
  }
  return short(redact(summary, secrets))
}

function ended(result: RunResult): Pick<SummaryJson, 'ok' | 'changed' | 'verdict' | 'plan' | 'error'> {
  if ('error' in result) {
    const { code, message, advice, problems } = describeFailure(result.error)
    const messages = problems.slice(0, most.problems).map((problem) => problem.message)
    return {
      ok: false,
      changed: null,
      verdict: message,
      plan: null,
      error: { code, advice: advice ?? null, problems: messages },
    }
  }
  const { changed, verdict, plan } = result.ok
  return { ok: true, changed, verdict, plan: plan?.slice(0, most.plan) ?? null, error: null }
}

function release(row: ReleaseRow | undefined): SummaryJson['live'] {
  if (row === undefined) return null
  const { sha, title, digest, specDigest, state, status } = row
  return { release: row.release, sha, title, digest, specDigest, state, status }
}

function percents(percent: ShiftRecord['percent']): Record<string, number> {
  return Object.fromEntries(Object.entries(percent))
}

function blastRadius({ blastRadius: told }: RunRecord): SummaryJson['blastRadius'] {
  return told === undefined ? null : { release: told.release, requests: told.requests, errors: told.errors }
}

function shift({ at, percent }: ShiftRecord): SummaryJson['shifts'][number] {
  return { at: new Date(at).toISOString(), percent: percents(percent) }
}

function gate({ name, outcome, figures }: GateRow): SummaryJson['gates'][number] {
  return { name, outcome, figures }
}

function instance(row: InstanceRow): SummaryJson['fleet']['instances'][number] {
  const { id, release: number, zone, state, health, reason, healthyAfterMs } = row
  return {
    id,
    release: number,
    zone: zone ?? null,
    state,
    health: health ?? null,
    reason: reason ?? null,
    healthyAfterSeconds: healthyAfterMs === undefined ? null : healthyAfterMs / 1000,
  }
}

function availability(seen: Availability): SummaryJson['availability'] {
  const { url, from, to, requests, failures, latencyMs } = seen
  return { url, seconds: (to - from) / 1000, requests, failures, latencyMs: latencyMs ?? null }
}

/** Every text as one line, cut to a length at which all of them together stay small. */
function short<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), shorten) as T
}

function shorten(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? plainLine(value, most.characters) : value
}
