import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import type { CachedStore, TreeOptions } from '../../../spec/types.ts'
import type { CachedFolder } from '../../../support/cache/cache.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { fileAt } from '../../../support/git/history.ts'

/** A store as this build finds it. */
export interface StoreOfBuild extends CachedFolder {
  /** As in the spec: `~/.npm/_cacache`. */
  readonly path: string
  /** What the key begins with, whatever its lock files are. */
  readonly prefix: string
}

export interface StoresRequest {
  readonly app: string
  readonly cache: TreeOptions['cache']
  readonly commit: Commit
  /** The build's. */
  readonly env: NodeJS.ProcessEnv
}

interface CheckedStore extends CachedStore {
  /** Variables by which the tool has its store elsewhere, and where it is there. */
  readonly movedBy: readonly (readonly [variable: string, below: string])[]
}

/**
 * What came out of these, whoever has put it there, its tool holds against the commit's lock files before it uses it: npm
 * each package (docs.npmjs.com, "package-lock.json", `integrity`), Go each module (go.dev/ref/mod, "Authenticating
 * modules"). pnpm holds files against an index that lies in the store itself. Not all that npm keeps is checked, so it is
 * `_cacache` alone and not `_npx`.
 */
const checkedStores: readonly CheckedStore[] = [
  {
    path: '~/.npm/_cacache',
    keyFiles: ['package-lock.json', 'npm-shrinkwrap.json'],
    movedBy: [
      ['npm_config_cache', '_cacache'],
      ['NPM_CONFIG_CACHE', '_cacache'],
    ],
  },
  {
    path: '~/go/pkg/mod/cache/download',
    keyFiles: ['go.sum'],
    movedBy: [
      ['GOMODCACHE', 'cache/download'],
      ['GOPATH', 'pkg/mod/cache/download'],
    ],
  },
]

/** The stores that a build has, by the files of its commit. A store none of whose key files is there has no key. */
export async function storesOf(
  { app, cache, commit, env }: StoresRequest,
  signal: AbortSignal,
): Promise<readonly StoreOfBuild[]> {
  const home = env['HOME']
  if (cache === 'off' || !home) return []
  const wanted = cache ?? checkedStores
  const hashes = await Promise.all(wanted.map(({ keyFiles }) => hashOf(commit, keyFiles, signal)))
  if (hashes.every((hash) => hash === undefined)) return []
  const abi = await abiOf(env)
  return wanted.flatMap((store, index) => {
    const hash = hashes[index]
    if (hash === undefined) return []
    const place = createHash('sha256').update(store.path).digest('hex').slice(0, 12)
    const prefix = ['immutable-deploy', app, process.platform, process.arch, abi, place, ''].join('-')
    return [{ path: store.path, folder: folderOf(store, home, env), key: `${prefix}${hash}`, prefix }]
  })
}

function folderOf(store: CachedStore | CheckedStore, home: string, env: NodeJS.ProcessEnv): string {
  const moved = 'movedBy' in store ? store.movedBy : []
  const places = moved.flatMap(([variable, below]) => (env[variable] ? [path.join(env[variable], below)] : []))
  return places.find((place) => path.isAbsolute(place)) ?? path.join(home, store.path.slice(2))
}

/** Of the files as the commit has them, whatever a build makes of them; undefined where it has none of them. */
async function hashOf(commit: Commit, files: readonly string[], signal: AbortSignal): Promise<string | undefined> {
  const { repository, directory, sha } = commit
  const read = (file: string) => fileAt(repository, sha, path.posix.join(directory, file), signal)
  const contents = await Promise.all(files.map(read))
  if (contents.every((content) => content === undefined)) return undefined
  return createHash('sha256')
    .update(JSON.stringify(files.map((file, index) => [file, contents[index] ?? null])))
    .digest('hex')
}

/** Of the Node that the build finds (nodejs.org, `process.versions.modules`), for stores that hold what was compiled. */
async function abiOf(env: NodeJS.ProcessEnv): Promise<string> {
  const asked = promisify(execFile)('node', ['-p', 'process.versions.modules'], { env, timeout: 10_000 })
  const said = await asked.then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
  return /^\d{1,6}$/.test(said) ? `abi${said}` : 'none'
}
