import {
  followers,
  moments,
  nameOf,
  parseCase,
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
 * Names of all cases of a platform: at first every change once and one read between two changes, for whoever dies at
 * another one leaves the same behind; then every call once, then every signal before and after every call, then what is
 * left with and without a second strike. What hits and follows what is taken in turn; the seed decides where the turns
 * begin, and the order.
 */
export function planCases(platform: PlatformName, calls: Calls, seed: number, breadth: Breadth): readonly string[] {
  const rotate = createRotation(calls, seed)
  const places = [...calls].flatMap(([command, made]) =>
    made.map((call, index) => ({ command, call, at: index + 1, first: isNew(call, made[index - 1]) })),
  )
  const planned = places.flatMap(({ command, call, at, first }) => {
    const strikes = strikesAt(call, at)
    const chosen = rotate.index(strikes.length)
    return strikes.flatMap((hit, index) => {
      const strike = { at, ...hit }
      const single = { platform, command, strike, second: undefined, last: rotate.follower() }
      const double = { platform, command, strike, second: rotate.second(hit.signal), last: rotate.follower() }
      const [one, other] = (at + index) % 2 === 0 ? [single, double] : [double, single]
      return [
        { tier: index !== chosen ? 'strikes' : first ? 'states' : 'calls', name: nameOf(one) },
        { tier: 'pairs', name: nameOf(other) },
      ] as const
    })
  })
  return breadths.slice(0, breadths.indexOf(breadth) + 1).flatMap((tier) => {
    const names = planned.filter((one) => one.tier === tier).map(({ name }) => name)
    const order = shuffled(names, seed)
    // Each of these has a ground of its own.
    const isFirst = (name: string) => parseCase(name).command === 'first'
    return [...order.filter((name) => !isFirst(name)), ...order.filter(isFirst)]
  })
}

/** How much of it all: each includes what is before it. */
export const breadths = ['states', 'calls', 'strikes', 'pairs'] as const
export type Breadth = (typeof breadths)[number]

/** Whether what is there at this call differs from what was there at the call before it. */
function isNew({ isRead }: CountedCall, before: CountedCall | undefined): boolean {
  return !isRead || before === undefined || !before.isRead
}

interface Hit {
  readonly signal: Signal
  readonly moment: Moment
}

/** That a read has taken effect makes a difference only to a run that goes on with what it was told. */
function strikesAt({ isRead }: CountedCall, at: number): readonly Hit[] {
  const either = moments[at % 2] ?? 'before'
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
  const lengthOf = (run: Second['run']) => calls.get(similar[run])?.length ?? 40
  return {
    index: (length: number) => (turn += 1) % length,
    follower: () => pick(followers, (turn += 1)),
    second(signal: Signal): Second {
      seconds += 1
      const runs = signal === 'SIGINT' ? ([...followers, 'post'] as const) : followers
      const run = pick(runs, seconds)
      const round = Math.floor(seconds / runs.length)
      const at = 1 + ((round * 7) % lengthOf(run))
      return { run, strike: { at, signal: pick(signals, round + seconds), moment: pick(moments, round) } }
    },
  }
}

/** Whose number of calls a run that follows has, about. */
const similar = {
  same: 'deploy',
  other: 'deploy',
  previous: 'rollback-warm',
  sweep: 'destroy',
  post: 'rollback-warm',
} as const satisfies Readonly<Record<Second['run'], CommandName>>

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
