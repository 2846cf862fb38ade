import { mkdtemp, readdir, readFile, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from '../../../../src/action/system-clock.ts'
import { layoutPaths, type LayoutPaths, type Manifest } from '../../../../src/agent/store/layout.ts'
import { createImages } from '../../../../src/platforms/local/images/images.ts'
import type { Clock } from '../../../../src/ports/clock.ts'
import type { Change } from '../../../../src/ports/common.ts'
import type { BuildOrder, Image, Images } from '../../../../src/ports/images.ts'
import type { ArchiveOptions } from '../../../../src/spec/types.ts'
import { resolveCommit } from '../../../../src/support/git/commit.ts'
import { removeTree } from '../../../../src/support/remove-tree.ts'
import { free } from '../../../harness/change.ts'
import { createRepository, type File, type Repository } from '../../../harness/repository.ts'

export const never = new AbortController().signal

export function call(signal: AbortSignal = never): Change {
  return free({ signal, deadline: Date.now() + 60_000 })
}

export function buildOptions(image: Partial<ArchiveOptions> = {}): BuildOrder {
  return {
    app: 'shop',
    image: { builder: 'archive', build: undefined, exclude: [], ...image },
    run: {
      command: ['node', 'server.js'],
      port: 8080,
      health: { path: '/healthz', intervalMs: 5000, timeoutMs: 2000, healthy: 2, unhealthy: 2, status: [200, 399] },
      env: { LOG_LEVEL: 'info', A: 'b' },
      secrets: { DB_URL: 'file:/never/read' },
      stopGraceMs: 10_000,
    },
    tell: () => undefined,
  }
}

export interface Setting {
  readonly repository: Repository
  readonly paths: LayoutPaths
  readonly images: Images
  /** Commits files and builds what was committed. */
  build(files: Readonly<Record<string, File>>, image?: Partial<ArchiveOptions>, more?: Change): Promise<Image>
  /** Builds what HEAD is. */
  buildHead(image?: Partial<ArchiveOptions>, more?: Change): Promise<Image>
  /** A fresh folder, removed with the rest. */
  folder(): Promise<string>
  remove(): Promise<void>
}

export interface SettingOptions {
  readonly environment?: NodeJS.ProcessEnv
  readonly clock?: Clock
  readonly inUse?: () => Promise<ReadonlySet<string>>
  /** Where the layout is, instead of in a fresh folder. */
  readonly layout?: string
}

/** A repository and an image store of its own. */
export async function createSetting(options: SettingOptions = {}): Promise<Setting> {
  const repository = await createRepository()
  const folders: string[] = []
  const folder = async () => {
    const made = await realpath(await mkdtemp(path.join(tmpdir(), 'images-')))
    folders.push(made)
    return made
  }
  const paths = layoutPaths(options.layout ?? path.join(await folder(), 'oci', 'shop'))
  const images = createImages({
    folder: paths.folder,
    clock: options.clock ?? systemClock,
    outerEnvironment: options.environment ?? process.env,
    inUse: options.inUse ?? (async () => new Set()),
  })
  const buildHead: Setting['buildHead'] = async (image, more = call()) =>
    images.build(await resolveCommit(repository.path, 'HEAD', never), buildOptions(image), more)
  return {
    repository,
    paths,
    images,
    folder,
    buildHead,
    async build(files, image, more) {
      await repository.commit(files, 'a change')
      return buildHead(image, more)
    },
    async remove() {
      await Promise.all([repository.remove(), ...folders.map(removeTree)])
    },
  }
}

/** Runs a test in a setting of its own, and removes that afterwards. */
export function inSetting(work: (setting: Setting) => Promise<void>, options?: SettingOptions): () => Promise<void> {
  return async () => {
    const setting = await createSetting(options)
    try {
      await work(setting)
    } finally {
      await setting.remove()
    }
  }
}

export async function manifestOf({ paths }: Setting, digest: string): Promise<Manifest> {
  return JSON.parse(await readFile(paths.blob(digest), 'utf8')) as Manifest
}

/** What builds leave in the store besides blobs and tags. */
export async function leftovers({ paths }: Setting): Promise<readonly string[]> {
  return readdir(paths.work)
}
