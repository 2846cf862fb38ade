import { adopted } from '../../ports/common.ts'
import type { Operation } from '../../ports/ledger.ts'
import { makesLive } from './kinds.ts'
import type { Snapshot } from './snapshot.ts'
import { heaviest, shares } from './weights.ts'

/** Whether an operation came to the point where its release was proven; what it began before that is undone. */
export function isProven({ kind, status, phase }: Operation): boolean {
  return makesLive(kind) && (status === 'succeeded' || phase === 'retiring')
}

/** The release that an operation made live, if it came that far. */
export function madeLive(operation: Operation): number | undefined {
  return isProven(operation) ? (operation.release ?? operation.restores) : undefined
}

/**
 * The last release that was proven and not undone, whatever the weights say at the moment. Where the ledger tells of
 * none it is what was there before us; where it has never moved any traffic, what has most of it.
 */
export function liveRelease(seen: Snapshot): number | undefined {
  const told = operationsOf(seen).findLast((operation) => isTurn(seen, operation))
  if (told !== undefined && told.kind !== 'destroy') return madeLive(told) ?? told.adopts
  if (hasAdopted(seen)) return adopted
  if (told !== undefined || seen.operations.some(({ operation }) => operation.intent !== undefined)) return undefined
  const id = heaviest(seen.route?.weights ?? {})
  return seen.targetGroups.find((group) => group.id === id)?.tags.release
}

/** The operations after which another release is live, or none: a destruction once it has taken the route away. */
function isTurn(seen: Snapshot, operation: Operation): boolean {
  const { kind, status, intent, adopts } = operation
  const isGone = kind === 'destroy' && (status === 'succeeded' || (intent !== undefined && servesNoneOfOurs(seen)))
  return isGone || madeLive(operation) !== undefined || adopts !== undefined
}

/** Whether no release that was ever launched has any traffic. */
export function servesNoneOfOurs(seen: Snapshot): boolean {
  const ours = new Set(seen.targetGroups.filter(({ tags }) => tags.release !== adopted).map(({ id }) => id))
  return Object.keys(shares(seen.route?.weights ?? {})).every((id) => !ours.has(id))
}

export function hasAdopted(seen: Snapshot): boolean {
  return seen.targetGroups.some((group) => group.tags.release === adopted)
}

export function operationsOf(seen: Snapshot): readonly Operation[] {
  return seen.operations.map(({ operation }) => operation)
}

/** The operation that launched a release. */
export function launchOf(seen: Snapshot, release: number): Operation | undefined {
  return operationsOf(seen).find((operation) => operation.release === release)
}

/** Releases that were proven, the one that was made live last first, each once. */
export function releasesByLastLive(seen: Snapshot): readonly number[] {
  return byLastLive(seen, operationsOf(seen))
}

function byLastLive(seen: Snapshot, operations: readonly Operation[]): readonly number[] {
  const order = operations.flatMap(liveAt).toReversed()
  return [...new Set(order)].filter((release) => isKnown(seen, release))
}

/** Of what has left the history nothing is known any more but that it was there before something else. */
function isKnown(seen: Snapshot, release: number): boolean {
  const isThere = seen.targetGroups.some(({ tags }) => tags.release === release)
  return isThere || operationsOf(seen).some((operation) => madeLive(operation) === release)
}

/** The releases that were live by an operation, in order: the one that it found, where it made another one live, and that. */
function liveAt(operation: Operation): readonly number[] {
  const made = madeLive(operation)
  const { adopts, before } = operation
  return [adopts, made === undefined ? undefined : before, made].filter((release) => release !== undefined)
}

/** The same without those that a rollback led away from and that were not brought back since. */
export function goodReleases(seen: Snapshot): readonly number[] {
  return goodAmong(seen, operationsOf(seen))
}

