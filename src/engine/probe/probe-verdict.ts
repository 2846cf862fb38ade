import type { Reply } from '../events.ts'
import { isBeyondChance, type Sample } from './chance.ts'

/** What the run's own requests say of what has traffic now. */
export interface Verdict {
  readonly outcome: 'passed' | 'failed' | 'unproven'
  /** `1 of 40 requests failed, 0 of 25 before traffic moved`. */
  readonly figures: string
}

/** With fewer since traffic moved nothing is decided, unless a limit of requests per client allows no more. */
export const leastRequests = 20
/** The share of failures may be above the one from before by so many percentage points. */
const mostPointsAbove = 20
/** With fewer failures nothing is decided either: chance has no use for the normal distribution there. */
const leastFaults = 4
/** What has turned bad late is seen in the last ones; among all since traffic moved it would drown. */
export const windowRequests = 50
/** Of a few, most have to fail: as few come one day to whoever always has some errors. */
const windows = [
  { requests: windowRequests, pointsAbove: mostPointsAbove },
  { requests: 10, pointsAbove: 60 },
] as const

/** What is held against a release: that it failed, or also that it answered what the spec's check calls wrong. */
interface Fault {
  readonly verb: string
  readonly of: (reply: Reply) => string | undefined
}

const failed: Fault = { verb: 'failed', of: ({ failure }) => failure }
const wrong: Fault = {
  verb: 'were not answered as the check of the spec expects',
  of: ({ failure, unexpected }) => failure ?? unexpected,
}

/**
 * Holds the answers since traffic moved, all of them and the last ones, against those from before. What was failing before
 * decides nothing about what came after, and neither does what could not be reached from here. Where the old release was
 * never answered as today's check expects, the check is about the new one, and only errors decide.
 */
export function judgeReplies(before: readonly Reply[], since: readonly Reply[], how: Partial<How> = {}): Verdict {
  const usual = { least: leastRequests, weight: 100, forMs: 0, ...how }
  const errors = judgeBy(failed, before, since, usual)
  if (errors.outcome === 'failed') return errors
  const answers = judgeBy(wrong, before, since, usual)
  return answers.outcome === 'failed' ? answers : errors
}

export interface How {
  /** With fewer requests since traffic moved nothing is decided. */
  readonly least: number
  /** The present share of the release that traffic moved to, in percent: it cannot fail more of all requests. */
  readonly weight: number
  /** Failures count only if they go on for so long: what passes at once has most often nothing to do with a release. */
  readonly forMs: number
}

/** Between the first failure and the last, while traffic is watched; what fails a part of it may be anybody's trouble. */
export function goesOn(weight: number): Pick<How, 'forMs'> {
  return { forMs: weight < 100 ? 10_000 : 1500 }
}

function judgeBy({ verb, of }: Fault, before: readonly Reply[], since: readonly Reply[], how: How): Verdict {
  const [old, now] = [known(before), known(since)]
  const [was, is] = [count(of, old), count(of, now)]
  if (was.requests === 0) return { outcome: 'unproven', figures: 'nobody answered this runner before traffic moved' }
  if (was.faults === was.requests)
    return { outcome: 'unproven', figures: `all ${was.requests} requests ${verb} before traffic moved` }
  const beforeText = `${was.faults} of ${was.requests} before traffic moved`
  const figures = `${is.faults} of ${is.requests} requests ${verb}, ${beforeText}`
  if (is.requests < how.least) return { outcome: 'unproven', figures }
  const isPart = how.weight < 100
  // Of a small share, small differences count: chance makes more of those.
  const whole = { pointsAbove: (mostPointsAbove * how.weight) / 100, sigmas: isPart ? 3.5 : 3 }
  const lasts = (replies: readonly Reply[]) => spanOf(of, replies) >= how.forMs
  if (is.faults >= leastFaults && lasts(now) && isWorse(was, is, whole, was))
    return { outcome: 'failed', figures: `${figures}${lastOf(of, now)}` }
  for (const { requests, pointsAbove } of isPart ? [] : windows) {
    const window = now.slice(-requests)
    const late = count(of, window)
    const earlier = {
      requests: was.requests + is.requests - late.requests,
      faults: was.faults + is.faults - late.faults,
    }
    // It is looked at again and again, so that chance has more chances.
    if (late.requests === requests && lasts(window) && isWorse(earlier, late, { pointsAbove, sigmas: 4 }, was))
      return {
        outcome: 'failed',
        figures: `${late.faults} of the last ${late.requests} requests ${verb}, ${beforeText}${lastOf(of, window)}`,
      }
  }
  return { outcome: 'passed', figures }
}

interface Bar {
  readonly pointsAbove: number
  readonly sigmas: number
}

/** By points against what was before traffic moved, and beyond what chance makes of all that was earlier. */
function isWorse(earlier: Sample, late: Sample, { pointsAbove, sigmas }: Bar, was: Sample): boolean {
  // Nobody can do worse than to fail always.
  const most = Math.min(100, percent(was) + pointsAbove)
  // A few answers, all good, are taken for as many as are needed to decide: else nothing would be beyond their chance.
  const known = earlier.faults === 0 ? Math.max(earlier.requests, leastRequests) : earlier.requests
  return percent(late) >= most && isBeyondChance({ ...earlier, requests: known }, late, sigmas)
}

/** Those that say something of what is behind the address. */
export function known(replies: readonly Reply[]): readonly Reply[] {
  return replies.filter(({ isUnknown }) => isUnknown !== true)
}

function count(of: Fault['of'], replies: readonly Reply[]): Sample {
  return { requests: replies.length, faults: replies.filter((reply) => of(reply) !== undefined).length }
}

/** Milliseconds between the first and the last of those with a fault. */
function spanOf(of: Fault['of'], replies: readonly Reply[]): number {
  const faults = replies.filter((reply) => of(reply) !== undefined)
  return (faults.at(-1)?.at ?? 0) - (faults[0]?.at ?? 0)
}

function percent({ requests, faults }: Sample): number {
  return (100 * faults) / requests
}

function lastOf(of: Fault['of'], replies: readonly Reply[]): string {
  const last = replies.flatMap((reply) => of(reply) ?? []).at(-1)
  return last === undefined ? '' : `; the last: ${last}`
}
