import { homedir } from 'node:os'
import path from 'node:path'

/** The absolute path behind `file:`; undefined for any other reference. */
export function secretFile(reference: string): string | undefined {
  if (!reference.startsWith('file:')) return undefined
  const file = reference.slice('file:'.length)
  return file.startsWith('~/') ? path.join(homedir(), file.slice(2)) : path.resolve('/', file)
}
