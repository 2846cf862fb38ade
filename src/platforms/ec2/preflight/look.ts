import { KnownError, type Problem } from '../../../errors/known-error.ts'
import type { ErrorCode } from '../../../errors/registry.ts'
import type { Call } from '../../../ports/common.ts'
import type { Preflight } from '../../../ports/platform.ts'

/** One thing that is looked at before anything is created. */
export interface Look {
  /** Completes 'Not checked: …'. */
  readonly what: string
  readonly find: () => Promise<Preflight>
}

export const nothing: Preflight = { problems: [], notices: [] }

export function problem(message: string, advice: string): Preflight {
  return { problems: [{ message, advice }], notices: [] }
}

export function notice(message: string): Preflight {
  return { problems: [], notices: [message] }
}

/** What all of them found, each thing once. */
export function together(all: readonly Preflight[]): Preflight {
  const problems = new Map<string, Problem>(all.flatMap((found) => found.problems).map((one) => [one.message, one]))
  return { problems: [...problems.values()], notices: [...new Set(all.flatMap(({ notices }) => notices))] }
}

/** Of these nothing is known about the thing itself. */
const unanswered: readonly ErrorCode[] = [
  'permission-missing',
  'platform-throttled',
  'platform-failed',
  'platform-timeout',
  'aws-failed',
]

/** A look that AWS does not answer is said; whatever else it meets is what is wrong. */
export async function take({ what, find }: Look, call: Call): Promise<Preflight> {
  try {
    return await find()
  } catch (error) {
    if (call.signal.aborted || !(error instanceof KnownError)) throw error
    if (unanswered.includes(error.code)) return notice(`Not checked: ${what}. ${error.message}`)
    const { message, advice } = error
    return { problems: [{ message, ...(advice !== undefined && { advice }) }], notices: [] }
  }
}
