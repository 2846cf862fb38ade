import type { Call } from '../../ports/common.ts'

/** The same question, asked while it is being answered already, gets the same answer. */
export function shareAnswer<T>(ask: (call: Call) => Promise<T>): (call: Call) => Promise<T> {
  let asked: Promise<T> | undefined
  return (call) => {
    asked ??= ask(call).finally(() => {
      asked = undefined
    })
    return asked
  }
}
