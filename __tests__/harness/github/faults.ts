import type { Answer, Fault, Route } from './types.ts'

export interface Faults {
  /** Has the next so many calls of the route, or of every route where it is `*`, go wrong. */
  add(route: Route, fault: Fault, times?: number): void
  take(route: Route): Fault | undefined
  clear(): void
}

export function createFaults(): Faults {
  const pending = new Map<string, Fault[]>()
  return {
    add(route, fault, times = 1) {
      const more = Array<Fault>(times).fill(fault)
      pending.set(route, [...(pending.get(route) ?? []), ...more])
    },
    take: (route) => pending.get(route)?.shift() ?? pending.get('*')?.shift(),
    clear: () => pending.clear(),
  }
}

const documentation = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api'

/** As GitHub answers when it is not well; a page for people, not JSON. */
export function outage(status = 502): Fault {
  const headers = { 'content-type': 'text/html' }
  return { kind: 'answer', answer: { status, body: '<html><title>Unicorn! · GitHub</title></html>', headers } }
}

/** The limit of calls in an hour, with the second at which it ends. */
export function primaryLimit(resetsAt: number): Fault {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetsAt) }
  return limited(403, 'API rate limit exceeded for installation.', headers)
}

/** The limit of too much at once; GitHub does not always say how long it lasts. */
export function secondaryLimit(retryAfterSeconds?: number): Fault {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return limited(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    headers,
  )
}

function limited(status: number, message: string, headers: Answer['headers'] & object): Fault {
  const body = { message, documentation_url: documentation, status: String(status) }
  return { kind: 'answer', answer: { status, body, headers } }
}
