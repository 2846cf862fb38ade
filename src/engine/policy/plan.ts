import { adopted } from '../../ports/common.ts'
import type { Check } from '../../spec/types.ts'
import { limit } from '../../support/duration.ts'
import { recipeOf } from '../../ports/recipe.ts'
import type { Commit } from '../../support/git/commit.ts'
import { shortSha } from '../../support/sha.ts'
import { withoutRelease, type Outcome } from '../events.ts'
import { withoutCapacity } from '../operation/able.ts'
import type { Intent } from '../operation/acquire.ts'
import { healed, proven } from '../operation/foresight.ts'
import { isForeign } from '../operation/heal-plan.ts'
import type { Thoroughness } from '../operation/heal.ts'
import { checksThrough } from '../probe/demands.ts'
import { releasesOf } from '../retire/demolish.ts'
import { imagesToGo, pruned } from '../retire/prune.ts'
import { capacityNow } from '../rollout/capacity.ts'
import { refuseFullRoute } from '../rollout/launch.ts'
import { call, type Run, type Session } from '../session.ts'
import { liveRelease } from '../snapshot/history.ts'
import { leftoversOf, unsettled } from '../snapshot/leftovers.ts'
import { fleetOf, nextNumber, weightsOf, withoutReleases, type Snapshot } from '../snapshot/snapshot.ts'
import { describeWeights, shares } from '../snapshot/weights.ts'
import { refuseStaleCommit } from './commit-order.ts'
import type { Forewarned } from './forewarn.ts'

/** The plan as an outcome: what would be done, in order, and that nothing was. */
export function planned(verdict: string, plan: readonly string[]): Outcome {
  return withoutRelease(verdict, { plan })
}

/** @throws KnownError `commit-rolled-back`, `commit-older`, `too-many-target-groups`. */
export async function planDeployment(
  run: Run,
  before: Snapshot,
  commit: Commit,
  { waits, replaces, unproven }: Forewarned,
): Promise<Outcome> {
  const { name } = run.environment
  const seen = healed(run, before)
  const number = nextNumber(before)
  await refuseStaleCommit(run, seen, commit)
  if (seen.route !== undefined) refuseFullRoute(run, seen.route)
  const image = await run.platform.images.find(commit.sha, call(run), recipeOf(commit, run.environment.image))
  const capacity = await capacityNow(run, seen)
  const { sha, title } = commit
  const { digest: specDigest } = run.environment
  const intent = { kind: 'deploy', sha, title, digest: image?.digest ?? '', specDigest } as const
  const plan = [
    ...healing(run, before),
    ...(await goingWithDestruction(run, before, image?.digest)),
    image === undefined
      ? `build the image of commit ${commit.sha}`
      : `use the image that commit ${commit.sha} has: ${image.digest}`,
    `launch v${number} with ${capacity.desired} instances behind a target group and a trial rule of its own`,
    ...checking('before', `v${number}`, run.environment.checks),
    ...(replaces === undefined ? [] : [`replace what answers: ${replaces.text}`]),
    ...shifting(run, seen, number),
    ...checking('after', name, checksThrough(seen.route ?? replaces ?? {}, run.environment.checks).sent),
    ...(unproven === undefined ? [] : [`prove less through the route: ${unproven}`]),
    `bake for ${limit(run.environment.bakeMs)}`,
    ...(waits === undefined ? [] : [`wait ${waits}`]),
    ...(await retiring(run, { seen, number, release: number, intent })),
  ]
  return planned(`Dry run: v${number} would go live in ${name}; nothing was changed`, plan)
}

/** What a run would first fix or remove. */
export function healing(run: Run, seen: Snapshot, how: Thoroughness = 'able'): readonly string[] {
  const dead = unsettled(seen)
  const { frozen, armed } = leftoversOf(run, seen)
  const after = healed(run, seen, how)
  const stay = [adopted, ...releasesOf(after)]
  const scheduled = after.fleets.filter(
    ({ tags, shutdownAt }) => shutdownAt !== undefined && fleetOf(seen, tags.release)?.shutdownAt === undefined,
  )
  return [
    ...(isForeign(seen) ? [meetingForeignWeights(run, seen)] : []),
    ...withoutCapacity(seen).map((release) => `give v${release} its capacity back, which has traffic`),
    ...dead.map(({ number, kind, phase }) => `heal operation ${number} (${kind}), which ended in phase ${phase}`),
    ...armed.map((fleet) => `cancel the timer of ${fleet.id}, which has traffic`),
    ...frozen.filter(({ tags }) => stay.includes(tags.release)).map(({ id }) => `let ${id} scale again`),
    ...releasesOf(seen)
      .filter((release) => !stay.includes(release))
      .map((release) => `remove v${release}, which nothing needs any more`),
    ...scheduled.map(({ id }) => `schedule the shutdown of ${id}`),
  ]
}

