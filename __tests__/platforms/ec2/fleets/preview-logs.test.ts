import { CloudWatchLogs, type LogGroup } from '@aws-sdk/client-cloudwatch-logs'
import { afterAll, expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { useFleets, type Place } from './setting.ts'

const { at, call, place } = useFleets()
let client: CloudWatchLogs | undefined
afterAll(() => client?.destroy())

const logs = () => {
  client ??= new CloudWatchLogs({ region: at.aws.region })
  return client
}

async function logGroup(name: string): Promise<LogGroup | undefined> {
  const { logGroups = [] } = await logs().describeLogGroups({ logGroupNamePrefix: name })
  return logGroups.find(({ logGroupName }) => logGroupName === name)
}

function previewWith(settings: object): Place & { readonly group: string } {
  const made = place()
  const { app, name } = made.environment
  const group = `/immutable-deploy/${app}/${name}`
  const platform = { ...made.environment.platform, logs: { driver: 'awslogs', group } }
  Object.assign(made.environment, { kind: 'preview', platform, ...settings })
  return { ...made, group }
}

describeAws('the log group of a preview', () => {
  test('has a retention and the preview’s tags before an instance writes to it, and goes with the preview', async () => {
    const { fleets, request, group, environment } = previewWith({})
    await fleets.launch(request(1), call())
    const made = await logGroup(group)
    expect(made?.retentionInDays).toBe(14)
    const { tags } = await logs().listTagsForResource({ resourceArn: made?.logGroupArn ?? made?.arn ?? '' })
    expect(tags).toEqual({ 'immutable-deploy:app': environment.app, 'immutable-deploy:environment': environment.name })
    await fleets.forgetLogs(call())
    expect(await logGroup(group)).toBeUndefined()
    await fleets.forgetLogs(call())
  })

  test('gets a retention although Docker was the first to make it', async () => {
    const { fleets, request, group } = previewWith({})
    await logs().createLogGroup({ logGroupName: group })
    await fleets.launch(request(1), call())
    expect((await logGroup(group))?.retentionInDays).toBe(14)
  })

  test('is left to whoever named another one in the spec, and is not made for other drivers or environments', async () => {
    const { environment } = place()
    const own = { logs: { driver: 'awslogs', group: '/shared' } }
    await logs().createLogGroup({ logGroupName: '/shared' })
    const shared = previewWith({ platform: { ...environment.platform, ...own } })
    const journald = previewWith({ platform: { ...environment.platform, logs: { driver: 'journald' } } })
    const lasting = previewWith({ kind: 'environment' })
    for (const { fleets, request } of [shared, journald, lasting]) await fleets.launch(request(1), call())
    expect((await logGroup('/shared'))?.retentionInDays).toBeUndefined()
    for (const { group } of [shared, journald, lasting]) expect(await logGroup(group)).toBeUndefined()
    await shared.fleets.forgetLogs(call())
    expect(await logGroup('/shared')).toBeDefined()
  })
})
