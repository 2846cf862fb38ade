import { deflateSync, inflateSync } from 'node:zlib'
import type { Tag } from './tags.ts'

/** Values of tags have at most 255 characters, or 256, by service (Tag, in each service's API Reference). */
const longestValue = 255
/** Not of base64: whatever a longer text left in later tags does not count. */
const end = '.'

/**
 * A value that does not fit into a tag, as several of them, named by the prefix and a number. Some services take neither
 * quotes nor braces, hence base64. What needs more than one is compressed: a resource has 50 tags at most.
 */
export function toPieces(prefix: string, value: unknown): { Key: string; Value: string }[] {
  const json = Buffer.from(JSON.stringify(value))
  const plain = json.toString('base64url') + end
  const text = plain.length <= longestValue ? plain : deflateSync(json).toString('base64url') + end
  return Array.from({ length: Math.ceil(text.length / longestValue) }, (_, n) => ({
    Key: `${prefix}${n}`,
    Value: text.slice(n * longestValue, (n + 1) * longestValue),
  }))
}

/** The JSON of what `toPieces` was given; undefined where there is none among the tags. */
export function fromPieces(prefix: string, tags: readonly Tag[]): string | undefined {
  const parts = tags.map((_, n) => tags.find(({ Key }) => Key === `${prefix}${n}`)?.Value ?? '')
  const [text, ...rest] = parts.join('').split(end)
  return rest.length === 0 || !text ? undefined : unpacked(Buffer.from(text, 'base64url')).toString()
}

/** The first byte of what is compressed, with which no JSON begins (RFC 1950, 2.2). */
const packed = 0x78
/** All tags of a resource hold less than this, however well it was compressed. */
const mostBytes = 1024 * 1024

/** What is damaged is left as it is, for whoever reads it to say so. */
function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== packed) return bytes
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    return bytes
  }
}

export function isPiece(prefix: string, { Key = '' }: Tag): boolean {
  return Key.startsWith(prefix)
}
