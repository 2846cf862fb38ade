import { marked } from 'marked'
import type { Token, Tokens } from 'marked'
import { withReleaseStates } from '../../src/report/release-states.ts'
import { renderSummary } from '../../src/report/summary/render.ts'
import { recordOf, type Scene } from './scenes/scene.ts'

/** The summary of a scene, as conclude.ts has it written. */
export function render(scene: Scene): string {
  const { result, context } = scene
  return renderSummary(withReleaseStates(recordOf(scene), context.rollbackOptions), result, context)
}

/** The folds' titles, in order, as people read them. */
export function folds(markdown: string): readonly string[] {
  return [...markdown.matchAll(/<summary>(.*)<\/summary>/g)].map(([, title]) => shown(title ?? ''))
}

/** What is in sight before anything is unfolded. */
export function inSight(markdown: string): string {
  return markdown
    .replaceAll(/\n*<details>(?:(?!<details>)[^])*?<\/details>/g, '')
    .replaceAll(/\n*<details>[^]*?<\/details>/g, '')
}

function shown(html: string): string {
  return html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('\u200b', '')
}

export function tables(markdown: string): readonly Tokens.Table[] {
  return allTokens(markdown).filter((token): token is Tokens.Table => token.type === 'table')
}

export function allTokens(markdown: string): readonly Token[] {
  const found: Token[] = []
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    found.push(token)
  })
  return found
}
