import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { KnownError } from '../../../errors/known-error.ts'
import type { Image } from '../../../ports/images.ts'
import { inWorkFolder } from '../../../support/work-folder.ts'
import { openBuildCache } from '../../shared/images/build-cache.ts'
import { openBuildRunner } from '../../shared/images/build-runner.ts'
import { cleanTree } from '../../shared/images/clean-tree.ts'
import { commitTime } from '../../shared/images/commit-time.ts'
import { buildAndPush, type DockerRequest } from './docker-push.ts'
import { findImage, type EcrPlace } from './ecr-images.ts'
import { settleTree } from './settled-tree.ts'

/**
 * Builds a commit's image and pushes it under the commit's SHA. Of several builds of one commit the first push wins:
 * the repository refuses the others, and all return the image that is there in the end, with ECR's own digest.
 */
export async function buildDockerImage(place: EcrPlace, request: DockerRequest): Promise<Image> {
  const { commit, call } = request
  const uri = await place.repository.ensure(call)
  const found = await findImage(place, commit.sha, call)
  if (found !== undefined) return found
  const failure = await build(place, uri, request).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  call.signal.throwIfAborted()
  const pushed = await findImage(place, commit.sha, call)
  if (pushed !== undefined) return pushed
  throw failure === undefined ? notThere(place, commit.sha) : failure.error
}

async function build(place: EcrPlace, uri: string, request: DockerRequest): Promise<void> {
  const { commit, app, image, buildEnvironment: outerEnvironment, tell, call } = request
  await inWorkFolder(async (work) => {
    const runner = await openBuildRunner({ commit, image, outerEnvironment, tell })
    const cache = openBuildCache({ app, cache: image.cache, outerEnvironment, tell })
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
