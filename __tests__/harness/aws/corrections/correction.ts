import type { AutoScaling } from '@aws-sdk/client-auto-scaling'
import type { CloudWatch } from '@aws-sdk/client-cloudwatch'
import type { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs'
import type { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { IAM } from '@aws-sdk/client-iam'
import type { Answer } from '../answers.ts'
import type { DataPlane } from '../types.ts'
import type { Output } from '../xml.ts'

/** The emulator itself, in one region, past the proxy. */
export interface Clients {
  readonly autoScaling: AutoScaling
  readonly cloudWatch: CloudWatch
  readonly elb: ElasticLoadBalancingV2
  readonly iam: IAM
  readonly logs: CloudWatchLogs
}

/** A data plane that may also know what its instances print, and which of them are not in service yet. */
export type ConsolePlane = DataPlane & {
  console?(instance: string): Promise<string>
  isPending?(instance: string): boolean
}

/** What a correction has to go by. */
export interface Setting extends Clients {
  readonly region: string
  /** The request's members. */
  readonly input: Readonly<Record<string, unknown>>
  readonly plane: ConsolePlane | undefined
}

/** Where AWS does otherwise than the emulator, in one operation. */
export interface Correction {
  /** Before the emulator has the request. @throws AwsError where AWS would refuse what the emulator lets pass */
  check?(setting: Setting): Promise<void> | void
  /** AWS's answer in place of the emulator's success. */
  answer?(setting: Setting, answer: Answer): Promise<Answer> | Answer
  /** AWS's output in place of whatever the emulator answers, unless that is a denial of access. */
  output?(setting: Setting): Promise<Output> | Output
}

/** By `service:operation`. */
export type CorrectionTable = Readonly<Record<string, Correction>>
