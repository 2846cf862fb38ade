import { visible } from '../support/invisible.ts'

/** Outside text as lines that are safe to print: no escape sequences, control characters or change of direction. */
export function plainLines(text: string): string[] {
  return visible(text)
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/\t/g, '  ').replace(/\p{Cs}/gu, '\ufffd'))
}

/** The same as one line of at most `limit` characters. */
export function plainLine(text: string, limit = 500): string {
  const line = plainLines(text.slice(0, limit * 4))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return cut(line, limit)
}

/** Cuts between characters, never within one, and shows that it did. */
export function cut(line: string, limit: number): string {
  if (line.length <= limit) return line
  return `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
