import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StorePaths } from '../../agent/store/paths.ts'
import { bundleFolder } from '../../support/bundle.ts'
import { makeFolder } from '../../support/make-folder.ts'

/** By then whichever agent ran from it has handed over, or has loaded all of it. */
const keepFormerMs = 24 * 3600_000

/**
 * Copies the agent's program into the store, under the hash of its content: the action's own folder is gone when the
 * job is over, the agent stays.
 * @returns the file to start.
 */
export async function installAgent(paths: StorePaths): Promise<string> {
  const source = bundleFolder('agent')
  const names = (await readdir(source)).toSorted()
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(path.join(source, name)) })),
  )
  const hash = createHash('sha256')
  for (const { name, content } of files) hash.update(`${name}\0${content.length}\0`).update(content)
  const folder = path.join(paths.agent, hash.digest('hex').slice(0, 16))
  if (!existsSync(folder)) {
    await copyInto(folder, files)
    await removeFormer(paths.agent, folder)
  }
  return path.join(folder, 'index.js')
}

/** Whole or not at all; that another run does the same at this moment is no harm. */
async function copyInto(folder: string, files: readonly { name: string; content: Buffer }[]): Promise<void> {
  await makeFolder(path.dirname(folder), 0o700)
  // Not by the process's number: in containers that share a store many processes have the same.
  const draft = await mkdtemp(`${folder}.`)
  try {
    await Promise.all(files.map(({ name, content }) => writeFile(path.join(draft, name), content)))
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Copies of former versions that are a day old; a failure leaves them to the next version. */
async function removeFormer(agents: string, current: string): Promise<void> {
  const names = (await readdir(agents)).filter((name) => /^[0-9a-f]{16}(\.\w+)?$/.test(name))
  for (const folder of names.map((name) => path.join(agents, name))) {
    const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (folder !== current && age > keepFormerMs)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
