import type { CreateTargetGroupCommandInput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import type { HealthCheck } from '../../../spec/types.ts'

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

/** How the instances of a release are spoken to. */
export interface Recorded {
  readonly health: HealthCheck
  /** Undefined for a release that was made before its port was written down. */
  readonly port: number | undefined
}

/** What the release was made with, wherever the platform keeps that. @throws KnownError `template-missing`. */
export type ReadRecorded = (release: number, call: Call) => Promise<Recorded>
