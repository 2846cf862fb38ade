import type { Availability, InstanceRow, ReleaseRow } from '../engine/events.ts'
import type { RunResult, SummaryContext } from './context.ts'
import { describeFailure } from './failure.ts'
import { plainLine } from './plain.ts'
import type { RunRecord } from './recorder.ts'
import { redact } from './redact.ts'

/**
 * One run for programs, as `docs/summary.schema.json` describes it. Small whatever happened, so that it fits into an
 * environment variable (Linux: 128 KiB each): lists and texts are cut.
 */
export function summaryJson(record: RunRecord, result: RunResult, context: SummaryContext): SummaryJson {
  const { before, now, secrets } = record
  const summary = {
    version: 1,
    command: context.command,
    environment: context.environment,
    app: context.app ?? null,
    dryRun: context.dryRun,
    operation: record.operation ?? null,
    runUrl: context.runUrl ?? null,
    url: now?.url ?? null,
    ...ended(result),
    before: release(before?.live),
    live: release(now?.live),
    previous: release(now?.previous),
    steps: record.steps.slice(-60).map(({ name, outcome, startedAt, endedAt }) => ({
      name,
      outcome,
      seconds: endedAt === undefined ? null : (endedAt - startedAt) / 1000,
    })),
    shifts: record.shifts.slice(-30).map(({ at, percent }) => ({ at: new Date(at).toISOString(), percent })),
    gates: record.gates.slice(-10),
    fleet: { count: record.instances.length, instances: record.instances.slice(0, 10).map(instance) },
    availability: record.availability === undefined ? null : availability(record.availability),
    undone: record.undone.slice(0, 10),
    remarks: record.remarks.slice(0, 10).map(({ type, message }) => ({ type, message })),
  }
  return short(redact(summary, secrets))
}

export type SummaryJson = Readonly<Record<string, unknown>>

function ended(result: RunResult) {
  if ('error' in result) {
    const { code, message, advice, problems } = describeFailure(result.error)
    const messages = problems.slice(0, 10).map((problem) => problem.message)
    return {
      ok: false,
      changed: null,
      verdict: message,
      plan: null,
      error: { code, advice: advice ?? null, problems: messages },
    }
  }
  const { changed, verdict, plan } = result.ok
  return { ok: true, changed, verdict, plan: plan?.slice(0, 30) ?? null, error: null }
}

function release(row: ReleaseRow | undefined) {
  if (row === undefined) return null
  const { sha, title, digest, specDigest, state, status } = row
  return { release: row.release, sha, title, digest, specDigest, state, status }
}

function instance({ id, release: number, zone, state, health, reason, healthyAfterMs }: InstanceRow) {
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

function availability({ url, from, to, requests, failures, latencyMs }: Availability) {
  return { url, seconds: (to - from) / 1000, requests, failures, latencyMs: latencyMs ?? null }
}

/** Every text as one line, cut to a length at which all of them together stay small. */
function short<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), shorten) as T
}

function shorten(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? plainLine(value, 300) : value
}
