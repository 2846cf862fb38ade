import { KnownError, type KnownErrorOptions } from '../../errors/known-error.ts'
import { addPermission } from '../../support/job-permissions.ts'
import { permissionsFor } from './permissions.ts'
import { isOutage, isRateLimit, refusalOf, type Refusal } from './refusal.ts'

/** What a refusal means to people. `call` is `POST /repos/{owner}/{repo}/deployments`. */
export function explain(call: string, error: unknown): KnownError {
  const refusal = refusalOf(error)
  const known = (text: string, options: Pick<KnownErrorOptions, 'code' | 'advice'>) =>
    new KnownError(text, { ...options, cause: error })
  const { status, message } = refusal
  if (isRateLimit(refusal))
    return known(`GitHub’s rate limit stopped ${call}: ${message}`, {
      code: 'github-rate-limited',
      advice: 'Run again later; GitHub allows a repository’s workflows 1000 requests an hour.',
    })
  if (isOutage(refusal))
    return known(`GitHub did not answer ${call}: ${message}`, {
      code: 'github-unreachable',
      advice: 'Run again later; www.githubstatus.com tells whether GitHub is well.',
    })
  if (status === 401)
    return known(`GitHub does not accept the token: ${message}`, {
      code: 'github-token-invalid',
      advice: 'Leave the input `github-token` to its default, or give one that has not expired.',
    })
  if (status === 403 && isAboutRights(message)) return missingPermission(call, refusal, error)
  if (status === 404 || status === 410 || message.startsWith('No commit found'))
    return known(`GitHub does not have what ${call} asks for: ${message}`, {
      code: 'github-not-found',
      advice: unseen(call, refusal),
    })
  return known(`GitHub refused ${call}: ${status} ${message}`, {
    code: 'github-refused',
    advice: 'The message is GitHub’s own.',
  })
}

/** A locked issue and an archived repository are refused with 403 as well. */
function isAboutRights(message: string): boolean {
  return !/\b(?:locked|archived|blocked|spam)\b/i.test(message)
}

function missingPermission(call: string, refusal: Refusal, cause: unknown): KnownError {
  const needed = permissionsFor(call, refusal.headers?.['x-accepted-github-permissions'])
  const lines = needed.map((line) => `\`${line}\``).join(' or ')
  const what = lines === '' ? 'a permission that the token does not have' : lines
  return new KnownError(`GitHub does not allow ${call}: ${refusal.message} It takes ${what}.`, {
    code: 'github-permission-missing',
    advice: addPermission(lines === '' ? 'it' : lines),
    cause,
  })
}

/** What a token may not read is answered as if it did not exist ("Troubleshooting the REST API"). */
function unseen(call: string, { headers }: Refusal): string {
  const needed = permissionsFor(call, headers?.['x-accepted-github-permissions'])
  const lines = needed.map((line) => `\`${line}\``).join(' or ')
  return `It is gone, or the token may not see it${lines === '' ? '' : `: that takes ${lines}`}.`
}
