import type { Outcome } from '../engine/events.ts'
import type { Intent } from '../engine/operation/acquire.ts'
import { healed } from '../engine/operation/foresight.ts'
import type { Thoroughness } from '../engine/operation/heal.ts'
import { lookAround, operate } from '../engine/operation/operate.ts'
import { turn, type Meanwhile } from '../engine/operation/turn.ts'
import { stayAtAddress } from '../engine/policy/address.ts'
import { isServing } from '../engine/policy/already-live.ts'
import { tellUnproven } from '../engine/policy/forewarn.ts'
import { goingWithDestruction, healing, leaving, planned, retiring } from '../engine/policy/plan.ts'
import { preflight } from '../engine/policy/preflight.ts'
import { rollbackTarget, type ShaOfTag } from '../engine/policy/rollback-target.ts'
import { launchPlanOf, originOf, type Origin, type Rebuild } from '../engine/rollout/cold-start.ts'
import { hasAll, isWell } from '../engine/rollout/health.ts'
import { rollOut, type Begun } from '../engine/rollout/roll-out.ts'
import { revive, swapToWarm } from '../engine/rollout/warm.ts'
import { claimingWith, step, type Run, type Session } from '../engine/session.ts'
import {
  isSame,
  launchOf,
  liveRelease,
  madeLive,
  newestDeployment,
  operationsOf,
  originRelease,
} from '../engine/snapshot/history.ts'
import { stateOf } from '../engine/snapshot/release-state.ts'
import { groupOf, nextNumber, type Snapshot } from '../engine/snapshot/snapshot.ts'
import type { Operation } from '../ports/ledger.ts'
import { duration } from '../support/duration.ts'
import type { CommandDefinition } from './definition.ts'

export interface RollbackRequest {
  /** `previous`, `v41`, a SHA or a unique prefix of one, or a tag; empty means `previous`. Untrusted text. */
  readonly to: string
  /** The commit that a tag names; undefined where nobody knows it. */
  readonly shaOfTag?: ShaOfTag
  /** Without it a release whose image was removed is gone. */
  readonly rebuild?: Rebuild
}

interface Restored {
  readonly release: number
  readonly digest: string
}

/**
 * People roll back because something burns: no waiting for others but who brings the same back, all traffic at once, nothing
 * is baked, and no figures of the release that is left are waited for.
 */
function urgent(run: Run): Run {
  const { environment } = run
  const gates = { ...environment.gates, errorRateAbove: undefined, latencyRatio: undefined }
  const strategy = [{ weight: 100, pauseMs: 0 }]
  return { ...claimingWith(run, { supersede: true }), environment: { ...environment, bakeMs: 0, strategy, gates } }
}

/**
 * The same swap with an older image: onto its fleet while that is warm, else onto a new fleet from the very template
 * the release had, so that neither git history nor the old spec is needed. An image that was removed is built again from
 * its commit. Takes over from a running deployment, whose traffic goes back first: that may be all there is to do.
 * @throws KnownError `rollback-target-…` with what can be brought back, and everything that a deployment throws.
 */
export async function rollback(given: Run, request: RollbackRequest): Promise<Outcome> {
  const { run, before, target, meanwhile } = await begin(given, request)
  if (await isServing(run, before, target)) return nothingToDo(run, before, target)
  const state = stateOf(before, target)
  // What cannot be brought back is refused before anything is begun.
  if (state !== 'live' && state !== 'warm') await originOf(run, before, target, request.rebuild)
  // Nobody waits for anything to be removed where what is to come back has its fleet.
  const heals = state === 'warm' ? 'traffic' : 'able'
  const unproven = tellUnproven(run, before.route)
  if (run.dryRun) return plan(run, before, target, { heals, rebuild: request.rebuild, unproven })

  const model = identityOf(before, target)
  const restored = await operate(run, before, {
    ...meanwhile,
    intent: intentOf(before, target),
    heals,
    until: async (begun): Promise<Restored> => {
      const { seen } = begun
      if (await servesAlone(run, seen, target)) return { release: target, digest: model.digest }
      const warm = stateOf(seen, target) === 'warm' ? await toWarm(begun, target) : undefined
      return warm ?? toCold(begun, await originOf(run, seen, target, request.rebuild))
    },
  })
  if ('verdict' in restored) return restored
  const origin = originRelease(before, target)
  const again = restored.release === origin ? '' : ` (v${origin} again)`
  return {
    changed: true,
    verdict: `v${restored.release}${again} is live in ${run.environment.name}`,
    release: restored.release,
    sha: model.sha,
    digest: restored.digest,
    image: undefined,
    plan: undefined,
  }
}

