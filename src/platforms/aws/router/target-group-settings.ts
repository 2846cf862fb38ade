import type { TargetGroup, TargetGroupAttribute } from '@aws-sdk/client-elastic-load-balancing-v2'
import { longestDrainSeconds } from '../limits.ts'

/** What a new target group has like another one, where the spec has no say: how it speaks, to whom and how it checks. */
export function likeSettings(like: TargetGroup | undefined) {
  const { Protocol, ProtocolVersion, VpcId, HealthCheckProtocol, IpAddressType } = like ?? {}
  return {
    Protocol: Protocol ?? ('HTTP' as const),
    ...(ProtocolVersion !== undefined && { ProtocolVersion }),
    ...(VpcId !== undefined && { VpcId }),
    ...(HealthCheckProtocol !== undefined && { HealthCheckProtocol }),
    ...(like !== undefined && { HealthCheckPort: healthCheckPort(like) }),
    ...(IpAddressType !== undefined && { IpAddressType }),
    /** Codes of gRPC are not those that the spec names. */
    ...(ProtocolVersion === 'GRPC' && like?.Matcher && { Matcher: like.Matcher }),
  }
}

/** A port that is the targets' own is theirs in the new group too, whichever number that has. */
function healthCheckPort({ HealthCheckPort = 'traffic-port', Port }: TargetGroup): string {
  return HealthCheckPort === String(Port) ? 'traffic-port' : HealthCheckPort
}

const drainKey = 'deregistration_delay.timeout_seconds'

/** The deregistration delay, which each release has of its own. */
export function drainAttribute(drainMs: number): TargetGroupAttribute {
  return { Key: drainKey, Value: String(Math.min(Math.ceil(drainMs / 1000), longestDrainSeconds)) }
}

/**
 * What makes a new target group's attributes those of another one, but for the deregistration delay. Only what differs:
 * AWS refuses some that do not go together, or not with other attributes' values, be they what the group has by itself
 * (TargetGroupAttribute, Elastic Load Balancing API Reference). Those that are told empty are not set, and those of
 * functions are not an instance's.
 * @param own as the new one has them.
 */
export function attributesLike(
  like: readonly TargetGroupAttribute[],
  own: readonly TargetGroupAttribute[],
): readonly TargetGroupAttribute[] {
  const has = new Map(own.map(({ Key, Value }) => [Key, Value]))
  return like.filter(
    ({ Key = '', Value }) => Key !== drainKey && !Key.startsWith('lambda.') && Value && Value !== has.get(Key),
  )
}
