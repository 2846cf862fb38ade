import type { Call, Change } from '../../ports/common.ts'
import { call, never, type Session } from '../session.ts'

export interface ChangeLimits {
  /** The ledger's call timeout unless said. */
  readonly timeoutMs?: number
  /** Whether it stops when the run is cancelled; only for what may be left half done. */
  readonly isCutOff?: boolean
}

/**
 * Lets a call change something. Called by the claim, right after it has seen that it still holds; and by the one door
 * below.
 */
export function mint(limits: Call): Change {
  return limits as Change
}

/**
 * The door for what no claim covers: the ledger's entries themselves, by which a claim is made and given up, and images,
 * which belong to all environments of an app together, and are found by what is in them.
 */
export function withoutClaim(session: Session, { timeoutMs, isCutOff = false }: ChangeLimits = {}): Change {
  const { signal, deadline } = call(session, timeoutMs)
  return mint({ signal: isCutOff ? signal : never(), deadline })
}
