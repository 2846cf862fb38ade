import path from 'node:path'
import type { AmiOptions, CachedStore } from '../../../spec/types.ts'

/**
 * Where Packer looks for plugins (Packer, "Environment variables"). It holds them against a checksum that lies beside them,
 * and gives them the run's AWS credentials, so that they are cached only where the spec says so.
 */
const folders: readonly string[] = ['~/.config/packer/plugins', '~/.packer.d/plugins']

const arePlugins = ({ path: written }: CachedStore) => folders.includes(written)

/** What of the cache is Packer's, restored before its plugins are installed, and what is of the build before. */
export function splitCache({ cache }: AmiOptions): {
  readonly plugins: readonly CachedStore[]
  readonly others: AmiOptions['cache']
} {
  if (cache === undefined || cache === 'off') return { plugins: [], others: cache }
  return { plugins: cache.filter(arePlugins), others: cache.filter((store) => !arePlugins(store)) }
}

/** Where a cached store has the plugins, for Packer to find and to install them there. */
export function pluginPath([store]: readonly CachedStore[], home: string | undefined): NodeJS.ProcessEnv {
  return store === undefined || !home ? {} : { PACKER_PLUGIN_PATH: path.join(home, store.path.slice(2)) }
}
