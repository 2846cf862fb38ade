// Builds what the action runs: dist/index.js; dist/agent/index.js, the local platform's agent, a bundle of its own because
// it is copied away and outlives the action; and dist/cache/index.js, which talks to GitHub's cache. With --if-changed only when the sources are not those of the last
// build. Types are checked by `npm run typecheck`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compactBundle } from './compact-bundle.mjs'
import { slimClients, slimShared, slimToolkit } from './slim-packages.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const inRoot = (name) => path.join(root, name)
const require = createRequire(import.meta.url)
const stamp = inRoot('build/sources.sha256')
const lock = inRoot('node_modules/.build.lock')

function build() {
  if (isCurrent()) return
  const hash = sourcesHash()
  rmSync(inRoot('build'), { recursive: true, force: true })
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
  run(tsc, '-p', 'tsconfig.json', '--noCheck')
  slimToolkit(inRoot('build/node_modules'))
  slimShared(inRoot('build/node_modules'))
  slimClients(inRoot('build/platforms/aws/clients'), inRoot('build/node_modules'))
  bundle('build/agent/main.js', 'build/dist/agent')
  bundle('build/cache/main.js', 'build/dist/cache')
  bundle('build/index.js', 'build/dist')
  rmSync(inRoot('dist'), { recursive: true, force: true })
  renameSync(inRoot('build/dist'), inRoot('dist'))
  writeFileSync(stamp, hash)
}

function isCurrent() {
  return process.argv.includes('--if-changed') && read(stamp) === sourcesHash()
}

/** TypeScript 7 has no compiler API, so ncc gets the JavaScript that tsc emits. */
function bundle(entry, folder) {
  run(
    require.resolve('@vercel/ncc/dist/ncc/cli.js'),
    'build',
    entry,
    '-o',
    folder,
    '--license',
    'licenses.txt',
    '--quiet',
  )
  compactBundle(inRoot(folder))
  writeFileSync(path.join(root, folder, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)
}

function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) throw new Error(`${path.basename(script)} ${args.join(' ')} ended with ${status}`)
}

function sourcesHash() {
  const sources = readdirSync(inRoot('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  const files = [
    ...sources,
    ...['build', 'compact-bundle', 'slim-packages'].map((name) => inRoot(`scripts/${name}.mjs`)),
    ...['tsconfig.json', 'package-lock.json'].map(inRoot),
  ].toSorted()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Test runs that start at the same time build once. */
function locked(work) {
  while (!tryLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The lock says whose it is, for a build that was killed leaves it behind. */
function tryLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = Number(read(lock))
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true })
    return false
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

if (!isCurrent()) locked(build)
