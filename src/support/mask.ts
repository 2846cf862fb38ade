import { StringDecoder } from 'node:string_decoder'

/** Replaces secrets in a text, in every form that programs usually print them in. */
export interface Mask {
  hide(text: string): string
  /** No form of a secret is longer, in characters. */
  readonly reach: number
}

/** What is shorter stands in too many lines by chance. */
const leastCharacters = 6
const isLongEnough = new RegExp(`^.{${leastCharacters}}`, 'su')

/** Values that are words of every log: masked, they would turn it into asterisks and say what they are all the same. */
export const commonWords = [
  'default',
  'development',
  'disabled',
  'enabled',
  'localhost',
  'password',
  'postgres',
  'production',
  'secret',
  'staging',
  'undefined',
]

/** The parts of a secret that are masked, each by itself: its lines, for a log has nothing longer. */
export function maskable(secret: string): readonly string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim())
  return [...new Set(lines)].filter((line) => isLongEnough.test(line) && !isCommon(line))
}

function isCommon(line: string): boolean {
  return commonWords.includes(line.toLowerCase())
}

/** Said of a secret of which no part can be masked; undefined where one can, or where there is nothing in it. */
export function unmaskable(name: string, secret: string): string | undefined {
  if (secret.trim() === '' || maskable(secret).length > 0) return undefined
  return `the secret ${name} is a common word or has fewer than ${leastCharacters} characters in each line, so it is not masked where it is printed`
}

export function createMask(secrets: readonly string[]): Mask {
  const forms = secrets.flatMap(maskable).flatMap((part) => [formsOf(part), ...base64Of(part)])
  const longestFirst = forms.toSorted((a, b) => b.pattern.length - a.pattern.length)
  // A pattern is longer than all that it matches.
  return { hide: (text) => hideAll(text, longestFirst), reach: longestFirst[0]?.pattern.length ?? 0 }
}

/** One way in which a part of a secret may be printed. */
interface Form {
  readonly pattern: string
  /** Letters and digits that stand in all that the pattern matches, as they are. */
  readonly word: string
}

/** To try every form at every character takes long where a secret has many lines; most texts have the words of none. */
function hideAll(text: string, forms: readonly Form[]): string {
  const possible = forms.filter(({ word }) => text.includes(word))
  if (possible.length === 0) return text
  return text.replace(new RegExp(possible.map(({ pattern }) => pattern).join('|'), 'gu'), '***')
}

function longestWord(text: string): string {
  const words = text.match(/[A-Za-z0-9]+/g) ?? []
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** As it is, JSON-escaped and URL-encoded, each once or twice, and mixed as a log line has them. */
function formsOf(part: string): Form {
  const pattern = (part.match(/\\+|[^\\]/gu) ?? []).map(formsOfCharacter).join('')
  return { pattern, word: longestWord(part) }
}

/** @param character one, or several backslashes in a row. */
function formsOfCharacter(character: string): string {
  if (/^[A-Za-z0-9]$/.test(character)) return character
  const least = character.length
  if (character.startsWith('\\')) return `(?:\\\\|%(?:25){0,2}5[Cc]){${least},${4 * least}}`
  const percent = [...Buffer.from(character)].map((byte) => `%(?:25){0,2}${hex(byte, 2)}`).join('')
  const units = character.split('').map((unit) => `\\\\{1,4}u${hex(unit.charCodeAt(0), 4)}`)
  const short = { ' ': '|\\+', '\t': '|\\\\{1,4}t' }[character] ?? ''
  return `(?:\\\\{0,3}${literal(character)}|${percent}|${units.join('')}${short})`
}

function hex(value: number, digits: number): string {
  const text = value.toString(16).padStart(digits, '0')
  return text.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

function literal(character: string): string {
  return character.replace(/[$()*+./?[\\\]^{|}]/, '\\$&')
}

/** As base64 has it where none, one or two bytes more stand before it, with the digits that it shares with others. */
function base64Of(part: string): readonly Form[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(part)])
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)]
    const digits = bytes.toString('base64').slice(from, to)
    const own = digits.replaceAll(/[+/]/g, (digit) => base64Digits[digit] ?? digit)
    const first = before === 0 ? '' : sharedDigit
    const last = bytes.length % 3 === 0 ? '' : sharedDigit
    return { pattern: `${first}${own}${last}(?:=|%3[Dd]){0,2}`, word: longestWord(digits) }
  })
}

const sharedDigit = '[A-Za-z0-9+/_\\-]?'

/** Of both alphabets (RFC 4648, 4 and 5), and in a URL or in JSON. */
const base64Digits: Readonly<Record<string, string>> = { '+': '(?:[+\\-]|%2[Bb])', '/': '(?:\\\\?/|_|%2[Ff])' }

/** Masks what comes in pieces, which may end within a secret, or within a character. */
export interface MaskedStream {
  /** What can be told by now: whole lines. */
  push(piece: Buffer): string
  /** The rest. */
  end(): string
}

/** A line that does not end is not kept in memory for ever. */
const longestLine = 64 * 1024

export function maskStream(mask: Mask): MaskedStream {
  const decoder = new StringDecoder('utf8')
  let held = ''
  return {
    push(piece) {
      held += decoder.write(piece)
      const whole = held.lastIndexOf('\n') + 1
      const told = mask.hide(held.slice(0, whole))
      held = held.slice(whole)
      return held.length > longestLine + mask.reach ? told + shorten() : told
    },
    end: () => mask.hide(held + decoder.end()),
  }
  /** What may be the beginning of a secret stays. */
  function shorten(): string {
    const masked = mask.hide(held)
    held = masked.slice(masked.length - mask.reach)
    return masked.slice(0, masked.length - mask.reach)
  }
}
