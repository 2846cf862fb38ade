/** What a service said to one attempt of a request, where it answered at all. */
export interface ServiceAnswer {
  /** As the API reference names it: `PutParameter`. */
  readonly operation: string
  readonly error: Error
  readonly status: number
  readonly requestId: string | undefined
}

/** What became of the attempts that the SDK makes for one question. */
export interface Attempts {
  /** Sends one of them. */
  watch<T>(operation: string, send: () => Promise<T>): Promise<T>
  readonly count: () => number
  /** The service's last answer, if it was an error. */
  readonly last: () => ServiceAnswer | undefined
  /** Whether something may change yet, or have changed, of which no answer tells. */
  readonly mayLand: () => boolean
}

export function watchAttempts(): Attempts {
  let count = 0
  let inFlight = 0
  let isUncertain = false
  let last: ServiceAnswer | undefined
  return {
    async watch(operation, send) {
      const changes = !isRead(operation)
      count += 1
      if (changes) inFlight += 1
      try {
        const answer = await send()
        last = undefined
        return answer
      } catch (error) {
        const answered = answerIn(operation, error)
        if (changes && leavesOpen(error, answered)) isUncertain = true
        last = answered ?? last
        throw error
      } finally {
        if (changes) inFlight -= 1
      }
    },
    count: () => count,
    last: () => last,
    mayLand: () => inFlight > 0 || isUncertain,
  }
}

function isRead(operation: string): boolean {
  return /^(Describe|Get|List|BatchGet|Simulate|AssumeRole)/.test(operation)
}

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string }
  readonly code?: string
}

/** Undefined where nothing came back: then the SDK has no status to tell. */
function answerIn(operation: string, error: unknown): ServiceAnswer | undefined {
  if (!(error instanceof Error)) return undefined
  const { $metadata: { httpStatusCode: status, requestId } = {} } = error as SdkError
  return status === undefined ? undefined : { operation, error, status, requestId }
}

/** Connections that never came about: nothing was sent (connect(2); getaddrinfo(3)). */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** Of a gateway that gave up, or a server that failed half way, nobody knows what it has done (RFC 9110, 15.6). */
const unclear = new Set([500, 502, 504])

/** A refusal, be it for a while (503), says that nothing was done. */
function leavesOpen(error: unknown, answered: ServiceAnswer | undefined): boolean {
  if (answered !== undefined) return unclear.has(answered.status)
  return !neverSent.has((error as SdkError).code ?? '')
}
