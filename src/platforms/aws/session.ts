import type { Clock } from '../../ports/clock.ts'
import type { Call } from '../../ports/common.ts'
import { within } from '../../support/within.ts'
import { watchAttempts, type Attempts } from './attempts.ts'
import type { AutoScaling } from './clients/auto-scaling.ts'
import type { CloudWatch } from './clients/cloudwatch.ts'
import type { EC2 } from './clients/ec2.ts'
import type { ECR } from './clients/ecr.ts'
import type { ElasticLoadBalancingV2 } from './clients/elb.ts'
import type { IAM } from './clients/iam.ts'
import { inTurn, type Loadable, type Turn } from './clients/in-turn.ts'
import type { CloudWatchLogs } from './clients/logs.ts'
import type { ServiceQuotas } from './clients/service-quotas.ts'
import type { SSM } from './clients/ssm.ts'
import type { STS } from './clients/sts.ts'
import type { Credentials } from './credentials.ts'
import type { VagueDenial } from './denial.ts'
import { explained, late } from './service-error.ts'
import { createServiceTime, type ServiceTime } from './service-time.ts'
import type { Tags } from './tags.ts'

/** What each request is sent with: it stops when its call does, and tells how it went. */
export interface SendOptions {
  readonly abortSignal: AbortSignal
  readonly attempts: Attempts
}

/**
 * Asks a service, within the call's limits.
 * @param what names the request in errors: `reading the weights of <listener>`.
 * @throws KnownError with the service's own error as its cause, for `isNamed`; the signal's reason; `platform-timeout`, or
 * what the service said all the while, with `mayLand` where a change may still take effect.
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
  /** The user's own, for whatever is created: many an account denies what lacks them. */
  readonly tags: Tags
  /** By which its timers fire and its entries are dated. */
  readonly time: ServiceTime
  readonly autoScaling: Ask<AutoScaling>
  readonly cloudWatch: Ask<CloudWatch>
  readonly ec2: Ask<EC2>
  readonly ecr: Ask<ECR>
  readonly elb: Ask<ElasticLoadBalancingV2>
  readonly iam: Ask<IAM>
  readonly logs: Ask<CloudWatchLogs>
  readonly serviceQuotas: Ask<ServiceQuotas>
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
  readonly vagueDenials?: readonly VagueDenial[]
  readonly tags?: Tags
}

/** Throttling is met by waiting; the call's deadline ends that, not a number of attempts (the SDK's 3 last 2.4 s). */
const maxAttempts = 10

export function openSession({ region, clock, credentials, vagueDenials = [], tags = [] }: SessionOptions): Aws {
  const settings = { region, maxAttempts, ...(credentials && { credentials }) }
  const open: { destroy(): void }[] = []
  const take = inTurn()
  const time = createServiceTime(clock)
  const service = <Client extends Loadable>(name: string, load: () => Promise<Client>): Ask<Client> => {
    let turn: Turn<Client> | undefined
    const loadOnce = async () => {
      const loaded = await load()
      open.push(loaded)
      time.listenTo(loaded)
      return loaded
    }
    return async (call, what, send) => {
      turn ??= take(loadOnce)
      const loaded = await turn.client
      const attempts = watchAttempts()
      const about = { service: name, what, attempts, vagueDenials }
      try {
        return await within(
          clock,
          call,
          what,
          (abortSignal) => send(loaded, { abortSignal, attempts }).catch(explained(about)),
          () => late(about),
        )
      } finally {
        turn.pass()
      }
    }
  }
  return {
    region,
    clock,
    tags,
    time,
    autoScaling: service('autoscaling', async () =>
      (await import('./clients/auto-scaling.ts')).openAutoScaling(settings),
    ),
    cloudWatch: service('cloudwatch', async () => (await import('./clients/cloudwatch.ts')).openCloudWatch(settings)),
    ec2: service('ec2', async () => (await import('./clients/ec2.ts')).openEC2(settings)),
    ecr: service('ecr', async () => (await import('./clients/ecr.ts')).openECR(settings)),
    elb: service('elasticloadbalancing', async () =>
      (await import('./clients/elb.ts')).openElasticLoadBalancingV2(settings),
    ),
    iam: service('iam', async () => (await import('./clients/iam.ts')).openIAM(settings)),
    logs: service('logs', async () => (await import('./clients/logs.ts')).openCloudWatchLogs(settings)),
    serviceQuotas: service('servicequotas', async () =>
      (await import('./clients/service-quotas.ts')).openServiceQuotas(settings),
    ),
    ssm: service('ssm', async () => (await import('./clients/ssm.ts')).openSSM(settings)),
    sts: service('sts', async () => (await import('./clients/sts.ts')).openSTS(settings)),
    close: () => open.forEach((client) => client.destroy()),
  }
}
