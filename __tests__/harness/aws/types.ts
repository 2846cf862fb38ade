import type { RuleTransform } from '@aws-sdk/client-elastic-load-balancing-v2'

/** What the proxy before the emulator, the data plane behind it and the tests have in common. */

/** One request as the proxy saw it, decoded into the members of the service's own model. */
export interface ApiRequest {
  /** botocore's name: `elbv2`, `autoscaling`, `ec2`, `ssm`, `cloudwatch`, `logs`, `ecr`, `iam`, `sts`. */
  readonly service: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface ApiCall extends ApiRequest {
  /** What it was signed with. */
  readonly accessKeyId: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Status of the answer; 0 when the connection was cut. */
  readonly status: number
  readonly errorCode?: string
}

/** To be done with the next so many requests of an operation, in place of, or before, what it would do. */
export type Fault =
  | { readonly kind: 'delay'; readonly ms: number }
  /** Answered as AWS answers, without reaching the emulator. */
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly message: string }
  /** The connection is cut before the emulator has the request. */
  | { readonly kind: 'cut-before' }
  /** The emulator does it, and the answer is lost. */
  | { readonly kind: 'cut-after' }

export interface TargetHealthRow {
  readonly id: string
  readonly port: number
  readonly state: 'initial' | 'healthy' | 'unhealthy' | 'draining' | 'unused'
  /** `Elb.InitialHealthChecking`, `Target.FailedHealthChecks`, `Target.NotInUse`… */
  readonly reason?: string
  readonly description?: string
}

export interface ScalingActivity {
  readonly id: string
  readonly group: string
  readonly status: 'Successful' | 'Failed' | 'Cancelled' | 'PreInService' | 'InProgress'
  /** Where it differs from the message. */
  readonly description?: string
  /** Where an instance was to start. */
  readonly zone?: string
  readonly cause: string
  readonly message: string | undefined
  readonly startedAt: number
}

/** What rules rewrite, by ARN: the emulator forgets it. */
export type Transforms = Map<string, readonly RuleTransform[]>

/** What the emulator has not: instances that run, listeners that balance, timers that fire. */
export interface DataPlane {
  /** Makes processes, listeners, rules and targets what the emulator's state says; called after each change. */
  reconcile(): Promise<void>
  targetHealth(targetGroupArn: string): Promise<readonly TargetHealthRow[]>
  activities(group: string): readonly ScalingActivity[]
  /** Written by the proxy, which knows what was asked for. */
  readonly transforms: Transforms
  /** What CloudWatch would have of the requests that came to a target group in a window. */
  figures(targetGroupArn: string, from: number, to: number): PlaneFigures
  /** How many requests of a window the load balancer itself has answered with this status. */
  ownAnswers(status: number, from: number, to: number): number
  close(): Promise<void>
}

export type AnswerClass = '2XX' | '3XX' | '4XX' | '5XX'

export interface RequestFigures {
  readonly requests: number
  /** Of targets alone; what upgraded its connection, or was broken off, is in none of them. */
  readonly answers: Readonly<Record<AnswerClass, number>>
}

export interface PlaneFigures extends RequestFigures {
  /** Seconds. */
  readonly p50: number | undefined
  readonly p99: number | undefined
}
