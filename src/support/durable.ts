import { randomBytes } from 'node:crypto'
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'

/**
 * Files that are whole or not there, whoever is killed and whenever the power goes: written beside their place, synced,
 * then moved there in one step.
 */

/**
 * Replaces a file, or makes it; folders on the way are made.
 * @param ready called right before it is moved to its place; what it throws keeps it from there.
 */
export async function replaceFile(file: string, text: string, ready: () => void = always): Promise<void> {
  const draft = await writeDraft(file, text)
  try {
    ready()
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

/**
 * Makes a file only if there is none of that name; of several who try at once exactly one succeeds. Drafts of processes that
 * were killed go from its folder.
 */
export async function createFile(
  file: string,
  text: string,
  ready: () => void = always,
): Promise<'created' | 'exists'> {
  const draft = await writeDraft(file, text)
  try {
    ready()
    const outcome = await exclusively(() => link(draft, file).catch((error) => withoutLinks(error, file, text)))
    if (outcome === 'created') await syncFolder(path.dirname(file))
    return outcome
  } finally {
    await rm(draft, { force: true })
    await removeOldDrafts(path.dirname(file))
  }
}

const always = () => undefined

const draftName = /^\..+\.[0-9a-f]{12}$/
/** A draft is there for milliseconds; one that is older than this has nobody who would move it. */
const oldDraftMs = 60_000

/** Removes what processes have left that were killed while they wrote into a folder. */
export async function removeOldDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((found) => draftName.test(found))) {
    const draft = path.join(folder, name)
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs > oldDraftMs) await rm(draft, { force: true })
  }
}

async function exclusively(create: () => Promise<void>): Promise<'created' | 'exists'> {
  try {
    await create()
    return 'created'
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists'
    throw error
  }
}

/** Some file systems (FAT, some network mounts) have no hard links; O_EXCL is as exclusive, but not all or nothing. */
async function withoutLinks(error: unknown, file: string, text: string): Promise<void> {
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error
  await writeSynced(file, text)
}

async function writeDraft(file: string, text: string): Promise<string> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`)
  try {
    await writeSynced(draft, text)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    await makeFolder(path.dirname(file), 0o700)
    await writeSynced(draft, text)
  }
  return draft
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** A new name is durable only once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** `ENOENT` and the like; undefined for what did not come from the system. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
