import { describe, test } from '@jest/globals'

const isThere = process.env['AWS_EMULATOR'] === 'there'

// Skipped where the emulator (Python, moto) cannot be had, which is said once before all tests; in CI that is an error.
export const describeAws = isThere ? describe : describe.skip // no emulator here
// Skipped where the emulator cannot be had, for the same reason.
export const testAws = isThere ? test : test.skip // no emulator here
