import type { Availability } from '../../../engine/events.ts'
import { tally } from '../../../engine/probe/tally.ts'
import { none, table } from '../../markdown.ts'
import type { Markdown } from '../../markdown.ts'
import { availabilityLine, duration, releaseName } from '../../words.ts'
import type { Section } from '../section.ts'

/** How traffic moved, a row per shift, and what this run's own requests met with until the next. */
export const traffic: Section = {
  title: 'Traffic',
  dropOrder: 5,
  body({ record: { shifts, steps, availability: seen } }) {
    if (shifts.length === 0) return undefined
    const releases = [...new Set(shifts.flatMap(({ percent }) => Object.keys(percent).map(Number)))]
      .toSorted((a, b) => a - b)
      .slice(-8)
    const began = steps[0]?.startedAt ?? shifts[0]?.at ?? 0
    const rows = shifts.map(({ at, percent }, index) => [
      duration(at - began),
      ...releases.map((release) => share(percent[release] ?? 0)),
      ...(seen === undefined ? [] : [met(seen, at, shifts[index + 1]?.at ?? Infinity)]),
    ])
    return table(['After', ...releases.map(releaseName), ...(seen === undefined ? [] : ['Requests of this run'])], rows)
  },
}

function met({ replies }: Availability, from: number, to: number): Markdown {
  const within = replies.filter(({ at }) => at >= from && at < to)
  return within.length === 0 ? none : availabilityLine(tally(within))
}

/** A bar of ten, which shows at a glance what figures do not. */
function share(percent: number): Markdown {
  const full = Math.min(10, Math.max(0, Math.round(percent / 10)))
  return `\`${'█'.repeat(full)}${'░'.repeat(10 - full)}\` ${percent} %`
}
