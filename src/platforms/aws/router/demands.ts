import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Demands } from '../../../ports/router.ts'
import { unmetRegexes } from './conditions.ts'

/**
 * What a rule's conditions ask of requests that an address cannot bring along: a source address, a method, or what only
 * a regular expression says (Listener rule condition types, User Guide for Application Load Balancers). The address that
 * the load balancer sees of this machine is not known here.
 * @param host what requests have for a Host where no condition names one.
 */
export function demandsOf(conditions: readonly RuleCondition[], host?: string): Demands | undefined {
  const sources = conditions.flatMap(({ SourceIpConfig, Field, Values }) =>
    Field === 'source-ip' ? (SourceIpConfig?.Values ?? Values ?? []) : [],
  )
  const methods = conditions.flatMap(({ HttpRequestMethodConfig, Field, Values }) =>
    Field === 'http-request-method' ? (HttpRequestMethodConfig?.Values ?? Values ?? []) : [],
  )
  const regexes = conditions.flatMap((condition) =>
    unmetRegexes(condition, host).map((regex) => `whose ${condition.Field} matches ${regex}`),
  )
  const fromAnywhere = [
    ...(sources.length === 0 || sources.includes('0.0.0.0/0') ? [] : [`from ${sources.join(' or ')}`]),
    ...(regexes.length === 0 ? [] : [regexes.join(' or ')]),
  ]
  const all = [...(methods.length === 0 ? [] : [`by ${methods.join(' or ')}`]), ...fromAnywhere]
  if (all.length === 0) return undefined
  return { text: `requests ${all.join(', ')}`, methods: fromAnywhere.length === 0 ? methods : [] }
}
