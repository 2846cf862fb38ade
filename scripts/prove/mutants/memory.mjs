// Who found which mutant out, and what found nothing, in a folder that git does not see.
import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { readEntries } from '../progress.mjs'

export function folderIn(root) {
  const folder = path.join(root, '.prove', 'mutants')
  mkdirSync(folder, { recursive: true })
  return folder
}

export function openMemory(root) {
  const file = path.join(folderIn(root), 'memory.jsonl')
  const known = new Map((existsSync(file) ? readEntries(file) : []).map((entry) => [entry.mutant, entry]))
  const keyOf = ({ fileName, location: { start, end }, replacement }) =>
    [path.basename(fileName), start.line, start.column, end.line, end.column, replacement].join(' ')
  const add = (entry) => {
    known.set(entry.mutant, entry)
    appendFileSync(file, `${JSON.stringify(entry)}\n`)
  }
  /** What has found out many is quick to find out another. */
  const found = {}
  for (const { killer } of known.values()) found[killer] = (found[killer] ?? 0) + 1
  return {
    /** Those that have not tried it yet, the likeliest to find it out first. */
    trialsFor: (mutant, trials, costOf) => {
      const { killer, survived = [] } = known.get(keyOf(mutant)) ?? {}
      const rank = (trial) => (trial.name === killer ? 0 : costOf(trial) / (1 + (found[trial.name] ?? 0)))
      return trials.filter(({ digest }) => !survived.includes(digest)).toSorted((a, b) => rank(a) - rank(b))
    },
    killed: (mutant, { name }) => {
      found[name] = (found[name] ?? 0) + 1
      add({ mutant: keyOf(mutant), killer: name })
    },
    survived: (mutant, trials) => {
      const before = known.get(keyOf(mutant))?.survived ?? []
      if (trials.length > 0)
        add({ mutant: keyOf(mutant), survived: [...before, ...trials.map(({ digest }) => digest)] })
    },
  }
}
