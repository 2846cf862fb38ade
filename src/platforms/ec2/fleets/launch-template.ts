import type { RequestLaunchTemplateData, ResponseLaunchTemplateData, TagSpecification } from '@aws-sdk/client-ec2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call, ReleaseTags } from '../../../ports/common.ts'
import type { LaunchRequest, Rebuilt, Template } from '../../../ports/fleets.ts'
import type { HealthCheck } from '../../../spec/types.ts'
import { releaseName, type EnvironmentKey } from '../../aws/names.ts'
import type { Recorded } from '../../aws/router/health-check.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import { releaseTags, tagsOf } from '../../aws/tags.ts'
import { processorMismatch, type DescribeInstanceType } from '../described-instance-type.ts'
import type { EnvironmentOnEc2 } from '../options.ts'
import type { MachineImage, ResolveMachineImage } from './machine-image.ts'
import { packUserData, unpackUserData } from './packed-user-data.ts'
import { healthTag, portTag, recordedOf } from './recorded.ts'
import { userData } from './user-data.ts'

export interface LaunchTemplateOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly environment: EnvironmentOnEc2
  readonly resolveMachineImage: ResolveMachineImage
  readonly describeInstanceType: DescribeInstanceType
}

export interface LaunchTemplate {
  readonly id: string
  /** The AMI that instances boot from. */
  readonly machineImage: string
}

/** The only one that there is: a release's template is never edited. */
export const onlyVersion = '1'

/**
 * The release's own launch template; one that is there already, by this very request whose answer was lost, is reused.
 * @throws KnownError `name-taken`, `template-missing`, `ami-missing`, `processor-mismatch`, `user-data-too-long`,
 * `health-path-too-long`.
 */
export async function ensureLaunchTemplate(
  options: LaunchTemplateOptions,
  { tags, template }: Pick<LaunchRequest, 'tags' | 'template'>,
  call: Call,
): Promise<LaunchTemplate> {
  const { aws, key, environment } = options
  const name = releaseName(key, tags.release)
  const [data, spoken]: readonly [RequestLaunchTemplateData, Recorded] =
    template.kind === 'new'
      ? [await newData(options, tags, template, call), template.run]
      : await Promise.all([
          dataOfRelease({ aws, key }, tags, template, call),
          recordedOf(aws, key, template.release, call),
        ])
  const own = specification('launch-template', [
    ...tagsOf(tags),
    ...aws.tags,
    ...recordTags(spoken, environment.run.port),
  ])
  try {
    const { LaunchTemplate: made } = await aws.ec2(call, `creating the launch template ${name}`, (ec2, options) =>
      ec2.createLaunchTemplate(
        { LaunchTemplateName: name, LaunchTemplateData: data, TagSpecifications: [own] },
        options,
      ),
    )
    return { id: made?.LaunchTemplateId ?? '', machineImage: data.ImageId ?? '' }
  } catch (error) {
    if (!isNamed(error, 'InvalidLaunchTemplateName.AlreadyExistsException')) throw error
    return existing({ aws, key }, name, call)
  }
}

function specification(
  ResourceType: TagSpecification['ResourceType'],
  Tags: TagSpecification['Tags'],
): TagSpecification {
  return { ResourceType, Tags }
}

/**
 * Tags of what is launched; the Auto Scaling group's reach neither volumes nor network interfaces (Tag Auto Scaling groups
 * and instances, Amazon EC2 Auto Scaling User Guide).
 */
function ofInstances(aws: Aws, tags: ReleaseTags): RequestLaunchTemplateData['TagSpecifications'] {
  const Tags = [...tagsOf(tags), ...aws.tags]
  const name = { Key: 'Name', Value: `${tags.app}-${tags.environment}-v${tags.release}` }
  const hasName = aws.tags.some(({ Key }) => Key === name.Key)
  return [
    { ResourceType: 'instance', Tags: hasName ? Tags : [...Tags, name] },
    { ResourceType: 'network-interface', Tags },
    { ResourceType: 'volume', Tags },
  ]
}

function recordTags({ health, port }: Recorded, portToday: number) {
  return [
    { Key: healthTag, Value: healthText(health) },
    { Key: portTag, Value: String(port ?? portToday) },
  ]
}

/** A tag's value has at most 256 characters. @throws KnownError `health-path-too-long`. */
function healthText(health: HealthCheck): string {
  const text = JSON.stringify(health)
  if (text.length <= 256) return text
  throw new KnownError(`The path of the health check is too long to be kept with the release: ${health.path}`, {
    code: 'health-path-too-long',
    advice: 'Shorten `run.health.path` to at most 150 characters.',
  })
}

