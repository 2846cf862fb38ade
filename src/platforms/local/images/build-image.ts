import { mkdir, mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { adoptBlob, putBlob, wholeManifest } from '../../../agent/store/blobs.ts'
import { damaged, mediaTypes, type Descriptor, type LayoutPaths } from '../../../agent/store/layout.ts'
import type { BuildOptions, Image } from '../../../ports/images.ts'
import { createFile } from '../../../support/durable.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { removeTree } from '../../../support/remove-tree.ts'
import { cleanTree } from '../../shared/images/clean-tree.ts'
import { commitTime } from '../../shared/images/commit-time.ts'
import { imageConfig, imageManifest } from './config.ts'
import { imageOf } from './image-of.ts'
import { writeLayer } from './layer.ts'
import { tag } from './tags.ts'
import { treeEntries } from './tree-entries.ts'

export interface BuildRequest {
  readonly commit: Commit
  readonly options: BuildOptions
  /** What the build command may see, before secrets are taken out. */
  readonly outerEnvironment: Readonly<Record<string, string | undefined>>
}

/**
 * Builds a commit's image and tags it. Of several builds of one commit the first to tag wins, and all return its image.
 * Leaves nothing behind but blobs, whatever happens.
 */
export async function buildImage(paths: LayoutPaths, request: BuildRequest, signal: AbortSignal): Promise<Image> {
  const { commit } = request
  await Promise.all([paths.blobs, paths.tags, paths.work].map((folder) => mkdir(folder, { recursive: true })))
  await createFile(paths.marker, JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  const work = await mkdtemp(path.join(paths.work, 'build-'))
  try {
    const layer = await buildLayer(paths, work, request, signal)
    const tagged = await tag(paths, commit.sha, await describe(paths, request, layer))
    const manifest = await wholeManifest(paths, tagged)
    if (manifest === undefined) throw damaged(paths.blob(tagged.digest), 'it, or what it refers to, is missing')
    return imageOf(paths, commit.sha, tagged.digest, manifest)
  } finally {
    await removeTree(work)
  }
}

async function buildLayer(
  paths: LayoutPaths,
  work: string,
  { commit, options, outerEnvironment }: BuildRequest,
  signal: AbortSignal,
): Promise<Descriptor> {
  const tree = await cleanTree({ commit, image: options.image, outerEnvironment }, work, signal)
  const file = path.join(work, 'layer.tar')
  const entries = await treeEntries(tree.folder, tree.excludes)
  const layer = await writeLayer({ tree: tree.folder, entries, mtime: commitTime(commit) }, file, signal)
  await adoptBlob(paths, file, layer)
  return layer
}

async function describe(paths: LayoutPaths, { commit, options }: BuildRequest, layer: Descriptor): Promise<Descriptor> {
  const config = await putBlob(paths, mediaTypes.config, imageConfig(commit, options, layer, process))
  return putBlob(paths, mediaTypes.manifest, imageManifest(commit, options.app, config, layer))
}
