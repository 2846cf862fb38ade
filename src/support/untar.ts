import { chmodSync, closeSync, fchmodSync, futimesSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, type Header } from 'tar-stream'

export interface UntarOptions {
  readonly signal: AbortSignal
  /** Where an entry goes; `''` for the destination itself. By default its own name. */
  readonly rename?: (name: string) => string
  /** Hears of every entry, under its new name, once it is written. */
  readonly onEntry?: (name: string, header: Header) => void
}

/**
 * Writes a tar stream's files, folders and links into an existing empty folder. File modes and times are the archive's,
 * whoever runs this; links are written as they are, wherever they point. No file is ever written through one: every
 * folder that something is written to was made here, and no entry replaces another.
 *
 * It makes its small system calls one by one instead of through the thread pool, which is several times as quick for
 * many small files. Small chunks keep the pauses short.
 * It listens at once: what a process says while nobody listens is lost when it ends (node, child_process, flushStdio).
 * @throws what the file system does; Error on an archive that no image and no commit can be.
 */
export async function untar(tar: Readable, destination: string, options: UntarOptions): Promise<void> {
  const { signal, rename = (name: string) => name, onEntry } = options
  const place = { destination, folders: new Set(['']) }
  const parser = extract()
  let writing = Promise.resolve()
  parser.on('entry', (header, content, goOn) => {
    const name = safeName(rename(header.name))
    writing = writeEntry(place, name, header, content).then(() => onEntry?.(name, header))
    writing.then(() => goOn(), goOn)
  })
  try {
    await pipeline(tar, parser, { signal })
  } catch (error) {
    // An entry that could not be written ends the stream too; why it could not is what matters.
    await writing
    throw error
  }
}

interface Place {
  readonly destination: string
  /** Those that were made here. */
  readonly folders: Set<string>
}

async function writeEntry(place: Place, name: string, header: Header, content: AsyncIterable<unknown>): Promise<void> {
  const file = path.join(place.destination, name)
  makeFolder(place, header.type === 'directory' ? name : parentOf(name))
  if (header.type === 'file') return writeFile(file, header, content)
  if (header.type === 'symlink') symlinkSync(header.linkname, file)
  else if (header.type !== 'directory') throw new Error(`the archive has an entry of type ${header.type}: ${name}`)
  for await (const _ of content) throw new Error(`the archive has a ${header.type} with content: ${name}`)
}

/** Relative and without a slash at the end; `..` cannot lead further up than to the folder itself. */
function safeName(name: string): string {
  return path.posix.join('/', name).replace(/^\/|\/$/g, '')
}

function parentOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : ''
}

function makeFolder({ destination, folders }: Place, name: string): void {
  if (folders.has(name)) return
  makeFolder({ destination, folders }, parentOf(name))
  const folder = path.join(destination, name)
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  folders.add(name)
}

async function writeFile(
  file: string,
  { mode, mtime }: Pick<Header, 'mode' | 'mtime'>,
  content: AsyncIterable<unknown>,
): Promise<void> {
  const descriptor = openSync(file, 'wx', mode)
  try {
    for await (const chunk of content) writeFileSync(descriptor, chunk as Uint8Array)
    fchmodSync(descriptor, mode)
    futimesSync(descriptor, mtime, mtime)
  } finally {
    closeSync(descriptor)
  }
}
