import type { Client } from '../api/client.ts'
import { isNotFound } from '../api/refusal.ts'
import { formerMarkerOf, formerRow, marker, renderComment, rowsIn, type PreviewRow } from './preview-rows.ts'

/** Undefined where the comment is to be left as it is. @param known what it says of the app's preview so far. */
export type RowChange = (known: PreviewRow | undefined) => PreviewRow | undefined

/** So often a row is written again that another run's edit has taken out. */
const mostTries = 6

/** What a run has said, and how far that is known to have come. */
export interface Written {
  readonly row: PreviewRow
  /** What was said of the app's preview before. */
  readonly former: PreviewRow | undefined
  /** Whether no other app has a preview here. */
  readonly isAlone: boolean
}

/**
 * Writes one app's row in the one comment of a pull request, which several runs may be editing at the same time. GitHub
 * has no edit on a condition ("Update an issue comment"), so that of two edits of the same text one is lost: whoever
 * misses its own row afterwards writes it again. What another run has said of the app since stays.
 * @returns undefined where nothing was to be said.
 * @throws KnownError `github-…`.
 */
export async function writeRow(
  client: Client,
  number: number,
  app: string,
  change: RowChange,
): Promise<Written | undefined> {
  const found = await find(client, number, app)
  const former = rowOf(found, app)
  const row = change(former)
  return row === undefined ? undefined : keepRow(client, number, { row, former }, found)
}

/** Has the row be there, as long as nobody has said anything newer of the app. An edit that was begun before it may come late. */
export async function keepRow(
  client: Client,
  number: number,
  { row, former }: Pick<Written, 'row' | 'former'>,
  seen?: Found,
): Promise<Written> {
  let found = seen ?? (await find(client, number, row.app))
  for (let tries = 0; tries < mostTries && !isThere(found, row, former); tries += 1) {
    await put(client, number, found, latest(found, row, former))
    found = await find(client, number, row.app)
  }
  return { row, former, isAlone: found.rows.every(({ app }) => app === row.app) }
}

interface Comment {
  readonly id: number
  readonly body: string
}

interface Found {
  /** Oldest first: the first is to stay. Those of the former form come last. */
  readonly comments: readonly Comment[]
  /** Of each app what was said last. */
  readonly rows: readonly PreviewRow[]
}

/** Whoever can comment can copy the marker, so that they have to be by us as well. */
async function find(client: Client, number: number, app: string): Promise<Found> {
  const { rest, paginate, repository } = client
  const own = await client.login()
  const all = await paginate(rest.issues.listComments, { ...repository, issue_number: number, per_page: 100 })
  const ours = all
    .flatMap(({ id, user, body = '' }) => (user?.login === own ? [{ id, body }] : []))
    .toSorted((a, b) => a.id - b.id)
  const shared = ours.filter(({ body }) => body.startsWith(marker))
  const former = ours.filter(({ body }) => body.startsWith(formerMarkerOf(app)))
  const rows = [...former.map(({ body }) => formerRow(app, body)), ...shared.flatMap(({ body }) => rowsIn(body))]
  return { comments: [...shared, ...former], rows: newest(rows) }
}

function newest(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const byApp = new Map<string, PreviewRow>()
  for (const row of rows) if (row.at >= (byApp.get(row.app)?.at ?? 0)) byApp.set(row.app, row)
  return [...byApp.values()]
}

function rowOf({ rows }: Found, app: string): PreviewRow | undefined {
  return rows.find((row) => row.app === app)
}

function isThere(found: Found, row: PreviewRow, former: PreviewRow | undefined): boolean {
  return found.comments.length === 1 && isSame(rowOf(found, row.app), latest(found, row, former))
}

/** Ours, unless another run of the app has said something since. Runners' clocks do not say which is newer. */
function latest(found: Found, row: PreviewRow, former: PreviewRow | undefined): PreviewRow {
  const there = rowOf(found, row.app)
  return there === undefined || isSame(there, former) ? row : there
}

function isSame(a: PreviewRow | undefined, b: PreviewRow | undefined): boolean {
  return a?.at === b?.at && a?.runUrl === b?.runUrl && a?.state === b?.state && a?.why === b?.why
}

/** Edits the oldest, which other runs may be editing already, and removes the others; makes one where none is there. */
async function put(client: Client, number: number, { comments, rows }: Found, row: PreviewRow): Promise<void> {
  const body = renderComment([...rows.filter(({ app }) => app !== row.app), row])
  const [oldest, ...others] = comments
  if (oldest === undefined) return create(client, number, body)
  if (await edit(client, oldest, body)) await removeAll(client, others)
}

async function create(client: Client, issue_number: number, body: string): Promise<void> {
  const { rest, paginate, repository } = client
  const place = { ...repository, issue_number }
  await client.makeOnce<unknown>(
    () => rest.issues.createComment({ ...place, body }),
    async () => {
      const all = await paginate(rest.issues.listComments, { ...place, per_page: 100 })
      return all.find((comment) => comment.body === body)
    },
  )
}

/** @returns false when somebody has deleted it meanwhile. */
async function edit({ rest, repository }: Client, comment: Comment, body: string): Promise<boolean> {
  if (comment.body === body) return true
  return unlessGone(() => rest.issues.updateComment({ ...repository, comment_id: comment.id, body }))
}

async function removeAll({ rest, repository }: Client, comments: readonly Comment[]): Promise<void> {
  for (const { id } of comments) await unlessGone(() => rest.issues.deleteComment({ ...repository, comment_id: id }))
}

async function unlessGone(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change()
    return true
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}
