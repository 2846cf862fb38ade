import { capacityBeside, unfrozen } from '../../ports/capacity.ts'
import type { Capacity } from '../../spec/types.ts'
import { call, type Session } from '../session.ts'
import { liveRelease } from '../snapshot/history.ts'
import { fleetOf, isNow, type Snapshot } from '../snapshot/snapshot.ts'

/** As large as the live fleet is at this moment (autoscaling may have moved it), within the spec's bounds. */
export async function capacityNow(session: Session, seen: Snapshot): Promise<Capacity> {
  const release = liveRelease(seen)
  const known = release === undefined ? undefined : fleetOf(seen, release)
  const live =
    known === undefined || isNow(session, seen)
      ? known
      : await session.platform.fleets.describe(known.id, call(session))
  return capacityBeside(session.environment, live && unfrozen(live))
}
