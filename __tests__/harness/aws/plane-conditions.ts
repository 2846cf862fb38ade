import type { IncomingMessage } from 'node:http'
import { BlockList } from 'node:net'
import type { QueryStringKeyValuePair, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'

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
  const { Field, HttpHeaderConfig: header, QueryStringConfig: query } = condition
  if (Field === 'host-header') {
    const matches = anyOf(condition, condition.HostHeaderConfig, 'i')
    return (req) => matches((req.headers.host ?? '').replace(/:\d*$/, ''))
  }
  if (Field === 'path-pattern') {
    const matches = anyOf(condition, condition.PathPatternConfig, '')
    return (req) => matches((req.url ?? '/').replace(/\?.*$/s, ''))
  }
  if (Field === 'http-header') {
    const name = header?.HttpHeaderName?.toLowerCase() ?? ''
    const matches = anyOf(condition, header, 'i')
    return (req) => req.headers[name] !== undefined && matches(String(req.headers[name]))
  }
  if (Field === 'http-request-method') {
    const methods = condition.HttpRequestMethodConfig?.Values ?? []
    return (req) => methods.includes(req.method ?? '')
  }
  if (Field === 'source-ip') return fromAddress(condition.SourceIpConfig?.Values ?? [])
  if (Field === 'query-string') return bearing(query?.Values ?? [])
  throw new Error(`the testbed's load balancer knows no condition ${Field}`)
}

/** The connection's address, which `X-Forwarded-For` does not change. */
function fromAddress(blocks: readonly string[]): Matches {
  const list = new BlockList()
  for (const block of blocks) {
    const [address = '', bits = ''] = block.split('/')
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4')
  }
  return (req) => list.check((req.socket.remoteAddress ?? '').replace(/^::ffff:/, ''))
}

/** A pair, or a value under any key, without regard to case. */
function bearing(pairs: readonly QueryStringKeyValuePair[]): Matches {
  const wanted = pairs.map(({ Key, Value = '' }) => ({
    key: Key === undefined ? () => true : patterns([Key], 'i'),
    value: patterns([Value], 'i'),
  }))
  return (req) => {
    const borne = [...new URL(req.url ?? '/', 'http://any').searchParams]
    return wanted.some(({ key, value }) => borne.some(([name, text]) => key(name) && value(text)))
  }
}

interface Listed {
  readonly Values?: string[] | undefined
  readonly RegexValues?: string[] | undefined
}

/** By values, or by regular expressions: a condition has one or the other. */
function anyOf(condition: Listed, config: Listed | undefined, flags: 'i' | ''): (text: string) => boolean {
  const expressions = (config?.RegexValues ?? condition.RegexValues ?? []).map((regex) => new RegExp(regex, flags))
  const plain = patterns(config?.Values ?? condition.Values ?? [], flags)
  return (text) => plain(text) || expressions.some((expression) => expression.test(text))
}

/** `*` stands for any characters, `?` for one. Hosts and header values are compared without regard to case, paths with. */
function patterns(values: readonly string[], flags: 'i' | ''): (text: string) => boolean {
  const expressions = values.map((pattern) => {
    const literal = pattern.replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, `s${flags}`)
  })
  return (text) => expressions.some((expression) => expression.test(text))
}
