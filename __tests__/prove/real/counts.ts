import { parseCase, type Case } from './case.ts'
import type { Report } from './lane.ts'

export interface Counts {
  readonly planned: number
  readonly tried: number
  readonly held: number
  /** The run ended before its call of that number; what it led to held. */
  readonly missed: number
  /** Of those that held: hit once only, for the second run ended before its call. */
  readonly secondMissed: number
  readonly failed: number
  readonly broken: number
  /** Endings of last runs that did not do what was asked, by their code. */
  readonly refused: Readonly<Record<string, number>>
  /** `held of tried`. */
  readonly byCommand: Readonly<Record<string, string>>
  readonly bySignal: Readonly<Record<string, string>>
  /** By their kind, with how often it was met and one case of it. */
  readonly kinds: Readonly<Record<string, string>>
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
    secondMissed: reports.filter(({ isSecondMissed }) => isSecondMissed).length,
    failed: number('failed'),
    broken: number('broken'),
    refused: Object.fromEntries([...grouped(refused, (code) => code)].map(([code, own]) => [code, own.length])),
    byCommand: heldBy(reports, (name) => caseOf(name)?.command ?? name),
    bySignal: heldBy(
      reports.filter(({ name }) => caseOf(name) !== undefined),
      signalsOf,
    ),
    kinds: kindsOf(reports),
    failures: reports.filter(isFailed).map(({ name, faults }) => ({ name, faults })),
  }
}

export function tableOf({ byCommand, bySignal, refused, kinds, ...counts }: Counts): string {
  const numbers = Object.entries(counts).filter(([, value]) => typeof value === 'number')
  const lines = [...numbers, ...[byCommand, bySignal, refused].flatMap((part) => Object.entries(part))]
  const table = lines.map(([name, value]) => `  ${name.padEnd(28)} ${String(value)}`)
  return [...table, ...Object.entries(kinds).map(([kind, told]) => `  ${kind}\n      ${told}`)].join('\n')
}

/** Without what is another in each case: numbers, names of commits, random endings. */
function kindsOf(reports: readonly Report[]): Readonly<Record<string, string>> {
  const met = reports.flatMap(({ name, faults }) =>
    faults.filter((fault) => !fault.startsWith('hit at ')).map((fault) => ({ name, kind: kindOf(fault) })),
  )
  const groups = [...grouped(met, ({ kind }) => kind)].toSorted(([, one], [, other]) => other.length - one.length)
  return Object.fromEntries(groups.map(([kind, own]) => [kind, `${own.length} times: ${own[0]?.name ?? ''}`]))
}

function kindOf(fault: string): string {
  const words =
    fault
      .split('\n')[0]
      ?.replaceAll(/[0-9a-f]{12}/g, '…')
      .replaceAll(/\d+/g, 'N') ?? ''
  return words.replace(/^(a request failed: \S+) .*: /, '$1 ').slice(0, 160)
}

function isFailed({ verdict }: Report): boolean {
  return verdict === 'failed' || verdict === 'broken'
}

/** Undefined: it is not of a matrix. */
function caseOf(name: string): Case | undefined {
  return name.includes(' k=') ? parseCase(name) : undefined
}

function signalsOf(name: string): string {
  const { strike, second } = parseCase(name)
  return second === undefined ? strike.signal : `${strike.signal} then ${second.strike.signal}`
}

function heldBy(reports: readonly Report[], keyOf: (name: string) => string): Readonly<Record<string, string>> {
  const groups = grouped(reports, ({ name }) => keyOf(name))
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
