import { isInvisible } from '../invisible.ts'

/** One way in which a part of a secret may be printed. */
export interface Form {
  readonly pattern: string
  /** Letters and digits that stand in all that the pattern matches, as they are. */
  readonly word: string
}

function longestWord(text: string): string {
  const words = text.match(/[A-Za-z0-9]+/g) ?? []
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** As it is, JSON-escaped and URL-encoded, each once or twice, and mixed as a log line has them. */
export function formsOf(part: string): Form {
  const pattern = (part.match(/\\+|[^\\]/gu) ?? []).map(formsOfCharacter).join('')
  return { pattern, word: longestWord(part) }
}

/** @param character one, or several backslashes in a row. */
function formsOfCharacter(character: string): string {
  if (/^[A-Za-z0-9]$/.test(character)) return character
  const least = character.length
  if (character.startsWith('\\')) return `(?:\\\\|%(?:25){0,2}5[Cc]|${entityOf(character)}){${least},${4 * least}}`
  const percent = [...Buffer.from(character)].map((byte) => `%(?:25){0,2}${hex(byte, 2)}`).join('')
  const units = character.split('').map((unit) => `\\\\{1,4}u${hex(unit.charCodeAt(0), 4)}`)
  const bytes = [...Buffer.from(character)].map((byte) => `\\\\{1,4}x${hex(byte, 2)}`).join('')
  const ways = [
    `\\\\{0,3}${literal(character)}`,
    percent,
    units.join(''),
    bytes,
    entityOf(character),
    ...(shortForms[character] ?? []),
  ]
  return `(?:${ways.join('|')})${isInvisible(character) ? '?' : ''}`
}

function entityOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `&(?:amp;)?#(?:0{0,3}${code}|[xX]0{0,3}${hex(code, 1)});`
}

/** By which characters are escaped in JSON, in HTML and in a form, besides their numbers. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  ' ': ['\\+'],
  '\t': [String.raw`\\{1,4}t`],
  '\b': [String.raw`\\{1,4}b`],
  '\f': [String.raw`\\{1,4}f`],
  '"': ['&(?:amp;)?quot;'],
  "'": ['&(?:amp;)?apos;'],
  '&': ['&(?:amp;)?amp;'],
  '<': ['&(?:amp;)?lt;'],
  '>': ['&(?:amp;)?gt;'],
}

function hex(value: number, digits: number): string {
  const text = value.toString(16).padStart(digits, '0')
  return text.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

function literal(character: string): string {
  return character.replace(/[$()*+./?[\\\]^{|}]/, '\\$&')
}

/** As dumps have it, in small digits or in large ones. */
export function hexOf(part: string): readonly Form[] {
  const digits = Buffer.from(part).toString('hex')
  return [digits, digits.toUpperCase()].map((word) => ({ pattern: word, word }))
}

/** How many bytes more may stand before a secret in what is encoded: three digits later it is the same again. */
export const offsets = [0, 1, 2]

/** As base64 has it, with the digits that it shares with what stands beside it. */
export function base64Of(part: string): readonly Form[] {
  return offsets.map((before) => {
    const digits = base64Digits(part, before)
    const own = digits.replaceAll(/[+/]/g, (digit) => digitForms[digit] ?? digit)
    const first = before === 0 ? '' : sharedDigit
    const last = (before + Buffer.byteLength(part)) % 3 === 0 ? '' : sharedDigit
    return { pattern: `${first}${own}${last}(?:=|%3[Dd]){0,2}`, word: longestWord(digits) }
  })
}

/** Those that are the part's alone. */
export function base64Digits(part: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(part)])
  return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

const sharedDigit = '[A-Za-z0-9+/_\\-]?'

/** Of both alphabets (RFC 4648, 4 and 5), and in a URL or in JSON. */
const digitForms: Readonly<Record<string, string>> = { '+': '(?:[+\\-]|%2[Bb])', '/': '(?:\\\\?/|_|%2[Ff])' }
