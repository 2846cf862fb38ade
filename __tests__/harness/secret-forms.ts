/** Secrets as people have them, and as programs print them: what masks them, in whichever language, finds all of these. */
export const secretValues = {
  URL: 'postgres://app:c0rrect-h0rse@db.internal/shop?sslmode=require&x=1',
  QUOTES: 'it\'s "quoted" \\ and \\\\ more \\d+ $1',
  WIDE: 'schlüssel 🚀 \u2028 zwölf',
  PUNCTUATION: '/+=&%[]{}()^$.*|?-_~!#\t;,<b>\b\f.',
  KEY: '-----BEGIN KEY-----\r\nMIIEpAIBAAKCAQEA0+x/9zLine1\r\nb7Q=\r\nxLiNe2/abc+def0123456789\r\n-----END KEY-----\n',
} as const

type Print = (value: string) => string

const json: Print = (value) => JSON.stringify({ value })
const ascii: Print = (value) =>
  json(value).replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const base64: Print = (value) => Buffer.from(value).toString('base64')

const html: Print = (value) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const python: Print = (value) =>
  [...Buffer.from(value)]
    .map((byte) => (byte < 32 || byte > 126 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte)))
    .map((character) => (/^['\\]$/.test(character) ? `\\${character}` : character))
    .join('')

/** What the forms are made with, each by its name, for a program that prints them. */
export const secretEncodings = { json, ascii, base64, html, python }

/** By what they are called, each as it would stand in a line of a log. */
export const secretForms: Readonly<Record<string, Print>> = {
  'as it is': (value) => `connecting to ${value}: refused`,
  'JSON-escaped': json,
  'JSON-escaped, in ASCII': ascii,
  'JSON in JSON': (value) => json(json(value)),
  'URL-encoded': (value) => `GET /?next=${encodeURIComponent(value)}&x`,
  'URL-encoded in lowercase': (value) => encodeURIComponent(value).replaceAll(/%../g, (hex) => hex.toLowerCase()),
  'URL-encoded twice': (value) => encodeURIComponent(encodeURIComponent(value)),
  'URL-encoded as a form has it': (value) => new URLSearchParams({ value }).toString(),
  'as a string of Python': (value) => `b'${python(value)}'`,
  'escaped for HTML': (value) => `<p>${html(value)}</p>`,
  'escaped for HTML by numbers': (value) =>
    value.replaceAll(/[^\w ]/gu, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`),
  'as base64': base64,
  'as base64 after one byte': (value) => base64(`:${value}:more`),
  'as base64 after two bytes': (value) => base64(`u:${value}`),
  'as base64 of URLs': (value) => Buffer.from(`name:${value}?`).toString('base64url'),
  'as hexadecimal digits': (value) => `0x${Buffer.from(value).toString('hex')}`,
  'as large hexadecimal digits': (value) => Buffer.from(value).toString('hex').toUpperCase(),
  'as base64 in a URL': (value) => encodeURIComponent(base64(value)),
}

/** What of a secret must not be left in a text: any eight characters of it in a row, in lines that are long enough. */
export function leftIn(text: string, value: string): readonly string[] {
  const lines = value.split(/[\r\n]+/).filter((line) => line.trim().length >= 6)
  const hex: Print = (line) => Buffer.from(line).toString('hex')
  const encodings: readonly Print[] = [(line) => line, json, ascii, encodeURIComponent, base64, hex]
  const parts = lines.flatMap((line) => encodings.map((print) => print(line.trim())))
  const telling = parts.flatMap((part) => windows(part.replaceAll(/^\{"value":"|"\}$/g, ''), 8))
  return telling.filter((part) => text.includes(part))
}

function windows(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))
}
