import type * as v from 'valibot'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import { checkedJson } from '../../support/checked-json.ts'

/**
 * What a tag holds that this action wrote once and anybody can have changed since.
 * @param name of the tag, or what the names of several begin with.
 * @param on what: an ARN, or a name.
 * @throws KnownError `tag-damaged`, which names both.
 */
export function fromTag<T>(schema: v.GenericSchema<unknown, T>, json: string, name: string, on: string): T {
  try {
    return checkedJson(schema, json)
  } catch (error) {
    throw new KnownError(`The tag ${name} of ${on} does not hold what this action wrote there: ${messageOf(error)}.`, {
      code: 'tag-damaged',
      advice: 'Give it its former value, which CloudTrail has; or remove it, and see to what it said yourself.',
      cause: error,
    })
  }
}
