import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of a program of ours: beside the file that runs where that is the action's bundle, in the project's `dist/`
 * where it is the source. Spelt without `new URL(…, import.meta.url)`, which ncc would take for an asset.
 * @param name `agent`, `cache`.
 */
export function bundleFolder(name: string): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  for (let folder = here; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    for (const candidate of [path.join(folder, name), path.join(folder, 'dist', name)]) {
      if (existsSync(path.join(candidate, 'index.js'))) return candidate
    }
  }
  throw new Error(`the program ${name} was found nowhere above ${here}; npm run build makes it`)
}
