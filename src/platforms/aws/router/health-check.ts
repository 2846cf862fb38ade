import type { CreateTargetGroupCommandInput } from '@aws-sdk/client-elastic-load-balancing-v2'
import * as v from 'valibot'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { HealthCheck } from '../../../spec/types.ts'
import { storedHealth } from '../../shared/stored-health.ts'
import { fromTag } from '../from-tag.ts'
import { releaseName, type EnvironmentKey } from '../names.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import type { Tag } from '../tags.ts'

export type HealthSettings = Pick<
  CreateTargetGroupCommandInput,
  | 'HealthCheckEnabled'
  | 'HealthCheckPath'
  | 'HealthCheckIntervalSeconds'
  | 'HealthCheckTimeoutSeconds'
  | 'HealthyThresholdCount'
  | 'UnhealthyThresholdCount'
  | 'Matcher'
>

/**
 * A health check as a target group takes it. What lies beyond ELBv2's limits is brought to them (CreateTargetGroup,
 * Elastic Load Balancing API Reference): interval 5 to 300 s, timeout 2 to 120 s and below the interval, thresholds 2 to
 * 10, status 200 to 499.
 */
export function healthSettings({
  path,
  intervalMs,
  timeoutMs,
  healthy,
  unhealthy,
  status,
}: HealthCheck): HealthSettings {
  const interval = clamp(Math.ceil(intervalMs / 1000), 5, 300)
  const timeout = clamp(Math.ceil(timeoutMs / 1000), 2, Math.min(120, interval - 1))
  const [low, high] = [clamp(status[0], 200, 499), clamp(status[1], 200, 499)]
  return {
    HealthCheckEnabled: true,
    HealthCheckPath: path,
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: clamp(healthy, 2, 10),
    UnhealthyThresholdCount: clamp(unhealthy, 2, 10),
    Matcher: { HttpCode: low === high ? `${low}` : `${low}-${high}` },
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

/** Of a release's launch template, which outlives its target group: the health check, as JSON. */
export const healthTag = 'immutable-deploy:health'

/** Of the same: the port that its user data tells instances to listen on. */
export const portTag = 'immutable-deploy:port'

/** How the instances of a release are spoken to. */
export interface Recorded {
  readonly health: HealthCheck
  /** Undefined for a release that was made before its port was written down. */
  readonly port: number | undefined
}

/** @throws KnownError `template-missing` where the release has no launch template any more, or one without the check. */
export async function recordedOf(aws: Aws, key: EnvironmentKey, release: number, call: Call): Promise<Recorded> {
  const name = releaseName(key, release)
  const tags = await templateTags(aws, name, call)
  const written = (tag: string) => tags.find(({ Key }) => Key === tag)?.Value
  const [health, port] = [written(healthTag), written(portTag)]
  if (health !== undefined)
    return {
      health: fromTag(storedHealth, health, healthTag, name),
      port: port === undefined ? undefined : fromTag(storedPort, port, portTag, name),
    }
  throw new KnownError(
    `The health check of v${release} is not known: there is no launch template ${name} that says it.`,
    {
      code: 'template-missing',
      advice: 'Deploy the commit again instead of rolling back to it.',
    },
  )
}

const storedPort = v.pipe(
  v.number('a port'),
  v.integer('a port'),
  v.minValue(1, 'a port'),
  v.maxValue(65_535, 'a port'),
)

async function templateTags(aws: Aws, name: string, call: Call): Promise<readonly Tag[]> {
  try {
    const { LaunchTemplates: [template] = [] } = await aws.ec2(
      call,
      `reading the launch template ${name}`,
      (ec2, options) => ec2.describeLaunchTemplates({ LaunchTemplateNames: [name] }, options),
    )
    return template?.Tags ?? []
  } catch (error) {
    if (isNamed(error, 'InvalidLaunchTemplateName.NotFoundException')) return []
    throw error
  }
}
