import type { ReleaseRow } from '../engine/events.ts'
import { commitUrl, compareUrl } from './context.ts'
import type { SummaryContext } from './context.ts'
import { code, link, none, table, text } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import type { RunRecord } from './recorder.ts'
import { releaseName, shortDigest, shortSha } from './words.ts'

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
      ['Image', code(live.digest)],
      ['Address', url === undefined ? none : link(code(url), url)],
    ],
  )
}

/** What was live when the run began against what is live now. */
export function changed({ before, now }: RunRecord, context: SummaryContext): Markdown | undefined {
  const from = before?.live
  const to = now?.live
  if (to === undefined || from?.release === to.release) return undefined
  if (from === undefined) return 'Nothing was live before: this is the first release here.'
  return table(
    ['', 'Before', 'Now'],
    [
      ['Release', releaseName(from.release), `**${releaseName(to.release)}**`],
      ['Commit', commit(from, context), joined(commit(to, context), comparison(from, to, context))],
      ['Image', ...pair(from.digest, to.digest)],
      ['Spec', ...pair(from.specDigest, to.specDigest)],
    ],
  )
}

function pair(from: string, to: string): [Markdown, Markdown] {
  return [code(shortDigest(from)), from === to ? 'the same' : code(shortDigest(to))]
}

function joined(...parts: readonly (Markdown | undefined)[]): Markdown {
  return parts.filter((part) => part !== undefined).join(' · ')
}

/** A rollback takes commits back, and GitHub compares forward only. */
function comparison(from: ReleaseRow, to: ReleaseRow, context: SummaryContext): Markdown | undefined {
  const back = context.command === 'rollback'
  const url = back ? compareUrl(context, to.sha, from.sha) : compareUrl(context, from.sha, to.sha)
  return url === undefined ? undefined : link(back ? 'what was taken back' : 'what is new', url)
}
