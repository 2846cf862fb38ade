import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import type { TargetHealth, TargetState } from '../../../ports/router.ts'
import type { Aws } from '../session.ts'
import { isGone } from './tag-reader.ts'

/** Health of every target; none where there is no such target group. */
export async function readTargetHealth(aws: Aws, id: string, call: Call): Promise<readonly TargetHealth[]> {
  try {
    const { TargetHealthDescriptions = [] } = await aws.elb(
      call,
      `reading the target health of ${id}`,
      (elb, options) => elb.describeTargetHealth({ TargetGroupArn: id }, options),
    )
    return TargetHealthDescriptions.map(healthOf)
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

export function healthOf({ Target, TargetHealth: health }: TargetHealthDescription): TargetHealth {
  const { State, Reason, Description } = health ?? {}
  const answered = answeredIn(Reason, Description)
  const said = [plain(Reason), Description].filter((words) => words !== undefined && words !== '')
  return {
    target: Target?.Id ?? '',
    state: stateOf(State, Reason),
    ...(Reason !== undefined && { reason: Reason }),
    ...(said.length > 0 && { description: said.join(': ') }),
    ...(answered !== undefined && { answered }),
  }
}

/** `Health checks failed with these codes: [500]` (Troubleshoot your Application Load Balancers, its User Guide). */
function answeredIn(reason: string | undefined, description: string | undefined): number | undefined {
  const code = reason === 'Target.ResponseCodeMismatch' ? /\[(\d{3})\b/.exec(description ?? '')?.[1] : undefined
  return code === undefined ? undefined : Number(code)
}

const states: Readonly<Record<string, TargetState>> = {
  initial: 'initial',
  healthy: 'healthy',
  unhealthy: 'unhealthy',
  'unhealthy.draining': 'draining',
  draining: 'draining',
  unused: 'unused',
}

/** What AWS may add is not known to be healthy. */
function stateOf(state: string | undefined, reason: string | undefined): TargetState {
  return reason === 'Target.NotInUse' ? 'unused' : (states[state ?? ''] ?? 'unavailable')
}

/** Reason codes in words (TargetHealth, Elastic Load Balancing API Reference). */
const words: Readonly<Record<string, string>> = {
  'Elb.RegistrationInProgress': 'is being registered',
  'Elb.InitialHealthChecking': 'has not answered enough health checks yet',
  'Elb.InternalError': 'cannot be checked for an error of the load balancer’s own',
  'Target.ResponseCodeMismatch': 'answers health checks with another status than expected',
  'Target.Timeout': 'does not answer health checks in time',
  'Target.FailedHealthChecks': 'fails health checks: the connection is refused, reset or answered with nonsense',
  'Target.NotRegistered': 'is not registered with the target group',
  'Target.NotInUse': 'is not checked, for no listener refers to the target group or has its zone',
  'Target.DeregistrationInProgress': 'is being deregistered and drains',
  'Target.InvalidState': 'is stopped or terminated',
  'Target.IpUnusable': 'has an address that cannot be used',
  'Target.HealthCheckDisabled': 'is not checked, for health checks are off',
}

function plain(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : words[reason]
}
