import { KnownError } from '../errors/known-error.ts'

/** What a run fails with that the workflow cancels while it is at work. */
export function cancelled(): KnownError {
  return new KnownError('The workflow was cancelled.', {
    code: 'cancelled',
    advice: 'The log says what was undone. Run it again when you are ready.',
  })
}

/** What GitHub is told of a run that was stopped before it could tell anything itself. */
export function stopped(): KnownError {
  return new KnownError('The workflow was stopped before the run came to its end.', { code: 'cancelled' })
}
