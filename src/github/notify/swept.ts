import type { EnvironmentStatus } from '../../engine/events.ts'
import { isPreview } from '../../engine/policy/previews.ts'
import type { Client } from '../api/client.ts'
import { markOf } from './deployment-text.ts'
import { listed } from './our-deployments.ts'
import type { PreviewRow } from './preview-rows.ts'
import { diedText, untouchedForMs } from './settle.ts'

/**
 * What to say of a preview of which the comment says that it is on its way, and no run is at work in it.
 * @param known what the comment says.
 */
export function endedRow(
  known: PreviewRow | undefined,
  { live, url }: EnvironmentStatus,
  now: number,
): PreviewRow | undefined {
  if (known?.state !== 'deploying' || now - known.at < untouchedForMs) return undefined
  if (live !== undefined && live.sha === known.sha) return { ...known, state: 'live', url, at: now }
  return {
    ...known,
    state: 'failed',
    url: live === undefined ? undefined : url,
    at: now,
    why: `It failed: ${diedText}.`,
  }
}

/** The previews of an app that GitHub has deployments of. One that was begun only just now is none of a sweep's business. */
export async function leftPreviews(client: Client, app: string, now: number): Promise<readonly string[]> {
  const ours = (await listed(client, {})).filter(({ payload, environment }) => {
    const mark = markOf(payload)
    return mark?.app === app && (mark.environment ?? environment) === environment && isPreview(environment)
  })
  const young = new Set(
    ours
      .filter(({ created_at }) => now - Date.parse(created_at) < untouchedForMs)
      .map(({ environment }) => environment),
  )
  return [...new Set(ours.map(({ environment }) => environment))].filter((environment) => !young.has(environment))
}
