import type { Claim } from './claim.ts'
import type { Image } from '../platform/images.ts'
import { forgotten, leftoversOf, neededDigests, prunable, shaAtWork } from './leftovers.ts'
import { groupOf, observe, type Observation } from './observation.ts'
import { awaitQuiet } from './quiet.ts'
import { call, type Run } from './run.ts'
import { tidy } from './tidy.ts'
import { shares } from './weights.ts'

/**
 * Takes what has just lost its traffic out of service: kept warm until the platform's own timer, so that no runner
 * waits; or, without a warm time, removed as soon as it is proven quiet.
 */
export async function retire(run: Run, claim: Claim, stickinessMs: number): Promise<void> {
  await claim.record({ phase: 'retiring' })
  const seen = await observe(run)
  const gone = new Set(leftoversOf(run, seen).releases)
  const busy = claim.operation().before
  const mustWait = busy !== undefined && (gone.has(busy) || warmTooShort(run, stickinessMs))
  const quiet = mustWait ? await proveQuiet(run, seen, busy, stickinessMs) : 'quiet'
  if (quiet === 'still-busy') return
  await tidy(run, claim, await observe(run))
}

/** A timer that would ring before the load balancer has surely moved on is no substitute for waiting. */
function warmTooShort(run: Run, stickinessMs: number): boolean {
  const { settleMs, figuresLagMs, unprovenWaitMs } = run.platform.router.capabilities
  return run.environment.keep.warmForMs < settleMs + figuresLagMs + unprovenWaitMs + stickinessMs
}

async function proveQuiet(run: Run, seen: Observation, release: number, stickinessMs: number) {
  const group = groupOf(seen, release)
  if (group === undefined) return 'quiet'
  const others = Object.keys(shares(seen.route?.weights ?? {}))
  const proof = await awaitQuiet(run, group.id, others, stickinessMs)
  if (proof === 'still-busy') {
    run.report({
      type: 'warning',
      message: `v${release} has weight 0 but still gets requests; its fleet stays. Run \`command: sweep\` later to remove it.`,
    })
  }
  return proof
}

/** Removes what leaves the history: templates, ledger entries, and images that no environment needs. */
export async function prune(run: Run, claim: Claim): Promise<void> {
  const seen = await observe(run)
  const releases = forgotten(run, seen)
  const numbers = prunable(run, seen).filter((number) => number !== claim.number)
  if (releases.length > 0) {
    await claim.guard()
    await run.platform.fleets.forget(releases, call(run))
  }
  if (numbers.length > 0) {
    await claim.guard()
    await run.platform.ledger.prune(numbers, call(run))
  }
  if (releases.length > 0) await pruneImages(run)
}

/** Images named in any environment's kept history stay, and so does one that a run has just built. */
export async function pruneImages(run: Run): Promise<readonly Image[]> {
  const { images } = run.platform
  const names = await run.platform.environments(call(run))
  const needed = await Promise.all(
    names.map(async (name) => {
      const seen = await observe({ ...run, platform: run.platform.forEnvironment(name) })
      const sha = shaAtWork(seen)
      const atWork = sha === undefined ? undefined : await images.find(sha, call(run))
      return [...neededDigests(seen), ...(atWork === undefined ? [] : [atWork.digest])]
    }),
  )
  return images.prune(run.environment.app, new Set(needed.flat()), call(run))
}
