import { KnownError, messageOf, type Evidence } from '../errors.ts'
import type { Address } from '../platform/router.ts'
import type { Check } from '../spec/types.ts'
import { waitFor, type Run } from './run.ts'

/** As a few visitors would: a fleet of hundreds must not take minutes to be asked. */
const atOnce = 10

/**
 * Sends each check until it has passed as many times in a row as there are targets, so that with round robin each of
 * them has answered.
 * @throws KnownError `check-failed` when the time for checks is over.
 */
export async function passChecks(
  run: Run,
  address: Address,
  checks: readonly Check[],
  times: number,
  evidence: () => Promise<readonly Evidence[]>,
): Promise<void> {
  for (const check of checks) await passCheck(run, address, check, times, evidence)
}

async function passCheck(
  run: Run,
  address: Address,
  check: Check,
  times: number,
  evidence: () => Promise<readonly Evidence[]>,
): Promise<void> {
  let passed = 0
  let failure = ''
  const name = `smoke check ${check.method} ${check.path}`
  const look = async () => {
    while (passed < times) {
      const several = Array.from({ length: Math.min(atOnce, times - passed) }, () => attempt(run, address, check))
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
  await waitFor(run, {
    what: `${name} to pass`,
    timeoutMs: run.environment.timeouts.checksMs,
    everyMs: 100,
    look,
    progress: () => ({ done: passed, total: times }),
    onTimeout: async () => {
      run.report({ type: 'gate', gate: { name, outcome: 'failed', figures: failure } })
      return checkFailed(run, check, name, failure, await evidence())
    },
  })
  run.report({ type: 'gate', gate: { name, outcome: 'passed', figures: `${times} times in a row` } })
}

/** Undefined when it passed, else what was wrong. */
async function attempt(run: Run, address: Address, check: Check): Promise<string | undefined> {
  try {
    const { status, body } = await run.ask(address, check, run.signal)
    if (status !== check.status) return `answered ${status}, expected ${check.status}`
    if (check.contains !== undefined && !body.includes(check.contains))
      return `answered ${status}, but the body does not contain '${check.contains}'`
    return undefined
  } catch (error) {
    run.signal.throwIfAborted()
    return messageOf(error)
  }
}

function checkFailed(run: Run, check: Check, name: string, failure: string, evidence: readonly Evidence[]): KnownError {
  const where = check.when === 'after' ? 'through the route' : 'against the new fleet'
  return new KnownError(
    `The ${name} ${where} did not pass within ${run.environment.timeouts.checksMs / 1000} s: ${failure}.`,
    {
      code: 'check-failed',
      evidence,
      advice: 'Mend the app, or the check in the spec if its expectation is out of date.',
    },
  )
}
