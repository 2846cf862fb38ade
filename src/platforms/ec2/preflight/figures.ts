import type { MetricAlarm } from '@aws-sdk/client-cloudwatch'
import type { Alarm, Preflight } from '../../../ports/platform.ts'
import { limit } from '../../../support/duration.ts'
import { readAlarms } from '../../aws/alarms.ts'
import { dimensionOf } from '../../aws/router/arns.ts'
import { nothing, notice, together } from './look.ts'
import { liveOf, type Scene } from './scene.ts'

/** Alarms on the live target group go blind with a new one per release. Those of scaling policies come along. */
export async function lookAtAlarms(scene: Scene): Promise<Preflight> {
  const live = liveOf((await scene.route()).weights).map(dimensionOf)
  if (live.length === 0) return nothing
  const { alarms, isAll } = await someAlarms(scene)
  const unseen = isAll
    ? nothing
    : notice(
        `Not checked: which further alarms watch the live target group. The account has more than ${alarms.length}.`,
      )
  const bound = alarms.filter(
    (alarm) => !isOfPolicy(alarm) && targetGroupsOf(alarm).some((group) => live.includes(group ?? '')),
  )
  if (bound.length === 0) return unseen
  return together([
    notice(
      `These alarms watch the live target group and will not see the new one: ${bound.map(({ AlarmName }) => AlarmName).join(', ')}. Let them watch the load balancer instead.`,
    ),
    unseen,
  ])
}

const worthSaying: Partial<Record<Alarm['state'], string>> = {
  firing: 'is firing already: the first look at it would stop the swap',
  'insufficient-data': 'has no data: it cannot stop anything',
  missing: 'does not exist: it cannot stop anything',
}

/** What of `gates.alarms` will not do what it is there for. */
export async function lookAtGates({ aws, call, environment }: Scene): Promise<Preflight> {
  const alarms = await readAlarms(aws, environment.gates.alarms, call)
  return together(
    alarms.map(({ name, state }) => {
      const words = worthSaying[state]
      return words === undefined ? nothing : notice(`The alarm ${name} of \`gates.alarms\` ${words}.`)
    }),
  )
}

/** So many pages of 100 at most: nothing but a notice comes of it, and an account may have thousands. */
const mostPages = 3

async function someAlarms({ aws, call }: Scene) {
  const alarms: MetricAlarm[] = []
  let next: string | undefined
  for (let page = 0; page < mostPages && (page === 0 || next !== undefined); page += 1) {
    const found = await aws.cloudWatch(call, 'reading the alarms', (cloudWatch, options) =>
      cloudWatch.describeAlarms(
        { AlarmTypes: ['MetricAlarm'], MaxRecords: 100, ...(next !== undefined && { NextToken: next }) },
        options,
      ),
    )
    alarms.push(...(found.MetricAlarms ?? []))
    next = found.NextToken || undefined
  }
  return { alarms, isAll: next === undefined }
}

function targetGroupsOf({ Dimensions = [], Metrics = [] }: MetricAlarm): readonly (string | undefined)[] {
  const all = [...Dimensions, ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric?.Dimensions ?? [])]
  return all.filter(({ Name }) => Name === 'TargetGroup').map(({ Value }) => Value)
}

function isOfPolicy({ AlarmActions = [] }: MetricAlarm): boolean {
  return AlarmActions.some((action) => action.includes(':scalingPolicy:'))
}

/** Worth a word above this; what would be saved is against checks of 5 s × 2. */
const quickMs = 30_000

/** How long a target that recovers stays without traffic. */
export async function lookAtHealthBudget({ environment }: Scene): Promise<Preflight> {
  const { intervalMs, healthy } = environment.run.health
  const takesMs = intervalMs * healthy
  if (takesMs <= quickMs) return nothing
  const saved = limit(takesMs - 10_000)
  return notice(
    `A target is found healthy again after ${limit(intervalMs)} × ${healthy} = ${limit(takesMs)}; 5 s × 2 would save ${saved} (\`run.health\`).`,
  )
}
