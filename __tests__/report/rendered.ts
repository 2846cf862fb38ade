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

export function titles(markdown: string): readonly string[] {
  return marked
    .lexer(markdown)
    .flatMap((token) => (token.type === 'heading' && token.depth === 3 ? [token.text as string] : []))
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
