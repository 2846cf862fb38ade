/** Terminal escape sequences: CSI (colours, cursor), OSC (titles, links) up to its end, and the two-character ones. */
const terminalSequences =
  // oxlint-disable-next-line no-control-regex -- these are what it removes
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\r\n]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]/g

/**
 * Characters that print nothing or turn the reading direction. Joiners (U+200C, U+200D) stay: Persian words and emoji
 * need them.
 */
const invisible = /\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu

/** Outside text as lines that are safe to print: no escape sequences, control characters or change of direction. */
export function plainLines(text: string): string[] {
  return text
    .replace(terminalSequences, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/\t/g, '  ')
        .replace(invisible, '')
        .replace(/\p{Cs}/gu, '\ufffd'),
    )
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
