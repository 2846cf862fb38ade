import { KnownError } from '../../errors/known-error.ts'
import type { Repository } from '../api/repository.ts'
import type { Nothing, RollbackIssue } from '../events/meaning.ts'
import { quoted } from '../events/payload.ts'

/**
 * Anybody can open an issue, and a form puts its label on by itself: who wrote it and who labelled it must both be
 * allowed to write to the repository. A run that is run again has the issue as it was then.
 * @returns that there is nothing to do, where the issue is closed by now.
 * @throws KnownError `rollback-not-allowed`, `rollback-form-missing`; `github-…` when nobody can be asked.
 */
export async function checkIssue(
  issue: RollbackIssue,
  repository: Repository | undefined,
): Promise<Nothing | undefined> {
  if (repository === undefined)
    throw notAllowed(issue, 'whether its people may write is not known without `github-token`')
  const people = [...new Set([issue.sender, issue.author])]
  const [isOpen, ...answers] = await Promise.all([
    repository.isIssueOpen(issue.number),
    ...people.map((login) => repository.mayWrite(login)),
  ])
  const stranger = people.find((_, index) => answers[index] !== true)
  if (stranger !== undefined) throw notAllowed(issue, `${quoted(stranger)} has no write permission`)
  if (isOpen === false) return { nothing: `issue ${issue.number} is closed` }
  if (issue.release === undefined)
    throw new KnownError(`Issue ${issue.number} does not say which release to bring back; nothing was touched.`, {
      code: 'rollback-form-missing',
      advice: 'Open it with the rollback form, which has the field `Release`, or start the rollback workflow by hand.',
    })
  return undefined
}

function notAllowed({ number }: RollbackIssue, why: string): KnownError {
  return new KnownError(`Issue ${number} does not get the rollback that it asks for: ${why}. Nothing was touched.`, {
    code: 'rollback-not-allowed',
    advice: 'Somebody with write permission has to open such an issue, and to put the label on it.',
  })
}
