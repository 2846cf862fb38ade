import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { maskProgram } from '../../src/platforms/ec2/fleets/boot-mask.ts'
import { createMask } from '../../src/support/mask/mask.ts'
import { maskable, unmaskable } from '../../src/support/mask/parts.ts'
import { maskStream } from '../../src/support/mask/stream.ts'
import { leftIn, secretForms, secretValues } from '../harness/secret-forms.ts'

const mask = createMask(Object.values(secretValues))
const cases = Object.entries(secretValues).flatMap(([name, value]) =>
  Object.entries(secretForms).map(([form, print]) => ({ name, form, value, text: print(value) })),
)

const pem = `-----BEGIN KEY-----\n${Array.from({ length: 9 }, (_, at) => Buffer.from(`a line of the key ${at}`.repeat(2)).toString('base64')).join('\n')}\n-----END KEY-----\n`
const wrappedAt = (column: number) =>
  Buffer.from(`key=${pem}`)
    .toString('base64')
    .match(new RegExp(`.{1,${column}}`, 'g'))
    ?.join('\n') ?? ''

/** A secret, what an app prints of it, and what may be told. */
const withinOthers = [
  [
    'postgres://app:s3cr%40t-word@db/shop',
    'password s3cr@t-word of app refused by db/shop',
    'password *** of app refused by db/shop',
  ],
  ['{"host": "db.internal", "password": "s3cr3t-word"}', 'db.internal refused s3cr3t-word', 'db.internal refused ***'],
  ['{"db": [{"api_token": "s3cr3t\\nt0ken-2"}], "size": 3}', 's3cr3t or t0ken-2', '*** or ***'],
  ['{"password": "s3cr3t-word"', 'it is s3cr3t-word', 'it is s3cr3t-word'],
  ['redis://:0nly-a-password@cache', 'WRONGPASS 0nly-a-password', 'WRONGPASS ***'],
] as const

const [head, tail] = [secretValues.URL.slice(0, 20), secretValues.URL.slice(20)]
const interrupted = [
  ['a colour', `user ${head}\u001b[01;31m\u001b[K${tail}\u001b[m!`],
  ['a link', `user ${head}\u001b]8;;https://a.example\u0007${tail}!`],
  ['NULs, as in UTF-16', `user ${secretValues.URL.split('').join('\0')}!`],
  ['a soft hyphen', `user ${head}\u00ad${tail}!`],
  ['a mark of direction', `user ${head}\u202e${tail}!`],
] as const

describe('a mask', () => {
  test.each(cases)('hides the secret $name $form', ({ value, text }) => {
    const masked = mask.hide(text)
    expect(masked).toContain('***')
    expect(leftIn(masked, value)).toEqual([])
  })

  test('leaves everything else as it is', () => {
    const text = 'GET / 200 in 3 ms; connecting to ***: b7Q= MIIE \\ %2F'
    expect(mask.hide(text)).toBe(text)
    expect(createMask([]).hide(text)).toBe(text)
    expect(createMask(['', ' ', '\n']).hide(text)).toBe(text)
  })

  test('keeps what stands around a secret', () => {
    expect(mask.hide(secretForms['as it is']?.(secretValues.URL) ?? '')).toBe('connecting to ***: refused')
    expect(mask.hide(secretForms['URL-encoded']?.(secretValues.URL) ?? '')).toBe('GET /?next=***&x')
  })

  test.each(interrupted)('hides a secret with %s within it, which nobody would see', (_what, text) => {
    expect(mask.hide(text)).toBe('user ***!')
  })

  test('hides a secret that has itself what nobody sees, with and without it', () => {
    const odd = createMask(['half\u00ad\u0007and\u001bhalf'])
    for (const text of ['half\u00ad\u0007and\u001bhalf', 'halfandhalf', String.raw`half\u00ad\u0007and\u001bhalf`])
      expect(odd.hide(text)).toBe('***')
  })

  test('hides the longer one of two secrets of which one begins with the other', () => {
    expect(createMask(['abcdef', 'abcdefghij']).hide('abcdefghij abcdef!')).toBe('*** ***!')
  })

  test('hides both of two secrets where one ends with what the other begins with', () => {
    expect(createMask(['first-half', 'half-second']).hide('x first-half-second y')).toBe('x *** y')
  })

  test('takes no secret for a pattern, and its own pattern never takes long', () => {
    const slow = createMask(['\\'.repeat(40), '(a+)+$', '%%%%%%%%%%', '""""""""'])
    expect(slow.hide('\\'.repeat(20_000) + 'x')).not.toContain('\\\\\\\\')
    expect(slow.hide(`${'%25'.repeat(5000)} ${'a'.repeat(5000)}!`)).toMatch(/a{5000}!$/)
  })

  test('of a secret with many lines hides each, among many others', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => Buffer.from(`line ${index} `.repeat(5)).toString('base64'))
    const log = Array.from({ length: 5000 }, (_, index) => `GET /orders/${index} 200 in ${index % 9} ms`)
    const many = createMask([lines.join('\n')])
    expect(many.hide(log.join('\n'))).toBe(log.join('\n'))
    for (const line of lines.slice(0, 20)) expect(many.hide(`key: ${line}.`)).toBe('key: ***.')
  })

  test('hides a password that a connection string or a JSON document has in it, and nothing else of these', () => {
    for (const [secret, text, masked] of withinOthers) expect(createMask([secret]).hide(text)).toBe(masked)
  })

  test.each([64, 76, 50, 24])('hides base64 that is wrapped after %i digits but for a rest of a few', (column) => {
    const wrapped = wrappedAt(column)
    const masked = createMask([pem]).hide(wrapped).split('\n')
    expect(masked.join('')).toContain('***')
    for (const line of masked) for (const digits of line.split('***')) expect(digits.length).toBeLessThan(16)
  })

  test('does not mask what is a common word or short, and says so', () => {
    for (const value of ['true', '1', 'a\nb\n', 'Production', '12345']) {
      expect(maskable(value)).toEqual([])
      expect(unmaskable('FLAG', value)).toMatch(/^the secret FLAG is a common word or has fewer than 6 characters/)
      expect(createMask([value]).hide(`x ${value} y`)).toBe(`x ${value} y`)
    }
    expect(unmaskable('FLAG', 's3cr3t')).toBeUndefined()
    expect(unmaskable('FLAG', '')).toBeUndefined()
  })
})

