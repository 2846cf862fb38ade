import type { IncomingMessage } from 'node:http'
import { createSplit, type Split } from './split.ts'
import type { Rule } from './types.ts'

/** A rule made ready for matching. */
export interface CompiledRule {
  readonly rule: Rule
  readonly split: Split
  matches(req: IncomingMessage): boolean
}

/** A listener's rules in the order in which they are tried. */
export type RoutingTable = readonly CompiledRule[]

/**
 * The table with this rule added, or in place of the one with its id. A new table each time: a request sees the one
 * from before or the one from after, never half of each.
 */
export function withRule(table: RoutingTable, rule: Rule): RoutingTable {
  const compiled = { rule, split: createSplit(rule.weights), matches: matcher(rule) }
  return [...withoutRule(table, rule.id), compiled].toSorted(byPrecedence)
}

export function withoutRule(table: RoutingTable, id: string): RoutingTable {
  return table.filter(({ rule }) => rule.id !== id)
}

/** The first rule that matches. */
export function route(table: RoutingTable, req: IncomingMessage): CompiledRule | undefined {
  return table.find((rule) => rule.matches(req))
}

/** The default comes last whatever its priority, as on ELBv2; of equal priorities the older rule wins. */
function byPrecedence(a: CompiledRule, b: CompiledRule): number {
  return Number(isDefault(a.rule)) - Number(isDefault(b.rule)) || a.rule.priority - b.rule.priority
}

function isDefault({ match }: Rule): boolean {
  return match.host === undefined && match.pathPrefix === undefined && headersOf(match).length === 0
}

function matcher(rule: Rule): CompiledRule['matches'] {
  if (isDefault(rule)) return () => true
  const { host, pathPrefix } = rule.match
  const headers = headersOf(rule.match)
  const hostMatches = host === undefined ? undefined : hostMatcher(host.toLowerCase())
  return (req) =>
    (hostMatches === undefined || hostMatches(hostOf(req))) &&
    (pathPrefix === undefined || hasPrefix(req.url ?? '/', pathPrefix)) &&
    headers.every(([name, value]) => req.headers[name] === value)
}

function headersOf(match: Rule['match']): readonly (readonly [string, string])[] {
  return Object.entries(match.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const)
}

/** `*.` stands for one label or more, as on ELBv2, and not for the bare domain. */
function hostMatcher(pattern: string): (host: string) => boolean {
  if (!pattern.startsWith('*.')) return (host) => host === pattern
  const suffix = pattern.slice(1)
  return (host) => host.length > suffix.length && host.endsWith(suffix)
}

function hostOf(req: IncomingMessage): string {
  return (req.headers.host ?? '').toLowerCase().replace(/:\d*$/, '')
}

/** By whole segments: `/api` is a prefix of `/api`, `/api?x` and `/api/x`, and not of `/apiary`. */
function hasPrefix(url: string, prefix: string): boolean {
  if (!url.startsWith(prefix)) return false
  const next = url[prefix.length]
  return prefix.endsWith('/') || next === undefined || next === '/' || next === '?'
}
