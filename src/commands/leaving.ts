import type { Outcome } from '../engine/events.ts'
import type { Run } from '../engine/session.ts'

/** A preview that is to go, although the run is about another one. */
export interface Leaving {
  readonly name: string
  /** Begins with the name, so that its pull request is told. */
  readonly why: string
  /** Undefined: it could not be removed, which was said. */
  readonly remove: () => Promise<Outcome | undefined>
}

/** Removes them one after the other; a dry run leaves them. @returns those that are gone, or would be. */
export async function seeOff({ dryRun, report }: Run, all: readonly Leaving[]): Promise<readonly Leaving[]> {
  if (dryRun) return all
  const gone: Leaving[] = []
  for (const leaving of all) {
    report({ type: 'notice', message: `${leaving.why}.` })
    const outcome = await leaving.remove()
    if (outcome?.changed === true) gone.push(leaving)
  }
  return gone
}

/** A dry run's plan has first what goes first. */
export function planAfter(gone: readonly Leaving[], outcome: Outcome): Outcome {
  return outcome.plan === undefined ? outcome : { ...outcome, plan: [...gone.map(({ why }) => why), ...outcome.plan] }
}
