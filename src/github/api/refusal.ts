import { KnownError, messageOf, type KnownErrorOptions } from '../../errors/known-error.ts'
import { plainLine } from '../../report/plain.ts'
import { permissionsFor } from './permissions.ts'

/** What of an error of the client's is needed to understand it; `headers` is undefined when no answer came. */
export interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, string | undefined>> | undefined
}

/** An error as the HTTP client throws it: with a status always, with a response when GitHub gave one. */
export function refusalOf(error: unknown): Refusal {
  const found = typeof error === 'object' && error !== null ? error : {}
  const status = 'status' in found && typeof found.status === 'number' ? found.status : 0
  const response = 'response' in found ? (found.response as { readonly headers?: Refusal['headers'] }) : undefined
  return { status, message: plainLine(messageOf(error), 300), headers: response?.headers }
}

/** "Rate limits for the REST API": 403 or 429, and the headers or the words say that it is not about rights. */
export function isRateLimit({ status, message, headers }: Refusal): boolean {
  if (status === 429) return true
  if (status !== 403 || headers === undefined) return false
  const spent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined
  return spent || /rate limit|abuse detection/i.test(message)
}

/** No answer, or one that says that GitHub itself is at fault: a change may have taken effect or not. */
export function isOutage({ status, headers }: Refusal): boolean {
  return headers === undefined || status >= 500
}

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
    advice: `Add ${lines === '' ? 'it' : lines} to the job’s \`permissions:\`.`,
    cause,
  })
}

/** What a token may not read is answered as if it did not exist ("Troubleshooting the REST API"). */
function unseen(call: string, { headers }: Refusal): string {
  const needed = permissionsFor(call, headers?.['x-accepted-github-permissions'])
  const lines = needed.map((line) => `\`${line}\``).join(' or ')
  return `It is gone, or the token may not see it${lines === '' ? '' : `: that takes ${lines}`}.`
}

export function isNotFound(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'github-not-found'
}
