import type { Reply } from '../events.ts'

/** What the run's own requests say of what has traffic now. */
export interface Verdict {
  readonly outcome: 'passed' | 'failed' | 'unproven'
  /** `1 of 40 requests failed, 0 of 25 before traffic moved`. */
  readonly figures: string
}

/** With fewer since traffic moved nothing is decided. */
const leastRequests = 20
/** The share of failures may be above the one from before by so many percentage points. */
const mostPointsAbove = 20

/**
 * Holds the answers since traffic moved against those from before. What was failing before decides nothing about what
 * came after, and neither does what could not be reached from here.
 */
export function judgeReplies(before: readonly Reply[], since: readonly Reply[]): Verdict {
  const [old, now] = [known(before), known(since)]
  if (old.length === 0) return { outcome: 'unproven', figures: 'nobody answered this runner before traffic moved' }
  if (failed(old) === old.length)
    return { outcome: 'unproven', figures: `all ${old.length} requests failed before traffic moved` }
  const figures = `${failed(now)} of ${now.length} requests failed, ${failed(old)} of ${old.length} before traffic moved`
  if (now.length < leastRequests) return { outcome: 'unproven', figures }
  return { outcome: percent(now) >= percent(old) + mostPointsAbove ? 'failed' : 'passed', figures }
}

function known(replies: readonly Reply[]): readonly Reply[] {
  return replies.filter(({ isUnknown }) => isUnknown !== true)
}

function failed(replies: readonly Reply[]): number {
  return replies.filter(({ failure }) => failure !== undefined).length
}

function percent(replies: readonly Reply[]): number {
  return (100 * failed(replies)) / replies.length
}
