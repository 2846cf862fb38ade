import type { Finding } from './oracle/finding.ts'
import { separator, type Failure, type Part, type Result } from './unit.ts'

/** Counts the cases of a unit, and keeps what they broke. */
export interface Tally {
  /** Runs a case; what it throws is broken too, for the harness knows no case that may. */
  count(name: string, work: () => Promise<readonly Finding[]>): Promise<void>
  /** Cases that need not be run, for the same was. */
  skip(cases: number): void
  result(): Result
}

export function createTally(part: Part, unit: string): Tally {
  const failures: Failure[] = []
  let cases = 0
  let same = 0
  return {
    count: async (name, work) => {
      cases += 1
      const findings = await work().catch(thrown)
      failures.push(...findings.map((finding) => ({ case: [part, unit, name].join(separator), ...finding })))
    },
    skip: (count) => void (same += count),
    result: () => ({ cases, same, failures }),
  }
}

function thrown(error: unknown): readonly Finding[] {
  return [{ promise: 'a known error', what: String(error instanceof Error ? error.stack : error) }]
}
