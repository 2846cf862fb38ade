// What was done already, in a folder that git does not see: a run that was stopped goes on from there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Whatever a result depends on: what is proven, and what proves it. */
const sources = [
  'src/engine',
  'src/commands',
  'src/platforms',
  'src/ports',
  '__tests__/harness/memory',
  '__tests__/prove',
]

export function openProgress({ root, seed, isKept, isFresh }) {
  const file = path.join(root, '.prove', `progress-${hashOf(root)}-${seed}.jsonl`)
  if (isFresh) rmSync(file, { force: true })
  const entries = isKept && existsSync(file) ? readEntries(file) : []
  const known = new Set(entries.map(({ unit }) => keyOf(unit)))
  return {
    /** When the first piece of what is known was done. */
    began: entries[0]?.at ?? new Date().toISOString(),
    done: (unit) => known.has(keyOf(unit)),
    results: () => entries,
    add: ({ unit }, result) => {
      const entry = { at: new Date().toISOString(), unit, result }
      entries.push(entry)
      if (!isKept) return
      mkdirSync(path.dirname(file), { recursive: true })
      appendFileSync(file, `${JSON.stringify(entry)}\n`)
    },
  }
}

/** A line that was being written when everything was stopped is not one. */
export function readEntries(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line)]
      } catch {
        return []
      }
    })
}

function keyOf({ part, name }) {
  return `${part} ${name}`
}

export function hashOf(root) {
  const hash = createHash('sha256')
  for (const folder of sources)
    for (const name of readdirSync(path.join(root, folder), { recursive: true }).toSorted((a, b) => (a < b ? -1 : 1)))
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(path.join(root, folder, name)))
  return hash.digest('hex').slice(0, 12)
}

/** The commit that is checked out, and whether something in it was changed. */
export function commitOf(root) {
  const git = (...args) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim()
  const isChanged = git('status', '--porcelain', '--', ...sources) !== ''
  return `${git('rev-parse', '--short=12', 'HEAD')}${isChanged ? ', with changes' : ''}`
}
