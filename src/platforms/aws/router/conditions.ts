import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { RouteMatch } from '../../../spec/types.ts'

/** The header that a trial's requests bear; its value is the token. */
export const trialHeader = 'x-immutable-release'

/** The most values of all conditions of one rule (Quotas for your Application Load Balancers, User Guide). */
const mostValues = 5

/** Conditions of the rule that answers what the match describes. */
export function conditionsOf({ host, pathPrefix, headers }: RouteMatch): RuleCondition[] {
  return [
    ...(host === undefined ? [] : [{ Field: 'host-header', HostHeaderConfig: { Values: [host] } }]),
    ...(pathPrefix === undefined ? [] : [{ Field: 'path-pattern', PathPatternConfig: { Values: below(pathPrefix) } }]),
    ...Object.entries(headers ?? {}).map(([name, value]) => headerIs(name, value)),
  ]
}

/** The match that `conditionsOf` made these of; undefined where somebody has changed them since. */
export function matchOf(conditions: readonly RuleCondition[]): RouteMatch | undefined {
  const [host, pathPrefix] = [firstValue(conditions, 'host-header'), prefixOf(conditions)]
  const headers = headersOf(conditions)
  const match = {
    ...(host !== undefined && { host }),
    ...(pathPrefix !== undefined && { pathPrefix }),
    ...(Object.keys(headers).length > 0 && { headers }),
  }
  return sameConditions(conditionsOf(match), conditions) ? match : undefined
}

/** The shorter of the two patterns is the prefix itself. */
function prefixOf(conditions: readonly RuleCondition[]): string | undefined {
  const patterns = conditions.filter(({ Field }) => Field === 'path-pattern').flatMap(valuesOf)
  const [shortest] = patterns.map(String).toSorted((a, b) => a.length - b.length)
  return shortest?.replace(/\/\*$/, '/')
}

function headersOf(conditions: readonly RuleCondition[]): Readonly<Record<string, string>> {
  const all = conditions.map(({ HttpHeaderConfig: header }) => [header?.HttpHeaderName, header?.Values?.[0]] as const)
  return Object.fromEntries(all.filter((each): each is [string, string] => each.every((part) => part !== undefined)))
}

/** By whole segments: `/api` stands for `/api` and `/api/x`, and not for `/apiary`. */
function below(prefix: string): string[] {
  return prefix.endsWith('/') ? [`${prefix}*`] : [prefix, `${prefix}/*`]
}

function headerIs(name: string, value: string): RuleCondition {
  return { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: name, Values: [value] } }
}

/** What is about who asks, and how: this runner's address is none of the route's, and its checks have methods of their own. */
const notOfTrials: readonly (string | undefined)[] = ['source-ip', 'http-request-method']

/**
 * The conditions of a trial: the route's own, as far as its requests can meet them, and the token. Of values that the route
 * has several of, a trial needs only the first, which is what its requests bear; that leaves room for the token.
 * @param host what requests have for a Host where no condition names one.
 * @throws KnownError `too-many-conditions` where there is no room, `condition-not-met`.
 */
export function trialConditions(route: readonly RuleCondition[], token: string, host?: string): RuleCondition[] {
  const own = route.filter(({ Field }) => !notOfTrials.includes(Field))
  for (const condition of own) refuseUnmet(condition, host)
  const conditions = [...own.map(sendable).map(firstOnly), headerIs(trialHeader, token)]
  const count = conditions.flatMap(valuesOf).length
  if (count <= mostValues) return conditions
  throw new KnownError(
    `The route has too many conditions for a trial rule above it: with the header ${trialHeader} it would be ${count} values, ${mostValues} are the most.`,
    { code: 'too-many-conditions', advice: 'Split the rule, or give it fewer paths.' },
  )
}

/** Values are told twice, and must be sent once (RuleCondition, Elastic Load Balancing API Reference). */
function sendable(condition: RuleCondition): RuleCondition {
  const { Values: _values, RegexValues: _regexes, ...config } = condition
  return Object.values(config).some((part) => typeof part === 'object') ? config : condition
}

/** Of a regular expression nobody can say what would meet it; paths are those of the checks. */
function refuseUnmet(condition: RuleCondition, host?: string): void {
  const regexes = unmetRegexes(condition, host)
  if (regexes.length === 0) return
  throw new KnownError(
    `The route matches on ${condition.Field} by a regular expression, ${regexes.join(' or ')}, and no request of a trial is known to meet it.`,
    {
      code: 'condition-not-met',
      advice:
        condition.Field === 'host-header'
          ? 'Say in `aws.host` a host that meets it, or give the rule plain values.'
          : 'Give the rule plain values.',
    },
  )
}

