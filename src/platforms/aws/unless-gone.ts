import { KnownError } from '../../errors/known-error.ts'
import { isNamed } from './service-error.ts'

/** How it is told that something is gone. */
export interface Gone {
  /** The service's own errors that say it, or may. */
  readonly names: readonly string[]
  /** Asked only where removing it was refused. */
  readonly isThere: () => Promise<boolean>
}

/**
 * Removes something that may be gone already, be it by this very request, whose answer was lost. A policy that looks at
 * its tags does not allow that: what is gone has none (Controlling access to AWS resources using tags, IAM User Guide).
 * @throws what `remove` throws where that is about something else, or where it is still there.
 */
export async function unlessGone(remove: () => Promise<unknown>, { names, isThere }: Gone): Promise<void> {
  try {
    await remove()
  } catch (error) {
    const isDenied = error instanceof KnownError && error.code === 'permission-missing'
    if (!(isDenied || isNamed(error, ...names)) || (await isThere())) throw error
  }
}
