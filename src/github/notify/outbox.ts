import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { ErrorCode } from '../../errors/registry.ts'
import type { Clock } from '../../ports/clock.ts'
import { limit } from '../../support/duration.ts'
import { within } from '../../support/within.ts'
import type { Client } from '../api/client.ts'

/** What is written to; where one refuses, the others may still accept. */
export type Place = 'deployments' | 'comments'

/** Writes to GitHub in the background and in order, so that nobody waits and a failure harms nobody. */
export interface Outbox {
  /** Has this done after everything before it. */
  post(place: Place, write: (client: Client) => Promise<void>): void
  /** Nothing is begun until `go`, or `drain`: even loading the client takes time, which a swap may need. */
  hold(): void
  go(): void
  /**
   * Waits until everything is written, for so long at most, and gives up the rest.
   * @returns what could not be written, each in a sentence or two with its remedy.
   */
  drain(withinMs: number): Promise<readonly string[]>
}

export interface OutboxOptions {
  readonly clock: Clock
  /** Called once, when there is something to write. Ends with the signal. */
  readonly open: (signal: AbortSignal) => Promise<Client>
}

/** After one of these nothing else would be answered either. */
const hopeless: ReadonlySet<ErrorCode> = new Set(['github-unreachable', 'github-rate-limited', 'github-token-invalid'])

export function createOutbox({ clock, open }: OutboxOptions): Outbox {
  const controller = new AbortController()
  const problems = new Set<string>()
  const closed = new Set<Place>()
  let client: Promise<Client> | undefined
  let last: Promise<void> = Promise.resolve()
  let held: PromiseWithResolvers | undefined

  const write = async (place: Place, work: (client: Client) => Promise<void>) => {
    await held?.promise
    if (closed.has(place) || controller.signal.aborted) return
    try {
      client ??= open(controller.signal)
      await work(await client)
    } catch (error) {
      if (controller.signal.aborted) return
      problems.add(sentence(error))
      if (!(error instanceof KnownError)) return
      if (error.code === 'github-permission-missing') closed.add(place)
      if (hopeless.has(error.code)) controller.abort(error)
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
    hold: () => {
      held ??= withResolvers()
    },
    go,
    drain: async (withinMs) => {
      go()
      const deadline = clock.now() + withinMs
      const never = new AbortController().signal
      await within(clock, { signal: never, deadline }, 'telling GitHub', () => last).catch((error: unknown) => {
        controller.abort(error)
        problems.add(
          `It did not take everything within ${limit(withinMs)}; www.githubstatus.com says whether it has an incident.`,
        )
      })
      return [...problems]
    },
  }
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

function sentence(error: unknown): string {
  const advice = error instanceof KnownError ? error.advice : undefined
  return advice === undefined ? messageOf(error) : `${messageOf(error)} ${advice}`
}

/** Writes nothing, and says so the first time that there is something to write. */
export function silentOutbox(say: () => void): Outbox {
  let isSaid = false
  return {
    post: () => {
      if (!isSaid) say()
      isSaid = true
    },
    hold: () => undefined,
    go: () => undefined,
    drain: () => Promise.resolve([]),
  }
}
