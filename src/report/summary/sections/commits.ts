import type { CommitLine } from '../../../support/git/history.ts'
import { details, list, text, type Markdown } from '../../markdown.ts'
import { counted } from '../../words.ts'
import { commit } from '../commit.ts'
import type { EndedRun, Section } from '../section.ts'

/** The commits that came, or that were taken back. */
export const commits: Section = {
  title: 'Commits',
  dropOrder: 2,
  body({ context }) {
    const known = context.changes.commits
    if (known === undefined || known.commits.length === 0) return undefined
    const shown = known.commits.slice(0, mostListed)
    const more = known.total - shown.length
    const lines = list(shown.map((line) => commitLine(line, context)))
    const title = `${counted(known.total, 'commit')}${known.isBack ? ' taken back' : ''}: ${titlesOf(shown)}`
    return details(title, more > 0 ? `${lines}\n\n… and ${more} before them.` : lines)
  },
}

const mostListed = 20

function commitLine(line: CommitLine, context: EndedRun['context']): Markdown {
  return `${commit(line, context)} – ${text(line.author, 60)}`
}

function titlesOf(lines: readonly CommitLine[]): Markdown {
  return text(lines.map(({ title }) => title).join(' · '), 90)
}
