import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { EC2 } from '@aws-sdk/client-ec2'
import { ECR } from '@aws-sdk/client-ecr'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { SSM } from '@aws-sdk/client-ssm'
import { tagKeys } from '../../../src/platforms/aws/tags.ts'
import type { AwsPlace } from './place.ts'

/** The tags of everything that runs create, by what has them. */
export async function tagsOfAll({ owner, listenerArn }: AwsPlace) {
  const clients = {
    autoScaling: new AutoScaling(owner),
    cloudWatch: new CloudWatch(owner),
    ec2: new EC2(owner),
    ecr: new ECR(owner),
    elb: new ElasticLoadBalancingV2(owner),
    ssm: new SSM(owner),
  }
  const { autoScaling, cloudWatch, ec2, ecr, elb, ssm } = clients
  const { AutoScalingGroups = [] } = await autoScaling.describeAutoScalingGroups({})
  const { MetricAlarms = [] } = await cloudWatch.describeAlarms({ AlarmNamePrefix: 'shop-' })
  const { LaunchTemplates = [] } = await ec2.describeLaunchTemplates({})
  const { Reservations = [] } = await ec2.describeInstances({})
  const ours = { Filters: [{ Name: 'tag-key', Values: [tagKeys.app] }] }
  const { Images = [] } = await ec2.describeImages({ Owners: ['self'], ...ours })
  const { Snapshots = [] } = await ec2.describeSnapshots({ OwnerIds: ['self'], ...ours })
  const { repositories = [] } = await ecr.describeRepositories({})
  const { TargetGroups = [] } = await elb.describeTargetGroups({})
  const { Rules = [] } = await elb.describeRules({ ListenerArn: listenerArn })
  const { Parameters = [] } = await ssm.describeParameters({
    ParameterFilters: [{ Key: 'Name', Option: 'BeginsWith', Values: ['/immutable-deploy/'] }],
  })
  const behind = [
    ...TargetGroups.map(({ TargetGroupArn = '' }) => TargetGroupArn),
    ...Rules.filter(({ IsDefault }) => IsDefault !== true).map(({ RuleArn = '' }) => RuleArn),
  ]
  const { TagDescriptions = [] } = await elb.describeTags({ ResourceArns: behind })
  const found: readonly (readonly [string | undefined, readonly GivenTag[] | undefined])[] = [
    ...AutoScalingGroups.map((group) => [group.AutoScalingGroupName, group.Tags] as const),
    ...(await Promise.all(
      MetricAlarms.filter(({ AlarmName = '' }) => AlarmName.includes('/')).map(
        async ({ AlarmArn = '' }) =>
          [AlarmArn, (await cloudWatch.listTagsForResource({ ResourceARN: AlarmArn })).Tags] as const,
      ),
    )),
    ...LaunchTemplates.map((template) => [template.LaunchTemplateName, template.Tags] as const),
    ...Images.map(({ ImageId, Tags }) => [ImageId, Tags] as const),
    ...Snapshots.map(({ SnapshotId, Tags }) => [SnapshotId, Tags] as const),
    ...Reservations.flatMap(({ Instances = [] }) =>
      Instances.map((instance) => [instance.InstanceId, instance.Tags] as const),
    ),
    ...(await Promise.all(
      repositories.map(
        async ({ repositoryArn = '' }) =>
          [repositoryArn, (await ecr.listTagsForResource({ resourceArn: repositoryArn })).tags] as const,
      ),
    )),
    ...TagDescriptions.map(({ ResourceArn, Tags }) => [ResourceArn, Tags] as const),
    ...(await Promise.all(
      Parameters.map(
        async ({ Name = '' }) =>
          [Name, (await ssm.listTagsForResource({ ResourceType: 'Parameter', ResourceId: Name })).TagList] as const,
      ),
    )),
  ]
  for (const client of Object.values(clients)) client.destroy()
  return found.map(([what, tags = []]) => ({
    what,
    tags: Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])),
  }))
}

interface GivenTag {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
}
