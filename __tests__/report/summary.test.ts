import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import type { Token, Tokens } from 'marked'
import type { EngineEvent } from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { withReleaseStates } from '../../src/report/release-states.ts'
import { summaryLimitBytes } from '../../src/report/summary/fit.ts'
import { renderSummary } from '../../src/report/summary/render.ts'
import { hostile } from './hostile.ts'
import { huge } from './huge.ts'
import { context, ok, recordOf, release, standing } from './scene-parts.ts'
import type { Scene } from './scene-parts.ts'
import { failedCanary, failedHealth } from './scenes-of-failure.ts'
import { canary, dryRun, first, nothingToDo, preview, rollback, success } from './scenes.ts'

const render = (scene: Scene) => {
  const { result, context } = scene
  return renderSummary(withReleaseStates(recordOf(scene), context.rollbackOptions), result, context)
}

const titles = (markdown: string) =>
  marked
    .lexer(markdown)
    .flatMap((token) => (token.type === 'heading' && token.depth === 3 ? [token.text as string] : []))

const tables = (markdown: string) =>
  allTokens(markdown).filter((token): token is Tokens.Table => token.type === 'table')

function allTokens(markdown: string): Token[] {
  const found: Token[] = []
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    found.push(token)
  })
  return found
}

/** Run with UPDATE_GOLDEN=1 after a change of the summary that is meant, and read the difference. */
function expectGolden(name: string, actual: string) {
  const file = new URL(`golden/${name}.md`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}

describe('the summary of', () => {
  const scenes = {
    success,
    first,
    canary,
    'failed-health': failedHealth,
    'failed-canary': failedCanary,
    rollback,
    preview,
    'dry-run': dryRun,
    'nothing-to-do': nothingToDo,
    huge,
  }
  test.each(Object.entries(scenes))('%s is its golden file', (name, scene) => {
    expectGolden(name, render(scene))
  })

  test('a success tells the sections in order', () => {
    expect(titles(render(canary))).toEqual([
      'Live now',
      'What changed',
      'Timeline',
      'Traffic',
      'Fleet',
      'Gates',
      'Availability',
      'Rolling back',
      'Notices',
    ])
  })

  test('a failure begins with what failed and ends with the way on', () => {
    expect(titles(render(failedHealth)).slice(0, 4)).toEqual([
      'What failed',
      'Last log lines',
      'What was undone',
      'What to do next',
    ])
  })

  test('something unexpected shows its stack and those of its causes', () => {
    const summary = render({
      ...canary,
      result: { error: new TypeError('x is not y', { cause: new Error('deeper') }) },
    })
    expect(summary).toContain('This is a bug in immutable-deploy')
    expect(summary).toMatch(/TypeError: x is not y\n\s+at [^]*caused by: Error: deeper\n\s+at /)
  })
})

describe('rolling back', () => {
  test('never offers a failed release', () => {
    const history = [release(42, { state: 'live' }), release(41, { status: 'failed', state: 'warm' }), release(40)]
    const summary = render({
      ...canary,
      events: [{ type: 'environment-status', status: standing(history[0], history) }],
    })
    expect(summary).toContain('rollback-to=v40')
    expect(summary).not.toContain('v41')
  })

  test('offers the issue form and the page of the workflow only where the repository has them', () => {
    const issue = 'issues/new?template=rollback.yml&amp;labels=rollback&amp;title=Roll+production+back+to+v41'
    const page = 'https://github.com/acme/shop/actions/workflows/rollback.yml'
    expect(render(canary)).toContain(`https://github.com/acme/shop/${issue}&amp;environment=production&amp;release=v41`)
    expect(render(canary)).toContain(`](${page})`)
    const without = render({ ...canary, context })
    expect(without).not.toContain('issues/new')
    expect(without).not.toContain(page)
    expect(without).toContain('once a workflow of this repository asks for `rollback-to`')
    expect(without).toContain('gh workflow run rollback.yml --repo acme/shop -f environment=production')
  })

  test('gives a workflow what it asks for and nothing else', () => {
    const form = { file: 'all in one.yml', inputs: ['rollback-to', 'command'], preset: undefined }
    const summary = render({
      ...canary,
      context: { ...context, rollbackOptions: { ...context.rollbackOptions, form } },
    })
    expect(summary).toContain(
      "\ngh workflow run 'all in one.yml' --repo acme/shop -f command=rollback -f rollback-to=v41\n",
    )
    expect(summary).toContain('/actions/workflows/all%20in%20one.yml): *Run workflow*, with `v41` as `rollback-to`.')
  })

  test('tells what it takes: the last time it took, and a commit that can be built again', () => {
    const cells = tables(render(canary)).find(({ header }) => header[2]?.text === 'State')?.rows
    expect(cells?.map((row) => [row[0]?.text, row[2]?.text, row[3]?.text])).toEqual([
      ['v42', 'live now', '–'],
      ['v41', 'warm: seconds', '4.3 s'],
      ['v40', 'cold: minutes', 'not measured yet'],
      ['v38', 'rebuild: its commit is built again', '4 min 11 s'],
    ])
  })

  test('is not offered where there is nothing to go back to', () => {
    expect(titles(render(first))).not.toContain('Rolling back')
  })

  test('names the host of an Enterprise Server and quotes what a shell would read', () => {
    const summary = render({
      ...canary,
      context: { ...context, serverUrl: 'https://git.acme.example', environment: "a b'$(id)" },
    })
    expect(summary).toContain("--repo git.acme.example/acme/shop -f 'environment=a b'\\''$(id)' -f rollback-to=v41")
  })
})

test('a rollback links and lists what it took back, a deployment what is new', () => {
  const compared = 'https://github.com/acme/shop/compare/3f6c1d2e9b8a7f6e5d4c3b2a19080706f5e4d3c2...9e8d7c6b'
  expect(render(canary)).toContain(`**3 commits** · [compare](${compared}`)
  expect(render(rollback)).toContain(`**3 commits taken back** · [compare](${compared}`)
})

test('without a repository there are no links into one', () => {
  expect(render(nothingToDo)).not.toContain('github.com')
})

test('secrets that were told are in no part of it', () => {
  const secret = 's3cr|t*value'
  const error = new KnownError(`refused ${secret}`, {
    code: 'fleet-failed',
    evidence: [{ title: 't', lines: [`token=${secret}`] }],
  })
  const events: EngineEvent[] = [
    { type: 'secret', value: secret },
    { type: 'undone', message: secret },
  ]
  const summary = render({ events, result: { error }, context: { ...context, title: secret } })
  expect(summary).toContain('token=***')
  expect(summary).not.toMatch(/s3cr|value/)
})

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
  const calm = render(hostile('calm'))
  const shape = (markdown: string) =>
    allTokens(markdown)
      .map(structure)
      .filter((part) => part !== undefined)

  test.each(Object.entries(texts))('leaves the structure as it is: %s', (_name, text) => {
    const summary = render(hostile(text))
    expect(shape(summary)).toEqual(shape(calm))
    const inside = summary.replace(/```[^]*?```/g, '').replaceAll(/`[^`\n]*`/g, '')
    expect(inside).not.toMatch(/<(?!\/?(?:details(?: open)?|summary|code)>)/)
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
      expect({ text, shape: shape(render(hostile(text))) }).toEqual({ text, shape: shape(calm) })
    }
  })

  test('addresses of commits are links only when they are commits', () => {
    expect(render(hostile('javascript:alert(1)'))).not.toContain('](javascript')
  })

  test('a link cannot be left', () => {
    const url = 'https://evil.example/a)b](c)|d`e"f<g> *h*'
    const events: EngineEvent[] = [
      { type: 'environment-status', status: { ...standing(release(42), [release(42)]), url } },
    ]
    const links = allTokens(render({ events, result: { ok }, context })).filter((token) => token.type === 'link')
    expect(
      links.filter(({ href }: Tokens.Generic) => String(href).startsWith('https://evil.example/a%29b')),
    ).toHaveLength(1)
  })

  test('the first line of a Mermaid chart is followed by our words alone', () => {
    const chart = /```mermaid\n([^]*?)```/.exec(
      render({ ...hostile('evil'), events: [...canary.events, ...hostile('evil').events] }),
    )
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

describe('size', () => {
  const long = '☃|<`'.repeat(5000)
  const many = <T>(number: number, item: (index: number) => T) =>
    Array.from({ length: number }, (_, index) => item(index))

  test('whatever comes in, GitHub takes it, and the verdict is there', () => {
    const history = many(2000, (index) => release(index, { title: long, actor: long, digest: long }))
    const events: EngineEvent[] = [
      ...many(500, () => ({ type: 'warning' as const, message: long })),
      ...many(500, () => ({ type: 'undone' as const, message: long })),
      ...many(500, () => ({ type: 'gate' as const, gate: { name: long, outcome: 'failed' as const, figures: long } })),
      ...many(3000, (at) => ({ type: 'shifted' as const, at, percent: { [at]: 50, [at + 1]: 50 } })),
      { type: 'environment-status', status: standing(history[0], history) },
    ]
    const evidence = many(300, () => ({ title: long, lines: many(2000, () => long) }))
    const problems = many(1000, () => ({ message: long, advice: long, location: { file: long } }))
    const error = new KnownError(long, { code: 'fleet-failed', problems, evidence, advice: long })
    const summary = renderSummary(recordOf({ events }), { error }, { ...context, title: long })
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryLimitBytes)
    expect(summary).toMatch(/^## ❌ /)
    expect(titles(summary)).toEqual(expect.arrayContaining(['What failed', 'Live now']))
    expect(summary).toContain('Left out, being too long: Notices')
  })

  test('lists say how much of them is missing', () => {
    const instances = many(200, (index) => ({
      id: `i-${index}`,
      release: 42,
      zone: undefined,
      state: 'running' as const,
      health: undefined,
      reason: index === 199 ? 'slow' : undefined,
      healthyAfterMs: undefined,
    }))
    const summary = render({ ...first, events: [{ type: 'fleet', instances }] })
    expect(tables(summary)[0]?.rows).toHaveLength(50)
    expect(tables(summary)[0]?.rows[0]?.[0]?.text).toBe('`i-199`')
    expect(summary).toContain('… and 150 more.')
  })
})
