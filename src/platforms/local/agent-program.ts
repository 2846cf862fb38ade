import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StorePaths } from '../../agent/store/paths.ts'
import { makeFolder } from '../../support/make-folder.ts'

/** By then whichever agent ran from it has handed over, or has loaded all of it. */
const keepFormerMs = 24 * 3600_000

/**
 * Copies the agent's program into the store, under the hash of its content: the action's own folder is gone when the
 * job is over, the agent stays.
 * @returns the file to start.
 */
export async function installAgent(paths: StorePaths): Promise<string> {
  const source = findBundle()
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

/**
 * The folder of the agent's bundle: beside the file that runs where that is the action's bundle, in the project's
 * `dist/` where it is the source. Spelt without `new URL(…, import.meta.url)`, which ncc would take for an asset.
 */
function findBundle(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  for (let folder = here; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    for (const candidate of [path.join(folder, 'agent'), path.join(folder, 'dist', 'agent')]) {
      if (existsSync(path.join(candidate, 'index.js'))) return candidate
    }
  }
  throw new Error(`the agent's program was found nowhere above ${here}; npm run build makes it`)
}
