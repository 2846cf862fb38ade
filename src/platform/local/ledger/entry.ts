import { KnownError, messageOf } from '../../../errors.ts'
import type { Operation } from '../../ledger.ts'

/** @throws KnownError `ledger-damaged`, which names the file. */
export function parseEntry(file: string, number: number, text: string): Operation {
  try {
    const entry: unknown = JSON.parse(text)
    if (!isOperation(entry, number)) throw new Error(`it does not hold operation ${number}`)
    return entry
  } catch (error) {
    throw new KnownError(`The ledger entry ${file} is damaged: ${messageOf(error)}.`, {
      code: 'ledger-damaged',
      fault: 'platform',
      advice: 'Somebody or something else wrote to it. Restore it from a backup, or remove the file to forget it.',
      cause: error,
    })
  }
}

function isOperation(entry: unknown, number: number): entry is Operation {
  if (typeof entry !== 'object' || entry === null) return false
  if (!('number' in entry) || entry.number !== number) return false
  return 'status' in entry && 'phase' in entry && 'kind' in entry && 'owner' in entry
}

/** Zero-padded, so that a folder listing reads in order. */
export function entryName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`
}

/** Undefined for anything in the folder that is no entry: drafts, and what others put there. */
export function entryNumber(name: string): number | undefined {
  const match = /^(\d{6,15})\.json$/.exec(name)
  return match === null ? undefined : Number(match[1])
}
