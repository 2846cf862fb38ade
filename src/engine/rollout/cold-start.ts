import { KnownError } from '../../errors/known-error.ts'
import { adopted } from '../../ports/common.ts'
import type { BuildOptions } from '../../ports/images.ts'
import type { Commit } from '../../support/git/commit.ts'
import { shortSha } from '../../support/sha.ts'
import type { Claim } from '../claim/claim.ts'
import { call, step, type Session } from '../session.ts'
import { candidates } from '../snapshot/candidates.ts'
import { launchOf } from '../snapshot/history.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { findOrBuild } from './image.ts'
import type { LaunchPlan } from './launch.ts'
import { startAdopted } from './warm.ts'

/** How the image of a release that was removed can be built again. */
export interface Rebuild {
  /** Undefined where the commit cannot be found. */
  readonly commitOf: (sha: string) => Promise<Commit | undefined>
  readonly build: BuildOptions
}

/** What the fleet of a release that has none is made from. */
export interface Origin {
  readonly release: number
  /** Its launch template; without it, today's spec says how it runs. */
  readonly hasTemplate: boolean
  /** To be built again; undefined where the image is there. */
  readonly rebuild: { readonly commit: Commit; readonly build: BuildOptions } | undefined
}

/** @throws KnownError `rollback-target-gone` with what can be brought back, when neither image nor commit is there. */
export async function originOf(session: Session, seen: Snapshot, release: number, rebuild?: Rebuild): Promise<Origin> {
  if (release === adopted) throw notOurs(session)
  const launched = launchOf(seen, release)
  if (launched === undefined) throw destroyed(session, release)
  const { sha, digest } = launched
  const hasTemplate = seen.templates.has(release)
  const isMissing = (await session.platform.images.missing([digest], call(session))).has(digest)
  if (hasTemplate && !isMissing) return { release, hasTemplate, rebuild: undefined }
  const commit = sha === '' ? undefined : await rebuild?.commitOf(sha)
  if (rebuild === undefined || commit === undefined) throw gone(session, seen, release, isMissing)
  return { release, hasTemplate, rebuild: { commit, build: rebuild.build } }
}

function notOurs(session: Session): KnownError {
  return new KnownError(
    `v0 of ${session.environment.name}, the adopted release, cannot serve as it is, and is not ours to launch.`,
    { code: 'adopted-not-healthy', advice: startAdopted },
  )
}

/** It was in the history before everything that had not ended was brought to its end. */
function destroyed(session: Session, release: number): KnownError {
  const { name } = session.environment
  return new KnownError(
    `v${release} cannot be brought back to ${name}: the destruction of ${name}, which had begun, is finished first, and leaves no history.`,
    { code: 'rollback-target-gone', advice: 'Deploy a commit to make the environment anew.' },
  )
}

function gone(session: Session, seen: Snapshot, release: number, isMissing: boolean): KnownError {
  const { sha, digest } = launchOf(seen, release) ?? { sha: '', digest: '' }
  const [what, commit] = [isMissing ? `its image ${digest} was removed` : 'it has left the history', shortSha(sha)]
  return new KnownError(
    `v${release} cannot be brought back to ${session.environment.name}: ${what}, and its commit ${commit} cannot be found.`,
    {
      code: 'rollback-target-gone',
      advice: `${candidates(seen, release)} To have v${release} again, bring its commit back to the repository.`,
    },
  )
}

/** What is launched again is what the release was: its image, built again where that was removed, and its template. */
export async function launchPlanOf(claim: Claim, seen: Snapshot, origin: Origin): Promise<LaunchPlan> {
  const { release, hasTemplate, rebuild } = origin
  const { sha, digest, specDigest, imageBytes } = launchOf(seen, release) ?? { sha: '', digest: '', specDigest: '' }
  const health = { ofRelease: release }
  if (rebuild === undefined) {
    const template = { kind: 'of-release' as const, release }
    return { image: { sha, digest, sizeBytes: imageBytes }, template, health, specDigest }
  }
  claim.note({ rebuilt: true })
  const image = await step(claim, 'image', () => findOrBuild(claim, seen, { ...rebuild, isAgain: true }))
  if (image.digest !== digest) {
    const message = `The image of v${release}, ${digest}, was removed; it is launched from the one that its commit has now, ${image.digest}.`
    claim.report({ type: 'warning', message })
  }
  if (hasTemplate) {
    const template = { kind: 'of-release' as const, release, rebuilt: { image, insteadOf: digest } }
    return { image, template, health, specDigest }
  }
  const { name, run: today, digest: todays } = claim.environment
  const message = `v${release} of ${name} has left the history: its commit is launched as the spec says today.`
  claim.report({ type: 'notice', message })
  return { image, template: { kind: 'new', image, run: today }, health: today.health, specDigest: todays }
}
