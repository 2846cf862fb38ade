import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Runs once before all tests: the agent and the action are tested as the bundles that users get. */
// oxlint-disable-next-line import/no-default-export -- jest asks for one
export default function buildIfChanged() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
  execFileSync(process.execPath, [path.join(root, 'scripts', 'build.mjs'), '--if-changed'], { stdio: 'inherit' })
}
