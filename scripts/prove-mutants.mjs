// Changes the engine in one place at a time, and looks whether the simulated world and the engine's tests find it out. It
// can be stopped at any time: what is known of a mutant makes it quick the next time, and what has survived is tried with
// what it was not tried with yet.
//
//   npm run prove:mutants                          the whole engine, which takes hours
//   npm run prove:mutants -- --only heal-plan      files with this in their name; may be given more than once
//   npm run prove:mutants -- --seconds 60          for so long a mutant may survive what it is tried with
//   npm run prove:mutants -- --cases 5             so many deaths and so many mishaps of every command; 2 are usual
import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { folderIn } from './prove/mutants/memory.mjs'
import { summarize } from './prove/mutants/report.mjs'
import { tested } from './prove/mutants/runner.mjs'
import { hashOf } from './prove/progress.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { values: given } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    seconds: { type: 'string', default: '10' },
    cases: { type: 'string', default: '2' },
  },
})

const engine = 'src/engine'
const files = readdirSync(path.join(root, engine), { recursive: true })
  .filter((name) => name.endsWith('.ts') && given.only.some((part) => name.includes(part)))
  .map((name) => path.posix.join(engine, name))

process.chdir(root)
process.on('SIGINT', () => tell(130))
await new Stryker({
  mutate: files,
  // What is told is not what is done: neither texts nor messages are changed.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorers: ['told'],
  testRunner: 'battery',
  plugins: [path.join(root, 'scripts/prove/mutants/runner.mjs')],
  battery: { seconds: Number(given.seconds), cases: Number(given.cases), world: hashOf(root) },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  disableTypeChecks: false,
  // Not below this folder: jest would take what is in it for part of this project.
  tempDirName: path.join(tmpdir(), 'immutable-deploy-mutants'),
  // Stryker would rewrite tsconfig.json, with the API that TypeScript 7 has no more.
  ignorePatterns: ['/.prove', '/build', '/dist', '/docs', '/tsconfig*.json'],
  reporters: ['progress-append-only', 'collector'],
  warnings: { unknownOptions: false, slow: false },
  allowConsoleColors: false,
}).runMutationTest()

tell(0)

/** Every trial that has come by a mutant would be most of the file. */
function untold(key, value) {
  return key === 'coveredBy' ? undefined : value
}

function tell(code) {
  writeFileSync(path.join(folderIn(root), 'results.json'), JSON.stringify(tested, untold, 1))
  console.log(summarize(tested, root))
  process.exit(code)
}
