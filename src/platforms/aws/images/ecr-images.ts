import type { ImageDetail, ImageIdentifier } from '@aws-sdk/client-ecr'
import type { Call } from '../../../ports/common.ts'
import type { Image } from '../../../ports/images.ts'
import { allPages } from '../pages.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import type { Repository } from './ecr-repository.ts'

export interface EcrPlace {
  readonly aws: Aws
  readonly repository: Repository
}

/** The image whose tag is the commit's full SHA. */
export async function findImage(place: EcrPlace, sha: string, call: Call): Promise<Image | undefined> {
  const [uri, detail] = await Promise.all([place.repository.uri(call), describe(place, { imageTag: sha }, call)])
  return uri === undefined || detail === undefined ? undefined : imageOf(uri, sha, detail)
}

/** One is asked for by itself; of several the whole list tells, as asking for any that is not there is an error. */
export async function missingInRepository(
  place: EcrPlace,
  digests: readonly string[],
  call: Call,
): Promise<readonly string[]> {
  const [first, ...others] = digests.filter((digest) => /^sha256:[0-9a-f]{64}$/.test(digest))
  if (first === undefined) return digests
  const found =
    others.length === 0 ? [await describe(place, { imageDigest: first }, call)] : await listImages(place, call)
  const there = new Set(found.map((image) => image?.imageDigest))
  return digests.filter((digest) => !there.has(digest))
}

/** Everything in the repository; nothing where there is none. */
export async function listImages({ aws, repository }: EcrPlace, call: Call): Promise<readonly ImageDetail[]> {
  try {
    return await allPages(async (nextToken) => {
      const page = await aws.ecr(call, `listing the images of the repository ${repository.name}`, (ecr, options) =>
        ecr.describeImages(
          { repositoryName: repository.name, maxResults: 1000, ...(nextToken !== undefined && { nextToken }) },
          options,
        ),
      )
      return { items: page.imageDetails, next: page.nextToken }
    })
  } catch (error) {
    if (isNamed(error, 'RepositoryNotFoundException')) return []
    throw error
  }
}

/** @param uri the repository's. */
export function imageOf(uri: string, sha: string, { imageDigest = '', imageSizeInBytes = 0 }: ImageDetail): Image {
  return { sha, digest: imageDigest, reference: `${uri}@${imageDigest}`, sizeBytes: imageSizeInBytes }
}

async function describe(
  { aws, repository }: EcrPlace,
  id: ImageIdentifier,
  call: Call,
): Promise<ImageDetail | undefined> {
  const what = `looking for the image ${id.imageTag ?? id.imageDigest} in the repository ${repository.name}`
  try {
    const { imageDetails = [] } = await aws.ecr(call, what, (ecr, options) =>
      ecr.describeImages({ repositoryName: repository.name, imageIds: [id] }, options),
    )
    return imageDetails[0]
  } catch (error) {
    if (isNamed(error, 'ImageNotFoundException', 'RepositoryNotFoundException')) return undefined
    throw error
  }
}