function goodAmong(seen: Snapshot, operations: readonly Operation[]): readonly number[] {
  const bad = new Set<string>()
  let live: number | undefined
  for (const operation of operations) {
    const { kind, adopts, before } = operation
    // A hand that moved the traffic led away from what was live, as a rollback does.
    if (adopts !== undefined && live !== undefined && adopts !== live) bad.add(likeness(seen, live))
    if (adopts !== undefined) bad.delete(likeness(seen, adopts))
    live = adopts ?? live
    const release = madeLive(operation)
    if (release === undefined) continue
    if (kind === 'rollback' && before !== undefined) bad.add(likeness(seen, before))
    bad.delete(likeness(seen, release))
    live = release
  }
  return byLastLive(seen, operations).filter((release) => !bad.has(likeness(seen, release)))
}

/** Equal for releases of the same image and spec: v43 may be v41 again. */
export function likeness(seen: Snapshot, release: number): string {
  const { digest, specDigest } = launchOf(seen, release) ?? { digest: `v${release}`, specDigest: '' }
  return `${digest} ${specDigest}`
}

/**
 * The deployment that a rollback leads away from: the newest that went live, or that has traffic on its way there. One
 * that another rollback has already led away from stays it, so that a second press does not go back further.
 */
export function newestDeployment(seen: Snapshot): Operation | undefined {
  const operations = operationsOf(seen)
  const ledAwayFrom = new Set(operations.map(({ kind, undoes }) => (kind === 'rollback' ? undoes : undefined)))
  return operations.findLast(
    (operation) =>
      operation.kind === 'deploy' &&
      (isProven(operation) || hasTraffic(operation) || ledAwayFrom.has(operation.number)),
  )
}

/** At this moment, as far as the ledger tells. */
function hasTraffic({ phase, release, intent }: Operation): boolean {
  return phase !== 'done' && release !== undefined && Object.keys(shares(intent?.to ?? {})).length > 0
}

/**
 * What `previous` means: the last good release before the newest deployment that went live, of another image or spec than
 * that deployment's. When that one, or an older one, is live already, it is the live one: there is nothing to do.
 * @param canComeBack of several the first that can is taken.
 */
export function previousRelease(seen: Snapshot, canComeBack: (release: number) => boolean): number | undefined {
  const newest = newestDeployment(seen)
  const before = newest === undefined ? [] : untilFound(seen, newest)
  const others = goodAmong(seen, before).filter((release) => !isOf(seen, newest, release))
  const candidates = [...others, ...(hasAdopted(seen) ? [adopted] : [])]
  const live = liveRelease(seen)
  const previous = candidates.find((release) => release === live || canComeBack(release)) ?? candidates[0]
  const isReached =
    live !== undefined && previous !== undefined && originRelease(seen, live) <= originRelease(seen, previous)
  return isReached && !isOf(seen, newest, live) ? live : previous
}

/** What the ledger says up to where a deployment found something live, which a hand may have made so. */
function untilFound(seen: Snapshot, deployment: Operation): readonly Operation[] {
  const { adopts = deployment.before, ...rest } = deployment
  const found: Operation = { ...rest, ...(adopts !== undefined && { adopts }), status: 'failed', phase: 'done' }
  return [...operationsOf(seen).filter(({ number }) => number < deployment.number), found]
}

function isOf(seen: Snapshot, deployment: Operation | undefined, release: number): boolean {
  return deployment?.release !== undefined && likeness(seen, deployment.release) === likeness(seen, release)
}

/** Whether two releases run the same: of the same image and spec, or one brought back from the other. */
export function isSame(seen: Snapshot, one: number, other: number): boolean {
  return likeness(seen, one) === likeness(seen, other) || originRelease(seen, one) === originRelease(seen, other)
}

/** The release that a release is again, through as many rollbacks as there were. */
export function originRelease(seen: Snapshot, release: number): number {
  const restores = launchOf(seen, release)?.restores
  return restores === undefined || restores >= release ? release : originRelease(seen, restores)
}
