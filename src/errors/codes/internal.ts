import type { ErrorEntries } from '../entry.ts'

const report = 'Report it with the log of the run.'

export const internal = {
  bug: {
    fault: 'internal',
    meaning: 'Something failed that nobody expected, so the log has a stack trace.',
    remedy: report,
  },
  'weight-invalid': {
    fault: 'internal',
    meaning: 'The run asked for a weight that is not a whole number from 0 to 999.',
    remedy: report,
  },
  'name-invalid': {
    fault: 'internal',
    meaning: 'The name of an app or environment cannot be a folder of the store, and the spec’s rules let it pass.',
    remedy: report,
  },
} as const satisfies ErrorEntries
