// What became of the mutants: a score per file, then every mutant that nothing has found out.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const counted = { Killed: 'killed', Timeout: 'timeout', Survived: 'survived', NoCoverage: 'not covered' }

export function summarize(results, root) {
  const tried = results.filter(({ status }) => status in counted)
  const names = [...new Set(tried.map(({ fileName }) => fileName))]
  const rows = names.map((name) =>
    rowOf(
      path.relative(root, name),
      tried.filter(({ fileName }) => fileName === name),
    ),
  )
  const lost = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  return [...rows, rowOf('in all', tried), '', ...lost.map((mutant) => lineOf(mutant, root))].join('\n')
}

function rowOf(name, mutants) {
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length
  const score = (100 * (count('Killed') + count('Timeout'))) / mutants.length
  const counts = Object.entries(counted).map(([status, word]) => `${count(status)} ${word}`)
  return `${name}: ${score.toFixed(1)} %, ${counts.join(', ')}`
}

function lineOf({ fileName, location: { start, end }, status, mutatorName, replacement }, root) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1)
  const original = [lines[0].slice(start.column - 1), ...lines.slice(1)].join(' ').replaceAll(/\s+/g, ' ')
  const where = `${path.relative(root, fileName)}:${start.line}:${start.column}`
  return `${where} ${counted[status]}, ${mutatorName}: ${cut(original)} → ${cut(replacement.replaceAll(/\s+/g, ' '))}`
}

function cut(text) {
  return text.length > 100 ? `${text.slice(0, 97)}…` : text
}
