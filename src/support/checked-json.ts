import * as v from 'valibot'
import { messageOf } from '../errors/known-error.ts'
import { shown } from './shown.ts'

/** So many faults of one value are told; more help nobody. */
const mostTold = 3

/**
 * What a text holds that others may have written, taken only where the whole of it is as the schema says.
 * @throws Error that says in one line what is wrong with it; of what that is, and what to do, is the caller's to say.
 */
export function checkedJson<T>(schema: v.GenericSchema<unknown, T>, text: string): T {
  return checked(schema, parseJson(text))
}

/** @throws Error as of `checkedJson`. */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const { success, output, issues } = v.safeParse(schema, value)
  if (success) return output
  const told = issues.slice(0, mostTold).map(fault)
  throw new Error(issues.length > mostTold ? [...told, '…'].join('; ') : told.join('; '))
}

/** @throws Error as of `checkedJson`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The message quotes the text.
    throw new Error(`it is not JSON (${messageOf(error).replaceAll(/\p{C}/gu, '\u{fffd}')})`, { cause: error })
  }
}

function fault(issue: v.BaseIssue<unknown>): string {
  const place = (issue.path ?? []).map(({ key }) => shownKey(key)).join('.')
  const what = place === '' ? 'it' : `\`${place}\``
  if (issue.received === 'undefined') return `${what} is missing`
  const allowed = issue.message.startsWith('Invalid ') ? inWords(issue.expected ?? 'something else') : issue.message
  return `${what} is ${shown(issue.input)}, not ${allowed}`
}

/** A key may be as hostile as a value. */
function shownKey(key: unknown): string {
  const text = String(key)
  return /^[\w.:/-]{1,100}$/.test(text) ? text : shown(text)
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'a map',
  Array: 'a list',
}

function inWords(expected: string): string {
  return words[expected] ?? expected.replaceAll(/["()]/g, '').replaceAll(' | ', ', ')
}