/** Empty where a request with that Host meets the condition, as far as this is about regular expressions. */
export function unmetRegexes(condition: RuleCondition, host = ''): readonly string[] {
  const { Field, HostHeaderConfig, HttpHeaderConfig, RegexValues } = condition
  const regexes = HostHeaderConfig?.RegexValues ?? HttpHeaderConfig?.RegexValues ?? RegexValues ?? []
  if (Field === 'path-pattern') return []
  return Field === 'host-header' && regexes.some((regex) => isMetBy(regex, host)) ? [] : regexes
}

/** AWS's regular expressions are not all of JavaScript's: one that is none here is not known to be met. */
function isMetBy(regex: string, host: string): boolean {
  try {
    return new RegExp(regex, 'i').test(host)
  } catch {
    return false
  }
}

function firstOnly(condition: RuleCondition): RuleCondition {
  const { HostHeaderConfig: host, HttpHeaderConfig: header, QueryStringConfig: query, Values } = condition
  if (query?.Values?.[0] !== undefined) return { ...condition, QueryStringConfig: { Values: [query.Values[0]] } }
  if (host?.Values?.[0] !== undefined) return { ...condition, HostHeaderConfig: { Values: [host.Values[0]] } }
  if (header?.Values?.[0] !== undefined)
    return { ...condition, HttpHeaderConfig: { ...header, Values: [header.Values[0]] } }
  return condition.Field === 'host-header' && Values?.[0] !== undefined
    ? { ...condition, Values: [Values[0]] }
    : condition
}

/** All values of a condition, in whichever of its many places they are. */
function valuesOf(condition: RuleCondition): readonly unknown[] {
  const { Field: _field, Values, RegexValues, ...configs } = sendable(condition)
  const places: (Listed | undefined)[] = [{ Values, RegexValues }, ...(Object.values(configs) as Listed[])]
  return places.flatMap((place) => [...(place?.Values ?? []), ...(place?.RegexValues ?? [])])
}

interface Listed {
  readonly Values?: readonly unknown[] | undefined
  readonly RegexValues?: readonly unknown[] | undefined
}

export interface Bearing {
  readonly host: string | undefined
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Undefined where no condition asks for one. */
  readonly query: string | undefined
}

/** What a request has to bear for the conditions to be met. Wildcards stand for any word. */
export function bearingOf(conditions: readonly RuleCondition[]): Bearing {
  const host = firstValue(conditions, 'host-header')
  const path = firstValue(conditions, 'path-pattern') ?? ''
  const headers = conditions.flatMap(({ HttpHeaderConfig: header }) =>
    header?.HttpHeaderName !== undefined && header.Values?.[0] !== undefined
      ? [[header.HttpHeaderName, concrete(header.Values[0])]]
      : [],
  )
  return {
    host: host && concrete(host),
    path: path.replace(/\/?[*?].*$/, ''),
    headers: Object.fromEntries(headers) as Record<string, string>,
    query: queryOf(conditions),
  }
}

/** A value without a key may be under any. */
function queryOf(conditions: readonly RuleCondition[]): string | undefined {
  const pairs = conditions
    .flatMap(({ QueryStringConfig: query }) => query?.Values?.[0] ?? [])
    .map(({ Key = 'any', Value = '' }): [string, string] => [concrete(Key), concrete(Value)])
  return pairs.length === 0 ? undefined : new URLSearchParams(pairs).toString()
}

function concrete(pattern: string): string {
  return pattern.replaceAll('*', 'any').replaceAll('?', 'a')
}

function firstValue(conditions: readonly RuleCondition[], field: string): string | undefined {
  const found = conditions.find(({ Field }) => Field === field)
  return (found?.HostHeaderConfig ?? found?.PathPatternConfig ?? found)?.Values?.[0]
}

/** The more a rule names the higher it is: hosts before paths, longer paths before shorter ones, the rest last. */
export function specificity(conditions: readonly RuleCondition[]): number {
  const host = firstValue(conditions, 'host-header')
  const byHost = host === undefined ? 0 : /[*?]/.test(host) ? 1 : 2
  const byPath = Math.min(firstValue(conditions, 'path-pattern')?.length ?? 0, 999)
  const others = conditions.filter(({ Field }) => Field !== 'host-header' && Field !== 'path-pattern')
  return byHost * 1_000_000 + byPath * 1000 + others.length
}

/** Whether two rules answer the same requests, as far as can be told by reading them. */
export function sameConditions(one: readonly RuleCondition[], other: readonly RuleCondition[]): boolean {
  return textOf(one) === textOf(other)
}

function textOf(conditions: readonly RuleCondition[]): string {
  const texts = conditions.map(({ Field, HttpHeaderConfig, ...rest }) =>
    [
      Field,
      HttpHeaderConfig?.HttpHeaderName,
      ...valuesOf({ HttpHeaderConfig, ...rest })
        .map((v) => JSON.stringify(v))
        .toSorted(),
    ]
      .join(' ')
      .toLowerCase(),
  )
  return texts.toSorted().join('\n')
}
