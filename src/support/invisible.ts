/** Terminal escape sequences: CSI (colours, cursor), OSC (titles, links) up to its end, and the two-character ones. */
const terminalSequences =
  // oxlint-disable-next-line no-control-regex -- these are what it removes
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\r\n]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]/g

/**
 * Characters that print nothing or turn the reading direction. Joiners (U+200C, U+200D) stay: Persian words and emoji
 * need them. So do tabs and the ends of lines.
 */
const invisible = /(?![\t\n\v\f\r\u0085])\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu

/** A text without what a reader would not see of it. */
export function visible(text: string): string {
  return text.replace(terminalSequences, '').replace(invisible, '')
}

/** Whether nothing would be left of a character. */
export function isInvisible(character: string): boolean {
  return visible(character) === ''
}
