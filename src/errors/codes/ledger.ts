import type { ErrorEntries } from '../entry.ts'

export const ledger = {
  'environment-busy': {
    fault: 'user',
    meaning: 'Another run is changing the environment.',
    remedy: 'Wait for that run, raise `wait-for-lock`, or take over with `supersede: true`.',
  },
  'claim-lost': {
    fault: 'user',
    meaning: 'Another run took the environment over from this one, or somebody removed the entry by which it held it.',
    remedy:
      'Look at the run that took over. It finishes or undoes what this one began. If there is none, deploy a commit with `force: true`.',
  },
  'claim-unsure': {
    fault: 'platform',
    meaning:
      'The ledger answered so late, several times in a row, that the run cannot tell whether it still holds the environment.',
    remedy: 'Check the load on the ledger’s store and on the runner, then run again.',
  },
  'ledger-damaged': {
    fault: 'platform',
    meaning: 'An entry of the ledger was changed by something else, or was written by a newer version of this action.',
    remedy: 'Use that newer version, or restore the entry as the message says.',
  },
  'numbers-spent': {
    fault: 'user',
    meaning:
      'Something in the environment bears the highest number that a release can have, so that none is left for the next.',
    remedy: 'No run gives such a number: somebody made it by hand. Remove what the message names, then run again.',
  },
  'ledger-entry-missing': {
    fault: 'platform',
    meaning: 'Somebody removed the entry of the ledger that the run was about to write to.',
    remedy: 'Run again; where the weights then are not what the ledger says, with `force: true`.',
  },
} as const satisfies ErrorEntries
