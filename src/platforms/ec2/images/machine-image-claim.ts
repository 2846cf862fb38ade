import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { Image } from '../../../ports/images.ts'
import type { Aws } from '../../aws/session.ts'
import { tagKeys } from '../../aws/tags.ts'
import type { DescribeImage } from '../described-image.ts'
import { deleteSnapshot, deregister } from './machine-image-prune.ts'
import {
  byAge,
  imageBy,
  imageOf,
  machineImage,
  machineImagesOf,
  type MachineImage,
  type MadeOf,
} from './machine-images.ts'

interface Candidate extends MadeOf {
  readonly recipe: string
  /** Of a machine image that was just made and has no tags of ours. */
  readonly id: string
}

/** How long tags may take until everybody sees them (Amazon EC2 API Reference, "Ensuring idempotency", "Eventual consistency"). */
const settleMs = 2000

/**
 * Makes a machine image the one of its commit, unless another is: then that one is returned and ours is removed. Tags
 * cannot be set on a condition, so everybody tags its own, waits until all who did the same can be seen, and then all take
 * the oldest by its recipe.
 */
export async function claimCommit(
  aws: Aws,
  describeImage: DescribeImage,
  { app, sha, recipe, id }: Candidate,
  call: Call,
): Promise<Image> {
  const found = await describeImage(id, call)
  if (found === undefined) throw missing(aws, id)
  const ours = machineImage(found)
  const made = { [tagKeys.app]: app, [tagKeys.sha]: sha, [tagKeys.recipe]: recipe }
  const Tags = [...Object.entries(made).map(([Key, Value]) => ({ Key, Value })), ...aws.tags]
  await aws.ec2(call, `tagging the machine image ${id}`, (ec2, options) =>
    ec2.createTags({ Resources: [id, ...ours.snapshots], Tags }, options),
  )
  await aws.clock.sleep(settleMs, call.signal)
  const rivals = await machineImagesOf(aws, { app, sha }, call)
  const all = [{ ...ours, sha, recipe }, ...rivals.filter((rival) => rival.id !== id)].toSorted(byAge)
  const winner = imageBy(aws, recipe, all) ?? imageOf(aws, { ...ours, sha })
  if (winner.digest !== id) await removeOwn(aws, ours, call)
  return winner
}

async function removeOwn(aws: Aws, ours: MachineImage, call: Call): Promise<void> {
  await deregister(aws, ours.id, call)
  for (const snapshot of ours.snapshots) await deleteSnapshot(aws, snapshot, call)
}

function missing(aws: Aws, id: string): KnownError {
  return new KnownError(
    `Packer’s manifest names the machine image ${id}, which this account does not have in ${aws.region}.`,
    {
      code: 'machine-image-missing',
      advice: 'See that the template builds in the account of the credentials that it is given.',
    },
  )
}
