import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import type { DescribeImage } from '../described-image.ts'

export interface MachineImage {
  readonly id: string
  /** Name of the root volume's device, `/dev/xvda`. */
  readonly rootDevice: string
  /** GiB that the image gives it. */
  readonly rootVolumeGib: number | undefined
  /** EC2's word: `x86_64`, `arm64`. */
  readonly architecture: string
  /** EC2's word; instances can be started from one that is `available`. */
  readonly state: string
}

/**
 * What instances boot from.
 * @param reference an AMI's id, or `ssm:/name` of a parameter that holds one.
 * @throws KnownError `ami-missing`.
 */
export type ResolveMachineImage = (reference: string, call: Call) => Promise<MachineImage>

/** Resolves each reference once: what was looked at before the launch is what is launched, and stays with the release. */
export function createResolveMachineImage(aws: Aws, describeImage: DescribeImage): ResolveMachineImage {
  const known = new Map<string, MachineImage>()
  return async (reference, call) => {
    const found = known.get(reference) ?? (await resolve(aws, describeImage, reference, call))
    known.set(reference, found)
    return found
  }
}

async function resolve(aws: Aws, describeImage: DescribeImage, reference: string, call: Call): Promise<MachineImage> {
  const id = reference.startsWith('ssm:') ? await readParameter(aws, reference.slice('ssm:'.length), call) : reference
  const found = await describeImage(id, call)
  if (found?.RootDeviceName !== undefined) {
    const { RootDeviceName: rootDevice, Architecture: architecture = '', State: state = '' } = found
    const root = found.BlockDeviceMappings?.find(({ DeviceName }) => DeviceName === rootDevice)
    return { id, rootDevice, rootVolumeGib: root?.Ebs?.VolumeSize, architecture, state }
  }
  const from = id === reference ? '' : `, which ${reference} stands for,`
  throw missing(`There is no machine image ${id}${from} in ${aws.region}, or it is not shared with this account.`)
}

async function readParameter(aws: Aws, name: string, call: Call): Promise<string> {
  try {
    const { Parameter } = await aws.ssm(call, `reading the parameter ${name}`, (ssm, options) =>
      ssm.getParameter({ Name: name }, options),
    )
    return Parameter?.Value ?? ''
  } catch (error) {
    if (isNamed(error, 'ParameterNotFound')) throw missing(`There is no parameter ${name} in ${aws.region}.`)
    throw error
  }
}

function missing(message: string): KnownError {
  return new KnownError(message, {
    code: 'ami-missing',
    advice: 'Correct `ec2.ami`; machine images are of one region.',
  })
}
