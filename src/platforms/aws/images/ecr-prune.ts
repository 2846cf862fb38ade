import type { ImageDetail } from '@aws-sdk/client-ecr'
import * as v from 'valibot'
import { KnownError, messageOf } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { Image } from '../../../ports/images.ts'
import { checkedJson } from '../../../support/checked-json.ts'
import { isImageName, madeOf } from '../../shared/images/image-name.ts'
import { batches } from '../batches.ts'
import { imageOf, listImages, type EcrPlace } from './ecr-images.ts'

/** The digests that stay. */
export interface Keeping {
  readonly keep: ReadonlySet<string>
  /** Those of the app's images that a fleet is, or could be, launched from. */
  readonly inUse: (call: Call) => Promise<ReadonlySet<string>>
}

/**
 * Removes the images of commits that are neither kept nor in use, and what only they were made of. One that somebody
 * gave another tag stays, as does every untagged one that is not a part of what is removed.
 */
export async function pruneImages(place: EcrPlace, { keep, inUse }: Keeping, call: Call): Promise<readonly Image[]> {
  const [uri, images, used] = await Promise.all([place.repository.uri(call), listImages(place, call), inUse(call)])
  const goes = goingOf(images, new Set([...keep, ...used]))
  if (uri === undefined || goes.length === 0) return []
  const gone = new Set(goes)
  const stays = images.filter((image) => !gone.has(image))
  const [needed, parts] = [await childrenOf(place, stays, call), await childrenOf(place, goes, call)]
  const removed = goes.filter((image) => !needed.has(digestOf(image)))
  await removeImages(place, removed.map(digestOf), call)
  const untagged = stays.filter(({ imageTags = [] }) => imageTags.length === 0).map(digestOf)
  // An index goes before its parts: ECR removes none that an index still refers to.
  await removeImages(
    place,
    untagged.filter((digest) => parts.has(digest) && !needed.has(digest)),
    call,
  )
  return imagesOf(uri, removed)
}

/** What that would remove. */
export async function unneededImages(
  place: EcrPlace,
  keep: ReadonlySet<string>,
  call: Call,
): Promise<readonly Image[]> {
  const [uri, images] = await Promise.all([place.repository.uri(call), listImages(place, call)])
  const goes = goingOf(images, keep)
  if (uri === undefined || goes.length === 0) return []
  const stays = images.filter((image) => !goes.includes(image))
  const needed = await childrenOf(place, stays, call)
  return imagesOf(
    uri,
    goes.filter((image) => !needed.has(digestOf(image))),
  )
}

function goingOf(images: readonly ImageDetail[], keep: ReadonlySet<string>): readonly ImageDetail[] {
  return images.filter((image) => isOfCommits(image) && !keep.has(digestOf(image)))
}

/** One for each of its commits. */
function imagesOf(uri: string, images: readonly ImageDetail[]): readonly Image[] {
  return images.flatMap((image) => {
    const shas = new Set((image.imageTags ?? []).map((name) => madeOf(name).sha))
    return [...shas].map((sha) => imageOf(uri, sha, image))
  })
}

function digestOf({ imageDigest = '' }: ImageDetail): string {
  return imageDigest
}

/** Whether all its tags are full SHAs, or such with recipes. */
function isOfCommits({ imageTags = [] }: ImageDetail): boolean {
  return imageTags.length > 0 && imageTags.every(isImageName)
}

/** The most images of one BatchGetImage or BatchDeleteImage (Amazon ECR API Reference). */
const mostImages = 100

/** OCI Image Format Specification, image-index.md; Docker's manifest list is its model. */
const indexTypes: readonly (string | undefined)[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]

/** Digests of the images that these refer to; only an index refers to any. */
async function childrenOf(
  { aws, repository }: EcrPlace,
  images: readonly ImageDetail[],
  call: Call,
): Promise<ReadonlySet<string>> {
  const indexes = images.filter(({ imageManifestMediaType }) => indexTypes.includes(imageManifestMediaType))
  const read = async (batch: readonly ImageDetail[]) => {
    const { images: found = [] } = await aws.ecr(call, `reading image indexes of ${repository.name}`, (ecr, options) =>
      ecr.batchGetImage(
        {
          repositoryName: repository.name,
          imageIds: batch.map((image) => ({ imageDigest: digestOf(image) })),
          acceptedMediaTypes: indexTypes.filter((type) => type !== undefined),
        },
        options,
      ),
    )
    return found.flatMap(({ imageManifest = '{}' }) => digestsIn(imageManifest, repository.name))
  }
  return new Set((await Promise.all(batches(indexes, mostImages).map(read))).flat())
}

const index = v.looseObject({ manifests: v.exactOptional(v.array(v.looseObject({ digest: v.string() }))) })

/** @throws KnownError `image-damaged`: what nobody can read may be all that refers to an image that is needed. */
function digestsIn(manifest: string, repository: string): readonly string[] {
  try {
    return (checkedJson(index, manifest).manifests ?? []).map(({ digest }) => digest)
  } catch (error) {
    throw new KnownError(`An image index of the repository ${repository} cannot be read: ${messageOf(error)}.`, {
      code: 'image-damaged',
      advice: 'Remove it by hand, and deploy its commit again with `force: true` if it is needed.',
      cause: error,
    })
  }
}

async function removeImages({ aws, repository }: EcrPlace, digests: readonly string[], call: Call): Promise<void> {
  for (const batch of batches(digests, mostImages)) {
    const { failures = [] } = await aws.ecr(
      call,
      `removing images of the repository ${repository.name}`,
      (ecr, options) =>
        ecr.batchDeleteImage(
          { repositoryName: repository.name, imageIds: batch.map((imageDigest) => ({ imageDigest })) },
          options,
        ),
    )
    const failure = failures.find(({ failureCode }) => failureCode !== 'ImageNotFound')
    if (failure === undefined) continue
    throw new KnownError(
      `The image ${failure.imageId?.imageDigest} of the repository ${repository.name} could not be removed: ${failure.failureReason}`,
      { code: 'image-not-removed', advice: 'The reason is ECR’s own; the next sweep tries again.' },
    )
  }
}
