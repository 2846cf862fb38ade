import { milliseconds } from './scalars.ts'
import type { WrittenAws } from './schema.ts'
import type { AwsOptions, AwsTiming, ImageOptions, ListenerReference, LogOptions } from './types.ts'

export interface AwsContext {
  readonly app: string
  readonly environment: string
  readonly image: ImageOptions
}

/** The options of one environment; a rule has seen to it that those without a default are there. */
export function resolveAws(written: WrittenAws, { app, environment, image }: AwsContext): AwsOptions {
  return {
    region: written.region ?? '',
    role: written.role,
    listener: resolveListener(written.listener ?? ''),
    host: written.host,
    ami: written.ami ?? defaultAmi(image),
    instanceType: written['instance-type'] ?? '',
    subnets: written.subnets ?? [],
    securityGroups: written['security-groups'] ?? [],
    instanceProfile: written['instance-profile'] ?? '',
    publicIp: written['public-ip'] ?? false,
    metadataHops: written['metadata-hops'] ?? 2,
    rootVolumeGib: written['root-volume'],
    repository: written.repository ?? app,
    logs: resolveLogs(written.logs ?? {}, `/immutable-deploy/${app}/${environment}`),
    timing: resolveTiming(written.timing ?? {}),
  }
}

/** Public parameters of the ECS-optimized AMIs (Retrieving Amazon ECS-optimized Linux AMI metadata, Amazon ECS Developer Guide). */
function defaultAmi(image: ImageOptions): string {
  const architecture = image.builder === 'docker' && image.architecture === 'arm64' ? '/arm64' : ''
  return `ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023${architecture}/recommended/image_id`
}

function resolveListener(written: NonNullable<WrittenAws['listener']>): ListenerReference {
  if (typeof written === 'string') return { arn: written }
  if ('port' in written) return { loadBalancer: written['load-balancer'], port: written.port }
  const equals = written.tag.indexOf('=')
  return { tag: { key: written.tag.slice(0, equals), value: written.tag.slice(equals + 1) } }
}

function resolveLogs(written: NonNullable<WrittenAws['logs']>, group: string): LogOptions {
  return written.driver === 'journald' ? { driver: 'journald' } : { driver: 'awslogs', group: written.group ?? group }
}

function resolveTiming(written: NonNullable<WrittenAws['timing']>): AwsTiming {
  return {
    leaseMs: milliseconds(written.lease ?? '2m'),
    settleMs: milliseconds(written.settle ?? '30s'),
    figuresLagMs: milliseconds(written['figures-lag'] ?? '3m'),
    unprovenWaitMs: milliseconds(written['unproven-wait'] ?? '5m'),
  }
}
