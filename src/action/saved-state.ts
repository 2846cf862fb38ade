import { getState } from '@actions/core'
import * as v from 'valibot'
import { commandNames } from '../commands/index.ts'
import { KnownError, messageOf } from '../errors/known-error.ts'
import { checkedJson } from '../support/checked-json.ts'

/**
 * What the run has left to its post step, by way of a file of the runner's.
 * @returns undefined where it has left nothing.
 * @throws KnownError `saved-state-damaged`.
 */
export function saved<T>(name: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  const text = getState(name)
  if (text === '') return undefined
  try {
    return checkedJson(schema, text)
  } catch (error) {
    throw new KnownError(`The post step cannot read what the run has left to it (${name}): ${messageOf(error)}.`, {
      code: 'saved-state-damaged',
      advice: 'There is nothing to do: the next run finds what this one has left behind, and heals it.',
      cause: error,
    })
  }
}

export const number = v.pipe(v.number('a number'), v.safeInteger('a number'), v.minValue(1, 'a number from 1'))

/** The fields of a request without which a run cannot be finished. */
export const request = v.looseObject({
  command: v.picklist(commandNames),
  environment: v.string(),
  githubEnvironment: v.string(),
  spec: v.string(),
  workingDirectory: v.string(),
  rollbackTo: v.string(),
  preview: v.optional(number),
  explicit: v.boolean(),
  commit: v.looseObject({ by: v.picklist(['event', 'name', 'pull']) }),
  dryRun: v.boolean(),
  force: v.boolean(),
  waitForLockMs: v.pipe(v.number('milliseconds'), v.minValue(0, 'milliseconds')),
  supersede: v.boolean(),
})

/** By which commit's spec the run was made. */
export const commit = v.optional(
  v.looseObject({ sha: v.pipe(v.string(), v.hexadecimal('a SHA')), isHead: v.boolean() }),
)
