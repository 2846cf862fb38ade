import type { IncomingMessage } from 'node:http'
import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'

export type Matches = (req: IncomingMessage) => boolean

/**
 * Whether a request meets all conditions, each of which is met by any of its values (Condition types for listener
 * rules, User Guide for Application Load Balancers).
 * @throws Error for a condition that no test has needed yet: taking it for met, or not, would be a lie.
 */
export function matcher(conditions: readonly RuleCondition[]): Matches {
  const all = conditions.map(one)
  return (req) => all.every((matches) => matches(req))
}

function one(condition: RuleCondition): Matches {
  const { Field, HttpHeaderConfig: header } = condition
  const values = (config: { Values?: string[] | undefined } | undefined) => config?.Values ?? condition.Values ?? []
  if (Field === 'host-header') {
    const matches = anyOf(values(condition.HostHeaderConfig), 'i')
    return (req) => matches((req.headers.host ?? '').replace(/:\d*$/, ''))
  }
  if (Field === 'path-pattern') {
    const matches = anyOf(values(condition.PathPatternConfig), '')
    return (req) => matches((req.url ?? '/').replace(/\?.*$/s, ''))
  }
  if (Field === 'http-header') {
    const name = header?.HttpHeaderName?.toLowerCase() ?? ''
    const matches = anyOf(values(header), 'i')
    return (req) => req.headers[name] !== undefined && matches(String(req.headers[name]))
  }
  throw new Error(`the testbed's load balancer knows no condition ${Field}`)
}

/** `*` stands for any characters, `?` for one. Hosts and header values are compared without regard to case, paths with. */
function anyOf(patterns: readonly string[], flags: 'i' | ''): (text: string) => boolean {
  const expressions = patterns.map((pattern) => {
    const literal = pattern.replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, `s${flags}`)
  })
  return (text) => expressions.some((expression) => expression.test(text))
}
