import { withoutRelease, type Outcome } from '../engine/events.ts'
import { asDone } from '../engine/policy/plan.ts'
import type { Run } from '../engine/session.ts'
import { KnownError, type Problem } from '../errors/known-error.ts'

/** What a sweep did, or in a dry run would do; what it had to leave; where it failed. */
export interface Swept {
  /** Counts what was done. */
  count(line: string): void
  /** Says it as well. */
  did(line: string): void
  /** Remembers a preview that could not be removed now. */
  leave(name: string): void
  /** Sweeps one environment: what keeps it from being swept does not keep the others. */
  attempt<T>(name: string, work: () => Promise<T>): Promise<T | undefined>
  /** @throws KnownError `sweep-incomplete`, or the one error that there was. */
  end(): Outcome
}

export function createSwept(run: Run): Swept {
  const done: string[] = []
  const left: string[] = []
  const failures: Failure[] = []
  const count = (line: string) => void done.push(line)
  return {
    count,
    did: (line) => {
      count(line)
      if (!run.dryRun) run.report({ type: 'notice', message: line })
    },
    leave: (name) => void left.push(name),
    attempt: async (name, work) => {
      try {
        return await work()
      } catch (error) {
        run.signal.throwIfAborted()
        if (!(error instanceof KnownError)) throw error
        failures.push({ name, error })
        return undefined
      }
    },
    end: () => {
      const [first, ...others] = failures
      if (first !== undefined && others.length === 0) throw first.error
      const verdict = verdictOf(run, done, left)
      if (first !== undefined) throw incomplete(verdict, failures)
      return withoutRelease(verdict, {
        changed: !run.dryRun && done.length > 0,
        ...(run.dryRun ? { plan: done } : { swept: done.map(asDone) }),
      })
    },
  }
}

function verdictOf({ dryRun }: Run, done: readonly string[], left: readonly string[]): string {
  const things = `${done.length} ${done.length === 1 ? 'thing' : 'things'}`
  const swept = dryRun ? `Dry run: would have swept ${things}` : `Swept ${things}`
  if (left.length === 0) return done.length === 0 ? 'Nothing to sweep' : swept
  return `${done.length === 0 ? 'Nothing was swept' : swept}; ${left.join(', ')} could not be removed yet`
}

interface Failure {
  readonly name: string
  readonly error: KnownError
}

function problemOf({ name, error }: Failure): Problem {
  const { message, advice } = error
  return { message: `${name}: ${message}`, ...(advice !== undefined && { advice }) }
}

function incomplete(verdict: string, failures: readonly Failure[]): KnownError {
  const names = failures.map(({ name }) => name.replace(/^The /, 'the ')).join(', ')
  return new KnownError(`${verdict}; not swept: ${names}.`, {
    code: 'sweep-incomplete',
    problems: failures.map(problemOf),
    advice: 'Fix each of these as its line says, then run again.',
  })
}
