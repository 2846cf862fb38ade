// What a mutant is tried with: the proof in small pieces, and the tests of the engine.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describedIn } from './unit-tests.mjs'

/** The tests, and those among them that do what the proof does, for longer. */
const folder = '__tests__/engine'
const proven = 'interrupted.slow.test.ts'

/**
 * @param sandbox where the mutants are. @param world tells of everything else that an outcome depends on.
 * @returns trials, each with a digest of all that its outcome depends on but the mutant.
 */
export async function loadTrials(sandbox, { world, cases }) {
  const { batteryOf } = await load(path.join(sandbox, '__tests__/prove/battery.ts'))
  const trials = batteryOf(cases).map((trial) => ({ ...trial, digest: digestOf(world, trial.name) }))
  for (const file of testFiles(sandbox)) {
    const text = readFileSync(path.join(sandbox, file))
    for (const trial of await describedIn(() => load(path.join(sandbox, file))))
      trials.push({ ...trial, name: `${file} / ${trial.name}`, digest: digestOf(world, trial.name, text) })
  }
  return trials
}

const load = (file) => import(pathToFileURL(file).href)

function testFiles(sandbox) {
  return readdirSync(path.join(sandbox, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && path.basename(name) !== proven)
    .map((name) => path.join(folder, name))
}

function digestOf(...texts) {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex').slice(0, 8)
}
