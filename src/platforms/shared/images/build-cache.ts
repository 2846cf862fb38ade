import { rename } from 'node:fs/promises'
import type { BuildNews } from '../../../ports/images.ts'
import { hasCache, restoreFolder, type Restored } from '../../../support/cache/cache.ts'
import { removeTree } from '../../../support/remove-tree.ts'
import type { OuterEnvironment } from './build-environment.ts'
import { storesOf, type StoreOfBuild, type StoresRequest } from './cached-stores.ts'

/** Where a build's stores come from, and go to once it has succeeded. */
export interface BuildCache {
  /**
   * Brings back what the cache has. Trouble is told, and nothing more.
   * @param env the build's.
   * @returns to be called once the build has succeeded.
   * @throws the signal's reason.
   */
  restore(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<() => void>
}

interface CacheRequest extends Omit<StoresRequest, 'env'> {
  /** The job's, by which the cache is found. */
  readonly outerEnvironment: OuterEnvironment
  readonly tell: (news: BuildNews) => void
}

const nothing = () => undefined

export const noCache: BuildCache = { restore: async () => nothing }

export function openBuildCache({ outerEnvironment, tell, ...request }: CacheRequest): BuildCache {
  return {
    async restore(env, signal) {
      if (!hasCache(outerEnvironment)) return nothing
      const stores = await storesOf({ ...request, env }, signal)
      const changed: StoreOfBuild[] = []
      for (const store of stores) {
        const restored = await restoreFolder(store, outerEnvironment, signal)
        tellRestored(store, restored, tell)
        if (isWorthSaving(restored)) changed.push(store)
      }
      const folders = changed.map(({ folder, key }) => ({ folder, key }))
      return folders.length === 0 ? nothing : () => tell({ type: 'cacheable', folders })
    },
  }
}

/** A cache that is out of order will not take anything either. */
function isWorthSaving(restored: Restored): boolean {
  return 'found' in restored && (restored.found === 'similar' || restored.found === 'nothing')
}

function tellRestored({ path }: StoreOfBuild, restored: Restored, tell: CacheRequest['tell']): void {
  if ('trouble' in restored) {
    const message = `The cache of ${path} was not restored, and the build goes on without it: ${restored.trouble}.`
    return tell({ type: 'notice', message })
  }
  const { found } = restored
  if (found === 'no cache') return
  const message = {
    exact: `${path} is restored from the cache of these lock files`,
    similar: `${path} is restored from the cache of earlier lock files`,
    nothing: `${path} is not in the cache yet; it is saved after the run`,
  }[found]
  tell({ type: 'detail', message })
}

/** Does without what stores hold, whoever has put it there, and puts it back. */
export async function withoutStores<T>(
  request: StoresRequest,
  work: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const stores = await storesOf(request, signal)
  const aside = ({ folder }: StoreOfBuild) => `${folder}.aside`
  for (const store of stores) {
    await removeTree(aside(store))
    await rename(store.folder, aside(store)).catch(nothing)
  }
  try {
    return await work()
  } finally {
    for (const store of stores) {
      await removeTree(store.folder)
      await rename(aside(store), store.folder).catch(nothing)
    }
  }
}