async function newData(
  options: LaunchTemplateOptions,
  tags: ReleaseTags,
  { image, run }: Extract<Template, { kind: 'new' }>,
  call: Call,
): Promise<RequestLaunchTemplateData> {
  const { aws, environment, resolveMachineImage } = options
  const { platform } = environment
  const builder = environment.image.builder === 'ami' ? 'ami' : 'docker'
  const { logs, timeouts } = environment
  const text = userData({ builder, image, run, options: platform, shown: logs.show, bootMs: timeouts.bootMs })
  const ami = await resolveMachineImage(builder === 'ami' ? image.digest : platform.ami, call)
  if (builder === 'ami') await refuseOtherProcessor(options, ami, call)
  return {
    ImageId: ami.id,
    InstanceType: platform.instanceType as NonNullable<RequestLaunchTemplateData['InstanceType']>,
    IamInstanceProfile: { Name: platform.instanceProfile },
    NetworkInterfaces: [
      {
        DeviceIndex: 0,
        Groups: [...platform.securityGroups],
        AssociatePublicIpAddress: platform.publicIp,
        DeleteOnTermination: true,
      },
    ],
    MetadataOptions: {
      HttpEndpoint: 'enabled',
      HttpTokens: 'required',
      HttpPutResponseHopLimit: platform.metadataHops,
      InstanceMetadataTags: 'enabled',
    },
    BlockDeviceMappings: [
      {
        DeviceName: ami.rootDevice,
        Ebs: {
          Encrypted: true,
          DeleteOnTermination: true,
          VolumeType: 'gp3',
          VolumeSize: platform.rootVolumeGib ?? ami.rootVolumeGib,
        },
      },
    ],
    TagSpecifications: ofInstances(aws, tags),
    UserData: packUserData(text),
  }
}

/** What preflight could not look at, for the image was yet to be built. @throws KnownError `processor-mismatch`. */
async function refuseOtherProcessor(
  { environment, describeInstanceType }: LaunchTemplateOptions,
  ami: MachineImage,
  call: Call,
): Promise<void> {
  const type = await describeInstanceType(environment.platform.instanceType, call)
  const mismatch = type && processorMismatch(ami, type)
  if (mismatch === undefined) return
  throw new KnownError(mismatch, {
    code: 'processor-mismatch',
    advice: 'Choose another `ec2.instance-type`, or have the Packer template build for that processor.',
  })
}

/**
 * The very data that an earlier release had, machine image and user data included; only its tags are new, and an image
 * that had to be built again.
 */
async function dataOfRelease(
  { aws, key }: Pick<LaunchTemplateOptions, 'aws' | 'key'>,
  tags: ReleaseTags,
  { release, rebuilt }: Extract<Template, { kind: 'of-release' }>,
  call: Call,
): Promise<RequestLaunchTemplateData> {
  const name = releaseName(key, release)
  const data = await readData(aws, name, call)
  const own = { ...data, TagSpecifications: ofInstances(aws, tags) } as RequestLaunchTemplateData
  if (data !== undefined) return rebuilt === undefined ? own : withImage(own, release, rebuilt)
  throw new KnownError(`v${release} cannot be launched again: there is no launch template ${name}.`, {
    code: 'template-missing',
    advice: 'Deploy its commit with `force: true` instead of rolling back to it.',
  })
}

/** Machine images are named by the template, all others by its user data. @throws KnownError `template-of-other-builder`. */
function withImage(
  data: RequestLaunchTemplateData,
  release: number,
  { image, insteadOf }: Rebuilt,
): RequestLaunchTemplateData {
  if (image.digest === insteadOf) return data
  const isMachineImage = image.digest.startsWith('ami-')
  if (isMachineImage && data.ImageId === insteadOf) return { ...data, ImageId: image.digest }
  const text = unpackUserData(data.UserData)
  const before = /[\w.:/-]+@sha256:[0-9a-f]+/g
  const after = text.replaceAll(before, (found) => (found.endsWith(`@${insteadOf}`) ? image.reference : found))
  if (!isMachineImage && after !== text) return { ...data, UserData: packUserData(after) }
  throw new KnownError(`v${release} cannot be launched from ${image.reference}: its template is for another builder.`, {
    code: 'template-of-other-builder',
    advice: 'Deploy its commit again with `force: true`, which makes a template as the spec says today.',
  })
}

/** What a launch template is made of; undefined where there is none of this name. */
export async function readData(aws: Aws, name: string, call: Call): Promise<ResponseLaunchTemplateData | undefined> {
  try {
    const { LaunchTemplateVersions: [version] = [] } = await aws.ec2(
      call,
      `reading the launch template ${name}`,
      (ec2, options) =>
        ec2.describeLaunchTemplateVersions({ LaunchTemplateName: name, Versions: [onlyVersion] }, options),
    )
    return version?.LaunchTemplateData
  } catch (error) {
    if (isNamed(error, 'InvalidLaunchTemplateName.NotFoundException')) return undefined
    throw error
  }
}

async function existing(
  { aws, key }: Pick<LaunchTemplateOptions, 'aws' | 'key'>,
  name: string,
  call: Call,
): Promise<LaunchTemplate> {
  const what = `reading the launch template ${name}`
  const [{ LaunchTemplates: [found] = [] }, data] = await Promise.all([
    aws.ec2(call, what, (ec2, options) => ec2.describeLaunchTemplates({ LaunchTemplateNames: [name] }, options)),
    readData(aws, name, call),
  ])
  if (found?.LaunchTemplateId !== undefined && releaseTags(key, found.Tags) !== undefined)
    return { id: found.LaunchTemplateId, machineImage: data?.ImageId ?? '' }
  throw new KnownError(`There is a launch template ${name} already, and its tags do not say that it is ours.`, {
    code: 'name-taken',
    advice: 'Remove it, or run again: the next release has another number, and so another name.',
  })
}
