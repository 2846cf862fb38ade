import { randomBytes } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Files that are whole or not there, whoever is killed and whenever the power goes: written beside their place, synced,
 * then moved there in one step.
 */

/**
 * Replaces a file, or makes it; folders on the way are made.
 * @param refuse called right before it takes effect; may throw, for a process can stand still for a while.
 */
export async function replaceFile(file: string, text: string, refuse = () => {}): Promise<void> {
  const draft = await writeDraft(file, text)
  try {
    refuse()
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

/**
 * Makes a file only if there is none of that name; of several who try at once exactly one succeeds.
 * @param refuse as of `replaceFile`.
 */
export async function createFile(file: string, text: string, refuse = () => {}): Promise<'created' | 'exists'> {
  const draft = await writeDraft(file, text)
  try {
    refuse()
    const outcome = await exclusively(() => link(draft, file).catch((error) => withoutLinks(error, file, text)))
    if (outcome === 'created') await syncFolder(path.dirname(file))
    return outcome
  } finally {
    await rm(draft, { force: true })
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
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
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
