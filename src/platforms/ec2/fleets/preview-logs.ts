import { KnownError, messageOf } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import { ownLogGroup, type EnvironmentKey } from '../../aws/names.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import { ownTags } from '../../aws/tags.ts'
import { unlessGone } from '../../aws/unless-gone.ts'
import type { EnvironmentOnEc2 } from '../options.ts'

/** What Docker's log driver would make has no retention, and stays for ever (PutRetentionPolicy takes these days). */
const retentionInDays = 14

/**
 * The log group that goes with a preview; undefined where its instances write to none. One that the spec names may be
 * others' as well: it is left as it is.
 */
export function previewLogGroup(
  key: EnvironmentKey,
  { kind, image, platform: { logs } }: EnvironmentOnEc2,
): string | undefined {
  const group = ownLogGroup(key)
  const isWrittenTo = image.builder !== 'ami' && logs.driver === 'awslogs' && logs.group === group
  return kind === 'preview' && isWrittenTo ? group : undefined
}

/** Makes the log group of a preview, before its first instance does. */
export async function ensurePreviewLogs(
  aws: Aws,
  key: EnvironmentKey,
  environment: EnvironmentOnEc2,
  call: Call,
): Promise<void> {
  const group = previewLogGroup(key, environment)
  if (group === undefined) return
  await createLogGroup(aws, key, group, call)
  await aws.logs(call, `setting the retention of the log group ${group}`, (logs, options) =>
    logs.putRetentionPolicy({ logGroupName: group, retentionInDays }, options),
  )
}

async function createLogGroup(aws: Aws, key: EnvironmentKey, logGroupName: string, call: Call): Promise<void> {
  const tags = Object.fromEntries([...ownTags(key), ...aws.tags].map(({ Key, Value }) => [Key, Value]))
  try {
    await aws.logs(call, `creating the log group ${logGroupName}`, (logs, options) =>
      logs.createLogGroup({ logGroupName, tags }, options),
    )
  } catch (error) {
    if (!isNamed(error, 'ResourceAlreadyExistsException')) throw error
  }
}

/** The group goes by its name, whatever the spec says today: nothing else is written to it. */
export async function removeLogs(
  aws: Aws,
  key: EnvironmentKey,
  environment: EnvironmentOnEc2,
  call: Call,
): Promise<void> {
  const logGroupName = ownLogGroup(key)
  const remove = async () => {
    try {
      await aws.logs(call, `removing the log group ${logGroupName}`, (logs, options) =>
        logs.deleteLogGroup({ logGroupName }, options),
      )
    } catch (error) {
      if (!isNamed(error, notFound)) throw error
    }
  }
  const isThere = () => isLogGroupThere(aws, logGroupName, previewLogGroup(key, environment) !== undefined, call)
  await unlessGone(remove, { names: [], isThere })
}

const notFound = 'ResourceNotFoundException'

/**
 * Asked of whoever may not remove it, for previews whose instances write to none have none. No stream has that name: what is
 * missing is told by the message alone (GetLogEvents, Amazon CloudWatch Logs API Reference).
 * @param isLikely where that may not be asked either.
 */
async function isLogGroupThere(aws: Aws, logGroupName: string, isLikely: boolean, call: Call): Promise<boolean> {
  const logStreamName = 'immutable-deploy/none'
  try {
    await aws.logs(call, `looking for the log group ${logGroupName}`, (logs, options) =>
      logs.getLogEvents({ logGroupName, logStreamName, limit: 1 }, options),
    )
    return true
  } catch (error) {
    if (isNamed(error, notFound)) return !/log group does not exist/i.test(messageOf(error))
    if (error instanceof KnownError && error.code === 'permission-missing') return isLikely
    throw error
  }
}
