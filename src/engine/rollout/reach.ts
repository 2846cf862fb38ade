import { KnownError } from '../../errors/known-error.ts'
import type { Session } from '../session.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/** What is live is of no use to anybody whom the load balancer does not hear. @throws KnownError `port-taken`. */
export function refuseUnreachable(session: Session, seen: Snapshot): void {
  const message = unreachableText(session, seen)
  if (message === undefined) return
  throw new KnownError(message, {
    code: 'port-taken',
    advice: `${freeIt} Then run again.`,
  })
}

const freeIt = 'Free the address: the load balancer takes it again within seconds.'

/** With what to do. Undefined where nothing is known to be in the way. */
export function unreachableWarning(session: Session, seen: Snapshot): string | undefined {
  const message = unreachableText(session, seen)
  return message === undefined ? undefined : `${message} ${freeIt}`
}

function unreachableText(session: Session, { route }: Snapshot): string | undefined {
  if (route?.unreachable === undefined) return undefined
  return `Nothing reaches ${session.environment.name} at ${route.url}: ${route.unreachable}.`
}
