import type { ReleaseRow } from '../../../engine/events.ts'
import { code, details, none, table, type Markdown } from '../../markdown.ts'
import { operationIn } from '../../recorder.ts'
import { availabilityLine, duration, releaseName, shortDigest, size } from '../../words.ts'
import type { EndedRun, Section } from '../section.ts'

/** For those who look closer: numbers, digests and sizes, before and now. */
export const operation: Section = {
  title: 'Operation and digests',
  dropOrder: 9,
  body(run) {
    const { before, now } = run.record
    const number = operationIn(run.record, run.context.environment)
    if (now?.live === undefined && number === undefined) return undefined
    const isMoved = before?.live?.release !== now?.live?.release
    const columns = isMoved && before?.live !== undefined ? [before.live, now?.live] : [now?.live]
    const head = ['', ...(columns.length === 2 ? ['Before', 'Now'] : ['Now'])]
    const parts = [table(head, rowsOf(columns)), ...ownRequests(run)]
    return details(essence(number, now?.live), parts.join('\n\n'))
  },
}

function essence(number: number | undefined, live: ReleaseRow | undefined): Markdown {
  const parts = [
    ...(number === undefined ? [] : [`operation ${number}`]),
    ...(live === undefined ? [] : [`${releaseName(live.release)} runs ${shown(live.digest)}`]),
    ...(live?.imageBytes === undefined ? [] : [size(live.imageBytes)]),
  ]
  return parts.join(' · ').replace(/^o/, 'O')
}

/** A digest is outside text like any other, and a fold's title is HTML. */
function shown(digest: string): string {
  return /^sha256:[0-9a-f]+$/.test(digest) ? shortDigest(digest) : 'an image without a digest'
}

/** What the probe of this run met with while traffic moved, as a whole. */
function ownRequests({ record: { availability: seen } }: EndedRun): readonly Markdown[] {
  if (seen === undefined) return []
  const { url, from, to } = seen
  return [`This run asked ${code(url)} for ${duration(to - from)} while traffic moved: ${availabilityLine(seen)}.`]
}

function rowsOf(columns: readonly (ReleaseRow | undefined)[]): readonly (readonly Markdown[])[] {
  const row = (name: string, of: (release: ReleaseRow) => Markdown) => [
    name,
    ...columns.map((release) => (release === undefined ? none : of(release))),
  ]
  return [
    row('Release', ({ release }) => releaseName(release)),
    row('Image', ({ digest }) => code(digest)),
    row('Size', ({ imageBytes }) => (imageBytes === undefined ? none : size(imageBytes))),
    row('Spec', ({ specDigest }) => code(specDigest)),
  ]
}
