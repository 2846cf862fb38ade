import type { ReleaseRow } from '../../../engine/events.ts'
import type { FieldChange } from '../../../spec/differences.ts'
import type { CommitLine, Commits } from '../../../support/git/history.ts'
import { compareUrl } from '../../context.ts'
import type { SummaryContext } from '../../context.ts'
import { code, details, link, list, none, table, text } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import type { RunRecord } from '../../recorder.ts'
import { releaseName, shortDigest, size } from '../../words.ts'
import { commit } from '../commit.ts'
import type { Section } from '../section.ts'

/** What was live when the run began against what is live now, or what would have become of it. */
export const changes: Section = {
  title: ({ record }) => (isChanged(record) ? 'What changed' : 'What would change'),
  dropOrder: 2,
  body({ record, context }) {
    const from = record.before?.live
    const to = record.now?.live
    const isMoved = to !== undefined && from?.release !== to.release
    if (isMoved && from === undefined) return 'Nothing was live before: this is the first release here.'
    const wanted = isMoved ? to.sha : context.sha
    const parts = [
      isMoved && from !== undefined ? releases(from, to) : undefined,
      commits(from?.sha, wanted, context),
      fields(context.changes.spec),
    ].filter((part) => part !== undefined)
    return parts.length === 0 ? undefined : parts.join('\n\n')
  },
}

/** Whether what is told came to be. */
function isChanged({ before, now }: RunRecord): boolean {
  return before?.live?.release !== now?.live?.release
}

function releases(from: ReleaseRow, to: ReleaseRow): Markdown {
  return table(
    ['', 'Before', 'Now'],
    [
      ['Release', releaseName(from.release), `**${releaseName(to.release)}**`],
      ['Image', ...pair(from.digest, to.digest)],
      ...sizes(from.imageBytes, to.imageBytes),
      ['Spec', ...pair(from.specDigest, to.specDigest)],
    ],
  )
}

function pair(from: string, to: string): [Markdown, Markdown] {
  return [code(shortDigest(from)), from === to ? 'the same' : code(shortDigest(to))]
}

function sizes(from: number | undefined, to: number | undefined): readonly Markdown[][] {
  if (to === undefined) return []
  if (from === undefined) return [['Image size', none, size(to)]]
  const more = to - from
  const difference = more === 0 ? 'the same' : `${size(to)} (${more > 0 ? '+' : '−'}${size(Math.abs(more))})`
  return [['Image size', size(from), difference]]
}

/** More than so many are folded away. */
const mostInSight = 5

function commits(from: string | undefined, to: string | undefined, context: SummaryContext): Markdown | undefined {
  if (from === undefined || to === undefined || from === to) return undefined
  const isBack = context.command === 'rollback'
  const compared = isBack ? compareUrl(context, to, from) : compareUrl(context, from, to)
  const known = context.changes.commits
  const what = known === undefined ? 'Commits' : counted(known.total)
  const head = `**${what}${isBack ? ' taken back' : ''}**${compared === undefined ? '' : ` · ${link('compare', compared)}`}`
  if (known === undefined) return compared === undefined ? undefined : head
  return known.commits.length === 0 ? head : `${head}\n\n${listed(known, context)}`
}

function counted(total: number): string {
  return total === 1 ? '1 commit' : `${total} commits`
}

function listed({ total, commits: lines }: Commits, context: SummaryContext): Markdown {
  const item = (line: CommitLine) => `${commit(line, context)} – ${text(line.author, 60)}`
  const shown = lines.slice(0, 20).map(item)
  const left = Math.max(0, total - shown.length)
  const rest = left === 0 ? '' : `\n\n… and ${left} before them.`
  if (shown.length <= mostInSight) return `${list(shown)}${rest}`
  const later = details(`${shown.length - mostInSight} more`, `${list(shown.slice(mostInSight))}${rest}`)
  return `${list(shown.slice(0, mostInSight))}\n\n${later}`
}

function fields(changes: readonly FieldChange[] | undefined): Markdown | undefined {
  if (changes === undefined || changes.length === 0) return undefined
  const value = (given: string | undefined) => (given === undefined ? none : code(given, 200))
  const rows = changes.map(({ field, before, now }) => [code(field, 120), value(before), value(now)])
  return `**Spec, by field**\n\n${table(['Field', 'Before', 'Now'], rows, 40)}`
}
