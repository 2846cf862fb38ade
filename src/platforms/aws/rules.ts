import { resolveHealth } from '../../spec/fields/run.ts'
import { milliseconds } from '../../spec/fields/scalars.ts'
import { placeOf, runsOf, strongest, type Finding, type Path, type Subject } from '../../spec/fields/subject.ts'
import { healthLimits, longestDrainSeconds } from './limits.ts'
import { repositoryName, type WrittenAws } from './options.ts'
import { routeRules } from './route-rules.ts'
import { tagRules } from './tag-rules.ts'

/** What every environment on AWS needs, and what a load balancer does not take. */
export function awsRules(written: WrittenAws, subject: Subject, app: string): readonly Finding[] {
  return [
    ...(subject.name === 'previews' ? [] : optionRules(written, subject, app)),
    ...checksAreWritten(subject),
    ...healthRules(subject),
    ...drainRule(subject),
    ...routeRules(subject),
  ]
}

function optionRules(written: WrittenAws, subject: Subject, app: string): readonly Finding[] {
  const at = (...keys: Path) => placeOf(subject, 'aws', ...keys)
  return [
    ...missingFields(subject, 'aws', written, ['region', 'listener', 'subnets', 'security-groups']),
    ...tagRules(written.tags ?? {}).map(({ key, message }) => ({ path: at('tags', ...key), message })),
    ...listenerRegion(written).map((message) => ({ path: at('listener'), message })),
    ...(written.logs?.driver === 'journald' && written.logs.group !== undefined
      ? [{ path: at('logs', 'group'), message: 'is for the driver awslogs; the driver here is journald' }]
      : []),
    ...(written.repository === undefined && !repositoryName.test(app)
      ? [{ path: at('repository'), message: `is missing; the app’s name ${app} cannot be that of an ECR repository` }]
      : []),
  ]
}

/** Fields without a default, which may come from any layer. */
export function missingFields<Key extends string>(
  subject: Subject,
  section: string,
  written: Readonly<Partial<Record<Key, unknown>>>,
  needed: readonly Key[],
): readonly Finding[] {
  return needed
    .filter((key) => written[key] === undefined)
    .map((key) => ({
      path: placeOf(subject, section, key),
      message: `is missing; the platform ${subject.platform} needs it`,
    }))
}

function listenerRegion({ listener, region }: WrittenAws): readonly string[] {
  const found = typeof listener === 'string' ? listener.split(':')[3] : region
  return region === undefined || found === region ? [] : [`is in the region ${found}, but \`region\` is ${region}`]
}

/** What is skipped has to be written out. */
function checksAreWritten(subject: Subject): readonly Finding[] {
  const { path, value } = strongest(subject, 'checks') ?? { path: [...subject.path, 'checks'], value: [] }
  if (!Array.isArray(value) || value.length > 0) return []
  return [{ path, message: 'there are none; write some, or `checks: none` if no request can prove a release' }]
}

function healthRules(subject: Subject): readonly Finding[] {
  const health = resolveHealth(runsOf(subject))
  const { intervalMs, timeoutMs, healthy, unhealthy, status } = health
  const wrong = (key: string, found: string, allowed: string) => ({
    path: placeOf(subject, 'run', 'health', key),
    message: `found ${found}; on AWS allowed: ${allowed}`,
  })
  const [[fewest, most], [lowest, highest]] = [healthLimits.times, healthLimits.status]
  const times = (key: string, found: number) =>
    found >= fewest ? [] : [wrong(key, String(found), `a whole number from ${fewest} to ${most}`)]
  const { intervalSeconds, timeoutSeconds } = healthLimits
  return [
    ...(isSeconds(intervalMs, intervalSeconds) ? [] : [wrong('interval', shown(intervalMs), seconds(intervalSeconds))]),
    ...(isSeconds(timeoutMs, timeoutSeconds) && timeoutMs < intervalMs
      ? []
      : [wrong('timeout', shown(timeoutMs), `${seconds(timeoutSeconds)}, and less than the interval`)]),
    ...times('healthy', healthy),
    ...times('unhealthy', unhealthy),
    ...(status[0] >= lowest && status[1] <= highest
      ? []
      : [wrong('status', status.join('-'), `statuses from ${lowest} to ${highest}`)]),
  ]
}

/** The deregistration delay (Target group attributes, User Guide for Application Load Balancers). */
function drainRule(subject: Subject): readonly Finding[] {
  const { path, value } = strongest(subject, 'timeouts', 'drain') ?? { path: [], value: 0 }
  return isSeconds(milliseconds(value as string | 0), [0, longestDrainSeconds])
    ? []
    : [{ path, message: `found ${String(value)}; on AWS allowed: whole seconds up to ${longestDrainSeconds}s` }]
}

type Range = readonly [least: number, most: number]

function seconds([least, most]: Range): string {
  return `whole seconds from ${least}s to ${most}s`
}

function isSeconds(ms: number, [least, most]: Range): boolean {
  return ms % 1000 === 0 && ms >= least * 1000 && ms <= most * 1000
}

function shown(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`
}
