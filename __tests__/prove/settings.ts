import type { Check, Environment, StrategyStep } from '../../src/spec/types.ts'
import { inconvenient, type WorldOptions } from '../harness/memory/options.ts'
import { environment, previewOf } from '../harness/memory/runs.ts'

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

const check: Check = {
  path: '/',
  method: 'GET',
  headers: {},
  status: 200,
  contains: undefined,
  timeoutMs: 500,
  when: 'both',
}

const short: Environment = { ...environment, strategy: canary, bakeMs: 100 }

/** The environments that are proven, by what is special about them. */
export const environments = {
  canary: short,
  /** The only one with checks: they are asked over HTTP, which not every world answers. */
  linear: { ...short, strategy: linear, checks: [check] },
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

/** Short leases, for waiting for a dead run's is most of the work. */
const base: Partial<WorldOptions> = { leaseMs: 10_000, callTimeoutMs: 2000, url: 'http://shop.test' }

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
