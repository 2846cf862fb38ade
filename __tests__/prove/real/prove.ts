import { countsOf, tableOf } from './counts.ts'
import { carryOut } from './crew.ts'
import type { Order, Report } from './lane.ts'
import { latest, writeSummary, type Results } from './results.ts'

export interface ProveOptions {
  /** What the report calls it: `local`, `aws`, `together`. */
  readonly part: string
  readonly seed: number
  readonly lanes: number
  /** Undefined: until everything is done. */
  readonly shareMs: number | undefined
  /** Whether the counts are those of all that is planned, and not of what somebody wanted to see again. */
  readonly isWhole: boolean
  /** Nothing is begun once it has aborted. */
  readonly signal: AbortSignal
}

/**
 * Tries what is planned and was not tried on this bundle before.
 * @returns whether everything that was tried now held.
 */
export async function prove(
  { part, seed, lanes, shareMs, isWhole, signal }: ProveOptions,
  results: Results,
  planned: readonly string[],
): Promise<boolean> {
  const until = Date.now() + (shareMs ?? Number.POSITIVE_INFINITY)
  const left = planned.filter((name) => !results.done.has(name))
  console.log(`${part}: ${planned.length} cases, ${left.length} of them to be tried, seed ${seed}`)
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
    holds &&= report.verdict === 'held' || report.verdict === 'missed'
    if (report.verdict === 'failed' || report.verdict === 'broken') console.log(failureOf(report))
    else if (told % 25 === 0) console.log(`${part}: ${told} of ${left.length} tried`)
  })
  const all = new Set(planned)
  const counts = countsOf(
    latest(results.reports).filter(({ name }) => all.has(name)),
    planned.length,
  )
  console.log(tableOf(counts))
  if (isWhole) writeSummary(part, counts, seed)
  return holds
}

export function failureOf({ name, verdict, faults }: Report): string {
  const lines = faults.map((fault) => `    ${fault}`)
  return `${verdict.toUpperCase()}: npm run prove:real -- --only '${name}'\n${lines.join('\n')}`
}
