import * as v from 'valibot'
import { required } from './field.ts'
import { relativePath, text } from './scalars.ts'

/**
 * Where tools keep what they have downloaded, from their documentation. What they have built from it is not among these
 * (`~/.cache/go-build`, `~/.gradle/caches/build-cache-1`): an image is made from its commit alone.
 */
const stores = [
  // docs.npmjs.com, "config", `cache`; pnpm.io, "Settings", `storeDir`; yarnpkg.com, "Settings"; bun.sh; docs.deno.com.
  '~/.npm',
  '~/.local/share/pnpm/store',
  '~/Library/pnpm/store',
  '~/.pnpm-store',
  '~/.yarn/berry/cache',
  '~/.cache/yarn',
  '~/Library/Caches/Yarn',
  '~/.bun/install/cache',
  '~/.cache/deno',
  // go.dev/ref/mod, "Module cache"; The Cargo Book, "Cargo Home".
  '~/go/pkg/mod/cache/download',
  '~/.cargo/registry/index',
  '~/.cargo/registry/cache',
  '~/.cargo/git/db',
  // pip.pypa.io, "Caching"; docs.astral.sh/uv, "Caching"; python-poetry.org, "Configuration".
  '~/.cache/pip',
  '~/Library/Caches/pip',
  '~/.cache/uv',
  '~/.cache/pypoetry',
  // docs.gradle.org, "Directories and Files"; maven.apache.org, "Local Repository"; learn.microsoft.com, "NuGet".
  '~/.gradle/caches/modules-2',
  '~/.gradle/wrapper/dists',
  '~/.m2/repository',
  '~/.nuget/packages',
  // bundler.io, "bundle config"; getcomposer.org, "COMPOSER_CACHE_DIR"; hex.pm; dart.dev.
  '~/.bundle/cache',
  '~/.cache/composer',
  '~/.composer/cache',
  '~/.hex/packages',
  '~/.pub-cache/hosted',
  // developer.hashicorp.com/packer, "PACKER_PLUGIN_PATH".
  '~/.config/packer/plugins',
  '~/.packer.d/plugins',
]

const allowed = `a store of downloads, or a folder in one (${stores.join(', ')}): a cache can be written by any job of the repository, so nothing else is restored on the runner, and results of builds never`

function isInStore(path: string): boolean {
  const isPlain = /^~(\/[\w.@+-]+)+$/.test(path) && !path.split('/').some((part) => part === '.' || part === '..')
  return isPlain && stores.some((store) => path === store || path.startsWith(`${store}/`))
}

const cachedFolder = v.strictObject({
  path: required(
    v.pipe(
      text,
      v.check((found: string) => isInStore(found), allowed),
    ),
    'Store of downloads, below the home folder.',
  ),
  'key-files': required(
    v.pipe(v.array(relativePath), v.minLength(1, 'at least one file')),
    'Lock files in the app’s folder. The cache is of what they are at the commit.',
  ),
})

export const cache = v.union([v.literal('off'), v.array(cachedFolder)], '`off`, or a list of folders')
