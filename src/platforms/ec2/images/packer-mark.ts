import type { Call } from '../../../ports/common.ts'
import type { Commit } from '../../../support/git/commit.ts'
import type { Aws } from '../../aws/session.ts'
import { tagKeys } from '../../aws/tags.ts'
import type { DescribeImage } from '../described-image.ts'
import { buildTag, markOf, type Build } from './build-mark.ts'

interface Marking {
  readonly app: string
  readonly commit: Commit
  readonly describeImage: DescribeImage
  readonly call: Call
}

export function buildOf({ app, commit, call }: Omit<Marking, 'describeImage'>): Build {
  return { app, sha: commit.sha, until: call.deadline }
}

/** What the clock of EC2 may be behind. */
const skewMs = 300_000

/**
 * For templates that do not put the mark on by themselves: Packer says which machine image it has registered minutes
 * before it is done with it (packer-plugin-amazon, builder/ebs/step_create_ami.go). What a program prints is no proof: the
 * image has to be of this build's time, and nobody's yet. That it fails is no harm.
 */
export function markWhenMade(aws: Aws, request: Marking): (lines: readonly string[]) => void {
  const began = aws.clock.now()
  const seen = new Set<string>()
  return (lines) => {
    for (const id of lines.flatMap((line) => /\bAMI: (ami-[0-9a-f]{8,17})\s*$/.exec(line)?.[1] ?? [])) {
      if (seen.has(id)) continue
      seen.add(id)
      void mark(aws, request, id, began - skewMs).catch(() => undefined)
    }
  }
}

async function mark(aws: Aws, request: Marking, id: string, notBefore: number): Promise<void> {
  const { app, describeImage, call } = request
  const { CreationDate = '', Tags = [] } = (await describeImage(id, call)) ?? {}
  const isAnothers = Tags.some(({ Key }) => Key === tagKeys.app || Key === buildTag)
  if (isAnothers || !(Date.parse(CreationDate) >= notBefore)) return
  const ours = [
    { Key: tagKeys.app, Value: app },
    { Key: buildTag, Value: markOf(buildOf(request)) },
  ]
  await aws.ec2(call, `marking the machine image ${id}`, (ec2, options) =>
    ec2.createTags({ Resources: [id], Tags: ours }, options),
  )
}
