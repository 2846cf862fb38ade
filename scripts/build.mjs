// Makes dist/: TypeScript emits to build/, ncc bundles what came out. The action and the local platform's agent are a
// bundle each, for the agent is a program of its own that outlives the run.
import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const tool = (...parts) => path.join(root, 'node_modules', ...parts)

export async function emit() {
  await rm(path.join(root, 'build'), { recursive: true, force: true })
  await run(process.execPath, [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'], { cwd: root })
  await writeFile(path.join(root, 'build', 'package.json'), '{"type":"module"}\n')
}

async function bundle(entry, out) {
  const ncc = tool('@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  await run(process.execPath, [ncc, 'build', entry, '-o', out, '-q'], { cwd: root })
}

/** ncc never empties its folder, so what is no longer made would stay. */
export async function build() {
  await emit()
  await rm(path.join(root, 'dist'), { recursive: true, force: true })
  await Promise.all([bundle('build/index.js', 'dist'), bundle('build/platform/local/agent/main.js', 'dist/agent')])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build()
  } catch (error) {
    console.error(error.stdout ?? '', error.stderr ?? '', error.message)
    process.exitCode = 1
  }
}
