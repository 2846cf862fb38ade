import { KnownError } from '../../../errors.ts'
import type { Call } from '../../common.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'

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
 * Resolves what instances boot from, once: what it is then stays with the release.
 * @param reference an AMI's id, or `ssm:/name` of a parameter that holds one.
 * @throws KnownError `ami-missing`.
 */
export async function resolveMachineImage(aws: Aws, reference: string, call: Call): Promise<MachineImage> {
  const id = reference.startsWith('ssm:') ? await readParameter(aws, reference.slice('ssm:'.length), call) : reference
  const { Images: [found] = [] } = await aws.ec2(call, `reading the machine image ${id}`, (ec2, options) =>
    ec2.describeImages({ Filters: [{ Name: 'image-id', Values: [id] }] }, options),
  )
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
    advice: 'Correct `aws.ami`; machine images are of one region.',
  })
}
