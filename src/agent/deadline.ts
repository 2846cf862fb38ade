import { machineNow } from '../support/machine-clock.ts'
import { timedOut } from '../support/within.ts'
import type { StateStore } from './store/state-store.ts'

/**
 * Nobody waits for it any more, and whoever has taken over since must not meet it: an agent that was stopped for a
 * while, or a slow disk, gets to a change only when its run has given it up.
 * @throws KnownError `platform-timeout`.
 */
export function refuseLate(what: string, until: number): void {
  if (machineNow() >= until) throw timedOut(`${what}; the agent got to it too late and has done nothing`)
}

/** The store as a request has it whose run waits until then: looked at right before each change. */
export function changedUntil(store: StateStore, what: string, until: number): StateStore {
  return {
    current: () => store.current(),
    change: (step) =>
      store.change((state) => {
        refuseLate(what, until)
        return step(state)
      }),
  }
}
