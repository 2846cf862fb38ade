import type { Image } from '@aws-sdk/client-ec2'
import type { Call } from '../../ports/common.ts'
import type { Aws } from '../aws/session.ts'

/** What EC2 says of a machine image (AMI); undefined where this account does not see one of that id here. */
export type DescribeImage = (id: string, call: Call) => Promise<Image | undefined>

/** Nothing but its tags changes once an image is available, so each is asked for once. */
export function createDescribeImage(aws: Aws): DescribeImage {
  const known = new Map<string, Image>()
  return async (id, call) => {
    const found = known.get(id) ?? (await describeImage(aws, id, call))
    if (found?.State === 'available') known.set(id, found)
    return found
  }
}

/**
 * By filter, for an id that is asked for and not there is an error. A pinned image of somebody else's stays usable once it
 * is deprecated, but is not listed unless asked for (DescribeImages, IncludeDeprecated, Amazon EC2 API Reference).
 */
async function describeImage(aws: Aws, id: string, call: Call): Promise<Image | undefined> {
  const { Images: [found] = [] } = await aws.ec2(call, `reading the machine image ${id}`, (ec2, options) =>
    ec2.describeImages({ Filters: [{ Name: 'image-id', Values: [id] }], IncludeDeprecated: true }, options),
  )
  return found
}
