import { createHash } from 'node:crypto'
import type { MetricAlarm, PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch'
import type { Call, ReleaseTags } from '../../../ports/common.ts'
import { releaseOfName, type EnvironmentKey } from '../../aws/names.ts'
import type { Aws } from '../../aws/session.ts'
import { tagsOf, type Tags } from '../../aws/tags.ts'
import { copied, type Served } from './copied.ts'
import { tagGroup } from './groups.ts'

/** On a group for which alarms were made; of others nobody has to ask. */
export const alarmsTag = 'immutable-deploy:alarms'

/** The beginning of the names of a group's copies. */
export function prefixOf(group: string): string {
  return `${group}/`
}

export interface AlarmCopy {
  readonly from: Served
  readonly to: Served
  /** ARNs of the new group's policies, by those of the old group's. */
  readonly policies: ReadonlyMap<string, string>
  readonly tags: ReleaseTags
}

/**
 * What keeps an alarm of a scaling policy from being copied, said of it; undefined where nothing does. Composite alarms
 * and those of anomaly detection cannot scale a group (PutMetricAlarm, Amazon CloudWatch API Reference).
 */
export function whyNotCopied({ Dimensions = [], Metrics = [] }: MetricAlarm, group: string): string | undefined {
  const all = [...Dimensions, ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric?.Dimensions ?? [])]
  if (all.some(({ Name }) => Name === 'InstanceId')) return 'watches one instance of the old group'
  const isQuery = (expression: string) => /^\s*select\b/i.test(expression) && expression.includes(group)
  if (Metrics.some(({ Expression = '' }) => isQuery(Expression))) return `has a query that names ${group}`
  return undefined
}

/**
 * Gives the policies of a new group alarms of their own, which watch it as the old ones watch the old group. The old ones
 * stay as they are.
 */
export async function copyAlarms(aws: Aws, alarms: readonly MetricAlarm[], copy: AlarmCopy, call: Call): Promise<void> {
  const requests = alarmRequests(alarms, copy, aws.tags)
  if (requests.length === 0) return
  await tagGroup(aws, copy.to.group, [{ Key: alarmsTag, Value: String(requests.length) }], call)
  // One after the other: CloudWatch takes three a second.
  for (const request of requests)
    await aws.cloudWatch(call, `making the alarm ${request.AlarmName}`, (cloudWatch, options) =>
      cloudWatch.putMetricAlarm(request, options),
    )
}

/** Alarms as requests: the new names in place of the old, whatever else they do kept. */
export function alarmRequests(
  alarms: readonly MetricAlarm[],
  { from, to, policies, tags }: AlarmCopy,
  users: Tags,
): readonly PutMetricAlarmCommandInput[] {
  const copyable = alarms.filter((alarm) => whyNotCopied(alarm, from.group) === undefined)
  const names = copiedNames(
    tags,
    copyable.map(({ AlarmName = '' }) => AlarmName),
    from.group,
    to.group,
  )
  return copyable.map((alarm, n) => ({
    ...copied(settingsOf(alarm), from, to, policies),
    AlarmName: names[n],
    EvaluationPeriods: alarm.EvaluationPeriods,
    ComparisonOperator: alarm.ComparisonOperator,
    Tags: [...tagsOf(tags), ...users],
  }))
}

/** Without what CloudWatch says of the alarm. */
function settingsOf(alarm: MetricAlarm) {
  const {
    AlarmName: _name,
    AlarmArn: _arn,
    AlarmConfigurationUpdatedTimestamp: _updated,
    StateValue: _state,
    StateReason: _reason,
    StateReasonData: _data,
    StateUpdatedTimestamp: _since,
    StateTransitionedTimestamp: _transitioned,
    EvaluationState: _evaluation,
    ...settings
  } = alarm
  return settings
}

/** The most characters of an alarm's name (PutMetricAlarm, Amazon CloudWatch API Reference). */
const longestName = 255

/** Copies of copies do not grow; what would have one name for two, or is too long, has a hash of what it was. */
function copiedNames(key: EnvironmentKey, names: readonly string[], from: string, to: string): readonly string[] {
  const prefix = releaseOfName(key, from) === undefined ? '' : prefixOf(from)
  const rests = names.map((name) => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name))
  return rests.map((rest, n) => {
    const plain = prefixOf(to) + rest
    if (plain.length <= longestName && rests.indexOf(rest) === n) return plain
    const hash = createHash('sha256')
      .update(names[n] ?? '')
      .digest('hex')
      .slice(0, 12)
    return `${plain.slice(0, longestName - hash.length - 1)}-${hash}`
  })
}
