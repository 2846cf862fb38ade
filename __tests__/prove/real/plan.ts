import {
  followers,
  moments,
  nameOf,
  signals,
  type CommandName,
  type Moment,
  type PlatformName,
  type Second,
  type Signal,
} from './case.ts'
import type { CountedCall } from './gate.ts'

/** The calls of each command, as a run made them to which nothing happened. */
export type Calls = ReadonlyMap<CommandName, readonly CountedCall[]>

/**
 * Names of all cases of a platform, in an order that the seed decides.
 * @param breadth `every` signal before and after every call, with and without a second strike; or `once` for every call,
 * with all of these in rotation
 */
export function planCases(
  platform: PlatformName,
  calls: Calls,
  seed: number,
  breadth: 'every' | 'once',
): readonly string[] {
  const rotate = createRotation(calls, seed)
  const cases = [...calls].flatMap(([command, made]) =>
    made.flatMap((call, index) => {
      const strikes = breadth === 'every' ? strikesAt(call, index) : [rotate.strike()]
      return strikes.flatMap((strike) => {
        const hit = { platform, command, strike: { at: index + 1, ...strike } }
        const single = { ...hit, second: undefined, last: rotate.follower() }
        const double = () => ({ ...hit, second: rotate.second(strike.signal), last: rotate.follower() })
        if (breadth === 'every') return [single, double()]
        return index % 2 === 0 ? [single] : [double()]
      })
    }),
  )
  return shuffled(cases.map(nameOf), seed)
}

interface Hit {
  readonly signal: Signal
  readonly moment: Moment
}

/** That a read has taken effect makes a difference only to a run that goes on with what it was told. */
function strikesAt({ isRead }: CountedCall, index: number): readonly Hit[] {
  const either = moments[index % 2] ?? 'before'
  return signals.flatMap((signal) =>
    (isRead && signal !== 'SIGSTOP' ? [either] : moments).map((moment) => ({ signal, moment })),
  )
}

/** What follows, and what hits it, in turn: over all cases each call, signal and follower has its turn. */
function createRotation(calls: Calls, seed: number) {
  let turn = seed
  let seconds = seed
  const pick = <T>(from: readonly T[], index: number): T => {
    const found = from[index % from.length]
    if (found === undefined) throw new Error('there is nothing to choose from')
    return found
  }
  const longest = Math.max(...[...calls.values()].map(({ length }) => length))
  const lengthOf = (run: Second['run']) => {
    const kinds = {
      same: 'deploy',
      other: 'deploy',
      previous: 'rollback-cold',
      sweep: 'sweep',
      post: 'rollback-warm',
    } as const
    return calls.get(kinds[run])?.length ?? longest
  }
  return {
    strike: (): Hit => {
      turn += 1
      return { signal: pick(signals, turn), moment: pick(moments, Math.floor(turn / signals.length)) }
    },
    follower: () => pick(followers, (turn += 1)),
    second(signal: Signal): Second {
      seconds += 1
      const runs = signal === 'SIGINT' ? ([...followers, 'post'] as const) : followers
      const run = pick(runs, seconds)
      const round = Math.floor(seconds / runs.length)
      const at = 1 + ((round * 7) % lengthOf(run))
      const strike = { at, signal: pick(signals, round + seconds), moment: pick(moments, round) }
      return { run, strike }
    },
  }
}

function shuffled(names: readonly string[], seed: number): readonly string[] {
  const order = new Map(names.map((name) => [name, hash(`${seed} ${name}`)]))
  return names.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
