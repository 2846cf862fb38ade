import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  GetMetricDataCommand,
  PutMetricAlarmCommand,
  type CloudWatch as Whole,
} from '@aws-sdk/client-cloudwatch'
import { withMethods, type Methods, type Settings } from './with-methods.ts'

const commands = {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  GetMetricDataCommand,
  PutMetricAlarmCommand,
}

export type CloudWatch = Methods<CloudWatchClient, Whole, typeof commands>

export function openCloudWatch(settings: Settings): CloudWatch {
  return withMethods(new CloudWatchClient(settings), commands) as CloudWatch
}
