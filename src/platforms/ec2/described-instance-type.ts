import type { InstanceTypeInfo } from '@aws-sdk/client-ec2'
import type { Call } from '../../ports/common.ts'
import { isNamed } from '../aws/service-error.ts'
import type { Aws } from '../aws/session.ts'

/** What EC2 says of an instance type; undefined where the region has none of that name. */
export type DescribeInstanceType = (name: string, call: Call) => Promise<InstanceTypeInfo | undefined>

/** What a type is never changes, so each is asked for once. */
export function createDescribeInstanceType(aws: Aws): DescribeInstanceType {
  const known = new Map<string, InstanceTypeInfo>()
  return async (name, call) => {
    const found = known.get(name) ?? (await describeInstanceType(aws, name, call))
    if (found !== undefined) known.set(name, found)
    return found
  }
}

async function describeInstanceType(aws: Aws, name: string, call: Call): Promise<InstanceTypeInfo | undefined> {
  const InstanceTypes = [name as NonNullable<InstanceTypeInfo['InstanceType']>]
  try {
    const answer = await aws.ec2(call, `reading the instance type ${name}`, (ec2, options) =>
      ec2.describeInstanceTypes({ InstanceTypes }, options),
    )
    return answer.InstanceTypes?.[0]
  } catch (error) {
    if (isNamed(error, 'InvalidInstanceType')) return undefined
    throw error
  }
}

/** EC2's words: `x86_64`, `arm64`. */
export function processorsOf(type: InstanceTypeInfo): readonly string[] {
  return type.ProcessorInfo?.SupportedArchitectures ?? []
}

/** Why instances of this type cannot boot a machine image; undefined where they can, or nothing is known of it. */
export function processorMismatch(
  { id, architecture }: { readonly id: string; readonly architecture: string },
  type: InstanceTypeInfo,
): string | undefined {
  const supported = processorsOf(type)
  if (architecture === '' || supported.includes(architecture)) return undefined
  return `The machine image ${id} is for ${architecture}, the instance type ${type.InstanceType} runs ${supported.join(', ')}.`
}
