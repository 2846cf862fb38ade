import { expect } from '@jest/globals'
import type { LoadResult } from './load.ts'
import type { ActionResult } from './runner.ts'

/** It did what was asked. The log is part of what is compared, so that a failure shows it. */
export function expectDone({ exitCode, log }: ActionResult): void {
  expect([exitCode, log]).toEqual([0, expect.not.stringContaining('::error')])
}

/** It failed with one clear error, for people. */
export function expectRefused({ exitCode, log }: ActionResult, error: RegExp): void {
  const errors = log.split('\n').filter((line) => line.startsWith('::error'))
  expect([exitCode, log, errors]).toEqual([1, log, [expect.stringMatching(error)]])
  expect(log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
}

/** No request of any kind failed, and there were some of each. */
export function expectNoFailure({ failures, sent }: LoadResult): void {
  expect(failures).toEqual([])
  for (const count of Object.values(sent)) expect(count).toBeGreaterThan(0)
}

/** Every answer that was given at all. */
export function releasesIn({ served }: LoadResult): readonly string[] {
  return Object.keys(served).toSorted()
}

/** How traffic was told to have moved. */
export function shiftsOf({ outputs }: ActionResult): readonly unknown[] {
  const told = JSON.parse(outputs['summary-json'] ?? '{}') as {
    readonly shifts: readonly { readonly percent: unknown }[]
  }
  return told.shifts.map(({ percent }) => percent)
}
