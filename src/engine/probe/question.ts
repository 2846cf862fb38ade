import type { Operation } from '../../ports/ledger.ts'
import type { Route } from '../../ports/router.ts'
import type { Check } from '../../spec/types.ts'
import type { Reply } from '../events.ts'
import { unexpected, type Answer, type Question } from '../http.ts'
import type { Session } from '../session.ts'
import { meetsDemands } from './demands.ts'

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

/** What is asked, and what the spec says of its answer. */
export interface Asked {
  readonly question: Question
  /** Undefined for the top page, of which the spec says nothing. */
  readonly check: Check | undefined
}

/**
 * The first check that only reads, is there for visitors and is the route's, else the top page: what is asked so often may
 * change nothing. Of an earlier release only the top page: today's checks are not of its time. Undefined where none would be
 * the route's.
 */
export function askedOf({ environment }: Session, route: Route, kind: Operation['kind']): Asked | undefined {
  const isAsked = ({ method }: { readonly method: string }) =>
    (method === 'GET' || method === 'HEAD') && meetsDemands(route, method)
  const checks = kind === 'rollback' ? [] : environment.checks.filter(({ when }) => when !== 'before')
  const check = checks.find(isAsked)
  if (check === undefined && !isAsked(topPage)) return undefined
  const { method, path, headers, timeoutMs } = check ?? topPage
  const isNamed = Object.keys(route.probe.headers).some((name) => name.toLowerCase() === 'user-agent')
  const own = isNamed ? {} : { 'user-agent': 'immutable-deploy-probe' }
  return { question: { method, path, headers: { ...own, ...headers }, timeoutMs }, check }
}

const topPage = { method: 'GET', path: '/', headers: {}, timeoutMs: defaultTimeoutMs }
