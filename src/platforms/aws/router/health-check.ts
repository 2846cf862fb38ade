import type { CreateTargetGroupCommandInput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import type { HealthCheck } from '../../../spec/types.ts'
import { healthLimits } from '../limits.ts'

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

/** A health check as a target group takes it. What lies beyond ELBv2's limits is brought to them. */
export function healthSettings({
  path,
  intervalMs,
  timeoutMs,
  healthy,
  unhealthy,
  status,
}: HealthCheck): HealthSettings {
  const interval = clamp(Math.ceil(intervalMs / 1000), healthLimits.intervalSeconds)
  const [shortest, longest] = healthLimits.timeoutSeconds
  const timeout = clamp(Math.ceil(timeoutMs / 1000), [shortest, Math.min(longest, interval - 1)])
  const [low, high] = [clamp(status[0], healthLimits.status), clamp(status[1], healthLimits.status)]
  return {
    HealthCheckEnabled: true,
    HealthCheckPath: path,
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: clamp(healthy, healthLimits.times),
    UnhealthyThresholdCount: clamp(unhealthy, healthLimits.times),
    Matcher: { HttpCode: low === high ? `${low}` : `${low}-${high}` },
  }
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(Math.max(value, least), most)
}

/** How the instances of a release are spoken to. */
export interface Recorded {
  readonly health: HealthCheck
  /** Undefined for a release that was made before its port was written down. */
  readonly port: number | undefined
}

/** What the release was made with, wherever the platform keeps that. @throws KnownError `template-missing`. */
export type ReadRecorded = (release: number, call: Call) => Promise<Recorded>
