import type { Check } from '../../spec/types.ts'
import type { Reply } from '../events.ts'
import { unexpected, type Answer, type Question } from '../http.ts'
import type { Session } from '../session.ts'

/** Where no check of the spec says how long an answer may take. */
const defaultTimeoutMs = 2000

/** Too Many Requests (RFC 6585, 4) is about who asks: nobody else does so as often as this run. */
const tooManyRequests = 429
/** With these some turn away a client that asks too often: nginx with 503 (limit_req_status), AWS WAF with 403. */
const refusals: ReadonlySet<number> = new Set([403, 503])

/** What an answer says of the release. */
export function faultOf(
  check: Check | undefined,
  answer: Answer,
): Pick<Reply, 'failure' | 'unexpected' | 'isUnknown' | 'isRefusal'> {
  const { status } = answer
  const problem = check && unexpected(check, answer)
  if (status === tooManyRequests && check?.status !== status) return { failure: undefined, isUnknown: true }
  const refusal = refusals.has(status) ? { isRefusal: true as const } : {}
  if (status >= 500) return { failure: `answered ${status}`, ...refusal }
  return { failure: undefined, ...(problem !== undefined && { unexpected: problem, ...refusal }) }
}

/** No way from this machine to the address, which says nothing of what is behind it. */
const unreachable: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
])

export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unreachable.has(error.code)
}

/** What is asked so often may change nothing; what is checked before traffic need not be there for visitors. */
export function checkOf({ environment: { checks } }: Session): Check | undefined {
  return checks.find(({ method, when }) => (method === 'GET' || method === 'HEAD') && when !== 'before')
}

/** Without such a check the top page. */
export function questionOf(check: Check | undefined): Question {
  const { method, path, headers, timeoutMs } = check ?? {
    method: 'GET',
    path: '/',
    headers: {},
    timeoutMs: defaultTimeoutMs,
  }
  return { method, path, headers: { 'user-agent': 'immutable-deploy-probe', ...headers }, timeoutMs }
}
