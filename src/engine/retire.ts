import type { Claim } from './claim.ts'
import type { Image } from '../platform/images.ts'
import type { Operation } from '../platform/ledger.ts'
import type { TargetGroup } from '../platform/router.ts'
import { forgotten, leftoversOf, neededDigests, prunable, shaAtWork } from './leftovers.ts'
import { observe, weightsOf, withoutReleases, type Observation } from './observation.ts'
import { awaitQuiet } from './quiet.ts'
import { call, change, type Run } from './run.ts'
import { tidy } from './tidy.ts'
import { shares } from './weights.ts'

/**
 * Takes what has just lost its traffic out of service: kept warm until the platform's own timer, so that no runner
 * waits; or, without a warm time, removed as soon as it is proven quiet.
 */
export async function retire(run: Run, claim: Claim, before: Observation, stickinessMs: number): Promise<Observation> {
  await claim.record({ phase: 'retiring' })
  const operation = claim.operation()
  const launched = operation.release === undefined ? [] : [operation.release]
  const seen = await observe(run, new Set([...before.templates, ...launched]))
  return putAway(run, claim, seen, operation, stickinessMs)
}

/**
 * Retires what an operation took the traffic from; also for one whose own run did not come that far.
 * @returns what there is afterwards.
 */
export async function putAway(
  run: Run,
  claim: Claim,
  seen: Observation,
  operation: Operation,
  stickinessMs: number,
): Promise<Observation> {
  const gone = new Set(leftoversOf(run, seen).releases)
  const tooShort = warmTooShort(run, stickinessMs)
  const lost = losers(seen, operation).filter(({ tags }) => tooShort || gone.has(tags.release))
  const proofs = await Promise.all(lost.map((group) => proveQuiet(run, seen, group, stickinessMs)))
  const busy = lost.filter((_group, index) => proofs[index] === 'still-busy').map(({ tags }) => tags.release)
  const now = lost.length === 0 ? seen : await observe(run, seen.templates)
  return withoutReleases(now, await tidy(run, claim, now, new Set(busy)))
}

/** Who had traffic before an operation and has none now. */
function losers(seen: Observation, { baseline, intent }: Operation): readonly TargetGroup[] {
  const before = { ...shares(baseline ?? {}), ...shares(intent?.from ?? {}) }
  const now = shares(weightsOf(seen))
  return seen.targetGroups.filter(({ id }) => id in before && !(id in now))
}

/** A timer that would ring before the load balancer has surely moved on is no substitute for waiting. */
function warmTooShort(run: Run, stickinessMs: number): boolean {
  const { settleMs, figuresLagMs, unprovenWaitMs } = run.platform.router.capabilities
  return run.environment.keep.warmForMs < settleMs + figuresLagMs + unprovenWaitMs + stickinessMs
}

async function proveQuiet(run: Run, seen: Observation, { id, tags }: TargetGroup, stickinessMs: number) {
  const proof = await awaitQuiet(run, id, Object.keys(shares(weightsOf(seen))), stickinessMs)
  if (proof === 'still-busy') {
    run.report({
      type: 'warning',
      message: `v${tags.release} has weight 0 but still gets requests; its fleet stays. Run \`command: sweep\` later to remove it.`,
    })
  }
  return proof
}

/**
 * Removes what leaves the history: templates, ledger entries, and images that no environment needs.
 * @returns what there is afterwards.
 */
export async function prune(run: Run, claim: Claim, seen: Observation): Promise<Observation> {
  const releases = forgotten(run, seen)
  const numbers = prunable(run, seen).filter((number) => number !== claim.number)
  if (releases.length > 0) {
    await claim.guard()
    await run.platform.fleets.forget(releases, change(run))
  }
  if (numbers.length > 0) {
    await claim.guard()
    await run.platform.ledger.prune(numbers, change(run))
  }
  if (releases.length > 0) await pruneImages(run)
  return {
    ...seen,
    operations: seen.operations.filter(({ operation }) => !numbers.includes(operation.number)),
    templates: new Set([...seen.templates].filter((release) => !releases.includes(release))),
  }
}

/** Images named in any environment's kept history stay, and so does one that a run has just built. */
export async function pruneImages(run: Run): Promise<readonly Image[]> {
  const { images } = run.platform
  const names = await run.platform.environments(call(run))
  const needed: string[] = []
  for (const name of names) {
    // One after the other: there can be hundreds, and nobody waits for this.
    const seen = await observe({ ...run, platform: run.platform.forEnvironment({ name }) })
    const sha = shaAtWork(seen)
    const atWork = sha === undefined ? undefined : await images.find(sha, call(run))
    needed.push(...neededDigests(seen), ...(atWork === undefined ? [] : [atWork.digest]))
  }
  return images.prune(run.environment.app, new Set(needed), change(run))
}
