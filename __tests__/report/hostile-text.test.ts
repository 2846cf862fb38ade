import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Token, Tokens } from 'marked'
import type { EngineEvent } from '../../src/engine/events.ts'
import { hostile } from './hostile.ts'
import { release, standing } from './parts.ts'
import { allTokens, render } from './rendered.ts'
import { failedCanary } from './scenes/failures.ts'
import type { Scene } from './scenes/scene.ts'
import { closeShop } from './scenes/shop.ts'

describe('text from outside', () => {
  const texts = {
    pipes: 'a | b || c \\| d \\\\| e',
    backticks: '`one` ``two`` ``` three',
    fence: '```\n```\n# out\n~~~\n````',
    html: '<script>alert(1)</script><img src=x onerror=alert(1)></details></summary><!-- ',
    links:
      '[x](javascript:alert(1)) ![y](https://evil.example/pixel.png) <https://evil.example> https://evil.example www.evil.example a@evil.example',
    reference: '[x]: https://evil.example\n[x]',
    mentions: '@everyone and @acme/team',
    lists: '- item\n1. item\n# heading\n> quote\n---\n===',
    terminal: '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u0000\u0007\r\n',
    direction: 'user\u202enimda\u2066x\u2069\u200b\ufeff',
    mermaid: 'x :crit, 0, 1ms\nsection evil\nclick a call b()',
    emphasis: '**bold** _it_ ~~gone~~ $x^2$ {{ }} &amp; &#60;',
    surrogate: 'half \ud83d of one',
    closing: '" onclick="x" \' \\',
  }
  let base: Scene
  let calm: string
  beforeAll(async () => {
    base = await failedCanary()
    calm = render(hostile(base, 'calm'))
  })
  afterAll(closeShop)
  const shape = (markdown: string) =>
    allTokens(markdown)
      .map(structure)
      .filter((part) => part !== undefined)

  test.each(Object.entries(texts))('leaves the structure as it is: %s', (_name, text) => {
    const summary = render(hostile(base, text))
    expect(shape(summary)).toEqual(shape(calm))
    const inside = summary.replace(/```[^]*?```/g, '').replaceAll(/`[^`\n]*`/g, '')
    expect(inside).not.toMatch(/<(?!\/?(?:details(?: open)?|summary|code|br)>)/)
    expect(inside).not.toMatch(/@(?!&#8203;)\w/)
    expect(summary).not.toMatch(/[^\P{Cc}\n]|(?![\u200c\u200d])\p{Cf}|\p{Cs}/u)
  })

  /** The same sequence for the same seed, so that what failed once fails again. */
  function mixture(seed: number): string {
    const pieces = [
      ...Object.values(texts).flatMap((one) => one.split(' ')),
      '\n',
      ' ',
      '|',
      '`',
      '\\',
      '<',
      '&',
      ']',
      '(',
    ]
    let state = seed
    const next = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return Math.floor((state / 2 ** 31) * below)
    }
    return Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join('')
  }

  test('leaves the structure as it is, however it is put together', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const text = `x${mixture(seed)}`
      expect({ text, shape: shape(render(hostile(base, text))) }).toEqual({ text, shape: shape(calm) })
    }
  })

  test('addresses of commits are links only when they are commits', () => {
    expect(render(hostile(base, 'javascript:alert(1)'))).not.toContain('](javascript')
  })

  test('a link cannot be left', () => {
    const url = 'https://evil.example/a)b](c)|d`e"f<g> *h*'
    const events: EngineEvent[] = [
      { type: 'environment-status', status: { ...standing(release(42), [release(42)]), url } },
    ]
    const links = allTokens(render({ ...base, events })).filter((token) => token.type === 'link')
    expect(
      links.filter(({ href }: Tokens.Generic) => String(href).startsWith('https://evil.example/a%29b')),
    ).toHaveLength(1)
  })

  test('the first line of a Mermaid chart is followed by our words alone', () => {
    const chart = /```mermaid\n([^]*?)```/.exec(render(hostile(base, 'evil')))
    expect(chart?.[1]).toBeDefined()
    expect(chart?.[1]).not.toContain('evil')
  })
})

/** What a hostile text would change: blocks, the size of tables, links, HTML. Code spans may become `<code>`. */
function structure(token: Token): string | undefined {
  switch (token.type) {
    case 'heading':
      return `heading ${(token as Tokens.Heading).depth}`
    case 'table':
      return `table ${(token as Tokens.Table).header.length} × ${(token as Tokens.Table).rows.length}`
    case 'list':
      return `list of ${(token as Tokens.List).items.length}`
    case 'html':
      return /<\/?code>/.test(token.raw)
        ? undefined
        : token.raw.replace(/<summary>.*<\/summary>/, '<summary></summary>').trim()
    case 'link':
    case 'image':
    case 'code':
    case 'hr':
    case 'blockquote':
    case 'strong':
    case 'em':
    case 'del':
    case 'def':
      return token.type
    default:
      return undefined
  }
}
