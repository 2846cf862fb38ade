import type { ReleaseRow } from '../../engine/events.ts'
import { shortSha } from '../../support/sha.ts'
import { commitUrl } from '../context.ts'
import type { SummaryContext } from '../context.ts'
import { code, link, none } from '../markdown.ts'
import type { Markdown } from '../markdown.ts'
import { titled } from './prose.ts'

/** The linked short SHA and the commit's title. */
export function commit({ sha, title }: Pick<ReleaseRow, 'sha' | 'title'>, context: SummaryContext): Markdown {
  if (sha === '') return none
  return `${link(code(shortSha(sha)), commitUrl(context, sha))} ${titled(title, context)}`.trimEnd()
}
