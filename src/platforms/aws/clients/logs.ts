import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  GetLogEventsCommand,
  PutRetentionPolicyCommand,
  type CloudWatchLogs as Whole,
} from '@aws-sdk/client-cloudwatch-logs'
import { withMethods, type Methods, type Settings } from './with-methods.ts'

const commands = {
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  GetLogEventsCommand,
  PutRetentionPolicyCommand,
}

export type CloudWatchLogs = Methods<CloudWatchLogsClient, Whole, typeof commands>

export function openCloudWatchLogs(settings: Settings): CloudWatchLogs {
  return withMethods(new CloudWatchLogsClient(settings), commands) as CloudWatchLogs
}
