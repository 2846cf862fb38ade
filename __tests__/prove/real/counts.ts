import { parseCase, type Case } from './case.ts'
import type { Report } from './lane.ts'

export interface Counts {
  readonly planned: number
  readonly tried: number
  readonly held: number
  /** The run ended before its call of that number; what it led to held. */
  readonly missed: number
  readonly failed: number
  readonly broken: number
  /** Endings of last runs that did not do what was asked, by their code. */
  readonly refused: Readonly<Record<string, number>>
  /** `held of tried`. */
  readonly byCommand: Readonly<Record<string, string>>
  readonly bySignal: Readonly<Record<string, string>>
  readonly failures: readonly Pick<Report, 'name' | 'faults'>[]
}

export function countsOf(reports: readonly Report[], planned: number): Counts {
  const number = (verdict: Report['verdict']) => reports.filter((report) => report.verdict === verdict).length
  const refused = reports.map(({ ending }) => ending).filter((ending) => ending !== 'done' && ending !== 'none')
  return {
    planned,
    tried: reports.length,
    held: number('held'),
    missed: number('missed'),
    failed: number('failed'),
    broken: number('broken'),
    refused: Object.fromEntries([...grouped(refused, (code) => code)].map(([code, own]) => [code, own.length])),
    byCommand: heldBy(reports, ({ command }) => command),
    bySignal: heldBy(reports, signalsOf),
    failures: reports.filter(isFailed).map(({ name, faults }) => ({ name, faults })),
  }
}

export function tableOf({ byCommand, bySignal, refused, ...counts }: Counts): string {
  const numbers = Object.entries(counts).filter(([, value]) => typeof value === 'number')
  const lines = [...numbers, ...[byCommand, bySignal, refused].flatMap((part) => Object.entries(part))]
  return lines.map(([name, value]) => `  ${name.padEnd(28)} ${String(value)}`).join('\n')
}

function isFailed({ verdict }: Report): boolean {
  return verdict === 'failed' || verdict === 'broken'
}

function signalsOf({ strike, second }: Case): string {
  return second === undefined ? strike.signal : `${strike.signal} then ${second.strike.signal}`
}

function heldBy(reports: readonly Report[], keyOf: (tried: Case) => string): Readonly<Record<string, string>> {
  const groups = grouped(reports, ({ name }) => keyOf(parseCase(name)))
  return Object.fromEntries(
    [...groups.keys()].toSorted().map((key) => {
      const own = groups.get(key) ?? []
      return [key, `${own.filter((report) => !isFailed(report)).length} of ${own.length}`]
    }),
  )
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
