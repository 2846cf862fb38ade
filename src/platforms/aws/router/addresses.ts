import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Address } from '../../../ports/router.ts'
import { bearingOf } from './conditions.ts'
import type { Place } from './place.ts'

/** What a person opens. */
export function urlOf(place: Place, conditions: readonly RuleCondition[]): string {
  const { host, path } = bearingOf(conditions)
  return `${place.scheme}://${authority(place, host ?? place.host ?? place.dnsName)}${path}`
}

/**
 * By the load balancer's own name, which resolves before the host's does, with what the conditions ask for. Whom a
 * certificate has to be for goes by the Host header (class https.Agent, Node.js documentation).
 */
export function probeOf(place: Place, conditions: readonly RuleCondition[]): Address {
  const { host = place.host, headers, query } = bearingOf(conditions)
  return {
    url: `${place.scheme}://${authority(place, place.dnsName)}`,
    headers: { ...(host !== undefined && { host: authority(place, host) }), ...headers },
    ...(query !== undefined && { query }),
  }
}

function authority({ scheme, port }: Place, host: string): string {
  return port === (scheme === 'https' ? 443 : 80) ? host : `${host}:${port}`
}
