import type { ImageDetail, ImageIdentifier } from '@aws-sdk/client-ecr'
import type { Call } from '../../common.ts'
import type { Image } from '../../images.ts'
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

export async function imageExists(place: EcrPlace, digest: string, call: Call): Promise<boolean> {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) return false
  return (await describe(place, { imageDigest: digest }, call)) !== undefined
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
