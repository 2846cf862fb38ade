import { previewNumber } from '../../engine/policy/previews.ts'
import { keepRow, writeRow, type RowChange } from './comment.ts'
import type { Desk } from './desk.ts'
import type { PreviewRow } from './preview-rows.ts'

/** Only a preview has a pull request to comment on. */
export function comment(desk: Desk, environment: string, news: Pick<PreviewRow, 'state'> & Partial<PreviewRow>): void {
  const { options, outbox, subject, statuses } = desk
  const number = previewNumber(environment)
  if (number === undefined || subject === undefined) return
  const { live, url } = statuses.get(environment) ?? {}
  const { serverUrl, repository, runUrl } = options.runner
  const isCommit = news.sha !== undefined && repository !== undefined
  const row = {
    ...news,
    app: subject.app,
    limits: subject.limits && { max: subject.limits.max, idleMs: subject.limits.idleMs },
    url: live === undefined || news.state === 'closed' ? undefined : url,
    commitUrl: isCommit ? `${serverUrl}/${repository}/commit/${news.sha}` : undefined,
    runUrl,
    at: options.clock.now(),
  }
  outbox.post('comments', async (client) => {
    const written = await writeRow(client, number, subject.app, (known) => (isNews(row, known) ? row : undefined))
    if (written === undefined || written.isAlone || row.state === 'deploying') return
    // Another app's run may have begun its edit before ours was there.
    outbox.postLast('comments', async (_, signal) => {
      await options.clock.sleep(lateEditMs, signal)
      await keepRow(client, number, written)
    })
  })
}

/** A pull request that had no preview is not told that it is closed, and none is told so twice. */
function isNews({ state }: PreviewRow, known: PreviewRow | undefined): boolean {
  return state !== 'closed' || (known !== undefined && known.state !== 'closed')
}

/** So long after it was written a row is looked for once more. */
const lateEditMs = 1500

export function commentLast({ outbox, subject }: Desk, environment: string, change: RowChange): void {
  const number = previewNumber(environment)
  if (number === undefined || subject === undefined) return
  outbox.postLast('comments', async (client) => {
    await writeRow(client, number, subject.app, change)
  })
}
