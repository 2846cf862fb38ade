import { KnownError, messageOf, type Evidence } from '../../errors/known-error.ts'
import type { Address } from '../../ports/router.ts'
import type { Check } from '../../spec/types.ts'
import { limit } from '../../support/duration.ts'
import { unexpected } from '../http.ts'
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
  /** Each of them has to be among those that answer, where answers say whose they are. */
  readonly instances: readonly string[]
  /** Where they do not say it: until then some of the load balancer may send requests elsewhere. */
  readonly settledAt: number
  /** An earlier release, which the checks of today's spec may not fit: one that is forced is only told of them. */
  readonly isRollback: boolean
  readonly evidence: () => Promise<readonly Evidence[]>
}

/**
 * Sends each check until it has passed as many times in a row as there are targets, and each instance has answered. A load
 * balancer is several nodes, which take turns each by itself and learn of a rule each in its time: only an answer that names
 * its instance proves whose it is. Without such answers the row is repeated once every node knows the rule.
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

/** As people read of it. */
export function nameOf({ method, path }: Check, where: Checking['where']): string {
  return `smoke check ${method} ${path} ${where}`
}

async function passCheck(session: Session, checking: Checking, check: Check): Promise<void> {
  const { where, times, settledAt, isRollback, evidence } = checking
  const row = countRow(checking)
  let failure = ''
  const name = nameOf(check, where)
  const look = async () => {
    if (row.isResting(session.clock.now())) return undefined
    for (let sent = 0; sent < times; sent += atOnce) {
      const several = Array.from({ length: Math.min(atOnce, times - sent) }, () =>
        attempt(session, checking.address, check),
      )
      const tries = await Promise.all(several)
      const problem = tries.find((each) => each.problem !== undefined)?.problem
      row.add(problem === undefined ? tries : [])
      if (problem !== undefined) {
        failure = problem
        return undefined
      }
    }
    failure = row.missing()
    return row.isProof(session.clock.now()) ? true : undefined
  }
  await waitFor(session, {
    what: `${name} to pass`,
    timeoutMs: session.environment.timeouts.checksMs + Math.max(0, settledAt - session.clock.now()),
    everyMs: 100,
    look,
    progress: () => ({ done: Math.min(row.passed(), times), total: times }),
    onTimeout: async () => {
      session.report({ type: 'gate', gate: { name, outcome: 'failed', figures: failure } })
      return checkFailed(session, { name, failure, isRollback, evidence: await evidence() })
    },
  })
  session.report({ type: 'gate', gate: { name, outcome: 'passed', figures: row.figures() } })
}

/** Tries that have passed one after the other, and whose they were. */
function countRow({ times, instances, settledAt }: Pick<Checking, 'times' | 'instances' | 'settledAt'>) {
  let passed = 0
  const seen = new Set<string>()
  const missing = () => (seen.size === 0 ? [] : instances.filter((id) => !seen.has(id)))
  return {
    /** None of them: one has failed, and the row begins anew. */
    add(tries: readonly Try[]) {
      passed = tries.length === 0 ? 0 : passed + tries.length
      if (tries.length === 0) seen.clear()
      for (const { instance } of tries) if (instance !== undefined && instances.includes(instance)) seen.add(instance)
    },
    passed: () => passed,
    missing: () => (missing().length === 0 ? '' : `no answer came from ${missing().join(', ')}`),
    /** What is left is time: nothing is asked meanwhile, and once more after it. */
    isResting: (now: number) => passed >= times && seen.size === 0 && now < settledAt,
    isProof: (now: number) => passed >= times && (seen.size > 0 ? missing().length === 0 : now >= settledAt),
    figures() {
      const often = passed === 1 ? 'once' : `${passed} times in a row`
      if (instances.length === 0) return often
      return seen.size > 0
        ? `${often}, by each of ${instances.length} instances`
        : `${often}; no answer says which instance it is from`
    },
  }
}

interface Try {
  /** Undefined when it passed, else what was wrong. */
  readonly problem: string | undefined
  readonly instance?: string | undefined
}

async function attempt(session: Session, address: Address, check: Check): Promise<Try> {
  try {
    const answer = await session.ask(address, check, session.signal)
    const problem = unexpected(check, answer)
    return problem === undefined ? { problem, instance: answer.instance } : { problem }
  } catch (error) {
    session.signal.throwIfAborted()
    return { problem: messageOf(error) }
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
