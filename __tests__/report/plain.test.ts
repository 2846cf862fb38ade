import { expect, test } from '@jest/globals'
import { cut, plainLine, plainLines } from '../../src/report/plain.ts'
import { duration, shortDigest } from '../../src/report/words.ts'

test.each([
  ['colours and cursor', '\u001b[31;1mred\u001b[0m\u001b[2K \u009b1mbold', ['red bold']],
  ['links and titles', '\u001b]8;;https://evil.example\u0007here\u001b]8;;\u001b\\ \u001b]0;title\u0007', ['here ']],
  ['a sequence without end, up to the end of its line', 'a\u001b]0;b\nc', ['a', 'c']],
  ['all ends of lines', 'a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi', 'abcdefghi'.split('')],
  ['control characters and directions', 'a\u0000b\u202ec\u200bd\u007fe\tf', ['abcde  f']],
  ['no half characters, but whole emoji', 'x\ud83dy 👩‍🚀', ['x\ufffdy 👩‍🚀']],
])('plain text of %s', (_name, text, lines) => {
  expect(plainLines(text)).toEqual(lines)
})

test('one line, trimmed and cut', () => {
  expect(plainLine(' a\n\n  b\tc ')).toBe('a b c')
  expect(plainLine('x'.repeat(600))).toBe(`${'x'.repeat(499)}…`)
  expect(cut('ab😀cd', 4)).toBe('ab…')
})

test.each([
  [-5, '0 ms'],
  [999.4, '999 ms'],
  [1000, '1.0 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 0 s'],
  [3_599_000, '59 min 59 s'],
  [7_830_000, '2 h 11 min'],
])('%d ms are %s', (ms, words) => {
  expect(duration(ms)).toBe(words)
})

test('a digest is shortened, any other text is not', () => {
  expect(shortDigest(`sha256:${'ab'.repeat(32)}`)).toBe('sha256:abababababab…')
  expect(shortDigest('ami-0123456789abcdef0')).toBe('ami-0123456789abcdef0')
})
