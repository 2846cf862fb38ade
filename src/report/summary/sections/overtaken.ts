import type { Overtaken } from '../../recorder.ts'
import { list, type Markdown } from '../../markdown.ts'
import { prose } from '../prose.ts'
import type { EndedRun, Section } from '../section.ts'

/** Whose work this run stopped, because it could not wait. */
export const overtaken: Section = {
  title: 'What it stopped',
  dropOrder: 2,
  body(run) {
    const all = run.record.overtaken
    return all.length === 0 ? undefined : list(all.map((one) => stopped(one, run)))
  },
}

function stopped({ operation, kind, actor, runUrl }: Overtaken, { context }: EndedRun): Markdown {
  const where = runUrl === '' ? '' : ` (${runUrl})`
  return prose(`It stopped operation ${operation}, a ${kind} by ${actor}${where}, which was still at work.`, context)
}
