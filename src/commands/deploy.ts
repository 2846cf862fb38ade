import type { Outcome } from '../engine/events.ts'
import { lookAround, operate } from '../engine/operation/operate.ts'
import { turn } from '../engine/operation/turn.ts'
import { refuseChangedAddress } from '../engine/policy/address.ts'
import { alreadyLive } from '../engine/policy/already-live.ts'
import { refuseStaleCommit } from '../engine/policy/commit-order.ts'
import { forewarn } from '../engine/policy/forewarn.ts'
import { planDeployment } from '../engine/policy/plan.ts'
import { preflight } from '../engine/policy/preflight.ts'
import { assureImage, findOrBuild } from '../engine/rollout/image.ts'
import { rollOut } from '../engine/rollout/roll-out.ts'
import { step, type Run } from '../engine/session.ts'
import type { Snapshot } from '../engine/snapshot/snapshot.ts'
import type { BuildOptions } from '../ports/images.ts'
import type { Commit } from '../support/git/commit.ts'
import { commitOf, type CommandDefinition } from './definition.ts'

export interface DeployRequest {
  readonly commit: Commit
  readonly build: BuildOptions
  /** Throws once the deployment is not wanted any more; asked before anything is begun, and before traffic moves. */
  readonly stillWanted?: (seen: Snapshot) => Promise<void>
}

/**
 * Builds an image from the commit, starts a whole new fleet from it, proves it healthy, moves traffic to it step by
 * step, watches it, and takes the old fleet out of service. Whatever fails before the new one is proven puts the old
 * weights back first, then removes only what is new.
 * @throws KnownError, or the signal's reason, after undoing.
 */
export async function deploy(run: Run, request: DeployRequest): Promise<Outcome> {
  const { commit } = request
  const before = await turn(run, await lookAround(run))
  await refuseChangedAddress(run, before)
  const settled = await alreadyLive(run, before, commit)
  if (settled !== undefined) return settled
  await refuseStaleCommit(run, before, commit)
  await request.stillWanted?.(before)
  await preflight(run, { environment: run.environment, launches: true })
  const forewarned = await forewarn(run, before)
  if (run.dryRun) return planDeployment(run, before, commit, forewarned)

  const done = await operate(run, before, {
    intent: { kind: 'deploy', sha: commit.sha, title: commit.title, digest: '', specDigest: run.environment.digest },
    // The same commit may have been pushed twice at once.
    settled: (seen) => alreadyLive(run, seen, commit),
    until: async (begun) => {
      const { seen } = begun
      if (seen !== before) {
        await refuseChangedAddress(run, seen)
        await refuseStaleCommit(run, seen, commit)
      }
      await request.stillWanted?.(seen)
      const image = await step(run, 'image', () => findOrBuild(run, seen, request))
      const { health } = run.environment.run
      const template = { kind: 'new' as const, image, run: run.environment.run }
      const plan = { image, template, health, specDigest: run.environment.digest }
      const candidate = await rollOut(begun, plan, () => request.stillWanted?.(seen))
      await assureImage(run, request, image)
      return { ...candidate, reference: image.reference }
    },
  })
  if ('verdict' in done) return done

  return {
    changed: true,
    verdict: `v${done.release} is live in ${run.environment.name}`,
    release: done.release,
    sha: commit.sha,
    digest: done.image.digest,
    image: done.reference,
    plan: undefined,
  }
}

export const deployCommand: CommandDefinition = {
  meaning: 'brings a commit live',
  needsCommit: true,
  changes: true,
  run: (target) => deploy(target.run, { commit: commitOf(target), build: target.build }),
}
