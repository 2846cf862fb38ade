import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { adoptBlob, putBlob, wholeManifest } from '../../../agent/store/blobs.ts'
import { damaged, mediaTypes, type Descriptor, type LayoutPaths } from '../../../agent/store/layout.ts'
import type { KnownError } from '../../../errors/known-error.ts'
import type { BuildOrder, Image } from '../../../ports/images.ts'
import { recipeOf } from '../../../ports/recipe.ts'
import { createFile } from '../../../support/durable.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { removeTree } from '../../../support/remove-tree.ts'
import type { OuterEnvironment } from '../../shared/images/build-environment.ts'
import { noCache, openBuildCache, withoutStores, type BuildCache } from '../../shared/images/build-cache.ts'
import { openBuildRunner } from '../../shared/images/build-runner.ts'
import { cleanTree, treeIn } from '../../shared/images/clean-tree.ts'
import { commitTime } from '../../shared/images/commit-time.ts'
import { refuseDifferent } from './compare-layers.ts'
import { imageConfig, imageManifest } from './config.ts'
import { imageOf } from './image-of.ts'
import { writeLayer } from './layer.ts'
import { tag } from './tags.ts'
import { treeEntries } from './tree-entries.ts'
import { makeFolder } from '../../../support/make-folder.ts'

export interface BuildRequest {
  readonly commit: Commit
  readonly order: BuildOrder
  readonly outerEnvironment: OuterEnvironment
}

/**
 * Builds a commit's image and tags it. Of several builds of one commit the first to tag wins, and all return its image.
 * Leaves nothing behind but blobs, whatever happens.
 */
export async function buildImage(paths: LayoutPaths, request: BuildRequest, signal: AbortSignal): Promise<Image> {
  const { commit } = request
  await Promise.all([paths.blobs, paths.tags, paths.work].map((folder) => makeFolder(folder)))
  await createFile(paths.marker, JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  const work = await mkdtemp(path.join(paths.work, 'build-'))
  try {
    const layer = await buildLayer(paths, work, request, signal)
    const made = { sha: commit.sha, recipe: recipeOf(commit, request.order.image) }
    const { name, descriptor } = await tag(paths, made, await describe(paths, request, layer))
    const manifest = await wholeManifest(paths, descriptor)
    if (manifest === undefined) throw otherBytes(paths, name, descriptor)
    return imageOf(paths, name, descriptor.digest, manifest)
  } finally {
    await removeTree(work)
  }
}

/** The tag is of an image that cannot be whole again, for building it again does not give what it had. */
function otherBytes(paths: LayoutPaths, name: string, { digest }: Descriptor): KnownError {
  const what = 'it, or what it refers to, is missing, and building it again gives something else'
  return damaged(paths.blob(digest), what, `the image’s tag ${paths.tag(name)}`)
}

async function buildLayer(
  paths: LayoutPaths,
  work: string,
  request: BuildRequest,
  signal: AbortSignal,
): Promise<Descriptor> {
  const file = path.join(work, 'layer.tar')
  const layer = await (request.order.image.reproduce === 'check' ? buildTwice : buildOnce)(request, file, signal)
  await adoptBlob(paths, file, layer)
  return layer
}

async function buildOnce(request: BuildRequest, file: string, signal: AbortSignal): Promise<Descriptor> {
  const { commit, order, outerEnvironment } = request
  const { app, image, tell } = order
  return layerOf(request, openBuildCache({ app, commit, cache: image.cache, outerEnvironment, tell }), file, signal)
}

/** @throws KnownError `image-not-reproducible`. */
async function buildTwice(request: BuildRequest, file: string, signal: AbortSignal): Promise<Descriptor> {
  const { commit, order, outerEnvironment: env } = request
  const layer = await buildOnce(request, file, signal)
  order.tell({ type: 'detail', message: 'the image is built once more, without cached stores, to compare the two' })
  const tree = treeIn(path.dirname(file))
  const second = `${file}.second`
  const build = async () => {
    await removeTree(tree)
    return layerOf(request, noCache, second, signal)
  }
  const again = await withoutStores({ app: order.app, cache: order.image.cache, commit, env }, build, signal)
  if (again.digest !== layer.digest) await refuseDifferent(commit.sha, [file, second])
  return layer
}

async function layerOf(
  { commit, order, outerEnvironment }: BuildRequest,
  cache: BuildCache,
  file: string,
  signal: AbortSignal,
): Promise<Descriptor> {
  const { image, tell } = order
  const runner = () => openBuildRunner({ commit, image, outerEnvironment, tell })
  const tree = await cleanTree({ commit, image, runner, cache }, path.dirname(file), signal)
  const entries = await treeEntries(tree.folder, tree.excludes)
  return writeLayer({ tree: tree.folder, entries, mtime: commitTime(commit) }, file, signal)
}

async function describe(
  paths: LayoutPaths,
  { commit, order: options }: BuildRequest,
  layer: Descriptor,
): Promise<Descriptor> {
  const config = await putBlob(paths, mediaTypes.config, imageConfig(commit, options, layer, process))
  return putBlob(paths, mediaTypes.manifest, imageManifest(commit, options.app, config, layer))
}
