import type { SSM } from '../clients/ssm.ts'

/** The parameter store's own time, learnt from what it answers. */
export interface StoreClock {
  /** Whatever the store dates, it has got there. */
  seen(at: number): void
  /** Milliseconds since the epoch; undefined before the first answer. */
  now(): number | undefined
}

const clocks = new WeakMap<SSM, StoreClock>()

/** The clock of all who ask with this client: it learns from the `Date` of each answer. */
export function storeClockOf(client: SSM): StoreClock {
  const known = clocks.get(client)
  if (known !== undefined) return known
  const clock = createStoreClock()
  clocks.set(client, clock)
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      clock.seen(Date.parse(dateOf(result.response)))
      return result
    },
    { step: 'deserialize', name: 'storeClock' },
  )
  return clock
}

/** Each date is the least that it can be: a header's has lost its fraction, an answer has taken time to arrive. */
function createStoreClock(): StoreClock {
  let ahead: number | undefined
  return {
    seen(at) {
      if (Number.isFinite(at)) ahead = Math.max(ahead ?? Number.NEGATIVE_INFINITY, at - performance.now())
    },
    now: () => (ahead === undefined ? undefined : Math.ceil(ahead + performance.now())),
  }
}

function dateOf(response: unknown): string {
  const { headers } = response as { readonly headers?: Readonly<Record<string, string>> }
  return headers?.['date'] ?? ''
}
