import { KnownError, messageOf } from '../../errors/known-error.ts'
import { codeOf } from '../../support/durable.ts'

/** Only a run that goes through removes anything by itself; a sweep needs a few KiB, for its own entry in the ledger. */
export const makeRoom =
  'Make room, with `command: sweep`, which removes what is beyond `keep.history`, or by hand; or put the store on another disk with `local.store`'

const makeRoomByHand =
  'Free a few MiB by hand, for a sweep has to write, too: in the store, `logs/` has what instances have printed. Then `command: sweep` removes what is beyond `keep.history`.'

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS'])

/** A file where a folder belongs, or the other way round. */
const inTheWay = new Set(['ENOTDIR', 'EISDIR'])

/** What Node's recursive mkdir says on a read-only file system is ENOENT, not EROFS. */
function isMkdirOnReadOnly(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'mkdir'
}

/** Turns what the file system refused into an error that says what to do; anything else is returned as it is. */
export function storeError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new KnownError(`The disk that holds ${path} is full (${code}).`, {
      code: 'store-full',
      cause: error,
      advice: makeRoomByHand,
    })
  }
  if (notWritable.has(code ?? '') || isMkdirOnReadOnly(error)) {
    return new KnownError(`${path} cannot be written: ${messageOf(error)}.`, {
      code: 'store-not-writable',
      cause: error,
      advice: 'Give the runner’s user the folder, or name another one with `local.store`.',
    })
  }
  if (inTheWay.has(code ?? '')) {
    return new KnownError(`${path} cannot be written: ${messageOf(error)}.`, {
      code: 'store-not-writable',
      cause: error,
      advice:
        'Somebody has put a file there where a folder belongs, or the other way round: remove it, or name another folder with `local.store`.',
    })
  }
  return error
}
