import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import ignore from 'ignore'
import type { TreeOptions } from '../../../spec/types.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { exportTree } from '../../../support/git/export.ts'
import { refuseAbsent } from './absent.ts'
import type { BuildCache } from './build-cache.ts'
import { runBuild } from './build-command.ts'
import type { BuildRunner } from './build-runner.ts'
import type { Excludes } from './excludes.ts'

export interface TreeRequest {
  readonly commit: Commit
  readonly image: TreeOptions
  /** Asked where there is something to run. */
  readonly runner: () => Promise<BuildRunner>
  readonly cache: BuildCache
}

export interface CleanTree {
  readonly folder: string
  readonly excludes: Excludes
}

/**
 * Writes a commit's tree, never the dirty work tree, into a new folder below `work` and runs the spec's build command
 * there. What the spec leaves out is still there.
 * @throws KnownError `image-build-failed`, `submodules-unsupported`, `lfs-unsupported`, and what `runner` throws; the
 * signal's reason.
 */
export async function cleanTree(request: TreeRequest, work: string, signal: AbortSignal): Promise<CleanTree> {
  const { commit, image, runner, cache } = request
  const folder = treeIn(work)
  await mkdir(folder)
  // Case matters in .gitignore files, whatever the file system (gitignore; `core.ignoreCase` is the machine's).
  const rules = ignore({ ignorecase: false }).add(image.exclude)
  const excludes = (file: string) => rules.ignores(file)
  refuseAbsent(await exportTree(commit, folder, signal), excludes)
  const { build: command, shell } = image
  if (command !== undefined) {
    const running = await runner()
    const succeeded = await cache.restore(running.env, signal)
    await runBuild(running, { command, shell, folder, work }, signal)
    succeeded()
  }
  return { folder, excludes }
}

export function treeIn(work: string): string {
  return path.join(work, 'tree')
}
