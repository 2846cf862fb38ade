import type { Claim } from '../claim/claim.ts'
import type { Probe } from '../probe/probe.ts'
import { step } from '../session.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { gate } from './gate.ts'
import { launch, type Candidate, type LaunchPlan } from './launch.ts'
import { bake, swap } from './swap.ts'

/** An operation that has begun: the right to change the environment, what there is once it is healed, and the run's own probe. */
export interface Begun {
  readonly claim: Claim
  readonly seen: Snapshot
  readonly probe: Probe
}

/**
 * The one way that a new fleet goes, whatever it is made from: it is launched beside the live one, proven healthy, given
 * the traffic in the strategy's steps, and watched while there is a way back.
 * @param stillWanted asked right before the first traffic moves; throws where the world has changed meanwhile.
 * @throws KnownError of whichever step fails; what was begun is undone by whoever operates.
 */
export async function rollOut(
  { claim, seen, probe }: Begun,
  plan: LaunchPlan,
  stillWanted?: () => Promise<void> | undefined,
): Promise<Candidate> {
  // What passes until traffic moves is the time to learn how it is answered before.
  probe.start(seen)
  const launched = await step(claim, 'launch', () => launch(claim, seen, plan))
  const candidate = await step(claim, 'gate', () => gate(claim, launched))
  await stillWanted?.()
  const swapped = await step(claim, 'swap', () => swap(claim, seen, candidate, probe))
  await step(claim, 'bake', () => bake(claim, swapped))
  return candidate
}
