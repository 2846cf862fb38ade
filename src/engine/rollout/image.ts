import { KnownError } from '../../errors/known-error.ts'
import type { BuildOptions, Image } from '../../ports/images.ts'
import { recipeOf } from '../../ports/recipe.ts'
import type { Commit } from '../../support/git/commit.ts'
import { shortSha } from '../../support/sha.ts'
import { withoutClaim } from '../claim/change.ts'
import { call, telling, type Run, type Session } from '../session.ts'
import { launchOf } from '../snapshot/history.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/**
 * One image per commit and recipe: built once, then only found. From here on only its digest is used. Where the image of a release
 * is built again (`isAgain`), another one may be there already: that of a run which built it, and came no further.
 * @throws KnownError `image-changed`, and what the build throws.
 */
export async function findOrBuild(
  run: Run,
  seen: Snapshot,
  request: { readonly commit: Commit; readonly build: BuildOptions; readonly isAgain?: boolean },
): Promise<Image> {
  const { images } = run.platform
  const { sha } = request.commit
  const found = await images.find(sha, call(run), recipeOf(request.commit, request.build.image))
  if (found !== undefined && !run.force && request.isAgain !== true) refuseChanged(seen, found)
  if (found !== undefined) return found
  if ((await images.find(sha, call(run))) !== undefined) run.report({ type: 'notice', message: ofAnotherRecipe(sha) })
  const { imageMs } = run.environment.timeouts
  const build = () =>
    images.build(
      request.commit,
      { ...request.build, tell: run.report },
      withoutClaim(run, { timeoutMs: imageMs, isCutOff: true }),
    )
  return telling(run, `the image of ${shortSha(sha)} to be built`, imageMs, build)
}

function ofAnotherRecipe(sha: string): string {
  return `The image that ${shortSha(sha)} has was made from another folder of the commit (\`working-directory\`) or by another \`image\` section, so that this run builds one of its own.`
}

/**
 * Another environment's prune may have removed an image that a run has found, had it looked before this one began: then it
 * is built again.
 * @throws KnownError `image-changed` where that gives another one.
 */
export async function assureImage(
  session: Session,
  request: { readonly commit: Commit; readonly build: BuildOptions },
  { sha, digest }: Image,
): Promise<void> {
  const { images } = session.platform
  if ((await images.missing([digest], call(session))).size === 0) return
  const { imageMs } = session.environment.timeouts
  const build = () =>
    images.build(
      request.commit,
      { ...request.build, tell: session.report },
      withoutClaim(session, { timeoutMs: imageMs, isCutOff: true }),
    )
  const again = await telling(session, `the image of ${shortSha(sha)} to be built again`, imageMs, build)
  if (again.digest === digest) return
  throw new KnownError(
    `The image ${digest} of the commit ${sha} was removed while it was deployed, and building it again gave ${again.digest}.`,
    { code: 'image-changed', fault: 'platform', advice: 'Run again: what is there now is deployed then.' },
  )
}

/** Images of releases that can be brought back are never removed or replaced by a run; one that is built again is launched. */
function refuseChanged(seen: Snapshot, { sha, digest, reference, recipe }: Image): void {
  // What the recipe names is the image by that recipe, and the launched one may be by another.
  if (recipe !== undefined) return
  const launches = [...seen.templates].map((release) => launchOf(seen, release))
  const [launched, ...others] = launches.filter((launch) => launch?.sha === sha)
  if (launched === undefined || [launched, ...others].some((launch) => launch?.digest === digest)) return
  throw new KnownError(
    `The image of the commit ${sha} is another one than v${launched.release} was launched from: ${reference}, not ${launched.digest}.`,
    {
      code: 'image-changed',
      advice:
        'Find out who has replaced it, and restore the former image under its tag, or deploy another commit. `force: true` takes it as it is now.',
    },
  )
}
