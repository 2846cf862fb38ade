import { getState, saveState } from '@actions/core'
import * as v from 'valibot'
import type { EngineEvent, Report } from '../engine/events.ts'
import { messageOf } from '../errors/known-error.ts'
import type { CachedFolder, Saved } from '../support/cache/cache.ts'
import type { Request } from './request.ts'
import { saved } from './saved-state.ts'

const stateName = 'cacheable'

/** A build can write the file in which these are left: no entry of other actions is made by it. */
const folders = v.array(v.object({ folder: v.string(), key: v.pipe(v.string(), v.regex(/^immutable-deploy-[\w-]+$/)) }))

/**
 * Leaves to the post step what the next build may find. What a pull request's code has downloaded is for nobody else, and
 * a comment's run has the cache of the default branch.
 */
export function rememberCacheable(
  found: readonly CachedFolder[],
  { preview }: Request,
  { GITHUB_EVENT_NAME: event = '' }: NodeJS.ProcessEnv,
): void {
  if (preview === undefined && !event.startsWith('pull_request')) saveState(stateName, found)
}

export function hasCacheable(): boolean {
  return getState(stateName) !== ''
}

/** After the run, for which nobody waits any more. Trouble is told, and nothing more. */
export async function saveCacheable(env: NodeJS.ProcessEnv, report: Report, signal: AbortSignal): Promise<void> {
  try {
    const { saveFolder } = await import('../support/cache/cache.ts')
    for (const cached of saved(stateName, folders) ?? []) report(told(cached, await saveFolder(cached, env, signal)))
  } catch (error) {
    report({ type: 'notice', message: `The cache was not saved: ${messageOf(error)}` })
  }
}

function told({ folder }: CachedFolder, result: Saved): EngineEvent {
  if ('trouble' in result) {
    const message = `${folder} was not saved in the cache, so that the next build goes without it: ${result.trouble}.`
    return { type: 'notice', message }
  }
  return { type: 'detail', message: result.isSaved ? `${folder} is saved in the cache` : `${folder} needed no saving` }
}
