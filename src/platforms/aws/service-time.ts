import type { Clock } from '../../ports/clock.ts'
import type { Loadable } from './clients/in-turn.ts'

/** AWS's own time, learnt from what its services answer: a runner's clock may be minutes off. */
export interface ServiceTime {
  /** Whatever a service dates, it has got there. */
  seen(at: number): void
  /** Learns from the `Date` of each answer to this client. */
  listenTo(client: Loadable): void
  /** Whether anything has answered yet. */
  isKnown(): boolean
  /** Milliseconds since the epoch; until something has answered, as this machine's clock has it. */
  now(): number
}

type Next = (request: unknown) => Promise<{ readonly response: unknown }>

/** Each date is the least that it can be: a header's has lost its fraction, an answer has taken time to arrive. */
export function createServiceTime(clock: Clock): ServiceTime {
  let ahead: number | undefined
  const seen = (at: number) => {
    if (Number.isFinite(at)) ahead = Math.max(ahead ?? Number.NEGATIVE_INFINITY, at - performance.now())
  }
  return {
    seen,
    listenTo(client) {
      const listen = (next: Next) => async (request: unknown) => {
        const result = await next(request)
        seen(Date.parse(dateOf(result.response)))
        return result
      }
      client.middlewareStack.add(listen as never, { step: 'deserialize', name: 'serviceTime' } as never)
    },
    isKnown: () => ahead !== undefined,
    now: () => (ahead === undefined ? clock.now() : Math.ceil(ahead + performance.now())),
  }
}

function dateOf(response: unknown): string {
  const { headers } = response as { readonly headers?: Readonly<Record<string, string>> }
  return headers?.['date'] ?? ''
}
