import { changesAnything, type Answer, type Ask, type Method, type Question } from '../../agent/protocol.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Call } from '../../ports/common.ts'
import { machineNow } from '../../support/machine-clock.ts'
import { timedOut, within } from '../../support/within.ts'

/** Asks the agent within a call's limits. */
export type BoundAsk = <M extends Method>(method: M, question: Question<M>, call: Call) => Promise<Answer<M>>

export function bindAsk(ask: Ask, clock: Clock): BoundAsk {
  return (method, question, call) =>
    within(
      clock,
      call,
      method,
      (signal) => ask(method, question, signal, machineNow() + call.deadline - clock.now()),
      () => timedOut(method, changesAnything(method)),
    )
}
