import { keep } from '../engine/claim/claim.ts'
import { bringToEnd } from '../engine/operation/heal.ts'
import { reportStatus } from '../engine/operation/operate.ts'
import { call, step, type Run } from '../engine/session.ts'
import type { Operation } from '../ports/ledger.ts'

/** The operation that a run had claimed when it was stopped. */
export interface Interrupted {
  readonly number: number
  readonly owner: string
}

/** The operation of a run as it is now; undefined where it is another run's, or gone. */
export async function operationOf(run: Run, { number, owner }: Interrupted): Promise<Operation | undefined> {
  const entry = await run.platform.ledger.get(number, call(run))
  return entry?.operation.owner === owner ? entry.operation : undefined
}

/**
 * The action's post step: finishes the undo of a run that was stopped before it could. It is the same run, so it needs
 * no new number; when another run has taken over meanwhile, that one heals.
 * @returns whether there was anything to finish.
 */
export async function finish(run: Run, interrupted: Interrupted): Promise<boolean> {
  const { ledger } = run.platform
  const { own: entry, next: successor } = await ledger.getWithNext(interrupted.number, call(run))
  if (entry === undefined || entry.operation.owner !== interrupted.owner) return false
  if (entry.operation.phase === 'done' || successor !== undefined) return false
  const claim = keep(run, entry.operation)
  try {
    await step(run, 'undo', async () => bringToEnd(claim))
    return true
  } finally {
    claim.release()
    await reportStatus(run)
  }
}
