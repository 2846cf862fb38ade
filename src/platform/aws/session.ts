import type { AutoScaling } from '@aws-sdk/client-auto-scaling'
import type { CloudWatch } from '@aws-sdk/client-cloudwatch'
import type { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs'
import type { EC2 } from '@aws-sdk/client-ec2'
import type { ECR } from '@aws-sdk/client-ecr'
import type { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { IAM } from '@aws-sdk/client-iam'
import type { SSM } from '@aws-sdk/client-ssm'
import type { STS } from '@aws-sdk/client-sts'
import type { Clock } from '../clock.ts'
import type { Call } from '../common.ts'
import { within } from '../within.ts'
import type { Credentials } from './credentials.ts'
import { explained } from './service-error.ts'

/** What each request is sent with, so that it stops when its call does. */
export interface SendOptions {
  readonly abortSignal: AbortSignal
}

/**
 * Asks a service, within the call's limits.
 * @param what names the request in errors: `reading the weights of <listener>`.
 * @throws KnownError with the service's own error as its cause, for `isNamed`; the signal's reason; `platform-timeout`.
 */
export type Ask<Client> = <T>(
  call: Call,
  what: string,
  send: (client: Client, options: SendOptions) => Promise<T>,
) => Promise<T>

/** The services of one region with one set of credentials. Each one's client is imported when it is first asked. */
export interface Aws {
  readonly region: string
  readonly clock: Clock
  readonly autoScaling: Ask<AutoScaling>
  readonly cloudWatch: Ask<CloudWatch>
  readonly ec2: Ask<EC2>
  readonly ecr: Ask<ECR>
  readonly elb: Ask<ElasticLoadBalancingV2>
  readonly iam: Ask<IAM>
  readonly logs: Ask<CloudWatchLogs>
  readonly ssm: Ask<SSM>
  readonly sts: Ask<STS>
  /** Lets go of connections. */
  close(): void
}

export interface SessionOptions {
  readonly region: string
  readonly clock: Clock
  /** Undefined: whatever the SDK's own chain finds. */
  readonly credentials: Credentials | undefined
}

/** Throttling is met by waiting; the call's deadline ends that, not a number of attempts (the SDK's 3 last 2.4 s). */
const maxAttempts = 10

export function openSession({ region, clock, credentials }: SessionOptions): Aws {
  const settings = { region, maxAttempts, ...(credentials && { credentials }) }
  const open: { destroy(): void }[] = []
  const service = <Client extends { destroy(): void }>(name: string, load: () => Promise<Client>): Ask<Client> => {
    let loading: Promise<Client> | undefined
    const client = async () => {
      const loaded = await load()
      open.push(loaded)
      return loaded
    }
    return async (call, what, send) => {
      loading ??= client()
      const loaded = await loading
      return within(clock, call, what, (abortSignal) => send(loaded, { abortSignal }).catch(explained(name, what)))
    }
  }
  return {
    region,
    clock,
    autoScaling: service(
      'autoscaling',
      async () => new (await import('@aws-sdk/client-auto-scaling')).AutoScaling(settings),
    ),
    cloudWatch: service(
      'cloudwatch',
      async () => new (await import('@aws-sdk/client-cloudwatch')).CloudWatch(settings),
    ),
    ec2: service('ec2', async () => new (await import('@aws-sdk/client-ec2')).EC2(settings)),
    ecr: service('ecr', async () => new (await import('@aws-sdk/client-ecr')).ECR(settings)),
    elb: service(
      'elasticloadbalancing',
      async () => new (await import('@aws-sdk/client-elastic-load-balancing-v2')).ElasticLoadBalancingV2(settings),
    ),
    iam: service('iam', async () => new (await import('@aws-sdk/client-iam')).IAM(settings)),
    logs: service('logs', async () => new (await import('@aws-sdk/client-cloudwatch-logs')).CloudWatchLogs(settings)),
    ssm: service('ssm', async () => new (await import('@aws-sdk/client-ssm')).SSM(settings)),
    sts: service('sts', async () => new (await import('@aws-sdk/client-sts')).STS(settings)),
    close: () => open.forEach((client) => client.destroy()),
  }
}
