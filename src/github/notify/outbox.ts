import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { ErrorCode } from '../../errors/registry.ts'
import type { Clock } from '../../ports/clock.ts'
import { limit } from '../../support/duration.ts'
import { within } from '../../support/within.ts'
import type { Client } from '../api/client.ts'

/** What is written to; where one refuses, the others may still accept. */
export type Place = 'deployments' | 'comments'

/** @param signal aborted when the rest is given up. */
export type Write = (client: Client, signal: AbortSignal) => Promise<void>

/** Writes to GitHub in the background and in order, so that nobody waits and a failure harms nobody. */
export interface Outbox {
  /** Has this done after everything before it. */
  post(place: Place, write: Write): void
  /** The same, but only once everything else is written; for what a later run would do as well. */
  postLast(place: Place, write: Write): void
  /** Nothing is begun until `go`, or `drain`: even loading the client takes time, which a swap may need. */
  hold(): void
  go(): void
  /**
   * Waits until everything is written, for so long at most, and gives up the rest.
   */
  drain(withinMs: number): Promise<Unwritten>
}

/** What could not be written, each in a sentence or two with its remedy. */
export interface Unwritten {
  readonly problems: readonly string[]
  /** Why some of what a later run does as well was left to it. */
  readonly postponed: readonly string[]
}

export interface OutboxOptions {
  readonly clock: Clock
  /** Called once, when there is something to write. Ends with the signal. */
  readonly open: (signal: AbortSignal) => Promise<Client>
}

/**
 * After one of these nothing else would be answered either, and asking on while the rate limit lasts "may result in the
 * banning of your integration" ("Rate limits for the REST API"). An outage may be of one part of GitHub only.
 */
const hopeless: ReadonlySet<ErrorCode> = new Set(['github-rate-limited', 'github-token-invalid'])
const closing: ReadonlySet<ErrorCode> = new Set(['github-permission-missing', 'github-unreachable'])
/** These end by themselves. */
const passing: ReadonlySet<ErrorCode> = new Set(['github-rate-limited', 'github-unreachable'])

export function createOutbox({ clock, open }: OutboxOptions): Outbox {
  const controller = new AbortController()
  const unwritten = createUnwritten()
  const closed = new Set<Place>()
  const later: (() => Promise<void>)[] = []
  let client: Promise<Client> | undefined
  let last: Promise<void> = Promise.resolve()
  let held: PromiseWithResolvers | undefined

  const write = async (place: Place, work: Write) => {
    await held?.promise
    if (closed.has(place) || controller.signal.aborted) return
    try {
      client ??= open(controller.signal)
      await work(await client, controller.signal)
    } catch (error) {
      if (controller.signal.aborted) return
      unwritten.add(error)
      if (!(error instanceof KnownError)) return
      if (closing.has(error.code)) closed.add(place)
      if (hopeless.has(error.code)) controller.abort(error)
    }
  }
  const writeAll = async () => {
    await last
    unwritten.restMayWait()
    // What is written last may have more to write.
    for (let work = later.shift(); work !== undefined; work = later.shift()) {
      await work()
      await last
    }
  }
  const go = () => {
    held?.resolve()
    held = undefined
  }
  return {
    post: (place, work) => {
      last = last.then(() => write(place, work))
    },
    postLast: (place, work) => {
      later.push(() => write(place, work))
    },
    hold: () => {
      held ??= withResolvers()
    },
    go,
    drain: async (withinMs) => {
      go()
      const deadline = clock.now() + withinMs
      const never = new AbortController().signal
      await within(clock, { signal: never, deadline }, 'telling GitHub', writeAll).catch((error: unknown) => {
        controller.abort(error)
        unwritten.add(tooSlow(withinMs))
      })
      return unwritten.all()
    },
  }
}

function createUnwritten() {
  const problems = new Set<string>()
  const postponed = new Set<string>()
  let mayWait = false
  return {
    add: (error: unknown) => {
      const isPassing = error instanceof KnownError && passing.has(error.code)
      ;(mayWait && isPassing ? postponed : problems).add(sentence(error))
    },
    restMayWait: () => {
      mayWait = true
    },
    all: (): Unwritten => ({ problems: [...problems], postponed: [...postponed] }),
  }
}

function tooSlow(withinMs: number): KnownError {
  return new KnownError(`It did not take everything within ${limit(withinMs)}.`, {
    code: 'github-unreachable',
    advice: 'www.githubstatus.com says whether it has an incident.',
  })
}

interface PromiseWithResolvers {
  readonly promise: Promise<void>
  readonly resolve: () => void
}

function withResolvers(): PromiseWithResolvers {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** To run again, which helps where GitHub is asked, tells it nothing: what is live already is not deployed again. */
function sentence(error: unknown): string {
  const advice = error instanceof KnownError ? error.advice?.replace(/^Run again later; /, '') : undefined
  return advice === undefined ? messageOf(error) : `${messageOf(error).replace(/\.*$/, '.')} ${advice}`
}

/** Writes nothing, and says so the first time that there is something to write. */
export function silentOutbox(speak: () => void): Outbox {
  let isSaid = false
  const say = () => {
    if (!isSaid) speak()
    isSaid = true
  }
  return {
    post: say,
    postLast: say,
    hold: () => undefined,
    go: () => undefined,
    drain: () => Promise.resolve({ problems: [], postponed: [] }),
  }
}
