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

  const deny = (operation: string) =>
    at.proxy.fault('logs', operation, {
      kind: 'error',
      status: 400,
      code: 'AccessDeniedException',
      message: `User: arn:aws:iam::123456789012:user/x is not authorized to perform: logs:${operation}`,
    })

  test('is missed by nobody who may not remove it, where there is none', async () => {
    const { fleets } = previewWith({})
    deny('DeleteLogGroup')
    await fleets.forgetLogs(call())
  })

  test('stays where it may not be removed, and that is an error, whatever driver the spec names today', async () => {
    const { environment } = place()
    const preview = previewWith({ platform: { ...environment.platform, logs: { driver: 'journald' } } })
    await logs().createLogGroup({ logGroupName: preview.group })
    deny('DeleteLogGroup')
    await expect(preview.fleets.forgetLogs(call())).rejects.toMatchObject({
      code: 'permission-missing',
      message: expect.stringContaining('logs:DeleteLogGroup'),
    })
    expect(await logGroup(preview.group)).toBeDefined()
  })

  test.each([
    ['awslogs', true],
    ['journald', false],
  ])('is likely there where nobody may ask, with the driver %s: %j', async (driver, isLikely) => {
    const { environment } = place()
    const { fleets } =
      driver === 'awslogs' ? previewWith({}) : previewWith({ platform: { ...environment.platform, logs: { driver } } })
    for (const operation of ['DeleteLogGroup', 'GetLogEvents']) deny(operation)
    const removed = await fleets.forgetLogs(call()).catch((error: unknown) => error)
    expect(removed).toEqual(isLikely ? expect.objectContaining({ code: 'permission-missing' }) : undefined)
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