describe('a masked stream', () => {
  const text = cases.map((one) => one.text).join('\n')
  const masked = mask.hide(text)

  test.each([1, 2, 7, 100, 100_000])('finds secrets that are split into pieces of %i bytes', (bytes) => {
    const stream = maskStream(mask)
    const data = Buffer.from(text)
    const told = Array.from({ length: Math.ceil(data.length / bytes) }, (_, at) =>
      stream.push(data.subarray(at * bytes, (at + 1) * bytes)),
    )
    expect(told.join('') + stream.end()).toBe(masked)
  })

  test('finds them in a line that does not end, which it does not keep', () => {
    const stream = maskStream(mask)
    const one = `${'x'.repeat(997)}${secretValues.URL}`
    const told = Array.from({ length: 400 }, () => stream.push(Buffer.from(one)))
    expect(told.join('').length).toBeGreaterThan(100_000)
    const whole = told.join('') + stream.end()
    expect(whole).toBe(`${'x'.repeat(997)}***`.repeat(400))
  })

  test('tells a line as soon as it is whole', () => {
    const stream = maskStream(mask)
    expect(stream.push(Buffer.from('one\ntw'))).toBe('one\n')
    expect(stream.push(Buffer.from('o\n'))).toBe('two\n')
    expect(stream.end()).toBe('')
  })
})

describe('the mask of an instance’s boot program', () => {
  const program = `import base64, json, sys
def say(line): told.append(line)
told = []
${maskProgram}
secrets, texts = json.load(sys.stdin)
hide = mask(secrets)
json.dump([told, [hide(text) for text in texts]], sys.stdout)
`
  const inPython = (secrets: object, texts: readonly string[]) =>
    JSON.parse(execFileSync('python3', ['-c', program], { input: JSON.stringify([secrets, texts]), encoding: 'utf8' }))

  test('hides the same as that of the action, in every form', () => {
    const texts = [
      ...cases.map(({ text }) => text),
      ...interrupted.map(([, text]) => text),
      'GET / 200',
      'a\u001b[1mb\0c',
    ]
    expect(inPython(secretValues, texts)).toEqual([[], texts.map((text) => mask.hide(text))])
    for (const column of [64, 50]) {
      expect(inPython({ KEY: pem }, [wrappedAt(column)])).toEqual([[], [createMask([pem]).hide(wrappedAt(column))]])
    }
    for (const [secret, text, masked] of withinOthers) expect(inPython({ DB: secret }, [text])).toEqual([[], [masked]])
  })

  test('says of which secret nothing can be masked', () => {
    const [told, texts] = inPython({ FLAG: 'true', NONE: '', DEBUG: '1' }, ['true 1'])
    expect(told).toEqual([expect.stringContaining('the secret FLAG'), expect.stringContaining('the secret DEBUG')])
    expect(texts).toEqual(['true 1'])
  })
})
