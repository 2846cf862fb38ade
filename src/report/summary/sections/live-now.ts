import { code, link, none, table } from '../../markdown.ts'
import { releaseName, size } from '../../words.ts'
import { commit } from '../commit.ts'
import type { Section } from '../section.ts'

/** What people get when they open the environment's address now. */
export const liveNow: Section = {
  title: 'Live now',
  dropOrder: 1,
  body({ record: { now }, context }) {
    if (now === undefined) return undefined
    const { live, url } = now
    if (live === undefined) return `Nothing is live in ${code(now.environment)}.`
    return table(
      ['Release', `**${releaseName(live.release)}**`],
      [
        ['Commit', commit(live, context)],
        [
          'Image',
          live.imageBytes === undefined ? code(live.digest) : `${code(live.digest)} · ${size(live.imageBytes)}`,
        ],
        ['Address', url === undefined ? none : link(code(url), url)],
      ],
    )
  },
}
