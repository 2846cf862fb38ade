import { code, link, table, text, type Markdown } from '../../report/markdown.ts'
import { duration } from '../../support/duration.ts'
import { shortSha } from '../../support/sha.ts'
import type { Client } from '../api/client.ts'
import { isNotFound } from '../api/refusal.ts'

/** What a pull request's comment says of its preview. */
export interface PreviewNews {
  readonly app: string
  readonly state: 'deploying' | 'live' | 'failed' | 'closed'
  /** Where it answers now; of a failed or running deployment what was there before. */
  readonly url: string | undefined
  readonly sha: string | undefined
  readonly commitUrl: string | undefined
  readonly runUrl: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Why it failed or was closed. Untrusted text. */
  readonly why: string | undefined
  readonly limits: { readonly max: number; readonly idleMs: number } | undefined
}

const titles = {
  deploying: '⏳ The preview is on its way',
  live: '✅ The preview is live',
  failed: '❌ The preview could not be deployed',
  closed: '⚪ The preview is closed',
} as const satisfies Record<PreviewNews['state'], string>

/** Hidden in Markdown, and the same for every comment about this app's preview. Names of apps are words. */
function markerOf(app: string): string {
  return `<!-- immutable-deploy: preview of ${app.replace(/[^\w.-]/g, '')} -->`
}

export function renderComment(news: PreviewNews): Markdown {
  const { app, state, url, sha, commitUrl, runUrl, at, why, limits } = news
  const [first = [], ...others] = [
    ...(url === undefined ? [] : [[state === 'live' ? 'Address' : 'Still live', link(code(url), url)]]),
    ...(sha === undefined ? [] : [['Commit', link(code(shortSha(sha)), commitUrl)]]),
    ['Time', `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`],
    ...(runUrl === '' ? [] : [['Log', link('this run', runUrl)]]),
  ]
  const parts = [
    markerOf(app),
    `### ${titles[state]}: ${code(app, 60)}`,
    ...(why === undefined ? [] : [text(why, 500)]),
    table(first, others),
    ...(limits === undefined || state === 'closed' ? [] : [small(limits)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function small({ max, idleMs }: { readonly max: number; readonly idleMs: number }): Markdown {
  const most = max === 1 ? 'one preview' : `${max} previews`
  return `<sub>It is closed with the pull request, after ${inDays(idleMs)} without a push, or to make room: at most ${most} at a time.</sub>`
}

export function inDays(ms: number): string {
  const days = ms / 86_400_000
  return Number.isInteger(days) ? `${days} ${days === 1 ? 'day' : 'days'}` : duration(ms)
}

/**
 * Writes the one comment of a pull request about this app's preview: edits it where it is there, else makes it. Two runs
 * can each have made one at the same time: whichever sees both leaves the oldest.
 * @throws KnownError `github-…`.
 */
export async function writeComment(client: Client, number: number, app: string, body: Markdown): Promise<void> {
  const own = await client.login()
  const find = () => ownComments(client, number, app, own)
  const [oldest, ...others] = await find()
  if (oldest !== undefined && (await edit(client, oldest, body))) return removeAll(client, others)
  const { rest, repository } = client
  await client.makeOnce(
    async () => (await rest.issues.createComment({ ...repository, issue_number: number, body })).data.id,
    async () => (await find()).find((comment) => comment.body === body)?.id,
  )
  await leaveOldest(client, await find())
}

interface Comment {
  readonly id: number
  readonly body?: string
}

/** Oldest first. Whoever can comment can copy the marker, so that they have to be by us as well. */
async function ownComments(
  { rest, paginate, repository }: Client,
  number: number,
  app: string,
  own: string,
): Promise<readonly Comment[]> {
  const comments = await paginate(rest.issues.listComments, { ...repository, issue_number: number, per_page: 100 })
  return comments
    .filter(({ user, body }) => user?.login === own && body?.startsWith(markerOf(app)) === true)
    .toSorted((a, b) => a.id - b.id)
}

/** What was written last is the news, and goes on in the oldest, which other runs may be editing already. */
async function leaveOldest(client: Client, comments: readonly Comment[]): Promise<void> {
  const [oldest, ...others] = comments
  const news = others.at(-1)?.body
  if (oldest !== undefined && news !== undefined && (await edit(client, oldest, news))) await removeAll(client, others)
}

/** @returns false when somebody has deleted it meanwhile. */
async function edit({ rest, repository }: Client, comment: Comment, body: Markdown): Promise<boolean> {
  if (comment.body === body) return true
  return isThere(() => rest.issues.updateComment({ ...repository, comment_id: comment.id, body }))
}

async function removeAll({ rest, repository }: Client, comments: readonly Comment[]): Promise<void> {
  for (const { id } of comments) await isThere(() => rest.issues.deleteComment({ ...repository, comment_id: id }))
}

async function isThere(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change()
    return true
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}
