import type { Call, Change } from '../../src/ports/common.ts'

/** A call of a test, which is free to change what it likes: no claim stands in its way. */
export function free(call: Call): Change {
  return call as Change
}
