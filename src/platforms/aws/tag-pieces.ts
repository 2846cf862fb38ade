import type { Tag } from './tags.ts'

/** Values of tags have at most 255 characters, or 256, by service (Tag, in each service's API Reference). */
const longestValue = 255
/** Not of base64: whatever a longer text left in later tags does not count. */
const end = '.'

/**
 * A value that does not fit into a tag, as several of them, named by the prefix and a number. Some services take neither
 * quotes nor braces, hence base64.
 */
export function toPieces(prefix: string, value: unknown): { Key: string; Value: string }[] {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url') + end
  return Array.from({ length: Math.ceil(text.length / longestValue) }, (_, n) => ({
    Key: `${prefix}${n}`,
    Value: text.slice(n * longestValue, (n + 1) * longestValue),
  }))
}

/** The JSON of what `toPieces` was given; undefined where there is none among the tags. */
export function fromPieces(prefix: string, tags: readonly Tag[]): string | undefined {
  const parts = tags.map((_, n) => tags.find(({ Key }) => Key === `${prefix}${n}`)?.Value ?? '')
  const [text, ...rest] = parts.join('').split(end)
  return rest.length === 0 || !text ? undefined : Buffer.from(text, 'base64url').toString()
}

export function isPiece(prefix: string, { Key = '' }: Tag): boolean {
  return Key.startsWith(prefix)
}
