import { commands, type CommandName, type PlatformName } from './case.ts'
import { carryOut } from './crew.ts'
import type { CountedCall } from './gate.ts'
import type { Order } from './lane.ts'
import { planCases, type Breadth, type Calls } from './plan.ts'
import { failureOf } from './prove.ts'
import type { Results } from './results.ts'

export interface MatrixOptions {
  readonly platform: PlatformName
  readonly seed: number
  readonly lanes: number
  readonly breadth: Breadth
  /** Names of commands; all of them where there are none. */
  readonly only: string | undefined
}

/** Names of the cases that hit every command at every one of its calls. */
export async function matrixNames(options: MatrixOptions, results: Results): Promise<readonly string[]> {
  const { platform, seed, lanes, breadth, only } = options
  const calls = await results.counted(() => countCalls(platform, commands, lanes))
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
