import { readdir, readFile } from 'node:fs/promises'
import { codeOf, createFile, replaceFile } from '../durable.ts'
import { mediaTypes, type Descriptor, type LayoutPaths } from './layout.ts'

/**
 * Tags are never moved: each is a file that exactly one of several builders can create. `index.json`, which other tools
 * read, is made from them; a crash between the two is mended by the next build or removal.
 */
export async function tag(paths: LayoutPaths, sha: string, descriptor: Descriptor): Promise<Descriptor> {
  const outcome = await createFile(paths.tag(sha), JSON.stringify(descriptor))
  const winner = outcome === 'created' ? descriptor : ((await readTag(paths, sha)) ?? descriptor)
  await writeIndex(paths)
  return winner
}

export async function readTag(paths: LayoutPaths, sha: string): Promise<Descriptor | undefined> {
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return undefined
  try {
    return JSON.parse(await readFile(paths.tag(sha), 'utf8')) as Descriptor
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

export async function listTags(paths: LayoutPaths): Promise<readonly string[]> {
  const names = await readdir(paths.tags).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => /^[0-9a-f]{40,64}$/.test(name)).toSorted()
}

/** Written again if tags came or went meanwhile: whoever writes last has seen every tag. */
export async function writeIndex(paths: LayoutPaths): Promise<void> {
  for (;;) {
    const shas = await listTags(paths)
    const found = await Promise.all(shas.map(async (sha) => ({ sha, descriptor: await readTag(paths, sha) })))
    const manifests = found.flatMap(({ sha, descriptor }) =>
      descriptor === undefined ? [] : [{ ...descriptor, annotations: { 'org.opencontainers.image.ref.name': sha } }],
    )
    const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests }
    await replaceFile(paths.index, `${JSON.stringify(index, null, 2)}\n`)
    if ((await listTags(paths)).join() === shas.join()) return
  }
}
