import { KnownError, messageOf, type Evidence } from '../../errors/known-error.ts'
import type { Address } from '../../ports/router.ts'
import type { Check } from '../../spec/types.ts'
import { limit } from '../../support/duration.ts'
import { waitFor, type Run, type Session } from '../session.ts'

/** As a few visitors would: a fleet of hundreds must not take minutes to be asked. */
const atOnce = 10

/** What is checked, and for what. */
export interface Checking {
  readonly address: Address
  readonly checks: readonly Check[]
  /** Against the new fleet alone, or as visitors come. */
  readonly where: 'before traffic' | 'through the route'
  /** Each has to pass so many times in a row. */
  readonly times: number
  /** An earlier release, which the checks of today's spec may not fit: one that is forced is only told of them. */
  readonly isRollback: boolean
  readonly evidence: () => Promise<readonly Evidence[]>
}

/**
 * Sends each check until it has passed as many times in a row as there are targets, so that with round robin each of
 * them has answered.
 * @throws KnownError `check-failed` when the time for checks is over.
 */
export async function passChecks(run: Run, checking: Checking): Promise<void> {
  for (const check of checking.checks) {
    try {
      await passCheck(run, checking, check)
    } catch (error) {
      if (!(error instanceof KnownError) || error.code !== 'check-failed') throw error
      if (!checking.isRollback || !run.force) throw error
      run.report({ type: 'warning', message: `${error.message} It goes on because of \`force\`.` })
    }
  }
}

async function passCheck(session: Session, checking: Checking, check: Check): Promise<void> {
  const { address, where, times, isRollback, evidence } = checking
  let passed = 0
  let failure = ''
  const name = `smoke check ${check.method} ${check.path} ${where}`
  const look = async () => {
    while (passed < times) {
      const several = Array.from({ length: Math.min(atOnce, times - passed) }, () => attempt(session, address, check))
      const problems = await Promise.all(several)
      const problem = problems.find((each) => each !== undefined)
      if (problem !== undefined) {
        failure = problem
        passed = 0
        return undefined
      }
      passed += problems.length
    }
    return true
  }
  await waitFor(session, {
    what: `${name} to pass`,
    timeoutMs: session.environment.timeouts.checksMs,
    everyMs: 100,
    look,
    progress: () => ({ done: passed, total: times }),
    onTimeout: async () => {
      session.report({ type: 'gate', gate: { name, outcome: 'failed', figures: failure } })
      return checkFailed(session, { name, failure, isRollback, evidence: await evidence() })
    },
  })
  session.report({
    type: 'gate',
    gate: { name, outcome: 'passed', figures: times === 1 ? 'once' : `${times} times in a row` },
  })
}

/** Undefined when it passed, else what was wrong. */
async function attempt(session: Session, address: Address, check: Check): Promise<string | undefined> {
  try {
    const { status, body } = await session.ask(address, check, session.signal)
    if (status !== check.status) return `answered ${status}, expected ${check.status}`
    if (check.contains !== undefined && !body.includes(check.contains))
      return `answered ${status}, but the body does not contain '${check.contains}'`
    return undefined
  } catch (error) {
    session.signal.throwIfAborted()
    return messageOf(error)
  }
}

interface Failed {
  readonly name: string
  readonly failure: string
  readonly isRollback: boolean
  readonly evidence: readonly Evidence[]
}

function checkFailed(session: Session, { name, failure, isRollback, evidence }: Failed): KnownError {
  return new KnownError(
    `The ${name} did not pass within ${limit(session.environment.timeouts.checksMs)}: ${failure}.`,
    {
      code: 'check-failed',
      evidence,
      advice: isRollback
        ? 'The checks are those of the spec as it is today. Where they do not fit the earlier release, roll back with `force: true`, or run the rollback from a commit whose spec has the right ones.'
        : 'Fix the app, or the check in the spec if its expectation is out of date.',
    },
  )
}
