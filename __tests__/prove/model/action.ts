import * as fc from 'fast-check'
import type { Fault } from '../../harness/memory/session.ts'

/** Something that happens to one call of a run. */
export interface Mishap {
  readonly call: number
  readonly fault: Fault | 'stall'
}

/** What somebody's run does, and what becomes of it. */
interface Commanded {
  readonly mishap?: Mishap
  /** The next thing happens after so many milliseconds, whether this has ended or not; undefined: when it has ended. */
  readonly beside?: number
  /** The run's own clock steps by so much, once it is at work. */
  readonly jump?: number
}

/** How a spec can have changed since the last run. */
export interface Spec {
  readonly digest: 'one' | 'two'
  readonly warm: 0 | 1 | 2
  readonly strategy: 'canary' | 'linear' | 'allAtOnce'
  readonly desired: 1 | 2 | 3
}

/** One step of a sequence; a plain value, so that a sequence that failed can be written down. */
export type Action =
  | ({ readonly do: 'deploy'; readonly commit: number; readonly force: boolean; readonly spec: Spec } & Commanded)
  | ({ readonly do: 'rollback'; readonly to: string; readonly force: boolean } & Commanded)
  | ({ readonly do: 'sweep' | 'finish' } & Commanded)
  | { readonly do: 'wait'; readonly ms: number }
  /** Somebody gives traffic to a release by hand: all of it, or a part. */
  | { readonly do: 'weights'; readonly release: number; readonly percent: number }
  | { readonly do: 'die'; readonly release: number; readonly count: number }
  | { readonly do: 'spot'; readonly release: number }
  | { readonly do: 'scale'; readonly release: number; readonly by: number }
  | { readonly do: 'app'; readonly commit: number; readonly is: 'well' | 'unhealthy' | 'wrong' | 'dies' | 'flaps' }

export interface Sequence {
  readonly world: {
    readonly lagMs: 0 | 1500
    readonly staleMs: 0 | 500
    readonly seed: number
    readonly adopted: boolean
    /** The most instances that there may be. */
    readonly quota?: number
  }
  readonly actions: readonly Action[]
}

const faults: readonly Mishap['fault'][] = [
  ...(['kill', 'kill-before', 'kill-late', 'cancel', 'fail', 'lost', 'late'] as const),
  ...(['unavailable', 'timeout', 'timeout-done', 'denied', 'not-found', 'slow', 'stall'] as const),
]

const mishap = fc.record({ call: fc.integer({ min: 1, max: 110 }), fault: fc.constantFrom(...faults) })

const commanded = {
  mishap: fc.option(mishap, { nil: undefined, freq: 2 }),
  beside: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined, freq: 2 }),
  jump: fc.option(fc.constantFrom(-60_000, -5000, 5000, 60_000), { nil: undefined, freq: 6 }),
}

const spec = fc.record({
  digest: fc.constantFrom('one', 'two'),
  warm: fc.constantFrom(1, 0, 2),
  strategy: fc.constantFrom('allAtOnce', 'canary', 'linear'),
  desired: fc.constantFrom(2, 1, 3),
}) as fc.Arbitrary<Spec>

const release = fc.integer({ min: 0, max: 8 })
const commit = fc.integer({ min: 1, max: 9 })

const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('deploy'), commit, force: fc.boolean(), spec, ...commanded }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('rollback'),
      to: fc.oneof(
        fc.constant('previous'),
        release.map((number) => `v${number}`),
      ),
      force: fc.boolean(),
      ...commanded,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('sweep', 'finish'), ...commanded }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1000, 15_000, 3_600_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('weights'), release, percent: fc.constantFrom(100, 50, 10) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die'), release, count: fc.constantFrom(1, 9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('spot'), release }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('scale'), release, by: fc.constantFrom(1, 2, -1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('app'),
      commit,
      is: fc.constantFrom('unhealthy', 'wrong', 'dies', 'flaps', 'well'),
    }),
  },
)

/** Sequences of what may happen to an environment. */
export const sequences = fc.record({
  world: fc.record({
    lagMs: fc.constantFrom(0, 1500),
    staleMs: fc.constantFrom(0, 500),
    seed: fc.integer({ min: 1, max: 1000 }),
    adopted: fc.boolean(),
    quota: fc.option(fc.integer({ min: 3, max: 8 }), { nil: undefined, freq: 4 }),
  }),
  actions: fc.array(action, { minLength: 1, maxLength: 9 }),
}) as fc.Arbitrary<Sequence>
