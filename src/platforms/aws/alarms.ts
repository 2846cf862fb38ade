import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch'
import type { Call } from '../../ports/common.ts'
import type { Alarm } from '../../ports/platform.ts'
import { batches } from './batches.ts'
import type { Aws } from './session.ts'

/** The most alarms of one DescribeAlarms, DeleteAlarms, DisableAlarmActions … (Amazon CloudWatch API Reference). */
export const mostAlarms = 100

/** The state of each alarm, composite ones too, in the order of the names; one that is not there is said to be missing. */
export async function readAlarms(aws: Aws, names: readonly string[], call: Call): Promise<readonly Alarm[]> {
  return alarmsOf(names, await described(aws, names, call))
}

/** Those of these alarms that there are and that watch metrics, as they were made. Asks for nothing where none is named. */
export async function metricAlarms(aws: Aws, names: readonly string[], call: Call): Promise<readonly MetricAlarm[]> {
  return (await described(aws, names, call)).filter((alarm): alarm is MetricAlarm => !('AlarmRule' in alarm))
}

async function described(aws: Aws, names: readonly string[], call: Call) {
  const some = batches(names, mostAlarms)
  return (await Promise.all(some.map((batch) => describe(aws, batch, call)))).flat()
}

/** What was described, by name. */
export function alarmsOf(names: readonly string[], found: readonly (MetricAlarm | CompositeAlarm)[]): readonly Alarm[] {
  const byName = new Map(found.map((alarm) => [alarm.AlarmName, alarm]))
  return names.map((name) => alarmOf(name, byName.get(name)))
}

/** Without `AlarmTypes` composite alarms would be left out, which is not the same as missing. */
async function describe(
  aws: Aws,
  names: readonly string[],
  call: Call,
): Promise<readonly (MetricAlarm | CompositeAlarm)[]> {
  const { MetricAlarms = [], CompositeAlarms = [] } = await aws.cloudWatch(
    call,
    `reading the alarms ${names.join(', ')}`,
    (cloudWatch, options) =>
      cloudWatch.describeAlarms(
        { AlarmNames: [...names], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: mostAlarms },
        options,
      ),
  )
  return [...MetricAlarms, ...CompositeAlarms]
}

const states: Readonly<Record<string, Alarm['state']>> = { OK: 'ok', ALARM: 'firing' }

function alarmOf(name: string, found: MetricAlarm | CompositeAlarm | undefined): Alarm {
  if (found === undefined) return { name, state: 'missing' }
  const state = states[found.StateValue ?? ''] ?? 'insufficient-data'
  return { name, state, ...(found.StateReason !== undefined && { reason: found.StateReason }) }
}
