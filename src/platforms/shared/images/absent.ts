import { KnownError } from '../../../errors/known-error.ts'
import type { Absent } from '../../../support/git/export.ts'
import type { Excludes } from './excludes.ts'

/**
 * Refuses a tree that lacks content, except where the spec leaves that out anyway.
 * @throws KnownError `submodules-unsupported`, `lfs-unsupported`.
 */
export function refuseAbsent({ submodules, lfsPointers }: Absent, excludes: Excludes): void {
  const folders = submodules.filter((folder) => !excludes(`${folder}/`))
  if (folders.length > 0) {
    throw new KnownError(`The commit has submodules (${named(folders)}), whose content is not in it.`, {
      code: 'submodules-unsupported',
      advice: 'Commit what the app needs (git subtree), or leave them out with `image.exclude`.',
    })
  }
  const files = lfsPointers.filter((file) => !excludes(file))
  if (files.length > 0) {
    throw new KnownError(
      `Git LFS keeps the content of ${named(files)} elsewhere; the commit has only pointers to it.`,
      {
        code: 'lfs-unsupported',
        advice: 'Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`.',
      },
    )
  }
}

function named(paths: readonly string[]): string {
  const more = paths.length > 5 ? [`${paths.length - 5} more`] : []
  return [...paths.slice(0, 5), ...more].join(', ')
}
