import { parseArgs } from 'node:util'
import { parseCase } from './case.ts'
import { breadths, type Breadth } from './plan.ts'
import type { Again } from './results.ts'
import { gatheringNames } from './together.ts'

export const help = `Hits the real bundle at every call of every command, under load: npm run prove:real -- [options]
  --part local|together|soak|aws   one of them; without it all, or with --share all but the soak
  --only 'local deploy k=12 SIGKILL after, then sweep'   this case; or names of commands
  --share 3m              a part of it, which the seed decides, for so long in all
  --seed 7                decides the order, and what follows what
  --lanes 2               so many at a time
  --breadth calls         every call once, signals in rotation; states: of the reads between two changes only the first;
                          strikes: every signal before and after every call; pairs: all of it with and without a second
                          strike. Without it strikes on local, calls on aws
  --deployments 300       how many in a row the soak makes on local; a tenth of it on aws
  --failed                tries again what failed on this bundle before
  --fresh                 tries all of it again`

export const parts = ['local', 'together', 'soak', 'aws'] as const
export type Part = (typeof parts)[number]

export interface Options {
  readonly parts: readonly Part[]
  /** The one case or gathering that is asked for. */
  readonly one: string | undefined
  /** Words of commands, where not all of them are asked for. */
  readonly only: readonly string[] | undefined
  /** For each part; undefined where everything is to be tried. */
  readonly shareMs: number | undefined
  readonly seed: number
  readonly lanes: number
  /** Undefined: what is usual on the platform. */
  readonly breadth: Breadth | undefined
  readonly deployments: number
  readonly again: Again
}

/** @throws Error that says what is not understood; undefined where help is asked for. */
export function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      part: { type: 'string' },
      only: { type: 'string' },
      share: { type: 'string' },
      seed: { type: 'string', default: '1' },
      lanes: { type: 'string', default: '2' },
      breadth: { type: 'string' },
      deployments: { type: 'string', default: '300' },
      fresh: { type: 'boolean', default: false },
      failed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const one = values.only !== undefined && /[=:]/.test(values.only) ? values.only : undefined
  const shareMs = values.share === undefined ? undefined : duration(values.share)
  const wanted = one === undefined ? partsOf(values.part, shareMs !== undefined) : [partOf(one)]
  return {
    parts: wanted,
    one,
    only: one === undefined ? values.only?.split(/[ ,]+/) : undefined,
    shareMs: shareMs && shareMs / wanted.length,
    seed: whole('seed', values.seed),
    lanes: whole('lanes', values.lanes),
    breadth: values.breadth === undefined ? undefined : oneOf('breadth', breadths, values.breadth),
    deployments: whole('deployments', values.deployments),
    again: values.fresh ? 'all' : values.failed ? 'failed' : 'nothing',
  }
}

function partsOf(part: string | undefined, isShare: boolean): readonly Part[] {
  if (part !== undefined) return [oneOf('part', parts, part)]
  return isShare ? parts.filter((name) => name !== 'soak') : parts
}

function partOf(name: string): Part {
  return gatheringNames.includes(name) ? 'together' : parseCase(name).platform
}

function oneOf<T extends string>(name: string, allowed: readonly T[], found: string): T {
  const known = allowed.find((one) => one === found)
  if (known === undefined) throw new Error(`--${name} is one of ${allowed.join(', ')}, not '${found}'`)
  return known
}

function whole(name: string, found: string): number {
  if (!/^\d{1,9}$/.test(found)) throw new Error(`--${name} is a whole number, not '${found}'`)
  return Number(found)
}

const unitMs = { s: 1000, m: 60_000, h: 3_600_000 } as const

function duration(found: string): number {
  const [, digits, unit] = /^(\d+)(s|m|h)$/.exec(found) ?? []
  if (unit === undefined) throw new Error(`--share is a time such as 90s, 3m or 2h, not '${found}'`)
  return Number(digits) * unitMs[unit as keyof typeof unitMs]
}
