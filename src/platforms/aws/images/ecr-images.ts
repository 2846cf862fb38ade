import type { ImageDetail, ImageIdentifier } from '@aws-sdk/client-ecr'
import type { Call } from '../../../ports/common.ts'
import type { Image } from '../../../ports/images.ts'
import { isImageName, madeOf, namesOf, type Made } from '../../shared/images/image-name.ts'
import { allPages } from '../pages.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import type { Repository } from './ecr-repository.ts'

export interface EcrPlace {
  readonly aws: Aws
  readonly repository: Repository
}

/**
 * The image whose tag is the commit's full SHA; with a recipe the one that is made by it. That has a tag of its own, which
 * alone decides where two runs have pushed at once.
 */
export async function findImage(
  place: EcrPlace,
  made: Pick<Made, 'sha'> & Partial<Made>,
  call: Call,
): Promise<Image | undefined> {
  const [uri, own] = await Promise.all([place.repository.uri(call), ofRecipe(place, made, call)])
  const detail = own ?? (await ofCommit(place, made, call))
  return uri === undefined || detail === undefined ? undefined : imageOf(uri, made.sha, detail)
}

async function ofRecipe(
  place: EcrPlace,
  { sha, recipe }: Pick<Made, 'sha'> & Partial<Made>,
  call: Call,
): Promise<ImageDetail | undefined> {
  if (recipe === undefined) return undefined
  return describe(place, { imageTag: namesOf({ sha, recipe })[1] }, call)
}

/** One that has the tag of another recipe is that one's. Who pushes an image with the SHA alone means it to be the commit's. */
async function ofCommit(
  place: EcrPlace,
  { sha, recipe }: Pick<Made, 'sha'> & Partial<Made>,
  call: Call,
): Promise<ImageDetail | undefined> {
  const first = await describe(place, { imageTag: sha }, call)
  const isRecorded = first?.imageTags?.some((name) => isImageName(name) && name.startsWith(`${sha}-`)) === true
  return recipe !== undefined && isRecorded ? undefined : first
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
export function imageOf(uri: string, sha: string, detail: ImageDetail): Image {
  const { imageDigest = '', imageSizeInBytes = 0, imageTags = [] } = detail
  const made = madeOf(imageTags.includes(sha) ? sha : (imageTags.find((name) => name.startsWith(`${sha}-`)) ?? sha))
  return { ...made, digest: imageDigest, reference: `${uri}@${imageDigest}`, sizeBytes: imageSizeInBytes }
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
