import type { Preflight } from '../../../ports/platform.ts'
import type { Environment } from '../../../spec/types.ts'
import { duration } from '../../../support/duration.ts'
import { nothing, problem } from './look.ts'
import type { Scene } from './scene.ts'

/** The credentials are of the account that the listener is in. @throws KnownError where there are none, or bad ones. */
export async function lookAtAccount(scene: Scene): Promise<Preflight> {
  const { account, arn } = await scene.identity()
  const { listener } = scene.environment.platform
  const owner = 'arn' in listener ? listener.arn.split(':')[4] : account
  if (owner === account) return nothing
  return problem(
    `The listener is in the account ${owner}, the credentials are ${arn}, of the account ${account}.`,
    'Correct `aws.listener`, or name a role of that account in `aws.role`.',
  )
}

/** A role that the spec names is renewed; others end when they end, and with them the way to undo. */
export async function lookAtExpiry({ aws, call, environment, plan }: Scene): Promise<Preflight> {
  if (environment.platform.role !== undefined) return nothing
  const { expiration } = await aws.sts(call, 'reading when the credentials expire', (sts) => sts.config.credentials())
  if (expiration === undefined) return nothing
  const left = expiration.getTime() - aws.clock.now()
  const needed = worstCaseMs(environment, plan.launches)
  if (left >= needed) return nothing
  return problem(
    `The credentials expire in ${duration(left)}; in the worst case this takes ${duration(needed)}, and what fails then is the undo.`,
    'Name the role in `aws.role`, which is then renewed while the run lasts; or ask for credentials that last longer; or shorten strategy, bake or timeouts.',
  )
}

/** With a warm time from here on the run does not wait for the old fleet to be quiet. */
const timerFromMs = 15 * 60_000

/** Every limit used up: pauses, bake, checks and timeouts, and what is undone at the end. */
function worstCaseMs({ timeouts, strategy, bakeMs, keep }: Environment, launches: boolean): number {
  const { imageMs, bootMs, checksMs, swapMs, drainMs, idleMs, removeMs } = timeouts
  const launch = launches ? imageMs + bootMs + checksMs : 0
  const swap = strategy.reduce((sum, { pauseMs }) => sum + pauseMs + swapMs, 0)
  const isLeftToTimer = keep.warm > 0 && keep.warmForMs >= timerFromMs
  const retire = isLeftToTimer ? 0 : drainMs + idleMs + removeMs
  const undo = swapMs + removeMs
  return launch + swap + bakeMs + checksMs + retire + undo
}
