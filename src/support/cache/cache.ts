import { lstat, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { messageOf } from '../../errors/known-error.ts'
import { inWorkFolder } from '../work-folder.ts'
import { adoptFolder } from './adopt.ts'
import { runErrand, type Answered } from './errand.ts'

/** A folder and the key of what is in it. */
export interface CachedFolder {
  /** Absolute. */
  readonly folder: string
  readonly key: string
}

/** The job's environment, by which the cache is found. */
export type CacheEnvironment = Readonly<Record<string, string | undefined>>

/** Whether the job has a cache at all; the client knows better, but takes half a second to ask. */
export function hasCache(env: CacheEnvironment): boolean {
  return Boolean((env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']) && env['ACTIONS_RUNTIME_TOKEN'])
}

/** How long the cache may keep a run waiting; a run goes on without it. */
export interface Patience {
  /** To say what it has. */
  readonly lookupMs: number
  /** For everything. */
  readonly wholeMs: number
}

const patience: Patience = { lookupMs: 10_000, wholeMs: 120_000 }
/** After the deployment, which waits for none of it. */
const patienceAfterwards: Patience = { lookupMs: 10_000, wholeMs: 600_000 }

/** `exact`: what this very key stands for; `similar`: an entry of the same prefix. */
export type Restored = { readonly found: 'exact' | 'similar' | 'nothing' | 'no cache' } | Trouble

/** In one line; untrusted text. */
export interface Trouble {
  readonly trouble: string
}

/**
 * Brings back what the cache has of a folder. It writes nowhere else, whatever is in the cache, and replaces nothing.
 * @param prefix what the key of an entry begins with that will do.
 * @throws the signal's reason, and nothing else.
 */
export async function restoreFolder(
  { folder, key, prefix }: CachedFolder & { readonly prefix: string },
  env: CacheEnvironment,
  signal: AbortSignal,
  { lookupMs, wholeMs }: Patience = patience,
): Promise<Restored> {
  return inTime(wholeMs, signal, (inTimeSignal) =>
    inWorkFolder(async (work): Promise<Restored> => {
      const staging = path.join(work, 'restored')
      await mkdir(staging)
      const name = path.basename(folder)
      const errand = { errand: 'restore', name, key, prefix, lookupMs, folder: staging, work, env } as const
      const answered = await runErrand(errand, inTimeSignal)
      if (answered.outcome === 'done') await adoptFolder(path.join(staging, name), folder)
      return restored(answered)
    }),
  )
}

function restored({ outcome, isExact, why }: Answered): Restored {
  switch (outcome) {
    case 'done':
      return { found: isExact === true ? 'exact' : 'similar' }
    case 'nothing':
      return { found: 'nothing' }
    case 'unavailable':
      return { found: 'no cache' }
    case 'late':
      return { trouble: why === undefined ? 'it does not answer' : `it does not answer (${why})` }
    case 'foreign':
      return { trouble: 'it offers what was not asked for' }
    case 'failed':
      return { trouble: why ?? silent }
  }
}

const silent = 'it gives no reason'

export type Saved = { readonly isSaved: boolean } | Trouble

/**
 * Puts a folder into the cache, unless there is none.
 * @throws the signal's reason, and nothing else.
 */
export async function saveFolder(
  { folder, key }: CachedFolder,
  env: CacheEnvironment,
  signal: AbortSignal,
  { lookupMs, wholeMs }: Patience = patienceAfterwards,
): Promise<Saved> {
  const stats = await lstat(folder).catch(() => undefined)
  if (stats?.isDirectory() !== true) return { isSaved: false }
  return inTime(wholeMs, signal, (inTimeSignal) =>
    inWorkFolder(async (work): Promise<Saved> => {
      const [parent, name] = [path.dirname(folder), path.basename(folder)]
      const errand = { errand: 'save', name, key, prefix: key, lookupMs, folder: parent, work, env } as const
      const { outcome, why = silent } = await runErrand(errand, inTimeSignal)
      if (outcome !== 'failed') return { isSaved: outcome === 'done' }
      // Another run was quicker.
      return /another job may be creating this cache/.test(why) ? { isSaved: false } : { trouble: why }
    }),
  )
}

async function inTime<T>(
  wholeMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | Trouble> {
  const late = AbortSignal.timeout(wholeMs)
  try {
    return await work(AbortSignal.any([signal, late]))
  } catch (error) {
    if (signal.aborted) throw signal.reason
    return { trouble: late.aborted ? 'it takes too long' : messageOf(error) }
  }
}
