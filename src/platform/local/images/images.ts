import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../../clock.ts'
import type { BuildOptions, Commit, Image, Images } from '../../images.ts'
import { createFile } from '../durable.ts'
import { storeError } from '../store-error.ts'
import { within } from '../within.ts'
import { buildEnvironment, runBuild } from './build-command.ts'
import { imageConfig, imageManifest } from './config.ts'
import { treeEntries, writeLayer } from './layer.ts'
import {
  adoptBlob,
  hasBlob,
  layoutPaths,
  mediaTypes,
  putBlob,
  readManifest,
  type Descriptor,
  type LayoutPaths,
} from './layout.ts'
import { listTags, readTag, tag, writeIndex } from './tags.ts'

export interface ImagesOptions {
  /** The app's own OCI layout, so that a tag is nothing but a SHA. */
  readonly folder: string
  readonly clock: Clock
  /** What a build command may see, before secrets are taken out. */
  readonly outerEnvironment: Readonly<Record<string, string | undefined>>
  /** Digests that fleets are made from, of whichever environment. */
  readonly inUse: (signal: AbortSignal) => Promise<ReadonlySet<string>>
}

/** A blob that nothing refers to may belong to a build that is not finished; only older ones are removed. */
const unfinishedMs = 3600_000

/** Images as an OCI image layout on disk. */
export function createImages(options: ImagesOptions): Images {
  const paths = layoutPaths(options.folder)
  const guarded = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw storeError(error, options.folder)
    })
  return {
    find: (sha, call) => within(options.clock, call, 'finding an image', () => find(paths, sha)),
    exists: (digest, call) => within(options.clock, call, 'looking for an image', () => isWhole(paths, digest)),
    build: (commit, build, call) =>
      within(options.clock, call, 'building the image', (signal) =>
        guarded(buildImage(paths, options, commit, build, signal)),
      ),
    prune: (_app, keep, call) =>
      within(options.clock, call, 'pruning images', (signal) => guarded(prune(paths, options, keep, signal))),
  }
}

/** One whose blobs are not all there does not count: building the commit again brings back the very same ones. */
async function find(paths: LayoutPaths, sha: string): Promise<Image | undefined> {
  const descriptor = await readTag(paths, sha)
  if (descriptor === undefined || !(await isWhole(paths, descriptor.digest))) return undefined
  return imageOf(paths, sha, descriptor)
}

async function imageOf(paths: LayoutPaths, sha: string, { digest }: Descriptor): Promise<Image> {
  const { config, layers } = await readManifest(paths, digest)
  const sizeBytes = [config, ...layers].reduce((sum, { size }) => sum + size, 0)
  return { sha, digest, reference: `oci:${paths.folder}:${sha}`, sizeBytes }
}

async function isWhole(paths: LayoutPaths, digest: string): Promise<boolean> {
  try {
    const { config, layers } = await readManifest(paths, digest)
    return (await Promise.all([config, ...layers].map((blob) => hasBlob(paths, blob)))).every(Boolean)
  } catch {
    return false
  }
}

async function buildImage(
  paths: LayoutPaths,
  { outerEnvironment }: ImagesOptions,
  commit: Commit,
  options: BuildOptions,
  signal: AbortSignal,
): Promise<Image> {
  await Promise.all([paths.blobs, paths.tags, paths.work].map((folder) => mkdir(folder, { recursive: true })))
  await createFile(paths.marker, JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  const work = await mkdtemp(path.join(paths.work, 'build-'))
  try {
    const tree = path.join(work, 'tree')
    await mkdir(tree)
    await prepareTree(tree, outerEnvironment, commit, options, signal)
    const layer = await storeLayer(paths, work, tree, commit, options, signal)
    const config = await putBlob(
      paths,
      mediaTypes.config,
      JSON.stringify(imageConfig(commit, options, layer, process.arch)),
    )
    const manifest = JSON.stringify(imageManifest(commit, options.app, config, layer))
    const built = await putBlob(paths, mediaTypes.manifest, manifest)
    return await imageOf(paths, commit.sha, await tag(paths, commit.sha, built))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function prepareTree(
  tree: string,
  outer: ImagesOptions['outerEnvironment'],
  commit: Commit,
  { image }: BuildOptions,
  signal: AbortSignal,
): Promise<void> {
  const { exportTree } = await import('../../../git/export.ts')
  await exportTree(commit, tree, signal)
  if (image.build !== undefined) await runBuild(image.build, tree, buildEnvironment(outer, commit.timeSeconds), signal)
}

async function storeLayer(
  paths: LayoutPaths,
  work: string,
  tree: string,
  commit: Commit,
  { image }: BuildOptions,
  signal: AbortSignal,
): Promise<Descriptor> {
  const [{ default: ignore }, { refuseLfsPointers }] = await Promise.all([
    import('ignore'),
    import('../../../git/export.ts'),
  ])
  const rules = ignore().add(image.exclude)
  const entries = await treeEntries(tree, (relative) => rules.ignores(relative))
  await refuseLfsPointers(
    tree,
    entries.filter(({ kind }) => kind === 'file').map((entry) => entry.path),
  )
  const file = path.join(work, 'layer.tar')
  const layer = await writeLayer(tree, entries, file, { timeSeconds: commit.timeSeconds, signal })
  await adoptBlob(paths, file, layer.digest)
  return layer
}

async function prune(
  paths: LayoutPaths,
  { inUse, clock }: ImagesOptions,
  keep: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<readonly Image[]> {
  const used = await inUse(signal)
  const removed: Image[] = []
  const kept = new Set<string>()
  for (const sha of await listTags(paths)) {
    const descriptor = await readTag(paths, sha)
    if (descriptor === undefined) continue
    if (keep.has(descriptor.digest) || used.has(descriptor.digest)) {
      for (const digest of await blobsOf(paths, descriptor)) kept.add(digest)
    } else {
      removed.push(await imageOf(paths, sha, descriptor).catch(() => unreadable(paths, sha, descriptor)))
      await rm(paths.tag(sha), { force: true })
    }
  }
  if (removed.length > 0) await writeIndex(paths)
  const freed = new Set(
    await Promise.all(removed.map(({ digest }) => blobsOf(paths, { digest }))).then((all) => all.flat()),
  )
  await removeBlobs(paths, (digest, age) => !kept.has(digest) && (freed.has(digest) || age > unfinishedMs), clock)
  return removed
}

function unreadable(paths: LayoutPaths, sha: string, { digest }: Descriptor): Image {
  return { sha, digest, reference: `oci:${paths.folder}:${sha}`, sizeBytes: 0 }
}

async function blobsOf(paths: LayoutPaths, { digest }: Pick<Descriptor, 'digest'>): Promise<readonly string[]> {
  const manifest = await readManifest(paths, digest).catch(() => undefined)
  return [digest, ...(manifest === undefined ? [] : [manifest.config, ...manifest.layers].map((blob) => blob.digest))]
}

async function removeBlobs(
  paths: LayoutPaths,
  goes: (digest: string, ageMs: number) => boolean,
  clock: Clock,
): Promise<void> {
  const names = await readdir(paths.blobs).catch(() => [])
  for (const name of names) {
    const file = path.join(paths.blobs, name)
    const found = await stat(file).catch(() => undefined)
    if (found !== undefined && goes(`sha256:${name}`, clock.now() - found.mtimeMs)) await rm(file, { force: true })
  }
}
