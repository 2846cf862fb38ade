import type { Call } from '../../../ports/common.ts'
import type { Image } from '../../../ports/images.ts'
import { allPages } from '../../aws/pages.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import { tagKeys, type Tag } from '../../aws/tags.ts'
import { buildIn, isLeft, isUnderWay, ofBuildsOf } from './build-mark.ts'
import { digestsInUse } from './in-use.ts'
import { imageOf, listMachineImages, ofApp, type MachineImage } from './machine-images.ts'

/**
 * Removes the app's machine images that are neither kept nor in use, then the app's snapshots that no machine image
 * refers to: those of the ones just removed, and what a run that died left; its machine image too, found by its build.
 */
export async function pruneMachineImages(
  aws: Aws,
  app: string,
  keep: ReadonlySet<string>,
  call: Call,
): Promise<readonly Image[]> {
  // Snapshots first: one that is made meanwhile is not among them, and one that is seen has its machine image by then.
  const snapshots = await listSnapshots(aws, app, call)
  const [images, used] = await Promise.all([listMachineImages(aws, [ofApp(app)], call), digestsInUse(aws, app, call)])
  const goes = goingOf(aws, app, images, new Set([...keep, ...used]))
  for (const { id } of goes) await deregister(aws, id, call)
  const needed = new Set(images.filter((image) => !goes.includes(image)).flatMap(({ snapshots }) => snapshots))
  for (const snapshot of snapshots.filter((id) => !needed.has(id))) await deleteSnapshot(aws, snapshot, call)
  const left = await removeLeft(aws, app, used, call)
  return [...goes, ...left].map((image) => imageOf(aws, image))
}

/** What that would remove. */
export async function unneededMachineImages(
  aws: Aws,
  app: string,
  keep: ReadonlySet<string>,
  call: Call,
): Promise<readonly Image[]> {
  const [images, left] = await Promise.all([listMachineImages(aws, [ofApp(app)], call), findLeft(aws, app, keep, call)])
  return [...goingOf(aws, app, images, keep), ...left].map((image) => imageOf(aws, image))
}

function goingOf(
  aws: Aws,
  app: string,
  images: readonly MachineImage[],
  keep: ReadonlySet<string>,
): readonly MachineImage[] {
  const now = aws.clock.now()
  return images.filter(({ id, tags }) => !keep.has(id) && !isUnderWay(tags, now) && !isLeft(tags, app, now))
}

/** What a run registered and did not come to tag. It is given the app's tag first, for a policy goes by that. */
async function removeLeft(
  aws: Aws,
  app: string,
  used: ReadonlySet<string>,
  call: Call,
): Promise<readonly MachineImage[]> {
  const left = await findLeft(aws, app, used, call)
  for (const { id, snapshots } of left) {
    const Tags = [{ Key: tagKeys.app, Value: app }]
    await aws.ec2(call, `tagging the machine image ${id}, which a run that died has left`, (ec2, options) =>
      ec2.createTags({ Resources: [id, ...snapshots], Tags }, options),
    )
    await deregister(aws, id, call)
    for (const snapshot of snapshots) await deleteSnapshot(aws, snapshot, call)
  }
  return left
}

async function findLeft(
  aws: Aws,
  app: string,
  keep: ReadonlySet<string>,
  call: Call,
): Promise<readonly MachineImage[]> {
  const marked = await listMachineImages(aws, [ofBuildsOf(app)], call)
  const now = aws.clock.now()
  return marked
    .filter(({ id, tags }) => !keep.has(id) && !isAnothers(tags, app) && isLeft(tags, app, now))
    .map((image) => ({ ...image, sha: buildIn(image.tags)?.sha ?? '' }))
}

function isAnothers(tags: readonly Tag[], app: string): boolean {
  return tags.some(({ Key, Value }) => Key === tagKeys.app && Value !== app)
}

/** Deregistering leaves an image's snapshots (Amazon EC2 User Guide, "Deregister an Amazon EC2 AMI"). */
export async function deregister(aws: Aws, id: string, call: Call): Promise<void> {
  try {
    await aws.ec2(call, `deregistering the machine image ${id}`, (ec2, options) =>
      ec2.deregisterImage({ ImageId: id }, options),
    )
  } catch (error) {
    if (!isNamed(error, 'InvalidAMIID.Unavailable', 'InvalidAMIID.NotFound')) throw error
  }
}

/** One that is still in use by the image just deregistered, as EC2 may see it for a while, is the next sweep's. */
export async function deleteSnapshot(aws: Aws, id: string, call: Call): Promise<void> {
  try {
    await aws.ec2(call, `deleting the snapshot ${id}`, (ec2, options) =>
      ec2.deleteSnapshot({ SnapshotId: id }, options),
    )
  } catch (error) {
    if (!isNamed(error, 'InvalidSnapshot.NotFound', 'InvalidSnapshot.InUse')) throw error
  }
}

async function listSnapshots(aws: Aws, app: string, call: Call): Promise<readonly string[]> {
  const snapshots = await allPages(async (NextToken) => {
    const page = await aws.ec2(call, 'listing snapshots of machine images', (ec2, options) =>
      ec2.describeSnapshots(
        { OwnerIds: ['self'], Filters: [ofApp(app)], MaxResults: 1000, ...(NextToken !== undefined && { NextToken }) },
        options,
      ),
    )
    return { items: page.Snapshots, next: page.NextToken }
  })
  return snapshots.map(({ SnapshotId }) => SnapshotId).filter((id) => id !== undefined)
}
