import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Header, Pack } from 'tar-stream'
import { mediaTypes, type Descriptor } from '../../../agent/store/layout.ts'
import { appFolder } from './config.ts'
import { unreadable, type TreeEntry } from './tree-entries.ts'

export interface LayerSource {
  readonly tree: string
  readonly entries: readonly TreeEntry[]
  /**
   * Of every entry: the commit's time. A fixed one would let commits with the same tree share a layer, but servers make
   * Last-Modified and ETag from time and size, and browsers would keep a changed file of the same size.
   */
  readonly mtime: Date
}

/**
 * Writes a tree as an uncompressed tar file and syncs it. The bytes depend on the paths, contents, links, executable
 * bits and the time given, and on nothing of the machine: not on owner, umask, locale, or the order on disk.
 */
export async function writeLayer(source: LayerSource, file: string, signal: AbortSignal): Promise<Descriptor> {
  const { pack } = await import('tar-stream')
  const tar = pack()
  const hash = createHash('sha256')
  let size = 0
  const measured = async function* () {
    for await (const chunk of tar as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  const filled = fill(tar, source).catch((error) => tar.destroy(error))
  const sink = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true, highWaterMark: 1 << 20 })
  try {
    await pipeline(measured, sink, { signal })
  } finally {
    tar.destroy()
    await filled
  }
  return { mediaType: mediaTypes.layer, digest: `sha256:${hash.digest('hex')}`, size }
}

async function fill(tar: Pack, { tree, entries, mtime }: LayerSource): Promise<void> {
  await add(tar, { name: `${appFolder}/`, type: 'directory', mode: 0o755, mtime })
  for (const entry of entries) {
    const name = `${appFolder}/${entry.path}`
    switch (entry.type) {
      case 'directory':
        await add(tar, { name: `${name}/`, type: 'directory', mode: 0o755, mtime })
        break
      case 'symlink':
        await add(tar, { name, type: 'symlink', mode: 0o777, linkname: entry.linkname, mtime })
        break
      case 'file':
        await addFile(tar, path.join(tree, entry.path), entry, {
          name,
          mode: entry.executable ? 0o755 : 0o644,
          mtime,
        }).catch((error) => {
          throw unreadable(error, entry.path)
        })
    }
  }
  tar.finalize()
}

type HeaderFields = Partial<Header> & Pick<Header, 'name'>

/** Larger files are streamed, so that memory does not grow with them; smaller ones are quicker read at once. */
const streamedBytes = 1 << 20

async function addFile(
  tar: Pack,
  file: string,
  { size }: { readonly size: number },
  headers: HeaderFields,
): Promise<void> {
  if (size <= streamedBytes) await add(tar, headers, await readFile(file))
  else await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), tar.entry({ ...headers, size }))
}

function add(tar: Pack, headers: HeaderFields, content?: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const added = (error?: Error | null) => (error ? reject(error) : resolve())
    if (content === undefined) tar.entry(headers, added)
    else tar.entry(headers, content, added)
  })
}