/** Resolves what is to come back; where a run that brings the same back is at work, once that has ended. */
async function begin(given: Run, { to, shaOfTag }: RollbackRequest) {
  const first = await lookAround(given)
  const run = await stayAtAddress(urgent(given), first)
  const targetIn = async (seen: Snapshot) => asItIsLive(run, seen, await rollbackTarget(run, seen, to, shaOfTag))
  const wanted = await targetIn(first)
  const doesTheSame = given.claimant.supersede ? undefined : bringsBack(wanted)
  const before = await turn(run, first, doesTheSame)
  const target = before === first ? wanted : await targetIn(before)
  const settled = async (seen: Snapshot) => {
    const live = await asItIsLive(run, seen, target)
    return (await isServing(run, seen, live)) ? nothingToDo(run, seen, live) : undefined
  }
  const meanwhile: Meanwhile<Outcome> = { settled, ...(doesTheSame && { doesTheSame }) }
  return { run, before, target, meanwhile }
}

/** Whoever presses again out of impatience must not make the first rollback begin anew. */
const bringsBack =
  (target: number) =>
  (seen: Snapshot, { kind, restores }: Operation): boolean =>
    kind === 'rollback' && restores !== undefined && isSame(seen, restores, target)

/** Whether healing has left nothing to do. */
async function servesAlone(session: Session, seen: Snapshot, release: number): Promise<boolean> {
  const group = groupOf(seen, release)
  return group !== undefined && hasAll(seen, group.id) && (await isWell(session, seen, release))
}

function toWarm({ claim, seen, probe }: Begun, release: number): Promise<Restored | undefined> {
  return step(claim, 'swap', async () => {
    probe.start(seen)
    const group = await revive(claim, seen, release)
    if (group === undefined) return undefined
    await swapToWarm(claim, seen, group, probe)
    return { release, digest: identityOf(seen, release).digest }
  })
}

async function toCold(begun: Begun, origin: Origin): Promise<Restored> {
  await preflightOf(begun.claim, origin)
  const plan = await launchPlanOf(begun.claim, begun.seen, origin)
  const { release, image } = await rollOut(begun, plan)
  return { release, digest: image.digest }
}

/** Nothing is asked of today's spec that the release does not need. */
function preflightOf(session: Session, { hasTemplate, rebuild }: Origin): Promise<void> {
  const again = hasTemplate && rebuild === undefined
  return preflight(session, { environment: session.environment, launches: true, again })
}

function intentOf(seen: Snapshot, target: number): Intent {
  const undoes = newestDeployment(seen)?.number
  return { kind: 'rollback', ...identityOf(seen, target), restores: target, ...(undoes !== undefined && { undoes }) }
}

function identityOf(seen: Snapshot, release: number) {
  const { sha, digest, specDigest } = launchOf(seen, release) ??
    groupOf(seen, release)?.tags ?? { sha: '', digest: '', specDigest: '' }
  return { sha, digest, specDigest, title: launchOf(seen, release)?.title ?? '' }
}

