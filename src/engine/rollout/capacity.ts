import type { Capacity } from '../../spec/types.ts'
import { call, type Run, type Session } from '../session.ts'
import { liveRelease } from '../snapshot/history.ts'
import { fleetOf, isNow, type Snapshot } from '../snapshot/snapshot.ts'

/** As large as the live fleet is at this moment (autoscaling may have moved it), within the spec's bounds. */
export async function capacityNow(run: Run, seen: Snapshot): Promise<Capacity> {
  const release = liveRelease(seen)
  const known = release === undefined ? undefined : fleetOf(seen, release)
  const live = known === undefined || isNow(run, seen) ? known : await run.platform.fleets.describe(known.id, call(run))
  return capacityBeside(run, live?.capacity)
}

/** As large as a fleet is, within the spec's bounds. */
export function capacityBeside(session: Session, live: Capacity | undefined): Capacity {
  const { min, desired, max } = session.environment.capacity
  return { min, max, desired: Math.min(Math.max(desired, live?.desired ?? 0), max) }
}
