import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import type { AwsPlace } from './place.ts'

/** What the next release’s group has to be given too. */
export async function scaleByLoad({ owner, proxy }: AwsPlace): Promise<void> {
  const there = { ...owner, endpoint: proxy.endpoint }
  const [autoScaling, cloudWatch] = [new AutoScaling(there), new CloudWatch(there)]
  const { AutoScalingGroups: [{ AutoScalingGroupName = '' } = {}] = [] } = await autoScaling.describeAutoScalingGroups(
    {},
  )
  await autoScaling.putScalingPolicy({
    AutoScalingGroupName,
    PolicyName: 'by-load',
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingConfiguration: {
      TargetValue: 50,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
    },
  })
  const { PolicyARN = '' } = await autoScaling.putScalingPolicy({
    AutoScalingGroupName,
    PolicyName: 'in-steps',
    PolicyType: 'StepScaling',
    AdjustmentType: 'ChangeInCapacity',
    StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
  })
  await cloudWatch.putMetricAlarm({
    AlarmName: 'busy',
    AlarmActions: [PolicyARN],
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'AutoScalingGroupName', Value: AutoScalingGroupName }],
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 70,
    ComparisonOperator: 'GreaterThanThreshold',
  })
  autoScaling.destroy()
  cloudWatch.destroy()
}
