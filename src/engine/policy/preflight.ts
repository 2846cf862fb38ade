import { KnownError } from '../../errors/known-error.ts'
import type { Plan } from '../../ports/platform.ts'
import { call, type Session } from '../session.ts'

/** @throws KnownError `preflight-failed` with everything that would make the plan fail, before anything exists. */
export async function preflight(session: Session, plan: Plan): Promise<void> {
  const { problems, notices, warnings = [], secrets = [] } = await session.platform.preflight(plan, call(session))
  for (const value of secrets) session.report({ type: 'secret', value })
  for (const message of warnings) session.report({ type: 'warning', message })
  for (const message of notices) session.report({ type: 'notice', message })
  const [first, ...others] = problems
  if (first === undefined) return
  if (others.length === 0) {
    throw new KnownError(first.message, {
      code: 'preflight-failed',
      ...(first.advice !== undefined && { advice: first.advice }),
    })
  }
  throw new KnownError(
    `${problems.length} things have to be fixed before ${session.environment.name} can be changed.`,
    {
      code: 'preflight-failed',
      problems,
    },
  )
}
