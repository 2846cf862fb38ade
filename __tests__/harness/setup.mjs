import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Runs once before all tests. */
// oxlint-disable-next-line import/no-default-export -- jest asks for one
export default function setUp() {
  buildIfChanged()
  lookForEmulator()
}

/** The agent and the action are tested as the bundles that users get. */
function buildIfChanged() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
  execFileSync(process.execPath, [path.join(root, 'scripts', 'build.mjs'), '--if-changed'], { stdio: 'inherit' })
}

/** Tells the test files, by a variable that they inherit, whether the AWS emulator can be had. In CI it has to be. */
function lookForEmulator() {
  const isThere = spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0
  process.env.AWS_EMULATOR = isThere ? 'there' : 'missing'
  if (isThere) return
  const remedy = "moto_server cannot be run: `pip install 'moto[server]'`"
  if (process.env.CI) throw new Error(remedy)
  console.warn(`\n!!! THE AWS TESTS ARE SKIPPED: ${remedy} !!!\n`)
}
