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
  readonly only: readonly string[] | undefined
  /** A share has no time to count first. */
  readonly isShare: boolean
}

/** Names of the cases that hit every command at every one of its calls. */
export async function matrixNames(options: MatrixOptions, results: Results): Promise<readonly string[]> {
  const { platform, seed, lanes, breadth, only, isShare } = options
  const calls = isShare ? usualCalls(platform) : await results.counted(() => countCalls(platform, commands, lanes))
  const wanted = [...calls].filter(([command]) => only === undefined || only.includes(command))
  return planCases(platform, new Map(wanted), seed, breadth)
}

/** How many calls each command makes, about, as counted before. */
const usual: Readonly<Record<PlatformName, Readonly<Record<CommandName, number>>>> = {
  local: {
    first: 56,
    deploy: 70,
    'deploy-cold': 70,
    'rollback-warm': 25,
    'rollback-cold': 50,
    'rollback-busy': 38,
    destroy: 42,
    sweep: 88,
  },
  aws: {
    first: 64,
    deploy: 90,
    'deploy-cold': 105,
    'rollback-warm': 35,
    'rollback-cold': 78,
    'rollback-busy': 72,
    destroy: 80,
    sweep: 165,
  },
}

function usualCalls(platform: PlatformName): Calls {
  const any = { name: 'any', isRead: false }
  return new Map(commands.map((command) => [command, Array.from({ length: usual[platform][command] }, () => any)]))
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
