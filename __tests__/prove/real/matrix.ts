import { commands, type CommandName, type PlatformName } from './case.ts'
import { countsOf, tableOf } from './counts.ts'
import { carryOut } from './crew.ts'
import type { CountedCall } from './gate.ts'
import type { Order, Report } from './lane.ts'
import { planCases, type Breadth, type Calls } from './plan.ts'
import { openResults, writeSummary } from './results.ts'

export interface MatrixOptions {
  readonly platform: PlatformName
  readonly seed: number
  readonly lanes: number
  /** Undefined: until everything is done. */
  readonly shareMs: number | undefined
  /** Names of the only cases, or words that all of their names have. */
  readonly only: string | undefined
  readonly breadth: Breadth
  readonly isFresh: boolean
  /** No case is begun once it has aborted. */
  readonly signal: AbortSignal
}

/**
 * Hits every command at every one of its calls, and holds what is there afterwards against what is promised.
 * @returns whether everything that was tried held.
 */
export async function proveMatrix(options: MatrixOptions): Promise<boolean> {
  const { platform, seed, lanes, shareMs, only, signal, isFresh } = options
  const results = openResults(platform, isFresh && only === undefined)
  const until = Date.now() + (shareMs ?? Number.POSITIVE_INFINITY)
  const calls = isCase(only) ? new Map() : await results.counted(() => countCalls(platform, commands, lanes))
  const names = isCase(only) ? [only] : plannedNames(options, calls)
  const left = names.filter((name) => isCase(only) || !results.done.has(name))
  console.log(`${platform}: ${names.length} cases, ${left.length} of them to be tried, seed ${seed}`)
  const queue = [...left]
  const next = (): Order | undefined => {
    const name = signal.aborted || Date.now() > until ? undefined : queue.shift()
    return name === undefined ? undefined : { name }
  }
  let told = 0
  let holds = true
  await carryOut(Math.min(lanes, left.length), next, (report) => {
    results.add(report)
    told += 1
    if (report.verdict === 'failed' || report.verdict === 'broken') {
      holds = false
      console.log(failureOf(report))
    } else if (told % 25 === 0) console.log(`${platform}: ${told} of ${left.length} tried`)
  })
  const planned = new Set(names)
  const reports = latest(results.reports).filter(({ name }) => planned.has(name))
  const counts = countsOf(reports, names.length)
  console.log(tableOf(counts))
  writeSummary(platform, counts, seed)
  return holds
}

function isCase(only: string | undefined): only is string {
  return only !== undefined && only.includes(' k=')
}

function plannedNames({ platform, seed, only, breadth }: MatrixOptions, calls: Calls): readonly string[] {
  const words = only?.split(/[ ,]+/)
  const wanted = [...calls].filter(([command]) => words === undefined || words.includes(command))
  return planCases(platform, new Map(wanted), seed, breadth)
}

/** What each command asks of its platform when nothing happens to it. */
async function countCalls(platform: PlatformName, wanted: readonly CommandName[], lanes: number): Promise<Calls> {
  const queue = [...wanted]
  const found = new Map<string, readonly CountedCall[]>()
  const next = (): Order | undefined => {
    const count = queue.shift()
    return count === undefined ? undefined : { count, platform }
  }
  await carryOut(Math.min(lanes, wanted.length), next, (report) => {
    if (report.faults.length > 0) console.log(failureOf(report))
    console.log(`${report.name}: ${report.calls.length} calls, ${report.ms} ms`)
    found.set(report.name, report.calls)
  })
  return new Map(wanted.map((command) => [command, found.get(`${platform} ${command}, undisturbed`) ?? []] as const))
}

function failureOf({ name, verdict, faults }: Report): string {
  const lines = faults.map((fault) => `    ${fault}`)
  return `${verdict.toUpperCase()}: npm run prove:real -- --only '${name}'\n${lines.join('\n')}`
}

function latest(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.name, report])).values()]
}
