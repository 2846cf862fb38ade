import type { Operation } from '../../ports/ledger.ts'
import type { Route } from '../../ports/router.ts'
import type { Check } from '../../spec/types.ts'
import type { Reply } from '../events.ts'
import { codeOf } from '../../support/durable.ts'
import { unexpected, type Answer, type Question } from '../http.ts'
import type { Session } from '../session.ts'
import { meetsDemands } from './demands.ts'

/** Where no check of the spec says how long an answer may take: this is what a check has by itself. */
const defaultTimeoutMs = 5000

/** Too Many Requests (RFC 6585, 4). */
const tooManyRequests = 429
/** With these clients are turned away that ask too often: nginx does so with 503 (limit_req_status), AWS WAF with 403. */
const refusals: ReadonlySet<number> = new Set([403, tooManyRequests, 503])

/** What an answer says of the release. */
export function faultOf(
  check: Check | undefined,
  answer: Answer,
): Pick<Reply, 'status' | 'failure' | 'unexpected' | 'isRefusal'> {
  const { status } = answer
  const problem = check && unexpected(check, answer)
  const hasFailed = status >= 500 || (status === tooManyRequests && check?.status !== status)
  const isRefusal = refusals.has(status) && (hasFailed || problem !== undefined)
  return {
    status,
    failure: hasFailed ? `answered ${status}` : undefined,
    ...(!hasFailed && problem !== undefined && { unexpected: problem }),
    ...(isRefusal && { isRefusal }),
  }
}

/** No way from this machine to the address, which says nothing of what is behind it. */
const unreachable: ReadonlySet<unknown> = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'EMFILE',
  'ENOBUFS',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
])

export function isUnreachable(error: unknown): boolean {
  return unreachable.has(codeOf(error))
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
  if (check === undefined && !isAsked({ method: 'GET' })) return undefined
  const { method, path, headers, timeoutMs } = check ?? topPageOf(route, environment.checks)
  const isNamed = Object.keys(route.probe.headers).some((name) => name.toLowerCase() === 'user-agent')
  const own = isNamed ? {} : { 'user-agent': 'immutable-deploy-probe' }
  return { question: { method, path, headers: { ...own, ...headers }, timeoutMs }, check }
}

/** What people open. Slow pages have the time that the checks of the spec give them. */
function topPageOf({ url }: Route, checks: readonly Check[]) {
  const timeoutMs = Math.max(defaultTimeoutMs, ...checks.map((check) => check.timeoutMs))
  return { method: 'GET', path: new URL(url).pathname, headers: {}, timeoutMs }
}
