import type { MetricAlarm, PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch'
import type { Output } from '../xml.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/** The emulator cannot switch the actions of alarms off and on. */
export const alarmCorrections: CorrectionTable = {
  'cloudwatch:DisableAlarmActions': { output: (setting) => act(setting, false) },
  'cloudwatch:EnableAlarmActions': { output: (setting) => act(setting, true) },
}

/** Names of alarms that are not there are passed over. */
async function act({ cloudWatch, input }: Setting, ActionsEnabled: boolean): Promise<Output> {
  const { MetricAlarms = [] } = await cloudWatch.describeAlarms({ AlarmNames: input['AlarmNames'] as string[] })
  for (const alarm of MetricAlarms) await cloudWatch.putMetricAlarm({ ...settingsOf(alarm), ActionsEnabled })
  return {}
}

function settingsOf({ StateValue: _state, ...alarm }: MetricAlarm): PutMetricAlarmCommandInput {
  const stated = Object.entries(alarm).filter(
    ([name, value]) => !name.endsWith('Timestamp') && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(stated) as unknown as PutMetricAlarmCommandInput
}
