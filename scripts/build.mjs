// Builds what the action runs: dist/index.js, and dist/agent/index.js, the local platform's agent, a bundle of its own
// because it is copied away and outlives the action.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** TypeScript 7 has no compiler API, so ncc gets the JavaScript that tsc emits. ncc itself never empties its target. */
function bundle(entry, folder) {
  run(require.resolve('@vercel/ncc/dist/ncc/cli.js'), 'build', entry, '-o', folder, '--quiet')
  writeFileSync(path.join(root, folder, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)
}

for (const folder of ['build', 'dist']) rmSync(path.join(root, folder), { recursive: true, force: true })
run(path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc'), '-p', 'tsconfig.json')
bundle('build/index.js', 'dist')
bundle('build/platform/local/agent/main.js', 'dist/agent')
