import type { Commit } from '../platform/images.ts'
import { withoutRelease, type Outcome } from './events.ts'
import { capacityNow } from './capacity.ts'
import { withoutCapacity } from './heal.ts'
import { isForeign } from './heal-plan.ts'
import { adopted, liveRelease } from './history.ts'
import { refuseFullRoute } from './launch.ts'
import { leftoversOf, unsettled, warmReleases } from './leftovers.ts'
import { nextNumber, weightsOf, type Observation } from './observation.ts'
import { call, type Run } from './run.ts'
import { describeWeights, shares, without } from './weights.ts'

/** The plan as an outcome: what would be done, in order, and that nothing was. */
export function planned(verdict: string, plan: readonly string[]): Outcome {
  return withoutRelease(verdict, { plan })
}

export async function planDeployment(run: Run, seen: Observation, commit: Commit): Promise<Outcome> {
  const { name } = run.environment
  const number = nextNumber(seen)
  refuseFullRoute(run, without(weightsOf(seen), goneBefore(run, seen)))
  const image = await run.platform.images.find(commit.sha, call(run))
  const capacity = await capacityNow(run, seen)
  const plan = [
    ...healing(run, seen),
    image === undefined
      ? `build the image of commit ${commit.sha}`
      : `use the image that commit ${commit.sha} has: ${image.digest}`,
    `launch v${number} with ${capacity.desired} instances behind a target group and a trial rule of its own`,
    ...checking(run, 'before', `v${number}`),
    ...shifting(run, seen, number),
    `bake for ${run.environment.bakeMs / 1000} s`,
    ...checking(run, 'after', name),
    ...retiring(run, seen),
  ]
  return planned(`Dry run: v${number} would go live in ${name}; nothing was changed`, plan)
}

/** Target groups that healing takes out of the route. */
function goneBefore(run: Run, seen: Observation): ReadonlySet<string> {
  const { releases } = leftoversOf(run, seen)
  return new Set(seen.targetGroups.filter(({ tags }) => releases.includes(tags.release)).map(({ id }) => id))
}

/** What a run would first mend or remove. */
export function healing(run: Run, seen: Observation): readonly string[] {
  const dead = unsettled(seen)
  const { releases, held, armed } = leftoversOf(run, seen)
  return [
    ...(isForeign(seen)
      ? [`stop at the weights, which somebody else has moved: ${describeWeights(weightsOf(seen))}`]
      : []),
    ...withoutCapacity(seen).map((release) => `give v${release} its capacity back, which has traffic`),
    ...dead.map(({ number, kind, phase }) => `heal operation ${number} (${kind}), which ended in phase ${phase}`),
    ...armed.map((fleet) => `cancel the timer of ${fleet.id}, which has traffic`),
    ...held.map((fleet) => `let ${fleet.id} scale again`),
    ...releases.map((release) => `remove v${release}, which nothing needs any more`),
  ]
}

function checking(run: Run, when: 'before' | 'after', where: string): readonly string[] {
  const checks = run.environment.checks.filter((check) => check.when === when || check.when === 'both')
  return checks.map((check) => `check ${check.method} ${check.path} on ${where}, expecting ${check.status}`)
}

function shifting(run: Run, seen: Observation, release: number): readonly string[] {
  if (Object.keys(shares(weightsOf(seen))).length === 0) return [`give v${release} all traffic`]
  return run.environment.strategy.map(({ weight, pauseMs }) => {
    const pause = pauseMs === 0 ? '' : `, then watch it for ${pauseMs / 1000} s`
    return `give v${release} ${weight} % of the traffic${pause}`
  })
}

/** @param release what has the traffic then; it leaves the warm ones, if it was one. */
export function retiring(run: Run, seen: Observation, release?: number): readonly string[] {
  const live = liveRelease(seen)
  if (live === adopted) return ['leave v0 as it is, without traffic']
  const { warm, warmForMs } = run.environment.keep
  const keeps = live !== undefined && warm > 0
  const others = [...warmReleases(run, seen)].filter((other) => other !== release)
  const evicted = keeps ? others.slice(warm - 1) : []
  return [
    ...(keeps ? [`keep v${live} warm for ${warmForMs / 1000} s`] : []),
    ...(live !== undefined && !keeps ? [`wait until v${live} is quiet, then remove its fleet`] : []),
    ...evicted.map((other) => `remove the fleet of v${other}`),
  ]
}
