import { changesAnything, type Answer, type Ask, type Method, type Question } from '../../agent/protocol.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Call } from '../../ports/common.ts'
import { machineNow } from '../../support/machine-clock.ts'
import { timedOut, within } from '../../support/within.ts'
import { notEmpty } from '../shared/not-empty.ts'

/** Asks the agent within a call's limits. */
export type BoundAsk = <M extends Method>(method: M, question: Question<M>, call: Call) => Promise<Answer<M>>

export function bindAsk(ask: Ask, clock: Clock): BoundAsk {
  return (method, question, call) => {
    const id = 'id' in question ? question.id : ''
    const what = `${words[method]} ${id}`.trimEnd()
    return within(
      clock,
      call,
      what,
      (signal) => ask(method, question, signal, machineNow() + call.deadline - clock.now()),
      () => (method === 'removeFleet' ? notEmpty(id, [], true) : timedOut(what, changesAnything(method))),
    )
  }
}

/** What each is for people, before the name of what it is about. */
const words: Readonly<Record<Method, string>> = {
  hello: 'greeting the agent',
  environments: 'listing environments',
  digestsInUse: 'listing the images of fleets',
  isListening: 'asking whether the load balancer listens',
  launch: 'launching a fleet',
  describeFleet: 'reading the fleet',
  listFleets: 'listing fleets',
  resize: 'resizing the fleet',
  freezeScaling: 'keeping the size of the fleet',
  unfreezeScaling: 'giving the sizes of fleets back',
  scheduleShutdown: 'scheduling the shutdown of the fleet',
  cancelShutdown: 'cancelling the shutdown of the fleet',
  removeFleet: 'removing the fleet',
  diagnose: 'reading the logs of the fleet',
  forget: 'removing what is kept of former releases',
  createTargetGroup: 'creating a target group',
  listTargetGroups: 'listing target groups',
  isReferredTo: 'reading what refers to the target group',
  removeTargetGroup: 'removing the target group',
  targetHealth: 'reading the health of the target group',
  figures: 'reading the figures of a target group',
  route: 'reading the route',
  createRoute: 'creating the route',
  replaceWeights: 'replacing the weights of the route',
  removeRoute: 'removing the route',
  openTrial: 'opening the trial',
  closeTrials: 'closing the trial',
}
