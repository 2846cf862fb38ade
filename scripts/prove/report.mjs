// What came of it: for the log, and for docs/reliability.md.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commitOf } from './progress.mjs'

const names = {
  crash: 'killed at every call',
  pairs: 'killed at every call, the next run too',
  faults: 'every fault at every call',
  plans: 'dry run against run',
  model: 'random sequences',
}

/** Counts by part, then what was broken: each kind once, with how often, and a case to see it by. */
export function summarize(results) {
  const failures = results.flatMap(({ result }) => result.failures)
  const lines = rowsOf(results).map(
    ({ part, cases, same, failed }) =>
      `${names[part]}: ${cases} cases${same === 0 ? '' : ` (for ${cases + same})`}, ${failed} failed`,
  )
  return ['', ...lines, ...kindsOf(failures)].join('\n')
}

function rowsOf(results) {
  return Object.keys(names).flatMap((part) => {
    const own = results.filter(({ unit }) => unit.part === part).map(({ result }) => result)
    if (own.length === 0) return []
    const sum = (of) => own.reduce((total, result) => total + of(result), 0)
    const failed = sum(({ failures }) => new Set(failures.map((failure) => failure.case)).size)
    return [{ part, cases: sum(({ cases }) => cases), same: sum(({ same }) => same), failed }]
  })
}

/** What differs only in numbers is of one kind. */
function kindsOf(failures) {
  const kinds = new Map()
  for (const { case: name, promise, what } of failures) {
    const key = `${promise}: ${what.replaceAll(/\d+(\.\d+)?/g, 'N').slice(0, 300)}`
    const kind = kinds.get(key) ?? { key, count: 0, name }
    kind.count += 1
    kinds.set(key, kind)
  }
  return [...kinds.values()]
    .toSorted((a, b) => b.count - a.count)
    .flatMap(({ key, count, name }) => ['', `${count} × ${key}`, `    npm run prove -- --case '${name}'`])
}

/** Only a proof that is whole is written down. */
export function writeReport({ root, seed, results, began }) {
  const file = path.join(root, 'docs/reliability.md')
  const text = readFileSync(file, 'utf8')
  const [begin, end] = ['<!-- prove:begin -->', '<!-- prove:end -->']
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`${file} has no place for the figures: ${begin} … ${end}`)
  writeFileSync(file, `${before}${begin}\n\n${tableOf(results, seed, root, began)}\n\n${end}${after}`)
}

function tableOf(results, seed, root, began) {
  const rows = rowsOf(results)
  const figure = (number) => number.toLocaleString('en-US')
  const [from, to] = [began.slice(0, 10), new Date().toISOString().slice(0, 10)]
  const cells = rows.map(({ part, cases, same, failed }) => [
    names[part],
    figure(cases + same),
    figure(cases),
    failed === 0 ? 'none' : figure(failed),
  ])
  return [
    table([['What', 'Cases', 'Of these run', 'Failed'], ...cells]),
    '',
    `Commit ${commitOf(root)}, seed ${seed}, Node ${process.versions.node}, ${from === to ? to : `${from} to ${to}`}.`,
  ].join('\n')
}

/** As Prettier writes it, so that a report is no change of format. */
function table([head, ...rows]) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)))
  const isNumber = (column) => column > 0
  const line = (cells) =>
    `| ${cells.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
