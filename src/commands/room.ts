import type { Run } from '../engine/session.ts'
import { makesLive } from '../engine/snapshot/kinds.ts'
import type { Snapshot } from '../engine/snapshot/snapshot.ts'
import type { StoredOperation } from '../ports/ledger.ts'

/** A preview that has a route. */
export interface OpenPreview {
  readonly run: Run
  /** When it was last pushed to. */
  readonly at: number
}

/** Undefined where it has no route (any more). */
export function openPreview(run: Run, seen: Snapshot): OpenPreview | undefined {
  return seen.route === undefined ? undefined : { run, at: lastPush(seen)?.operation.startedAt ?? 0 }
}

/** A sweep, or a removal that did not come to its end, makes no preview younger. */
export function lastPush(seen: Snapshot): StoredOperation | undefined {
  return seen.operations.findLast(({ operation: { kind } }) => makesLive(kind))
}

/** The previews beyond the most that there may be, pushed to longest ago first. */
export function surplus(open: readonly OpenPreview[], max: number): readonly OpenPreview[] {
  return open.toSorted((a, b) => a.at - b.at).slice(0, Math.max(0, open.length - max))
}

/** Begins with the environment's name, so that its pull request is told. */
export function makesRoom({ run }: OpenPreview, max: number): string {
  return `${run.environment.name} makes room: ${max} previews are the most, and it was pushed to longest ago`
}