/** What is asked for may be live under another number: v43 is v41 again. Where that is sick, the warm one comes back all the same. */
async function asItIsLive(session: Session, seen: Snapshot, target: number): Promise<number> {
  const live = liveRelease(seen)
  if (live === undefined || !isSame(seen, live, target)) return target
  const isBetter = live !== target && stateOf(seen, target) === 'warm' && !(await isWell(session, seen, live))
  return isBetter ? target : live
}

function nothingToDo(run: Run, seen: Snapshot, target: number): Outcome {
  const { sha, digest } = identityOf(seen, target)
  const verdict = `Nothing to do: ${nameOf(seen, target)} is live in ${run.environment.name}${broughtBack(run, seen, target)}`
  return { changed: false, verdict, release: target, sha, digest, image: undefined, plan: run.dryRun ? [] : undefined }
}

/** `v43 (v41 again)`. */
function nameOf(seen: Snapshot, release: number): string {
  const origin = originRelease(seen, release)
  return origin === release ? `v${release}` : `v${release} (v${origin} again)`
}

/** `, brought back 40 s ago by ada`, where that was how it came to be live. */
function broughtBack({ clock }: Run, seen: Snapshot, live: number): string {
  const last = operationsOf(seen).findLast((operation) => madeLive(operation) === live)
  if (last?.kind !== 'rollback') return ''
  const ago = Math.max(0, clock.now() - (last.finishedAt ?? last.startedAt))
  return `, brought back ${duration(ago)} ago by ${last.actor}`
}

interface Planning {
  readonly heals: Thoroughness
  readonly rebuild: Rebuild | undefined
  /** What is not proven through the route. */
  readonly unproven: string | undefined
}

/** @throws KnownError `rollback-target-gone`, when healing leaves nothing of it. */
async function plan(
  run: Run,
  before: Snapshot,
  target: number,
  { heals, rebuild, unproven }: Planning,
): Promise<Outcome> {
  const { name } = run.environment
  const seen = healed(run, before, heals)
  const number = nextNumber(before)
  const intent = intentOf(before, target)
  const { sha } = intent
  const verdict = (release: number) => `Dry run: v${release} would be live in ${name} again; nothing was changed`
  const first = [...healing(run, before, heals), ...(await goingWithDestruction(run, before))]
  const state = stateOf(seen, target)
  if (state === 'live') {
    const last = `leave v${target} all the traffic, or launch it anew if it is not healthy then`
    const ahead = { seen, number, release: target, intent }
    const after = await (heals === 'traffic' ? retiring(run, ahead) : leaving(run, ahead))
    return { ...planned(verdict(target), [...first, last, ...after]), sha }
  }
  const origin = state === 'warm' ? undefined : await originOf(run, seen, target, rebuild)
  if (origin !== undefined) await preflightOf(run, origin)
  const release = origin === undefined ? target : number
  const steps =
    origin === undefined
      ? [
          `cancel the timer of v${target} and make its fleet as large as the live one; if that comes too late, launch it anew`,
        ]
      : [...launching(origin, number), `check it before it has traffic`]
  const less = unproven === undefined ? [] : [`prove less through the route: ${unproven}`]
  const moving = [`give v${release} all traffic at once`, ...less]
  const after = await retiring(run, { seen, number, release, intent })
  return { ...planned(verdict(release), [...first, ...steps, ...moving, ...after]), sha }
}

function launching({ release, hasTemplate, rebuild }: Origin, number: number): readonly string[] {
  const what = hasTemplate
    ? `the image and template of v${release}`
    : `the image of v${release}, as the spec says today`
  const build = rebuild === undefined ? [] : [`build the image of commit ${rebuild.commit.sha} again`]
  return [...build, `launch v${number} from ${what}`]
}

export const rollbackCommand: CommandDefinition = {
  meaning: 'brings an earlier release back',
  needsCommit: false,
  changes: true,
  run: ({ run, rollbackTo: to, shaOfTag, commitOf, build }) =>
    rollback(run, { to, shaOfTag, rebuild: { commitOf, build } }),
}
