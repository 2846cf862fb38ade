import { KnownError } from '../../errors/known-error.ts'
import type { Session } from '../session.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/** What is live is of no use to anybody whom the load balancer does not hear. @throws KnownError `port-taken`. */
export function refuseUnreachable(session: Session, seen: Snapshot): void {
  const message = unreachableText(session, seen)
  if (message === undefined) return
  throw new KnownError(message, {
    code: 'port-taken',
    advice: 'Stop what has the port; the load balancer takes it within seconds. Then run again.',
  })
}

/** Undefined where nothing is known to be in the way. */
export function unreachableText(session: Session, { route }: Snapshot): string | undefined {
  if (route?.unreachable === undefined) return undefined
  return `Nothing reaches ${session.environment.name} at ${route.url}: ${route.unreachable}.`
}
