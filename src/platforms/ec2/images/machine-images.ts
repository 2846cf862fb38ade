import type { Filter, Image as Described } from '@aws-sdk/client-ec2'
import type { Call } from '../../../ports/common.ts'
import type { Image } from '../../../ports/images.ts'
import { batches } from '../../aws/batches.ts'
import { allPages } from '../../aws/pages.ts'
import type { Aws } from '../../aws/session.ts'
import { tagKeys, type Tag } from '../../aws/tags.ts'

/** An Amazon machine image (AMI) of this account; its id is the digest. */
export interface MachineImage {
  readonly id: string
  /** The commit it was made from; empty where it is not tagged. */
  readonly sha: string
  /** Undefined where it is not tagged, as before recipes were recorded. */
  readonly recipe: string | undefined
  /** As AWS writes it, so that its order is that of time. */
  readonly createdAt: string
  readonly snapshots: readonly string[]
  readonly tags: readonly Tag[]
  readonly volumeGib: number
}

/** What of an app a machine image is made from. */
export interface MadeOf {
  readonly app: string
  readonly sha: string
}

/** The app's oldest available machine image that is tagged with the commit's SHA, and made by this recipe. */
export async function findMachineImage(
  aws: Aws,
  { recipe, ...made }: MadeOf & { readonly recipe: string | undefined },
  call: Call,
): Promise<Image | undefined> {
  return imageBy(aws, recipe, await machineImagesOf(aws, made, call))
}

/**
 * Of all of a commit the first that is made by this recipe, or before recipes were recorded.
 * @param recipe undefined: by whatever.
 */
export function imageBy(aws: Aws, recipe: string | undefined, images: readonly MachineImage[]): Image | undefined {
  const found = images.find((image) => recipe === undefined || [undefined, recipe].includes(image.recipe))
  if (found === undefined) return undefined
  const isFirst = found === images[0] || found.recipe === undefined
  return { ...imageOf(aws, found), ...(!isFirst && { recipe: found.recipe }) }
}

/** By filter, for an id that is asked for and not there is an error (Amazon EC2 API Reference, DescribeImages). */
export async function missingMachineImages(aws: Aws, ids: readonly string[], call: Call): Promise<readonly string[]> {
  const found = await Promise.all(
    batches(ids, mostValues).map((Values) =>
      listMachineImages(aws, [{ Name: 'image-id', Values: [...Values] }, available], call),
    ),
  )
  const there = new Set(found.flat().map(({ id }) => id))
  return ids.filter((id) => !there.has(id))
}

/** The most values of one filter (Amazon EC2 User Guide, "List and filter using the CLI and API"). */
const mostValues = 200

/** Those of one commit, the one that counts first. */
export async function machineImagesOf(aws: Aws, { app, sha }: MadeOf, call: Call): Promise<readonly MachineImage[]> {
  const ofCommit = { Name: `tag:${tagKeys.sha}`, Values: [sha] }
  return (await listMachineImages(aws, [ofApp(app), ofCommit, available], call)).toSorted(byAge)
}

export function ofApp(app: string): Filter {
  return { Name: `tag:${tagKeys.app}`, Values: [app] }
}

const available: Filter = { Name: 'state', Values: ['available'] }

/** Two of one millisecond have an order too, and it is everybody's. */
export function byAge(one: MachineImage, other: MachineImage): number {
  const keys = [one, other].map(({ createdAt, id }) => `${createdAt} ${id}`) as [string, string]
  return keys[0] < keys[1] ? -1 : 1
}

export async function listMachineImages(
  aws: Aws,
  filters: readonly Filter[],
  call: Call,
): Promise<readonly MachineImage[]> {
  const found = await allPages(async (NextToken) => {
    const page = await aws.ec2(call, 'listing machine images', (ec2, options) =>
      ec2.describeImages(
        { Owners: ['self'], Filters: [...filters], MaxResults: 1000, ...(NextToken !== undefined && { NextToken }) },
        options,
      ),
    )
    return { items: page.Images, next: page.NextToken }
  })
  return found.map(machineImage)
}

export function machineImage({
  ImageId = '',
  CreationDate = '',
  Tags = [],
  BlockDeviceMappings = [],
}: Described): MachineImage {
  const volumes = BlockDeviceMappings.map(({ Ebs }) => Ebs).filter((volume) => volume !== undefined)
  return {
    id: ImageId,
    sha: Tags.find(({ Key }) => Key === tagKeys.sha)?.Value ?? '',
    recipe: Tags.find(({ Key }) => Key === tagKeys.recipe)?.Value,
    createdAt: CreationDate,
    tags: Tags,
    snapshots: volumes.map(({ SnapshotId }) => SnapshotId).filter((snapshot) => snapshot !== undefined),
    volumeGib: volumes.reduce((sum, { VolumeSize = 0 }) => sum + VolumeSize, 0),
  }
}

/** Its size is that of its volumes; what its snapshots take is not known. */
export function imageOf({ region }: Aws, { id, sha, volumeGib }: MachineImage): Image {
  return { sha, digest: id, reference: `${region}:${id}`, sizeBytes: volumeGib * 2 ** 30 }
}
