import { AwsError } from '../answers.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/** The emulator says of a stream that is missing that its group is (GetLogEvents, Amazon CloudWatch Logs API Reference). */
export const logCorrections: CorrectionTable = { 'logs:GetLogEvents': { check: checkStream } }

async function checkStream({ logs, input }: Setting): Promise<void> {
  const [logGroupName, logStreamNamePrefix] = [String(input['logGroupName']), String(input['logStreamName'])]
  const found = await logs.describeLogStreams({ logGroupName, logStreamNamePrefix }).catch(() => undefined)
  const isMissing = found?.logStreams?.every(({ logStreamName }) => logStreamName !== logStreamNamePrefix)
  if (isMissing === true) throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.')
}
