import type { ReleaseRow } from '../engine/events.ts'
import { commitUrl } from './context.ts'
import type { SummaryContext } from './context.ts'
import { code, link, none, table, text } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import type { RunRecord } from './recorder.ts'
import { releaseName, shortSha, size } from './words.ts'

/** The linked short SHA and the commit's title. */
export function commit({ sha, title }: Pick<ReleaseRow, 'sha' | 'title'>, context: SummaryContext): Markdown {
  if (sha === '') return none
  return `${link(code(shortSha(sha)), commitUrl(context, sha))} ${text(title, 100)}`.trimEnd()
}

/** What people get when they open the environment's address now. */
export function liveNow({ now }: RunRecord, context: SummaryContext): Markdown | undefined {
  if (now === undefined) return undefined
  const { live, url } = now
  if (live === undefined) return `Nothing is live in ${code(now.environment)}.`
  return table(
    ['Release', `**${releaseName(live.release)}**`],
    [
      ['Commit', commit(live, context)],
      ['Image', live.imageBytes === undefined ? code(live.digest) : `${code(live.digest)} · ${size(live.imageBytes)}`],
      ['Address', url === undefined ? none : link(code(url), url)],
    ],
  )
}
