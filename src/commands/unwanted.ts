import { previewNumber, type PullRequests } from '../engine/policy/previews.ts'
import { call, inEnvironment, type Run, type Session } from '../engine/session.ts'
import { KnownError, messageForLater } from '../errors/known-error.ts'
import type { Environment } from '../spec/types.ts'
import { destroy } from './destroy.ts'
import type { Leaving } from './leaving.ts'

/** What is known of the previews other than the run's own. */
export interface Others {
  readonly pullRequests?: PullRequests
  /** The environment of that name, undefined when the spec does not know it. */
  readonly environmentOf: (name: string) => Environment | undefined
}

/**
 * The other previews whose pull requests are not open any more: they go, so that an event which was lost leaves nothing
 * behind for long. What cannot be removed now is left to the next run.
 */
export async function findUnwanted(run: Run, { pullRequests, environmentOf }: Others): Promise<readonly Leaving[]> {
  if (pullRequests === undefined) return []
  const names = (await run.platform.environments(call(run))).filter((name) => name !== run.environment.name)
  const numbers = names.map(previewNumber).filter((number) => number !== undefined)
  if (numbers.length === 0) return []
  const wanted = await pullRequests.wanted()
  if (wanted === 'unknown') return []
  const found = numbers
    .filter((number) => !wanted.has(number))
    .map(async (number): Promise<Leaving | undefined> => {
      const environment = environmentOf(`pr-${number}`)
      if (environment === undefined) return undefined
      const there = inEnvironment(run, environment)
      const why = (await isOver(there)) ? undefined : await whyUnwanted(pullRequests, number)
      if (why === undefined) return undefined
      const stillUnwanted = async () => (await whyUnwanted(pullRequests, number)) !== undefined
      const remove = () => orWarn(there, () => destroy(there, { stillUnwanted }))
      return { name: environment.name, why: `${environment.name} goes: ${why}`, remove }
    })
  return (await Promise.all(found)).filter((leaving) => leaving !== undefined)
}

/** What remains of a preview that was removed is its ledger's last entry. */
async function isOver(session: Session): Promise<boolean> {
  const last = (await session.platform.ledger.list(call(session))).at(-1)?.operation
  return last?.kind === 'destroy' && last.phase === 'done' && last.status === 'succeeded'
}

/** Undefined where it is wanted, or where nobody can be asked. */
export async function whyUnwanted(pullRequests: PullRequests | undefined, number: number): Promise<string | undefined> {
  const wish = await pullRequests?.wish(number)
  return wish === undefined || wish === 'unknown' || wish.wanted ? undefined : wish.why
}

/**
 * What cannot be removed now, a later run removes: it must not keep this one from its own work.
 * @returns undefined then.
 */
export async function orWarn<T>(session: Session, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    session.signal.throwIfAborted()
    if (!(error instanceof KnownError)) throw error
    const { name } = session.environment
    session.report({
      type: 'warning',
      message: `${name} could not be removed; a later run does it. ${messageForLater(error)}`,
    })
    return undefined
  }
}
