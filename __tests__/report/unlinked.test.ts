import { describe, expect, test } from '@jest/globals'
import { unlinked } from '../../src/report/markdown.ts'

// Goal: text from outside in a comment makes no reference of what it names and notifies nobody. Method: the Markdown is read
// as GitHub reads it, entities first, and then searched for what "Autolinked references and URLs" (docs.github.com) lists.

describe('text in a comment', () => {
  test.each([
    'fixes #12',
    '(#12)',
    'GH-12',
    'see gh-12!',
    'acme/shop#12',
    'acme/shop@a5c3785ed8d6a35868bc169f07e40e889087fd2e',
    'a5c3785ed8d6a35868bc169f07e40e889087fd2e',
    'reverts a5c3785.',
    'ada@a5c3785ed8d6a35868bc169f07e40e889087fd2e',
    '@ada, @acme/team',
    'https://github.com/acme/shop/issues/12',
    'www.github.com/acme/shop/pull/12',
    '&#35;12 &#x23;12 &num;12 \\#12',
    '#12#13 GH-1GH-2',
    '@@ada ##12',
  ])('names %s without a reference', (text) => {
    expect(references(`About ${text} and more`)).toEqual([])
    expect(references(text)).toEqual([])
  })

  test('is read as it was written', () => {
    expect(shown(unlinked('fixes #12 (GH-13), reverts a5c3785'))).toBe('fixes #12 (GH-13), reverts a5c3785')
    expect(unlinked('a short word: deadbee, 1.5 s, #, GH-')).toContain('1.5 s')
  })

  test('gives a commit a code span, from which it can be copied', () => {
    expect(unlinked('reverts a5c3785')).toBe('reverts <code>a5c3785</code>')
    expect(unlinked(`sha256:${'a5'.repeat(32)}`)).not.toContain('<code>')
  })
})

/** What GitHub would link in text that is not in a code span. */
function references(outside: string): readonly string[] {
  const text = decoded(unlinked(outside)).replace(/<code>.*?<\/code>/g, ' ')
  const patterns = [
    /#\d+/g,
    /\bGH-\d+/gi,
    /@[a-z0-9][\w/-]*/gi,
    /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi,
    /(?:https?:\/\/|www\.)[\w-]\S*/g,
  ]
  return patterns.flatMap((pattern) => text.match(pattern) ?? [])
}

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

function shown(markdown: string): string {
  return decoded(markdown).replace(/\u200b|<\/?code>/g, '')
}
