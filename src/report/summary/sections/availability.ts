import { code, text } from '../../markdown.ts'
import { availabilityLine, duration } from '../../words.ts'
import type { Section } from '../section.ts'

/** What the action's own probe of the route met with while traffic moved. */
export const availability: Section = {
  title: 'Availability',
  dropOrder: 6,
  body({ record: { availability: seen } }) {
    if (seen === undefined) return undefined
    const { failures, lastFailure, url, from, to } = seen
    const verdict = `${failures === 0 ? '✅' : '❌'} **${availabilityLine(seen)}**`
    const last = lastFailure === undefined ? '' : ` The last failure: ${text(lastFailure)}.`
    return `${verdict}\n\nThis run asked ${code(url)} for ${duration(to - from)} while traffic moved.${last}`
  },
}
