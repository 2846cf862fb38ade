import { replaceFile } from '../../support/durable.ts'
import type { State } from './state.ts'
import { storeError } from './store-error.ts'

/** The state in memory, which is never ahead of the file by anything that a caller was told. */
export interface StateStore {
  current(): State
  /**
   * Changes the state by a pure function, which may throw to refuse. Resolves once the new state is on disk; until
   * then, and when that fails, the old one stays current.
   */
  change(step: (state: State) => State): Promise<State>
}

interface Waiting {
  readonly step: (state: State) => State
  readonly resolve: (state: State) => void
  readonly reject: (error: unknown) => void
}

/** Changes that come while a write is under way share the next one. */
export function createStateStore(file: string, initial: State): StateStore {
  let state = initial
  let waiting: Waiting[] = []
  let writing = false

  const write = async () => {
    const batch = waiting
    waiting = []
    const { next, accepted } = applyAll(state, batch)
    try {
      if (next !== state) await replaceFile(file, JSON.stringify(next))
      state = next
      for (const { resolve } of accepted) resolve(next)
    } catch (error) {
      for (const { reject } of accepted) reject(storeError(error, file))
    }
  }
  const writeAll = async () => {
    writing = true
    while (waiting.length > 0) await write()
    writing = false
  }
  return {
    current: () => state,
    change: (step) =>
      new Promise((resolve, reject) => {
        waiting.push({ step, resolve, reject })
        if (!writing) void writeAll()
      }),
  }
}

function applyAll(state: State, batch: readonly Waiting[]) {
  let next = state
  const accepted: Waiting[] = []
  for (const change of batch) {
    try {
      next = change.step(next)
      accepted.push(change)
    } catch (error) {
      change.reject(error)
    }
  }
  return { next, accepted }
}
