import * as v from 'valibot'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { Operation, OperationKind, OperationPhase, OperationStatus } from '../../ports/ledger.ts'
import { checked } from '../../support/checked-json.ts'
import { oneOf } from '../../support/one-of.ts'

/** The latest time that a Date can hold, in milliseconds (ECMAScript, Time Values and Time Range). */
const latest = 8.64e15
/** What Node's timers hold, in milliseconds; whoever waits for longer would not wait at all. */
const longestWait = 2 ** 31 - 1

const text = v.string()
/** A release's or an operation's; 0 is the release that was there before us. */
const number = wholeNumber(0, Number.MAX_SAFE_INTEGER)
const time = v.pipe(v.number('a time'), v.finite('a time'), v.minValue(0, 'a time'), v.maxValue(latest, 'a time'))
const wait = v.pipe(
  v.number('milliseconds'),
  v.minValue(0, 'milliseconds'),
  v.maxValue(longestWait, `at most ${longestWait} milliseconds`),
)
/** A commit's SHA becomes an argument of git; an operation that launches nothing has none. */
const sha = v.pipe(v.string('a full SHA'), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64}|)$/, 'a full SHA'))

/** Keys that valibot takes no notice of would be traffic that nobody accounts for. */
const weights = v.pipe(
  v.custom<object>((found) => typeof found === 'object' && found !== null && !Array.isArray(found), 'a map of weights'),
  v.check(
    (found) => ['__proto__', 'constructor', 'prototype', ''].every((key) => !Object.hasOwn(found, key)),
    'a map of weights by target group',
  ),
  v.record(v.string(), wholeNumber(0, 999)),
)

/** Every field of an operation. What a newer version of the action adds to them is let through as it is. */
const fields = {
  number: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  kind: oneOf<OperationKind>({ deploy: true, rollback: true, destroy: true, sweep: true }),
  status: oneOf<OperationStatus>({ running: true, succeeded: true, failed: true, cancelled: true }),
  phase: oneOf<OperationPhase>({
    claimed: true,
    launching: true,
    gating: true,
    swapping: true,
    baking: true,
    retiring: true,
    undoing: true,
    done: true,
  }),
  owner: text,
  sha,
  title: text,
  digest: text,
  specDigest: text,
  actor: text,
  runUrl: text,
  startedAt: time,
  finishedAt: v.exactOptional(time),
  release: v.exactOptional(number),
  imageBytes: v.exactOptional(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
  machineImage: v.exactOptional(text),
  restores: v.exactOptional(number),
  rebuilt: v.exactOptional(v.boolean()),
  undoes: v.exactOptional(number),
  before: v.exactOptional(number),
  adopts: v.exactOptional(number),
  baseline: v.exactOptional(weights),
  intent: v.exactOptional(v.looseObject({ from: weights, to: weights })),
  landsForMs: v.exactOptional(wait),
  reason: v.exactOptional(text),
} satisfies Record<keyof Operation, v.GenericSchema>

const schema: v.GenericSchema<unknown, Operation> = v.looseObject(fields)

export interface StoredEntry {
  /** The file or parameter; what a message calls it. */
  readonly name: string
  /** The number that it was stored under. */
  readonly number: number
  /** How it can be put right where it is stored. */
  readonly advice: string
}

/**
 * The operation that a ledger's entry holds: the one way from a store into the engine, whatever somebody wrote there.
 * @param read what the entry holds, as plain data; an error of it means that it is damaged.
 * @throws KnownError `ledger-damaged`, which says what is wrong with which entry.
 */
export function readOperation(entry: StoredEntry, read: () => unknown): Operation {
  try {
    const operation = checked(schema, read())
    if (operation.number !== entry.number) throw new Error(`it holds operation ${operation.number}`)
    return operation
  } catch (error) {
    throw damaged(entry, error)
  }
}

export function damaged(entry: StoredEntry, cause: unknown): KnownError {
  return new KnownError(`The ledger entry ${entry.name} is damaged: ${messageOf(cause)}.`, {
    code: 'ledger-damaged',
    advice: `Something else wrote to it, or a newer version of this action: then use that. ${entry.advice} If that was the newest one, a deployment with \`force: true\` then goes on from what is live.`,
    cause,
  })
}

/** @param entry what was to be written to: `entry 7 of the ledger <path>`. */
export function missingEntry(entry: string): KnownError {
  return new KnownError(`There is no ${entry} to write to.`, {
    code: 'ledger-entry-missing',
    advice:
      'Somebody has removed it by hand. Run again; where the weights then are not what the ledger says, with `force: true`.',
  })
}

function wholeNumber(min: number, max: number) {
  const allowed =
    max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`
  return v.pipe(v.number(allowed), v.safeInteger(allowed), v.minValue(min, allowed), v.maxValue(max, allowed))
}
