import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { keepLines } from '../../../src/support/command/kept.ts'
import { splitLines } from '../../../src/support/command/lines.ts'

function split(...pieces: readonly (string | Buffer)[]): readonly string[] {
  const lines = splitLines()
  return [...pieces.flatMap((piece) => lines.push(Buffer.from(piece))), ...lines.end()]
}

test('lines are the same, wherever the pieces end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ü', '😀', '\n', '\r', '\r\n', ' '), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const ends = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].toSorted((a, b) => a - b)
      const pieces = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end))
      expect(split(...pieces)).toEqual(split(bytes))
    }),
  )
})

test('a line ends with a newline, or where a progress bar begins again', () => {
  expect(split('a\r\nb\n\nc')).toEqual(['a', 'b', '', 'c'])
  expect(split('10 %\r20 %\r', '30 %\n')).toEqual(['10 %', '20 %', '30 %'])
  expect(split('end\r')).toEqual(['end'])
  expect(split()).toEqual([])
})

test('of a line that is too long nothing is shown, and of the next one all', () => {
  const long = 'x'.repeat(40_000)
  expect(split(long, long, long, 'y\nnext\n')).toEqual(['… a line too long to be shown', 'next'])
  expect(split(`a\n${long}${long}\nb\n${long}`, long)).toEqual([
    'a',
    '… a line too long to be shown',
    'b',
    '… a line too long to be shown',
  ])
})

function kept(lines: readonly string[]): readonly string[] {
  const keep = keepLines()
  lines.forEach((line) => keep.push(line))
  return keep.lines()
}

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}`)

test('of a long output the first 20 lines are kept, the last 30, and those between that speak of an error', () => {
  expect(kept(numbered(1, 50))).toEqual(numbered(1, 50))
  const lines = numbered(1, 500).with(299, 'main.ts(3): error TS2304').with(300, 'Error: no such module')
  expect(kept(lines)).toEqual([
    ...numbered(1, 20),
    '… 279 lines …',
    'main.ts(3): error TS2304',
    'Error: no such module',
    '… 169 lines …',
    ...numbered(471, 500),
  ])
})

test('what is kept is at most 64 kB, whatever was printed', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `${at} error ${'x'.repeat(5000)}`)
  expect(kept(lines).join('\n').length).toBeLessThan(65 * 1024)
})

test('that something is tried again is kept once', () => {
  const waits = numbered(1, 100).flatMap((line) => [line, 'a1b2: Retrying in 5 seconds', 'c3d4: Retrying in 4 seconds'])
  expect(kept(waits).filter((line) => line.includes('Retrying'))).toEqual(['a1b2: Retrying in 5 seconds'])
})
