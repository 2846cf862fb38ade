import { KnownError, messageOf } from '../../errors/known-error.ts'
import { plainLine } from '../../report/plain.ts'

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

export function isNotFound(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'github-not-found'
}
