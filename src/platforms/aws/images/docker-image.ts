import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { KnownError } from '../../../errors/known-error.ts'
import type { Image } from '../../../ports/images.ts'
import { recipeOf } from '../../../ports/recipe.ts'
import { inWorkFolder } from '../../../support/work-folder.ts'
import { openBuildCache } from '../../shared/images/build-cache.ts'
import { openBuildRunner } from '../../shared/images/build-runner.ts'
import { namesOf } from '../../shared/images/image-name.ts'
import { cleanTree } from '../../shared/images/clean-tree.ts'
import { commitTime } from '../../shared/images/commit-time.ts'
import { buildAndPush, type DockerRequest, type TaggedRequest } from './docker-push.ts'
import { findImage, type EcrPlace } from './ecr-images.ts'
import { settleTree } from './settled-tree.ts'

/**
 * Builds a commit's image and pushes it under the commit's SHA. Of several builds of one commit the first push wins:
 * the repository refuses the others, and all return the image that is there in the end, with ECR's own digest.
 */
export async function buildDockerImage(place: EcrPlace, request: DockerRequest): Promise<Image> {
  const { commit, image, call } = request
  const uri = await place.repository.ensure(call)
  const made = { sha: commit.sha, recipe: recipeOf(commit, image) }
  const found = await findImage(place, made, call)
  if (found !== undefined) return found
  const [first, own] = namesOf(made)
  const isFirst = (await findImage(place, { sha: first }, call)) === undefined
  // A push that is cut off in between leaves no image that would not say what it is made by.
  const tags = isFirst ? [own, first] : [own]
  const failure = await build(place, uri, { ...request, tags }).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  call.signal.throwIfAborted()
  const pushed = await findImage(place, made, call)
  if (pushed !== undefined) return pushed
  throw failure === undefined ? notThere(place, commit.sha) : failure.error
}

async function build(place: EcrPlace, uri: string, request: TaggedRequest): Promise<void> {
  const { commit, app, image, buildEnvironment: outerEnvironment, tell, call } = request
  await inWorkFolder(async (work) => {
    const runner = await openBuildRunner({ commit, image, outerEnvironment, tell })
    const cache = openBuildCache({ app, commit, cache: image.cache, outerEnvironment, tell })
    const tree = await cleanTree({ commit, image, runner: async () => runner, cache }, work, call.signal)
    settleTree(tree, commitTime(commit))
    await requireDockerfile(tree.folder, image.dockerfile)
    const config = path.join(work, 'docker')
    await mkdir(config, { mode: 0o700 })
    await buildAndPush(place.aws, { ...request, uri, folder: tree.folder, work, config, runner })
  })
}

async function requireDockerfile(folder: string, name: string): Promise<void> {
  const isFile = await stat(path.join(folder, name)).then(
    (stats) => stats.isFile(),
    () => false,
  )
  if (isFile) return
  throw new KnownError(`There is no Dockerfile at ${name} in the commit’s tree after the build command.`, {
    code: 'dockerfile-missing',
    advice: 'Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out.',
  })
}

function notThere({ repository }: EcrPlace, sha: string): KnownError {
  return new KnownError(`The image of ${sha} was pushed, but the repository ${repository.name} does not have it.`, {
    code: 'image-missing',
    advice: 'Look at the repository’s lifecycle policy, which may remove images at once; then run again.',
  })
}
