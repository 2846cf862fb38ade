import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommandName } from './case.ts'
import type { CountedCall } from './gate.ts'
import type { Report } from './lane.ts'
import type { Calls } from './plan.ts'

type CallsEntries = readonly (readonly [CommandName, readonly CountedCall[]])[]

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = path.join(root, '.prove')

/** What was found out about one part, for whoever goes on with it and for the report. */
export interface Results {
  /** Names that were tried on this very bundle before. */
  readonly done: ReadonlySet<string>
  add(report: Report): void
  readonly reports: readonly Report[]
  /** What was counted before on this very bundle, so that what is continued is the same. */
  counted(count: () => Promise<Calls>): Promise<Calls>
}

/** How much of what was tried on this bundle before is tried again. */
export type Again = 'nothing' | 'failed' | 'all'

/** @param part `local`, `aws`… */
export function openResults(part: string, again: Again): Results {
  const bundle = bundleHash()
  const file = path.join(folder, 'real', `${part}-${bundle}.jsonl`)
  mkdirSync(path.dirname(file), { recursive: true })
  if (again === 'all' || !existsSync(file)) writeFileSync(file, '')
  const callsFile = path.join(folder, 'real', `${part}-${bundle}-calls.json`)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const reports = lines.map((line) => JSON.parse(line) as Report)
  return {
    done: new Set(latest(reports).flatMap(({ name, verdict }) => (isOver(verdict, again) ? [name] : []))),
    reports,
    async counted(count) {
      if (existsSync(callsFile) && again !== 'all')
        return new Map(JSON.parse(readFileSync(callsFile, 'utf8')) as CallsEntries)
      const calls = await count()
      writeFileSync(callsFile, JSON.stringify([...calls]))
      return calls
    },
    add(report) {
      reports.push(report)
      appendFileSync(file, `${JSON.stringify({ ...report, calls: [], logs: '' })}\n`)
      if (report.logs !== '') writeFileSync(path.join(folder, 'real', `${slug(report.name)}.log`), logOf(report))
    },
  }
}

function isOver(verdict: Report['verdict'], again: Again): boolean {
  return verdict === 'held' || verdict === 'missed' || (verdict === 'failed' && again !== 'failed')
}

/** What was tried several times counts as it was the last time. */
export function latest(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.name, report])).values()]
}

function logOf({ name, faults, logs }: Report): string {
  return `${name}\n${faults.join('\n')}\n${logs}`
}

function slug(name: string): string {
  return name.replaceAll(/[^\w=]+/g, '-')
}

/** Puts the counts of one part beside those of the others. */
export function writeSummary(part: string, counts: object, seed: number): void {
  const file = path.join(folder, 'real.json')
  const former = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly counts?: object }) : {}
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const date = new Date().toISOString()
  const told = { part: 'real', counts: { ...former.counts, [part]: { ...counts, commit, date } }, seed, commit, date }
  writeFileSync(file, `${JSON.stringify(told, undefined, 2)}\n`)
}

/** Of what is tried: results of another bundle say nothing about this one. */
function bundleHash(): string {
  const hash = createHash('sha256')
  const dist = path.join(root, 'dist')
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).toSorted())
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(path.join(dist, name)))
  return hash.digest('hex').slice(0, 12)
}
