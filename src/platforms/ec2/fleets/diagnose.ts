import type { Activity, AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import { messageOf, type Evidence } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { LogOptions } from '../../aws/options.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import type { EnvironmentOnEc2 } from '../options.ts'
import { instanceIn, isFailure, readActivities, wordsOf } from './activities.ts'
import { stateOf } from './fleet-view.ts'
import { secretsIn } from './boot-program.ts'
import { groupByName, targetGroupOf } from './groups.ts'
import { hintsFor } from './hints.ts'
import { readData } from './launch-template.ts'
import { unpackUserData } from './packed-user-data.ts'

/** Three instances of one image seldom fail for four reasons. */
const mostInstances = 3
const mostLines = 20
/** The app's, and what the boot program has to say of itself. */
const mostOwnLines = 30
const mostActivities = 5
/** Of each line of the boot program. */
const mark = 'immutable-deploy: '

/**
 * The last log lines of a fleet: why its activities failed, then console and log of the instances that are not healthy, of
 * those that are gone already too: EC2 keeps their console for an hour. What cannot be read is a line that says so. Of an
 * app with secrets only what its instance has masked itself is told: no secret is known here.
 */
export async function diagnose(
  aws: Aws,
  environment: EnvironmentOnEc2,
  name: string,
  call: Call,
): Promise<readonly Evidence[]> {
  const group = await groupByName(aws, name, call)
  if (group === undefined) return []
  const [activities, unhealthy] = await Promise.all([
    orReason(() => readActivities(aws, name, call)),
    orReason(() => unhealthyTargets(aws, targetGroupOf(group), call)),
  ])
  const failures = Array.isArray(activities) ? activities.filter(isFailure) : []
  const ids = suspects(group, failures, Array.isArray(unhealthy) ? unhealthy : [])
  const isRaw = ids.length > 0 && (await maySeeAll(aws, environment, group, call))
  const { logs } = environment.platform
  const words = await Promise.all(
    ids.map((id) => (isRaw ? lastLogLines(aws, logs, id, call) : ownLines(aws, id, call))),
  )
  const found = [
    { title: `scaling activities of ${name} that failed`, lines: activityLines(activities, failures) },
    ...words.flat(),
  ]
  return [...hintsFor(found), ...found].filter(({ lines }) => lines.length > 0)
}

/** Whether no secret can be in what the instances print: neither today's spec nor what they booted from has any. */
async function maySeeAll(
  aws: Aws,
  { logs, run }: EnvironmentOnEc2,
  { LaunchTemplate, MixedInstancesPolicy }: AutoScalingGroup,
  call: Call,
): Promise<boolean> {
  if (logs.show === 'never' || Object.keys(run.secrets).length > 0) return false
  const name =
    LaunchTemplate?.LaunchTemplateName ??
    MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification?.LaunchTemplateName
  const data = name === undefined ? undefined : await readData(aws, name, call).catch(() => undefined)
  const secrets = secretsIn(unpackUserData(data?.UserData))
  return secrets !== undefined && Object.keys(secrets).length === 0
}

/** Resolves with why it could not be done, where it could not. */
async function orReason<T>(read: () => Promise<T>): Promise<T | string> {
  return read().catch((error: unknown) => `could not be read: ${messageOf(error)}`)
}

async function unhealthyTargets(aws: Aws, targetGroup: string | undefined, call: Call): Promise<readonly string[]> {
  if (targetGroup === undefined) return []
  const { TargetHealthDescriptions = [] } = await aws.elb(
    call,
    `reading the health of ${targetGroup}`,
    (elb, options) => elb.describeTargetHealth({ TargetGroupArn: targetGroup }, options),
  )
  return TargetHealthDescriptions.filter(({ TargetHealth }) => TargetHealth?.State !== 'healthy').map(
    ({ Target }) => Target?.Id ?? '',
  )
}

/** Those that fail, those that failed and are gone, then any: with all healthy it is the checks that ask. */
function suspects(
  { Instances = [] }: AutoScalingGroup,
  failures: readonly Activity[],
  unhealthy: readonly string[],
): readonly string[] {
  const idsOf = (wanted: (instance: (typeof Instances)[number]) => boolean) =>
    Instances.filter(wanted).map(({ InstanceId = '' }) => InstanceId)
  const gone = failures.map(instanceIn).filter((id) => id !== undefined)
  const failing = idsOf((instance) => stateOf(instance) === 'failed')
  const all = [...failing, ...unhealthy, ...gone, ...idsOf(() => true)]
  return [...new Set(all)].slice(0, mostInstances)
}

function activityLines(activities: readonly Activity[] | string, failures: readonly Activity[]): readonly string[] {
  return typeof activities === 'string' ? [activities] : failures.slice(0, mostActivities).map(wordsOf)
}

async function lastLogLines(aws: Aws, logs: LogOptions, id: string, call: Call): Promise<readonly Evidence[]> {
  const [console, log] = await Promise.all([
    orReason(() => consoleOf(aws, id, call)),
    logs.driver === 'awslogs' ? orReason(() => logOf(aws, logs.group, id, call)) : undefined,
  ])
  const isTold = Array.isArray(console) && console.some((line) => line.includes(`${mark}app: `))
  return [
    { title: `console of ${id}`, lines: typeof console === 'string' ? [console] : console },
    ...(log === undefined || isTold ? [] : [{ title: `log of ${id}`, lines: typeof log === 'string' ? [log] : log }]),
  ]
}

/** What the boot program said, among it the app's last lines, which it has masked. */
async function ownLines(aws: Aws, id: string, call: Call): Promise<readonly Evidence[]> {
  const lines = await orReason(async () => (await consoleLines(aws, id, call)).filter(isOurs).slice(-mostOwnLines))
  return [{ title: `what ${id} said itself`, lines: typeof lines === 'string' ? [lines] : lines }]
}

function isOurs(line: string): boolean {
  return line.includes(mark)
}

/** What our own boot program said, wherever that is, and the end of it all. */
async function consoleOf(aws: Aws, id: string, call: Call): Promise<readonly string[]> {
  const lines = await consoleLines(aws, id, call)
  const ours = lines.slice(0, -mostLines).filter(isOurs)
  return [...ours.slice(-mostLines), ...lines.slice(-mostLines)]
}

async function consoleLines(aws: Aws, id: string, call: Call): Promise<readonly string[]> {
  const text = Buffer.from(await consoleOutput(aws, id, call), 'base64').toString()
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
}

/** Only instances on the Nitro System have more than the console of their boot (GetConsoleOutput, EC2 API Reference). */
async function consoleOutput(aws: Aws, id: string, call: Call): Promise<string> {
  const ask = async (Latest: boolean) =>
    (
      await aws.ec2(call, `reading the console of ${id}`, (ec2, options) =>
        ec2.getConsoleOutput({ InstanceId: id, Latest }, options),
      )
    ).Output ?? ''
  return ask(true).catch((error: unknown) => {
    if (isNamed(error, 'UnsupportedOperation')) return ask(false)
    throw error
  })
}

async function logOf(aws: Aws, logGroupName: string, id: string, call: Call): Promise<readonly string[]> {
  const { events = [] } = await aws.logs(call, `reading the log of ${id}`, (logs, options) =>
    logs.getLogEvents({ logGroupName, logStreamName: id, limit: mostLines, startFromHead: false }, options),
  )
  return events.map(({ message = '' }) => message)
}
