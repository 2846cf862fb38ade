import { lutimesSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { CleanTree } from '../../shared/images/clean-tree.ts'

/** Removes what the spec leaves out, and gives all else the commit's time, which COPY carries into layers. */
export function settleTree({ folder, excludes }: CleanTree, time: Date): void {
  const settle = (inside: string) => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const name = path.posix.join(inside, entry.name)
      const file = path.join(folder, name)
      if (excludes(entry.isDirectory() ? `${name}/` : name)) {
        rmSync(file, { recursive: true, force: true })
        continue
      }
      if (entry.isDirectory()) settle(name)
      lutimesSync(file, time, time)
    }
  }
  settle('')
}
