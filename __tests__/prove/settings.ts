import { environment, previewOf } from '../testbed/memory/runs.ts'
import { inconvenient, type WorldOptions } from '../testbed/memory/options.ts'
import type { Environment, StrategyStep } from '../../src/spec/types.ts'

/** Waits as short as they can be and still be seen: a matrix has many thousands of runs. */
const canary: readonly StrategyStep[] = [
  { weight: 10, pauseMs: 120 },
  { weight: 100, pauseMs: 0 },
]
const linear: readonly StrategyStep[] = [
  { weight: 30, pauseMs: 60 },
  { weight: 60, pauseMs: 60 },
  { weight: 100, pauseMs: 0 },
]
const allAtOnce: readonly StrategyStep[] = [{ weight: 100, pauseMs: 0 }]

const short: Environment = { ...environment, strategy: canary, bakeMs: 100 }

/** The environments that are proven, by what is special about them. */
export const environments = {
  canary: short,
  linear: { ...short, strategy: linear },
  allAtOnce: { ...short, strategy: allAtOnce },
  noneWarm: { ...short, keep: { ...short.keep, warm: 0 } },
  /** In whose canary there is time for another run to come. */
  slowCanary: {
    ...short,
    strategy: [
      { weight: 10, pauseMs: 60_000 },
      { weight: 100, pauseMs: 0 },
    ],
  },
  /** In whose bake there is. */
  slowBake: { ...short, strategy: allAtOnce, bakeMs: 60_000 },
  shortHistory: { ...short, keep: { ...short.keep, history: 2 } },
  preview: { ...previewOf(7), strategy: allAtOnce, bakeMs: 100 },
} as const satisfies Record<string, Environment>

/** Short leases, for waiting for a dead run's is most of the work; an address that no real request is sent to. */
const base: Partial<WorldOptions> = { leaseMs: 10_000, callTimeoutMs: 2000, url: 'memory://shop' }

/** The kinds of worlds that everything is proven in. */
export const climates = {
  mild: base,
  inconvenient: { ...base, ...inconvenient },
  stale: { ...base, latencyMs: 20, staleMs: 1000 },
} as const satisfies Record<string, Partial<WorldOptions>>

export type Climate = keyof typeof climates

export function isClimate(name: string): name is Climate {
  return name in climates
}
