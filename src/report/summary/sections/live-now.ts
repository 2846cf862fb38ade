import type { EnvironmentStatus, ReleaseRow } from '../../../engine/events.ts'
import { text, type Markdown } from '../../markdown.ts'
import { releaseName, trafficLine } from '../../words.ts'
import { hasAll } from '../ending.ts'
import { stateOf } from '../releases.ts'
import type { EndedRun, Section } from '../section.ts'

/** For a run that has not moved any traffic, one line: what people get now, and what is warm beside it. */
export const liveNow: Section = {
  title: 'Live now',
  dropOrder: 1,
  body(run) {
    const { outcome } = run
    const { now } = run.record
    const isMoved = outcome?.changed === true && outcome.release !== undefined
    if (outcome === undefined || now === undefined || isMoved) return undefined
    if (now.live === undefined) return `Nothing is live in ${text(now.environment, 60)}.`
    return [liveLine(now, now.live), ...warm(run)].join(' · ')
  },
}

function liveLine(now: EnvironmentStatus, live: ReleaseRow): Markdown {
  const traffic = hasAll(now) ? 'has all the traffic' : `is live, and traffic is split: ${trafficLine(now.traffic)}`
  return `**${releaseName(live.release)}** ${traffic}`
}

function warm(run: EndedRun): readonly Markdown[] {
  const rows = run.record.now?.history.filter(({ state }) => state === 'warm') ?? []
  return rows.slice(0, 3).map((row) => `${releaseName(row.release)} ${stateOf(row, run)}`)
}
