import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import type { ClientOptions } from '../plane-world.ts'
import type { ApiRequest } from '../types.ts'
import type { Arns } from './arns.ts'
import type { Context, Permission } from './decision.ts'
import { actionOf, tagsInRequest } from './permissions.ts'

/** What only the account itself knows of what a request names; asked of the emulator, past the proxy. */
export interface Resources {
  /** `aws:ResourceTag/…`; nothing for what is not there, or has no tags that policies look at. */
  tagsOf(arn: string): Promise<Context>
  /** False of what is gone, and its tags with it, so that no condition on these holds. */
  isThere(arn: string): Promise<boolean>
  /** What has to be allowed to whoever starts instances, by a template in a group or directly. */
  launching(request: ApiRequest): Promise<readonly Permission[]>
  close(): void
}

export function openResources({ credentials, ...options }: ClientOptions, arns: Arns): Resources {
  const settings = { ...options, credentials: credentials ?? { accessKeyId: 'test', secretAccessKey: 'test' } }
  const autoScaling = new AutoScaling(settings)
  const cloudWatch = new CloudWatch(settings)
  const ec2 = new EC2(settings)
  const elb = new ElasticLoadBalancingV2(settings)
  const iam = new IAM(settings)

  const readTags = async (arn: string): Promise<readonly Tag[] | undefined> => {
    const [, , service] = arn.split(':')
    // A placeholder stands for what the request is to make.
    if (arn.endsWith('/*')) return undefined
    if (service === 'elasticloadbalancing') {
      const { TagDescriptions: [found] = [] } = await elb.describeTags({ ResourceArns: [arn] })
      return found?.Tags
    }
    const name = arn.split('/').at(-1) ?? ''
    if (service === 'cloudwatch') return (await cloudWatch.listTagsForResource({ ResourceARN: arn })).Tags
    if (service === 'autoscaling') {
      const Filters = [{ Name: 'auto-scaling-group', Values: [name] }]
      return (await autoScaling.describeTags({ Filters })).Tags
    }
    if (service === 'ec2') return (await ec2.describeTags({ Filters: [{ Name: 'resource-id', Values: [name] }] })).Tags
    return undefined
  }
  const tagsOf = async (arn: string) => asContext((await readTags(arn).catch(() => undefined)) ?? [])

  const isThere = async (arn: string): Promise<boolean> => {
    const name = arn.split('/').at(-1) ?? ''
    const find = [
      [':targetgroup/', () => elb.describeTargetGroups({ TargetGroupArns: [arn] })],
      [':listener-rule/', () => elb.describeRules({ RuleArns: [arn] })],
      [':launch-template/', () => ec2.describeLaunchTemplates({ LaunchTemplateIds: [name] })],
      [':autoScalingGroup:', () => autoScaling.describeAutoScalingGroups({ AutoScalingGroupNames: [name] })],
      [':alarm:', () => cloudWatch.describeAlarms({ AlarmNames: [arn.split(':alarm:')[1] ?? ''] })],
    ] as const
    const look = find.find(([kind]) => arn.includes(kind))?.[1]
    if (look === undefined) return true
    const { $metadata: _, ...found } = await look().catch(() => ({ $metadata: {} }))
    return Object.values(found).some((list) => Array.isArray(list) && list.length > 0)
  }

  const ofTemplate = async (id: string): Promise<readonly Permission[]> => {
    const { LaunchTemplateVersions: [version] = [] } = await ec2.describeLaunchTemplateVersions({
      LaunchTemplateId: id,
      Versions: ['1'],
    })
    const template = { action: runInstances, resource: arns.of('ec2', `launch-template/${id}`), context: {} }
    return [template, ...(await ofInstances(version?.LaunchTemplateData ?? {}))]
  }

  /** Types of resources that RunInstances needs all of (Amazon EC2, Service Authorization Reference). */
  const ofInstances = async (launch: LaunchInput): Promise<readonly Permission[]> => {
    const { IamInstanceProfile, MetadataOptions, InstanceType = '', TagSpecifications = [] } = launch
    const { NetworkInterfaces = [], BlockDeviceMappings = [], SecurityGroupIds = [] } = launch
    const profile = IamInstanceProfile?.Name ?? ''
    const instance = {
      'ec2:InstanceProfile': arns.global('iam', `instance-profile/${profile}`),
      'ec2:InstanceType': InstanceType,
      'ec2:MetadataHttpTokens': MetadataOptions?.HttpTokens ?? '',
    }
    const tagsFor = (kind: string) =>
      tagsInRequest({ Tags: TagSpecifications.find(({ ResourceType }) => ResourceType === kind)?.Tags })
    const made = ['instance', 'network-interface', 'volume']
    const groups = [...NetworkInterfaces.flatMap(({ Groups = [] }) => Groups), ...SecurityGroupIds]
    const { InstanceProfile } = await iam.getInstanceProfile({ InstanceProfileName: profile })
    return [
      ...made.map((kind) => ({
        action: runInstances,
        resource: arns.of('ec2', `${kind}/*`),
        context: { ...tagsFor(kind), ...(kind === 'instance' && instance) },
      })),
      ...TagSpecifications.map(({ ResourceType = '' }) => ({
        action: 'ec2:CreateTags',
        resource: arns.of('ec2', `${ResourceType}/*`),
        context: { ...tagsFor(ResourceType), 'ec2:CreateAction': 'RunInstances' },
      })),
      { action: runInstances, resource: arns.unowned('ec2', 'image/*'), context: {} },
      { action: runInstances, resource: arns.of('ec2', 'subnet/*'), context: {} },
      // Where none is named it is the VPC's own (Default security groups for your VPCs, Amazon VPC User Guide).
      ...(groups.length === 0 ? ['sg-default'] : groups).map((id) => ({
        action: runInstances,
        resource: arns.of('ec2', `security-group/${id}`),
        context: { 'ec2:SecurityGroupID': id },
      })),
      ...NetworkInterfaces.flatMap(({ NetworkInterfaceId }) =>
        NetworkInterfaceId === undefined
          ? []
          : [
              {
                action: runInstances,
                resource: arns.of('ec2', `network-interface/${NetworkInterfaceId}`),
                context: {},
              },
            ],
      ),
      ...BlockDeviceMappings.flatMap(({ Ebs: { SnapshotId } = {} }) =>
        SnapshotId === undefined
          ? []
          : [{ action: runInstances, resource: arns.unowned('ec2', `snapshot/${SnapshotId}`), context: {} }],
      ),
      ...(InstanceProfile?.Roles ?? []).map(({ Arn = '' }) => ({
        action: 'iam:PassRole',
        resource: Arn,
        context: { 'iam:PassedToService': 'ec2.amazonaws.com' },
      })),
    ]
  }

  return {
    tagsOf,
    isThere,
    async launching(request) {
      const launch = request.input as LaunchInput & { readonly LaunchTemplate?: { readonly LaunchTemplateId?: string } }
      const action = actionOf(request)
      if (action !== runInstances && action !== 'autoscaling:CreateAutoScalingGroup') return []
      const needed =
        action === runInstances ? ofInstances(launch) : ofTemplate(launch.LaunchTemplate?.LaunchTemplateId ?? '')
      // A template or a profile that is not there is the service's own to tell.
      return needed.catch(() => [])
    },
    close() {
      for (const client of [autoScaling, cloudWatch, ec2, elb, iam]) client.destroy()
    },
  }
}

const runInstances = 'ec2:RunInstances'

/** Of RunInstances, or of a launch template. */
interface LaunchInput {
  readonly IamInstanceProfile?: { readonly Name?: string | undefined } | undefined
  readonly InstanceType?: string | undefined
  readonly MetadataOptions?: { readonly HttpTokens?: string | undefined } | undefined
  readonly NetworkInterfaces?:
    | readonly {
        readonly NetworkInterfaceId?: string | undefined
        readonly Groups?: readonly string[] | undefined
      }[]
    | undefined
  readonly SecurityGroupIds?: readonly string[] | undefined
  readonly BlockDeviceMappings?:
    readonly { readonly Ebs?: { readonly SnapshotId?: string | undefined } | undefined }[] | undefined
  readonly TagSpecifications?:
    | readonly {
        readonly ResourceType?: string | undefined
        readonly Tags?: readonly Tag[] | undefined
      }[]
    | undefined
}

interface Tag {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
}

function asContext(tags: readonly Tag[]): Context {
  return Object.fromEntries(tags.map(({ Key, Value = '' }) => [`aws:ResourceTag/${Key}`, Value]))
}
