import { KnownError } from '../../errors/known-error.ts'
import type { Nothing, Petition } from '../events/meaning.ts'
import { quoted } from '../events/payload.ts'
import type { Repository } from './repository.ts'

/**
 * Whoever had a part in it must be allowed to write to the repository. A run that is run again has the issue as it was
 * then.
 * @returns that there is nothing to do, where the issue is closed by now.
 * @throws KnownError `asker-not-allowed`; `github-…` when nobody can be asked.
 */
export async function checkPetition(
  petition: Petition,
  repository: Repository | undefined,
): Promise<Nothing | undefined> {
  const { thread, isIssue } = petition
  if (repository === undefined)
    throw notAllowed(petition, 'whether its people may write is not known without `github-token`', leaveToken)
  const people = [...new Set(petition.people)]
  const [isOpen, ...answers] = await Promise.all([
    isIssue && thread !== undefined ? repository.isIssueOpen(thread) : undefined,
    ...people.map((login) => repository.mayWrite(login)),
  ])
  const stranger = people.find((_, index) => answers[index] !== true)
  if (stranger !== undefined) throw notAllowed(petition, `${quoted(stranger)} has no write permission`)
  return isOpen === false ? { nothing: `issue ${thread} is closed` } : undefined
}

const leaveToken = 'Leave the input `github-token` as it is by default, or give one that may read the repository.'

const askOther = 'Somebody with write permission has to ask; of an issue also to put the label on it.'

function notAllowed({ what }: Petition, why: string, advice = askOther): KnownError {
  return new KnownError(`${what} does not get what it asks for: ${why}. Nothing was touched.`, {
    code: 'asker-not-allowed',
    advice,
  })
}
