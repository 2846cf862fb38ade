import * as v from 'valibot'
import { code, link, table, unlinked, type Markdown } from '../../report/markdown.ts'
import { duration } from '../../support/duration.ts'
import { checkedJson } from '../../support/checked-json.ts'
import { shortSha } from '../../support/sha.ts'

/** What a pull request's comment says of one app's preview. */
export interface PreviewRow {
  readonly app: string
  readonly state: 'deploying' | 'live' | 'failed' | 'closed'
  /** Where it answers now; of a failed or running deployment what was there before. */
  readonly url?: string | undefined
  readonly sha?: string | undefined
  readonly commitUrl?: string | undefined
  readonly runUrl: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Why it failed or was closed. Untrusted text. */
  readonly why?: string | undefined
  readonly limits?: { readonly max: number; readonly idleMs: number } | undefined
}

const titles = {
  deploying: '⏳ The preview is on its way',
  live: '✅ The preview is live',
  failed: '❌ The preview could not be deployed',
  closed: '⚪ The preview is closed',
} as const satisfies Record<PreviewRow['state'], string>

const states = {
  deploying: '⏳ on its way',
  live: '✅ live',
  failed: '❌ failed',
  closed: '⚪ closed',
} as const satisfies Record<PreviewRow['state'], string>

/** Hidden in Markdown. What begins with it is the one comment about the previews of all apps. */
export const marker = '<!-- immutable-deploy: previews -->'

/** An app's name is a word; an earlier version gave each app a comment of its own, which begins with this. */
export function formerMarkerOf(app: string): string {
  return `<!-- immutable-deploy: preview of ${app.replace(/[^\w.-]/g, '')} -->`
}

/** Of that comment no more is kept than what it says in its heading: it is about to be replaced. */
export function formerRow(app: string, body: string): PreviewRow {
  const known = (Object.keys(titles) as PreviewRow['state'][]).find((state) => body.includes(`### ${titles[state]}`))
  return { app, state: known ?? 'failed', runUrl: '', at: 0 }
}

/** A comment of one row or more. The rows are in it twice: to be read, and hidden, for the next run that changes one. */
export function renderComment(rows: readonly PreviewRow[]): Markdown {
  const sorted = rows.toSorted((a, b) => (a.app < b.app ? -1 : 1))
  const parts = [
    [marker, ...sorted.map(hidden)].join('\n'),
    `### ${headingOf(sorted)}`,
    table(['App', 'State', 'Visit', 'Commit', 'Time', 'Log'], sorted.map(cells)),
    ...sorted.flatMap((row) => reason(row, sorted.length > 1)),
    ...limitsOf(sorted),
  ]
  return `${parts.join('\n\n')}\n`
}

function headingOf(rows: readonly PreviewRow[]): Markdown {
  const [first] = rows
  if (first !== undefined && rows.length === 1) return `${titles[first.state]}: ${code(first.app, 60)}`
  const counts = Object.entries(states).flatMap(([state, words]) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [words.replace(' ', ` ${count} `)]
  })
  return `Previews: ${counts.join(' · ')}`
}

function cells({ app, state, url, sha, commitUrl, runUrl, at }: PreviewRow): readonly Markdown[] {
  return [
    code(app, 60),
    states[state],
    url === undefined ? '' : `${state === 'live' ? '' : 'still live: '}${link(code(url), url)}`,
    sha === undefined ? '' : link(code(shortSha(sha)), commitUrl),
    `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    runUrl === '' ? '' : link('this run', runUrl),
  ]
}

function reason({ app, why }: PreviewRow, isOneOfMany: boolean): readonly Markdown[] {
  if (why === undefined) return []
  return [`${isOneOfMany ? `${code(app, 60)}: ` : ''}${unlinked(why, 500)}`]
}

/** Apps of one repository may have limits of their own. */
function limitsOf(rows: readonly PreviewRow[]): readonly Markdown[] {
  const open = rows.flatMap(({ state, limits }) => (limits === undefined || state === 'closed' ? [] : [small(limits)]))
  return [...new Set(open)]
}

function small({ max, idleMs }: { readonly max: number; readonly idleMs: number }): Markdown {
  const most = max === 1 ? 'one preview' : `${max} previews`
  return `<sub>It is closed with the pull request, after ${inDays(idleMs)} without a push, or to make room: at most ${most} at a time.</sub>`
}

export function inDays(ms: number): string {
  const days = ms / 86_400_000
  return Number.isInteger(days) ? `${days} ${days === 1 ? 'day' : 'days'}` : duration(ms)
}

/** One line, without anything that would end a comment of HTML or that a mail program would make a reference of. */
function hidden(row: PreviewRow): string {
  const json = JSON.stringify(row).replace(
    /[<>@#]|-(?=[-\d])/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<!-- immutable-deploy: ${json} -->`
}

/** The rows of a comment. Whoever may write to the repository can edit it: a row that is not as it should be is left out. */
export function rowsIn(body: string): readonly PreviewRow[] {
  if (!body.startsWith(marker)) return []
  return Array.from(body.matchAll(/^<!-- immutable-deploy: (\{.*\}) -->\r?$/gm), ([, json]) =>
    rowFrom(json ?? ''),
  ).filter((row) => row !== undefined)
}

function rowFrom(json: string): PreviewRow | undefined {
  try {
    return checkedJson(schema, json) as PreviewRow
  } catch {
    return undefined
  }
}

const schema = v.object({
  app: v.string(),
  state: v.picklist(['deploying', 'live', 'failed', 'closed']),
  url: v.optional(v.string()),
  sha: v.optional(v.string()),
  commitUrl: v.optional(v.string()),
  runUrl: v.string(),
  at: v.pipe(v.number(), v.safeInteger(), v.maxValue(8.64e15), v.minValue(0)),
  why: v.optional(v.string()),
  limits: v.optional(v.object({ max: v.number(), idleMs: v.number() })),
})
