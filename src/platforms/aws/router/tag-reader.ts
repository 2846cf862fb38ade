import type { Call } from '../../../ports/common.ts'
import { batches } from '../batches.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import type { Tag } from '../tags.ts'

/** Tags of load balancing resources by ARN. What is ours never changes its tags, so each ARN is asked for once. */
export interface TagReader {
  /** Those that are gone meanwhile are left out. */
  read(arns: readonly string[], call: Call): Promise<ReadonlyMap<string, readonly Tag[]>>
  know(arn: string, tags: readonly Tag[]): void
  forget(arn: string): void
}

/** The most resources of one DescribeTags (Elastic Load Balancing API Reference). */
const mostArns = 20

export function createTagReader(aws: Aws): TagReader {
  const known = new Map<string, readonly Tag[]>()
  const ask = async (arns: readonly string[], call: Call): Promise<void> => {
    const { TagDescriptions = [] } = await aws.elb(call, 'reading tags of load balancing resources', (elb, options) =>
      elb.describeTags({ ResourceArns: [...arns] }, options),
    )
    for (const { ResourceArn = '', Tags = [] } of TagDescriptions) known.set(ResourceArn, Tags)
  }
  /** One that is gone fails the request for all. */
  const askBatch = async (arns: readonly string[], call: Call): Promise<void> => {
    try {
      await ask(arns, call)
    } catch (error) {
      if (!isGone(error)) throw error
      if (arns.length > 1) await Promise.all(arns.map((arn) => askBatch([arn], call)))
    }
  }
  return {
    async read(arns, call) {
      const unknown = arns.filter((arn) => !known.has(arn))
      await Promise.all(batches(unknown, mostArns).map((batch) => askBatch(batch, call)))
      return new Map(arns.flatMap((arn) => (known.has(arn) ? [[arn, known.get(arn) ?? []] as const] : [])))
    },
    know: (arn, tags) => void known.set(arn, tags),
    forget: (arn) => void known.delete(arn),
  }
}

/** Whether a load balancing resource that was asked for is not there. */
export function isGone(error: unknown): boolean {
  return isNamed(
    error,
    'TargetGroupNotFoundException',
    'ListenerNotFoundException',
    'RuleNotFoundException',
    'LoadBalancerNotFoundException',
  )
}
