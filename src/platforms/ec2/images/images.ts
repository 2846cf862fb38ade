import type { Call } from '../../../ports/common.ts'
import type { Image, Images } from '../../../ports/images.ts'
import { findImage, missingInRepository, type EcrPlace } from '../../aws/images/ecr-images.ts'
import { createRepository } from '../../aws/images/ecr-repository.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import type { Aws } from '../../aws/session.ts'
import type { OuterEnvironment } from '../../shared/images/build-environment.ts'
import { untilOver } from '../../shared/images/until-over.ts'
import type { DescribeImage } from '../described-image.ts'
import type { EnvironmentOnEc2 } from '../options.ts'
import { digestsInUse } from './in-use.ts'
import { findMachineImage, missingMachineImages } from './machine-images.ts'

export interface ImagesOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly environment: EnvironmentOnEc2
  readonly describeImage: DescribeImage
  readonly buildEnvironment: OuterEnvironment
}

/**
 * Images in a repository of ECR, or machine images (AMIs), as the spec's builder says. A digest says itself which of the
 * two it is, so that a release from before the spec changed can still be brought back.
 */
export function createImages(options: ImagesOptions): Images {
  const { aws, key, environment, describeImage, buildEnvironment } = options
  const { app } = key
  const place: EcrPlace = { aws, repository: createRepository(aws, app, environment.platform.repository) }
  const inUse = (call: Call) => digestsInUse(aws, app, call)
  const areMachineImages = environment.image.builder === 'ami'
  return {
    find: (sha, call, recipe) =>
      areMachineImages
        ? findMachineImage(aws, { app, sha, recipe }, call)
        : findImage(place, { sha, ...(recipe !== undefined && { recipe }) }, call),
    missing: async (digests, call) => {
      const isMachineImage = (digest: string) => digest.startsWith('ami-')
      const [machineImages, inRepository] = [
        digests.filter(isMachineImage),
        digests.filter((one) => !isMachineImage(one)),
      ]
      const missing = await Promise.all([
        missingMachineImages(aws, machineImages, call),
        missingInRepository(place, inRepository, call),
      ])
      return new Set(missing.flat())
    },
    build: (commit, { image, tell }, call) =>
      untilOver(aws.clock, call, commit, async (signal): Promise<Image> => {
        const request = { commit, app, describeImage, buildEnvironment, tell, call: { ...call, signal } }
        switch (image.builder) {
          case 'docker':
            return (await import('../../aws/images/docker-image.ts')).buildDockerImage(place, { ...request, image })
          case 'ami':
            return (await import('./packer-image.ts')).buildPackerImage(aws, { ...request, image })
          case 'archive':
            throw new Error('no instance of AWS boots from an archive; the spec’s rules do not let one through')
        }
      }),
    unneeded: async (keep, call) =>
      areMachineImages
        ? (await import('./machine-image-prune.ts')).unneededMachineImages(aws, app, keep, call)
        : (await import('../../aws/images/ecr-prune.ts')).unneededImages(place, keep, call),
    prune: async (_app, keep, call) =>
      areMachineImages
        ? (await import('./machine-image-prune.ts')).pruneMachineImages(aws, app, keep, call)
        : (await import('../../aws/images/ecr-prune.ts')).pruneImages(place, { keep, inUse }, call),
  }
}
