import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { MetricAlarm } from '@aws-sdk/client-cloudwatch'
import * as v from 'valibot'
import type { Call } from '../../../ports/common.ts'
import { mostAlarms } from '../../aws/alarms.ts'
import { batches } from '../../aws/batches.ts'
import { fromTag } from '../../aws/from-tag.ts'
import { allPages } from '../../aws/pages.ts'
import type { Aws } from '../../aws/session.ts'
import { fromPieces, isPiece, toPieces } from '../../aws/tag-pieces.ts'
import { unlessGone } from '../../aws/unless-gone.ts'
import { alarmsTag, prefixOf } from './alarm-copies.ts'
import { tagGroup, tagOf, untagGroups } from './groups.ts'

/** Followed by a number: the alarms whose actions were switched off, in pieces. */
export const silentTag = 'immutable-deploy:silent-'

/** A fleet without traffic raises no alarm. Those whose actions the user has switched off are not among what is undone. */
export async function silenceAlarms(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const name = group.AutoScalingGroupName ?? ''
  const acting = (await ownAlarms(aws, group, call)).filter(({ ActionsEnabled }) => ActionsEnabled !== false)
  if (acting.length === 0) return
  await tagGroup(aws, name, silentTags(group, namesOf(acting)), call)
  await inBatches(namesOf(acting), (AlarmNames) =>
    aws.cloudWatch(call, `switching off the actions of the alarms of ${name}`, (cloudWatch, options) =>
      cloudWatch.disableAlarmActions({ AlarmNames }, options),
    ),
  )
}

/** What is written on a group of its own alarms that are switched off, and were before. */
export function silentTags(group: AutoScalingGroup, names: readonly string[]) {
  const prefix = prefixOf(group.AutoScalingGroupName ?? '')
  const rests = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  return toPieces(silentTag, [...new Set([...silent(group), ...rests])])
}

/** Undoes `silenceAlarms`; nothing where nothing is silent. */
export async function wakeAlarms(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const name = group.AutoScalingGroupName ?? ''
  const names = silent(group).map((rest) => prefixOf(name) + rest)
  await inBatches(names, (AlarmNames) =>
    aws.cloudWatch(call, `switching on the actions of the alarms of ${name}`, (cloudWatch, options) =>
      cloudWatch.enableAlarmActions({ AlarmNames }, options),
    ),
  )
  const pieces = (group.Tags ?? []).filter((tag) => isPiece(silentTag, tag))
  await untagGroups(
    aws,
    [name],
    pieces.flatMap(({ Key }) => Key ?? []),
    call,
  )
}

/** Before their group goes: it is the group that tells that there are any. */
export async function removeAlarms(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const names = namesOf(await ownAlarms(aws, group, call))
  await inBatches(names, async (AlarmNames) => {
    const remove = () =>
      aws.cloudWatch(call, `removing the alarms of ${group.AutoScalingGroupName}`, (cloudWatch, options) =>
        cloudWatch.deleteAlarms({ AlarmNames }, options),
      )
    const isThere = async () => namesOf(await ownAlarms(aws, group, call)).some((name) => AlarmNames.includes(name))
    await unlessGone(remove, { names: ['ResourceNotFound'], isThere })
  })
}

/** Those that were made for the group; a user's own have other names. */
async function ownAlarms(aws: Aws, group: AutoScalingGroup, call: Call): Promise<readonly MetricAlarm[]> {
  const { AutoScalingGroupName: name = '' } = group
  if (tagOf(group, alarmsTag) === undefined) return []
  return allPages(async (NextToken) => {
    const page = await aws.cloudWatch(call, `reading the alarms of ${name}`, (cloudWatch, options) =>
      cloudWatch.describeAlarms(
        {
          AlarmNamePrefix: prefixOf(name),
          AlarmTypes: ['MetricAlarm'],
          MaxRecords: mostAlarms,
          ...(NextToken !== undefined && { NextToken }),
        },
        options,
      ),
    )
    return { items: page.MetricAlarms, next: page.NextToken }
  })
}

const alarmNames = v.array(v.pipe(v.string(), v.nonEmpty('the name of an alarm')))

function silent({ AutoScalingGroupName: name = '', Tags = [] }: AutoScalingGroup): readonly string[] {
  const json = fromPieces(silentTag, Tags)
  return json === undefined ? [] : fromTag(alarmNames, json, silentTag, name)
}

function namesOf(alarms: readonly MetricAlarm[]): readonly string[] {
  return alarms.flatMap(({ AlarmName }) => AlarmName ?? [])
}

async function inBatches(names: readonly string[], change: (some: string[]) => Promise<unknown>): Promise<void> {
  for (const some of batches(names, mostAlarms)) await change([...some])
}
