import { KnownError, messageForLater } from '../../errors/known-error.ts'
import type { Image } from '../../ports/images.ts'
import { withoutClaim } from '../claim/change.ts'
import type { Claim } from '../claim/claim.ts'
import { call, type Session } from '../session.ts'
import { forgotten, neededDigests, prunable, shaAtWork } from '../snapshot/leftovers.ts'
import { observe } from '../snapshot/observe.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/**
 * Removes what leaves the history: templates and ledger entries.
 * @returns what there is afterwards.
 */
export async function prune(claim: Claim, seen: Snapshot): Promise<Snapshot> {
  const releases = forgotten(claim, seen)
  const numbers = prunable(claim, seen)
  if (releases.length > 0) await claim.change((change) => claim.platform.fleets.forget(releases, change))
  if (numbers.length > 0) await claim.change((change) => claim.platform.ledger.prune(numbers, change))
  return without(seen, releases, numbers)
}

function without(seen: Snapshot, releases: readonly number[], numbers: readonly number[]): Snapshot {
  return {
    ...seen,
    operations: seen.operations.filter(({ operation }) => !numbers.includes(operation.number)),
    templates: new Set([...seen.templates].filter((release) => !releases.includes(release))),
  }
}

/** What is there once that is done, told beforehand. */
export function pruned(session: Session, seen: Snapshot): Snapshot {
  return without(seen, forgotten(session, seen), prunable(session, seen))
}

/**
 * Removes images that no environment needs. Those named in any environment's kept history stay, and so do those of commits
 * that a run is at work on, which is looked at last: the time to remove counts from that look, so that a process that stood
 * still after it removes nothing. A run that began only then finds its image gone, and builds it again.
 */
export async function pruneImages(session: Session): Promise<readonly Image[]> {
  const { images } = session.platform
  const needed = await neededImages(session)
  const pruning = withoutClaim(session)
  const atWork = await Promise.all((await shasAtWork(session)).map((sha) => images.find(sha, call(session))))
  const digests = atWork.flatMap((image) => image?.digest ?? [])
  return images.prune(session.environment.app, new Set([...needed, ...digests]), pruning)
}

/**
 * The images that would be removed, told beforehand.
 * @param after what is there then, by environment; the others are as they are now.
 * @param kept digests that nothing there tells of yet.
 */
export async function imagesToGo(
  session: Session,
  after: ReadonlyMap<string, Snapshot>,
  kept: readonly string[] = [],
): Promise<readonly Image[]> {
  const needed = await neededImages(session, after)
  return session.platform.images.unneeded(new Set([...needed, ...kept]), call(session))
}

/** One environment after the other: there can be hundreds, and nobody waits for this. */
async function neededImages(session: Session, after?: ReadonlyMap<string, Snapshot>): Promise<readonly string[]> {
  const needed: string[] = []
  const { clock, signal } = session
  for (const name of await session.platform.environments(call(session))) {
    const platform = session.platform.forEnvironment({ name })
    needed.push(...neededDigests(after?.get(name) ?? (await observe({ platform, clock, signal }))))
  }
  return needed
}

const ledgersAtOnce = 10

async function shasAtWork(session: Session): Promise<readonly string[]> {
  const names = await session.platform.environments(call(session))
  const shas: (string | undefined)[] = []
  for (let from = 0; from < names.length; from += ledgersAtOnce) {
    const ledgers = names
      .slice(from, from + ledgersAtOnce)
      .map((name) => session.platform.forEnvironment({ name }).ledger)
    shas.push(...(await Promise.all(ledgers.map(async (ledger) => shaAtWork(await ledger.list(call(session)))))))
  }
  return shas.filter((sha) => sha !== undefined)
}

/** An old image that cannot be removed now is no harm: a later run removes it. */
export async function pruneImagesOrWarn(session: Session): Promise<void> {
  try {
    await pruneImages(session)
  } catch (error) {
    session.signal.throwIfAborted()
    if (!(error instanceof KnownError)) throw error
    const message = `Images that nothing needs any more could not be removed; a later run does it. ${messageForLater(error)}`
    session.report({ type: 'warning', message })
  }
}
