import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { codeOf } from './durable.ts'

/** The absolute path behind `file:`; undefined for any other reference. */
export function secretFile(reference: string): string | undefined {
  if (!reference.startsWith('file:')) return undefined
  const file = reference.slice('file:'.length)
  return file.startsWith('~/') ? path.join(homedir(), file.slice(2)) : path.resolve('/', file)
}

/**
 * The value in a file, without the newline that editors put at its end.
 * @throws Error that names the secret and the file, never the value.
 */
export async function readSecretFile(name: string, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Error(`the secret ${name} cannot be read from ${file}: ${codeOf(error) ?? 'unknown error'}`)
  })
  // Node's own complaint about such a variable would print its value.
  if (text.includes('\0')) throw new Error(`the secret ${name} in ${file} holds a zero byte`)
  return text.replace(/\r?\n$/, '')
}
