import type { ApiCall } from './types.ts'

/** A look that was made before, and is made again because what is waited for had not come about. */
export interface Poll {
  readonly call: ApiCall
  /** The look before it, which did not find it either. */
  readonly before: ApiCall
  /** Since the look before it. */
  readonly gapMs: number
  /** The change that is waited for: the run's last one before the poll. Undefined before its first. */
  readonly after: string | undefined
}

/** Whoever looks again sooner does not wait: that is a request like any other. */
const leastGapMs = 500

/**
 * Which of a run's requests are polls: the same read again, with time between, and no change by the run since. Whether the
 * run still holds its claim is waited for by nobody: that is asked before changes, and when the claim is kept alive.
 */
export function pollsIn(calls: readonly ApiCall[]): readonly Poll[] {
  const looks = new Map<string, ApiCall>()
  const polls: Poll[] = []
  let after: string | undefined
  for (const call of calls.toSorted((one, other) => one.at - other.at)) {
    const look = `${call.service} ${call.operation} ${JSON.stringify(call.input)}`
    if (isOfClaim(call)) continue
    const before = looks.get(look)
    const gapMs = before === undefined ? 0 : call.at - before.at
    if (before !== undefined && gapMs >= leastGapMs) polls.push({ call, before, gapMs, after })
    if (isRead(call)) looks.set(look, call)
    // The ledger's own entries, and that the run is alive, change nothing that anybody waits for.
    else if (call.service !== 'ssm') {
      looks.clear()
      after = call.operation
    }
  }
  return polls
}

/**
 * How many requests a run made of each operation, without looks at what it waited for, the first of them too, and without
 * those of the program that makes its image.
 */
export function requestsOf(calls: readonly ApiCall[]): ReadonlyMap<string, number> {
  const polls = new Set(pollsIn(calls).flatMap(({ call, before }) => [call, before]))
  const counts = new Map<string, number>()
  for (const call of calls) {
    const name = `${call.service} ${call.operation}`
    if (!polls.has(call) && name !== 'ec2 RegisterImage') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** The run's own entry of the ledger, and whether there is one after it. */
function isOfClaim({ service, operation }: ApiCall): boolean {
  return service === 'ssm' && operation === 'GetParameters'
}

function isRead({ operation }: ApiCall): boolean {
  return /^(?:Describe|Get|List)/.test(operation)
}
