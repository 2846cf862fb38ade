import { KnownError } from '../../errors/known-error.ts'
import type { AnswerBefore } from '../../ports/router.ts'
import { waitText } from '../rollout/figures.ts'
import { call, type Run, type Session } from '../session.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'

/**
 * Says, before anything exists, what a deployment does that its spec does not read like: it takes the place of what answers
 * there now, and it waits for the figures of its gates.
 * @throws KnownError `redirect-in-the-way` unless it is forced.
 */
export async function forewarn(run: Run, seen: Snapshot): Promise<void> {
  const waits = gatesWait(run, seen)
  if (waits !== undefined)
    run.report({ type: 'notice', message: `This deployment waits ${waits}, longer than it bakes.` })
  const before = await answerBefore(run, seen)
  if (before === undefined) return
  if (before.isRedirectToHttps && !run.force) throw redirectInTheWay(run, before)
  const message = `${before.text}. The route of ${run.environment.name} takes its place; once the environment is destroyed it is back.`
  run.report({ type: before.isRedirectToHttps ? 'warning' : 'notice', message })
}

/** Where nothing has traffic there is nothing to compare with. */
export function gatesWait(session: Session, seen: Snapshot): string | undefined {
  return Object.keys(shares(weightsOf(seen))).length === 0 ? undefined : waitText(session)
}

/** What the first deployment replaces. */
export async function answerBefore(session: Session, { route }: Snapshot): Promise<AnswerBefore | undefined> {
  return route === undefined ? session.platform.router.answerBefore(call(session)) : undefined
}

function redirectInTheWay({ environment }: Session, { text }: AnswerBefore): KnownError {
  return new KnownError(
    `${text}. As the route of ${environment.name} it would answer over plain HTTP, and redirect nobody any more.`,
    {
      code: 'redirect-in-the-way',
      advice:
        'Name the listener that speaks HTTPS in the spec. If the redirect is to go, deploy once with `force: true`.',
    },
  )
}
