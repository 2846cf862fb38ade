import { messageOf } from '../errors.ts'
import type { Route } from '../platform/router.ts'
import { tally, type Reply } from './tally.ts'
import type { Availability } from './events.ts'
import { ask, type Question } from './http.ts'
import { weightsOf, type Observation } from './observation.ts'
import type { Run } from './run.ts'
import { shares } from './weights.ts'

const everyMs = 200
const timeoutMs = 2000
/** One that is not answered does not keep the next from being sent, up to so many. */
const mostAtOnce = 10

export interface Probe {
  /** To be called right before traffic moves for the first time. Where nothing is live yet, nothing is asked. */
  start(seen: Observation): void
}

/**
 * Does the work and, from when the work starts the probe to its end, asks the environment's address all the while, as a
 * visitor would, for the report: the gates decide, not this. Where the address cannot be reached from here, there is
 * nothing to tell.
 */
export async function whileProbing<T>(run: Run, work: (probe: Probe) => Promise<T>): Promise<T> {
  const probe = openProbe(run)
  try {
    return await work(probe)
  } finally {
    probe.stop()
  }
}

function openProbe(run: Run) {
  let asking: Asking | undefined
  return {
    start: (seen: Observation) => {
      const isLive = Object.keys(shares(weightsOf(seen))).length > 0
      if (seen.route !== undefined && isLive) asking ??= startAsking(run, seen.route)
    },
    stop: () => {
      const availability = asking?.stop()
      if (availability !== undefined) tell(run, availability)
    },
  }
}

interface Asking {
  /** Waits for nothing: what is not answered by now does not count. Undefined when the first request met nobody. */
  stop(): Availability | undefined
}

/** Not the run's signal ends it: after a cancellation traffic moves once more, back to where it was. */
function startAsking(run: Run, route: Route): Asking {
  const stopped = new AbortController()
  const { signal } = stopped
  const question = questionOf(run)
  const from = run.clock.now()
  const replies: Reply[] = []
  let waiting = 0

  const ended = (latencyMs: number | undefined, failure: string | undefined) => {
    if (!signal.aborted) replies.push({ at: run.clock.now(), latencyMs, failure })
  }
  /** Whether somebody answered; never throws. */
  const askOnce = async (isFirst: boolean): Promise<boolean> => {
    const askedAt = run.clock.now()
    waiting += 1
    try {
      const { status } = await ask(route.probe, question, signal)
      ended(run.clock.now() - askedAt, status >= 500 ? `answered ${status}` : undefined)
      return true
    } catch (error) {
      if (!isFirst) ended(undefined, messageOf(error))
      return false
    } finally {
      waiting -= 1
    }
  }
  const goOn = async () => {
    if (!(await askOnce(true))) return
    while (!signal.aborted) {
      await run.clock.sleep(everyMs, signal)
      if (waiting < mostAtOnce) void askOnce(false)
    }
  }
  // What ends the sleep is the end of the probe.
  goOn().catch(() => undefined)

  return {
    stop: () => {
      stopped.abort()
      if (replies.length === 0) return undefined
      const url = new URL(question.path, route.url).href
      return { url, from, to: run.clock.now(), replies: [...replies], ...tally(replies) }
    },
  }
}

/** The first check that only reads, else the top page: what is asked so often may change nothing. */
function questionOf({ environment }: Run): Question {
  const check = environment.checks.find(({ method }) => method === 'GET' || method === 'HEAD')
  const { method, path, headers } = check ?? { method: 'GET', path: '/', headers: {} }
  return { method, path, headers: { 'user-agent': 'immutable-deploy-probe', ...headers }, timeoutMs }
}

function tell(run: Run, availability: Availability): void {
  run.report({ type: 'probed', availability })
  const { requests, failures, lastFailure } = availability
  if (failures === 0) return
  const message = `${failures} of ${requests} requests of this run's own probe failed while traffic moved; the last: ${lastFailure}.`
  run.report({ type: 'warning', message })
}
