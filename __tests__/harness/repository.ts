import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Text; or a file with the right to be executed; or a link; `null` removes what was there. */
export type File = string | Uint8Array | { readonly executable: string } | { readonly link: string } | null

export interface Repository {
  /** Absolute, without symbolic links. */
  readonly path: string
  /**
   * Writes files, commits everything that is in the work tree, and returns the SHA.
   * @param time seconds since the epoch; a minute later than the last commit's unless given.
   */
  commit(files: Readonly<Record<string, File>>, message: string, options?: { readonly time?: number }): Promise<string>
  /** Runs git in the repository and returns what it printed, trimmed. */
  git(...args: readonly string[]): string
  remove(): Promise<void>
}

/** A real git repository in a fresh folder, with nothing of the machine's own git configuration. */
export async function createRepository(...initOptions: readonly string[]): Promise<Repository> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'repository-')))
  let clock = 1_700_000_000
  const git = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    execFileSync('git', args, { cwd: folder, env: { ...author, ...more }, encoding: 'utf8', stdio: 'pipe' }).trim()
  git(['init', '--quiet', '--initial-branch=main', ...initOptions])
  return {
    path: folder,
    async commit(files, message, { time = (clock += 60) } = {}) {
      for (const [name, file] of Object.entries(files)) await write(path.join(folder, name), file)
      git(['add', '--all'])
      const date = `${time} +0000`
      git(['commit', '--quiet', '--allow-empty', '-m', message], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date })
      return git(['rev-parse', 'HEAD'])
    },
    git: (...args) => git(args),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const author: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

async function write(file: string, content: File): Promise<void> {
  await rm(file, { recursive: true, force: true })
  if (content === null) return
  await mkdir(path.dirname(file), { recursive: true })
  if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(file, content)
  else if ('link' in content) await symlink(content.link, file)
  else {
    await writeFile(file, content.executable)
    await chmod(file, 0o755)
  }
}
