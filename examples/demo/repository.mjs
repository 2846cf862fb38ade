import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const app = fileURLToPath(new URL('../app', import.meta.url))
const run = promisify(execFile)

/** A git repository with the sample app in it, whose load balancer and store are the demo's own. */
export async function createRepository(folder, { listen, store }) {
  const git = (...args) =>
    run('git', ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.com', ...args], { cwd: folder })
  await cp(app, folder, { recursive: true })
  await edit(folder, 'immutable.yml', (spec) =>
    spec
      .replace("listen: '127.0.0.1:8080'", `listen: '${listen}'`)
      .replace('~/.local/state/immutable-deploy', JSON.stringify(store)),
  )
  await git('init', '--quiet', '--initial-branch=main')
  return {
    /** Changes a file and commits everything. @returns the commit's SHA. */
    async commit(title, file, change = (text) => text) {
      if (file !== undefined) await edit(folder, file, change)
      await git('add', '--all')
      await git('commit', '--quiet', '--allow-empty', `--message=${title}`)
      return (await git('rev-parse', 'HEAD')).stdout.trim()
    },
  }
}

async function edit(folder, name, change) {
  const file = path.join(folder, name)
  await writeFile(file, change(await readFile(file, 'utf8')))
}
