import { KnownError } from '../../errors/known-error.ts'

export interface Settled<T> {
  readonly done: readonly T[]
  /** Undefined where none failed; of several the one of which least is known. */
  readonly failure: unknown
}

/** Waits for all of these changes, so that none is still on its way when somebody is told that one has failed. */
export async function settled<T>(changes: readonly Promise<T>[]): Promise<Settled<T>> {
  const ends = await Promise.allSettled(changes)
  const done = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
  const failures = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []))
  const mayLand = failures.find((error) => error instanceof KnownError && error.mayLand)
  return { done, failure: mayLand ?? failures[0] }
}