function meetingForeignWeights({ force }: Run, seen: Snapshot): string {
  const weights = `the weights, which somebody else has moved: ${describeWeights(weightsOf(seen), seen.targetGroups)}`
  return force ? `take as the new baseline ${weights}` : `stop at ${weights}`
}

const done: Readonly<Record<string, string>> = {
  give: 'gave',
  heal: 'healed',
  cancel: 'cancelled',
  let: 'let',
  remove: 'removed',
  schedule: 'scheduled',
  take: 'took',
  prune: 'pruned',
  forget: 'forgot',
}

/** What was planned with these words, `production: remove v4` for example, once it is done. */
export function asDone(line: string): string {
  const isGoing = /^(\S+) (?:goes|makes room): /
  if (isGoing.test(line)) return line.replace(isGoing, '$1 is gone: ')
  return line.replace(
    /^(\S+: )?(\w+)/,
    (_, where: string | undefined, verb: string) => `${where ?? ''}${done[verb] ?? verb}`,
  )
}

function checking(when: 'before' | 'after', where: string, all: readonly Check[]): readonly string[] {
  const checks = all.filter((check) => check.when === when || check.when === 'both')
  return checks.map((check) => `check ${check.method} ${check.path} on ${where}, expecting ${check.status}`)
}

function shifting(session: Session, seen: Snapshot, release: number): readonly string[] {
  if (Object.keys(shares(weightsOf(seen))).length === 0) return [`give v${release} all traffic`]
  return session.environment.strategy.map(({ weight, pauseMs }) => {
    const pause = pauseMs === 0 ? '' : `, then watch it for ${limit(pauseMs)}`
    return `give v${release} ${weight} % of the traffic${pause}`
  })
}

/** A release that is going to have all the traffic. */
export interface TurnAhead {
  /** What is there right before traffic moves. */
  readonly seen: Snapshot
  /** Of the operation, and of the release that it launches, if it does. */
  readonly number: number
  readonly release: number
  /** With an empty digest where the image is not there yet. */
  readonly intent: Intent
}

/** What happens to those that have lost their traffic, and to what leaves the history. */
export async function retiring(run: Run, ahead: TurnAhead): Promise<readonly string[]> {
  const { seen, number } = ahead
  const live = liveRelease(seen)
  const { releases, unarmed } = leftoversOf(run, turned(run, ahead), number)
  return [
    ...(live === adopted ? ['leave v0 as it is, without traffic'] : []),
    ...releases.map((gone) => {
      if (gone === live) return `wait until v${gone} is idle, then remove its fleet`
      return `remove the ${fleetOf(seen, gone) === undefined ? 'target group' : 'fleet'} of v${gone}`
    }),
    ...unarmed.map(({ tags }) => `keep v${tags.release} warm for ${limit(run.environment.keep.warmForMs)}`),
    ...(await leaving(run, ahead)),
  ]
}

function turned(run: Run, { seen, number, release, intent }: TurnAhead): Snapshot {
  return proven(run, seen, number, release, intent)
}

/** What leaves the history then, and the images that nothing needs any more. */
export async function leaving(run: Run, ahead: TurnAhead): Promise<readonly string[]> {
  const { seen, number, intent } = ahead
  const after = turned(run, ahead)
  const left = pruned(run, withoutReleases(after, leftoversOf(run, after, number).releases))
  const forgets = [...seen.templates].filter((release) => !left.templates.has(release))
  if (forgets.length === 0) return []
  const images = await goingImages(run, new Map([[run.environment.name, left]]), intent.digest)
  return [...forgets.map((release) => `forget v${release}, which leaves the history`), ...images]
}

/** A destruction that a run did not bring to its end takes images along. */
export async function goingWithDestruction(run: Run, before: Snapshot, digest?: string): Promise<readonly string[]> {
  const isDestroyed = unsettled(before).some(({ kind }) => kind === 'destroy')
  return isDestroyed ? goingImages(run, new Map([[run.environment.name, healed(run, before)]]), digest) : []
}

/** @param after what is there then, by environment. @param digest of an image that nothing there tells of yet. */
export async function goingImages(
  session: Session,
  after: ReadonlyMap<string, Snapshot>,
  digest?: string,
): Promise<readonly string[]> {
  const images = await imagesToGo(session, after, digest === undefined ? [] : [digest])
  return images.map(({ sha }) => `remove the image of ${shortSha(sha)}, which nothing needs any more`)
}
