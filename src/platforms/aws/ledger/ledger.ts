import type { Ledger, Operation } from '../../../ports/ledger.ts'
import { missingEntry } from '../../shared/ledger-entry.ts'
import { batches } from '../batches.ts'
import type { EnvironmentKey } from '../names.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import { ownTags } from '../tags.ts'
import { batch, openEntries } from './entries.ts'
import { encodeEntry } from './entry.ts'

export interface LedgerOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly leaseMs: number
}

/**
 * A parameter for each entry: that one with the same name is not overwritten is what makes an append atomic. What has
 * ended does not change any more, so after the first list only the rest is asked for.
 */
export function createLedger({ aws, key, leaseMs }: LedgerOptions): Ledger {
  const entries = openEntries(aws, key)
  const { read } = entries
  const callTimeoutMs = Math.min(10_000, leaseMs / 6)
  const parameterOf = (operation: Operation) => ({
    Name: entries.nameOf(operation.number),
    Value: encodeEntry(operation),
    Type: 'String' as const,
    Tier: 'Standard' as const,
  })
  return {
    leaseMs,
    callTimeoutMs,
    absenceHoldsMs: Math.min(1000, leaseMs / 60),
    landsLateMs: callTimeoutMs / 2,
    get: read,
    getWithNext: entries.readWithNext,
    list: entries.readAll,
    async now(call) {
      if (!aws.time.isKnown()) await read(0, call)
      return aws.time.now()
    },
    async append(operation, call) {
      try {
        await entries.ssm(call, `appending entry ${operation.number}`, (client, options) =>
          client.putParameter(
            { ...parameterOf(operation), Overwrite: false, Tags: [...ownTags(key), ...aws.tags] },
            options,
          ),
        )
      } catch (error) {
        if (!isNamed(error, 'ParameterAlreadyExists')) throw error
        /** The SDK tries again when an answer is lost: then it is our own entry that is in the way. */
        return (await read(operation.number, call))?.operation.owner === operation.owner ? 'appended' : 'taken'
      }
      entries.note(operation)
      return 'appended'
    },
    async update(operation, call) {
      const { number } = operation
      if (!entries.isKnown(number) && (await read(number, call)) === undefined)
        throw missingEntry(`entry ${number} of the ledger ${entries.path}`)
      await entries.ssm(call, `writing entry ${number}`, (ssm, options) =>
        ssm.putParameter({ ...parameterOf(operation), Overwrite: true }, options),
      )
      entries.note(operation)
    },
    async prune(numbers, call) {
      for (const some of batches(numbers, batch)) {
        await entries.ssm(call, 'removing entries', (client, options) =>
          client.deleteParameters({ Names: some.map(entries.nameOf) }, options),
        )
        some.forEach(entries.forget)
      }
    },
  }
}
