import { KnownError } from '../../errors/known-error.ts'

/**
 * Removes something that may be gone already, be it by this very request, whose answer was lost. A policy that looks at
 * its tags does not allow that: what is gone has none (Controlling access to AWS resources using tags, IAM User Guide).
 * @param isThere asked only where removing it was denied.
 * @throws what `remove` throws where it is still there.
 */
export async function unlessGone<T>(remove: () => Promise<T>, isThere: () => Promise<boolean>): Promise<T | undefined> {
  try {
    return await remove()
  } catch (error) {
    const isDenied = error instanceof KnownError && error.code === 'permission-missing'
    if (!isDenied || (await isThere())) throw error
    return undefined
  }
}
