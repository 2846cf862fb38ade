import type { InstanceTypeInfo } from '@aws-sdk/client-ec2'
import type { Preflight } from '../../../ports/platform.ts'
import { isNamed } from '../../aws/service-error.ts'
import { ownTags } from '../../aws/tags.ts'
import { processorMismatch, processorsOf } from '../described-instance-type.ts'
import type { MachineImage } from '../fleets/machine-image.ts'
import { nothing, problem, together } from './look.ts'
import type { Scene } from './scene.ts'

/** EC2's names of processors by those of container images. */
const processors = { amd64: 'x86_64', arm64: 'arm64' } as const

/** The image, the machine image and the instance type agree on the processor. */
export async function lookAtArchitecture(scene: Scene): Promise<Preflight> {
  const [machine, type] = await Promise.all([scene.machineImage(), scene.instanceType()])
  const { image, platform } = scene.environment
  if (type === undefined)
    return problem(
      `There is no instance type ${platform.instanceType} in ${scene.aws.region}.`,
      'Correct `ec2.instance-type`.',
    )
  const supported = processorsOf(type)
  const advice =
    'Choose another `ec2.instance-type`, `ec2.ami` or `image.architecture`; t4g, m7g and the like are arm64.'
  const wanted = image.builder === 'docker' ? processors[image.architecture] : undefined
  return together([
    wanted === undefined || supported.includes(wanted)
      ? nothing
      : problem(
          `The image is built for ${wanted}, the instance type ${platform.instanceType} runs ${supported.join(', ')}.`,
          advice,
        ),
    machine === undefined ? nothing : machineProblems(machine, type, advice),
  ])
}

function machineProblems(machine: MachineImage, type: InstanceTypeInfo, advice: string): Preflight {
  const mismatch = processorMismatch(machine, type)
  return together([
    mismatch === undefined ? nothing : problem(mismatch, advice),
    machine.state === 'available'
      ? nothing
      : problem(
          `The machine image ${machine.id} is ${machine.state}, not available.`,
          'Wait for it, or name another `ec2.ami`.',
        ),
  ])
}

/** Without a role in it, an instance can fetch neither its image nor its secrets. */
export async function lookAtInstanceProfile(scene: Scene): Promise<Preflight> {
  const { instanceProfile: name } = scene.environment.platform
  const profile = await scene.instanceProfile()
  if (profile === undefined)
    return problem(
      `There is no instance profile ${name}.`,
      'Correct `ec2.instance-profile`; it is the name of the profile, which may differ from its role’s.',
    )
  if ((profile.Roles ?? []).length > 0) return nothing
  return problem(`The instance profile ${name} holds no role.`, 'Add the role to it that its instances are to have.')
}

/** What policies look at tags of, as the launch template has them. */
const launched = ['instance', 'network-interface', 'volume'] as const

/** Asks EC2 itself whether such an instance may be started: permissions alone (RunInstances, DryRun, Amazon EC2 API Reference). */
export async function lookAtLaunching(scene: Scene): Promise<Preflight> {
  const { aws, call, environment, key } = scene
  const [machine, subnets] = await Promise.all([scene.machineImage(), scene.subnets()])
  const { instanceType, securityGroups, instanceProfile } = environment.platform
  const { SubnetId } = subnets[0] ?? {}
  if (machine === undefined || SubnetId === undefined) return nothing
  const request = {
    DryRun: true,
    ImageId: machine.id,
    InstanceType: instanceType as InstanceTypeInfo['InstanceType'] & string,
    SubnetId,
    SecurityGroupIds: [...securityGroups],
    IamInstanceProfile: { Name: instanceProfile },
    MetadataOptions: { HttpTokens: 'required' as const },
    TagSpecifications: launched.map((ResourceType) => ({ ResourceType, Tags: [...ownTags(key), ...aws.tags] })),
    MinCount: 1,
    MaxCount: 1,
  }
  try {
    await aws.ec2(call, 'trying to start an instance', (ec2, options) => ec2.runInstances(request, options))
    return nothing
  } catch (error) {
    return refusal(error, instanceProfile)
  }
}

/** Wrong ids are other looks' to tell. */
function refusal(error: unknown, profile: string): Preflight {
  if (isNamed(error, 'UnauthorizedOperation') && error instanceof Error)
    return problem(
      `An instance could not be started: ${error.message}`,
      `Allow \`ec2:RunInstances\` and \`ec2:CreateTags\`, and \`iam:PassRole\` on the role of the instance profile ${profile}, as docs/aws-policy.json does.`,
    )
  return nothing
}
