import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { SSM } from '@aws-sdk/client-ssm'
import type { AwsShop } from '../../harness/aws/shop.ts'
import type { Figures } from './soak.ts'

/** How many there are of everything that a deployment makes. */
export async function figuresOf({ place }: AwsShop): Promise<Figures> {
  const { owner } = place
  const [elb, scaling, ec2] = [new ElasticLoadBalancingV2(owner), new AutoScaling(owner), new EC2(owner)]
  const [ssm, watch] = [new SSM(owner), new CloudWatch(owner)]
  try {
    const [rules, targets, groups, timers, templates, images, snapshots, parameters, alarms] = await Promise.all([
      elb.describeRules({ ListenerArn: place.listenerArn }),
      elb.describeTargetGroups({}),
      scaling.describeAutoScalingGroups({}),
      scaling.describeScheduledActions({}),
      ec2.describeLaunchTemplates({}),
      ec2.describeImages({ Owners: ['self'] }),
      ec2.describeSnapshots({ OwnerIds: ['self'] }),
      ssm.describeParameters({ MaxResults: 50 }),
      watch.describeAlarms({}),
    ])
    return {
      rules: rules.Rules?.length ?? 0,
      'target groups': targets.TargetGroups?.length ?? 0,
      'Auto Scaling groups': groups.AutoScalingGroups?.length ?? 0,
      'scheduled actions': timers.ScheduledUpdateGroupActions?.length ?? 0,
      'launch templates': templates.LaunchTemplates?.length ?? 0,
      images: images.Images?.length ?? 0,
      snapshots: snapshots.Snapshots?.length ?? 0,
      parameters: parameters.Parameters?.length ?? 0,
      alarms: alarms.MetricAlarms?.length ?? 0,
    }
  } finally {
    for (const client of [elb, scaling, ec2, ssm, watch]) client.destroy()
  }
}
