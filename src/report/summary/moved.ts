import type { ReleaseRow } from '../../engine/events.ts'
import { compareUrl } from '../context.ts'
import type { EndedRun } from './section.ts'

/** The commit that a run was about: its own, that of the release it brings back, or what is live where it only looks. */
export function subjectOf({
  record: { last },
  context,
  outcome,
}: EndedRun): Pick<ReleaseRow, 'sha' | 'title'> | undefined {
  if (context.sha !== undefined) return { sha: context.sha, title: context.title ?? '' }
  if (outcome?.sha === undefined) return undefined
  const { sha } = outcome
  return [last?.live, ...(last?.history ?? [])].find((row) => row?.sha === sha) ?? { sha, title: '' }
}

/** What came between the release that was live when the run began, and what the run was about. */
export function commitsUrl(run: EndedRun): string | undefined {
  const { record, context } = run
  const [from, to] = [record.before?.live?.sha, subjectOf(run)?.sha]
  if (from === undefined || to === undefined) return undefined
  const isBack = context.changes.commits?.isBack ?? context.command === 'rollback'
  return isBack ? compareUrl(context, to, from) : compareUrl(context, from, to)
}
