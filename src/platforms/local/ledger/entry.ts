import type { StoredEntry } from '../../shared/ledger-entry.ts'

export function storedEntry(file: string, number: number): StoredEntry {
  return { name: file, number, advice: 'Restore the file from a backup, or remove it to forget the operation.' }
}

/** Zero-padded, so that a folder listing reads in order. */
export function entryName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`
}

/** Undefined for anything in the folder that is no entry: drafts, and what others put there. */
export function entryNumber(name: string): number | undefined {
  const number = Number(/^(\d{6,15})\.json$/.exec(name)?.[1])
  return number > 0 && entryName(number) === name ? number : undefined
}
