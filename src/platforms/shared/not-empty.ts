import { KnownError } from '../../errors/known-error.ts'

/**
 * What a removal ends with whose time is over before the instances have ended: neither is anything overloaded, nor does it
 * hang.
 * @param left what is known to be still there.
 */
export function notEmpty(fleet: string, left: readonly string[], mayLand = false): KnownError {
  const named = left.length === 0 ? '' : `: ${left.join(', ')}`
  return new KnownError(
    `The fleet ${fleet} did not become empty within \`timeouts.remove\`, and so is not removed${named}.`,
    {
      code: 'platform-timeout',
      mayLand,
      advice:
        'Its instances go on stopping; the next run removes it, and `command: sweep` does so at once. If they take this long each time, to drain and to stop, raise `timeouts.remove`.',
    },
  )
}
