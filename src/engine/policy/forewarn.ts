import { KnownError } from '../../errors/known-error.ts'
import { capacityBeside } from '../../ports/capacity.ts'
import { adopted } from '../../ports/common.ts'
import type { AnswerBefore, Route } from '../../ports/router.ts'
import { demandsText } from '../probe/demands.ts'
import { waitText } from '../rollout/figures.ts'
import { healthyCount } from '../rollout/health.ts'
import { call, type Run, type Session } from '../session.ts'
import { liveRelease } from '../snapshot/history.ts'
import { fleetOf, groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'

/** What a deployment does that its spec does not read like. */
export interface Forewarned {
  /** How long it waits for the figures of its gates; undefined where it does not. */
  readonly waits: string | undefined
  /** What answers there now, without any target, and loses its place; undefined where nothing does. */
  readonly replaces: AnswerBefore | undefined
  /** What is not proven through the route, because this run's requests are none of its; undefined where all is. */
  readonly unproven: string | undefined
}

/**
 * Says it before anything exists.
 * @throws KnownError `redirect-in-the-way`, `fewer-than-live` unless it is forced.
 */
export async function forewarn(run: Run, seen: Snapshot): Promise<Forewarned> {
  const waits = hasTraffic(seen) ? waitText(run) : undefined
  if (waits !== undefined)
    run.report({ type: 'notice', message: `This deployment waits ${waits}, longer than it bakes.` })
  const replaces = seen.route === undefined ? await run.platform.router.answerBefore(call(run)) : undefined
  if (replaces !== undefined) tellReplaced(run, replaces)
  if (liveRelease(seen) === adopted) await refuseFewer(run, seen)
  return { waits, replaces, unproven: tellUnproven(run, seen.route ?? replaces) }
}

/** Where the route takes only requests that this run's are not known to be, what others answer decides nothing. */
export function tellUnproven(run: Run, route: Route | AnswerBefore | undefined): string | undefined {
  const text = route && demandsText(route, run.environment.checks)
  if (text !== undefined) run.report({ type: 'notice', message: `Of ${run.environment.name} ${text}.` })
  return text
}

/** Whoever moves in has not seen yet that `capacity` bounds what may serve. */
async function refuseFewer(run: Run, seen: Snapshot): Promise<void> {
  const [fleet, group] = [fleetOf(seen, adopted), groupOf(seen, adopted)]
  const targets =
    fleet === undefined && group !== undefined ? run.platform.router.targetHealth(group.id, call(run)) : []
  const now = fleet?.capacity.desired ?? healthyCount(await targets)
  const { desired } = capacityBeside(run.environment, fleet?.capacity)
  if (desired >= now) return
  const message = `Only ${desired} of the ${now} instances that serve ${run.environment.name} now would serve it: its \`capacity\` allows no more`
  if (run.force) return run.report({ type: 'warning', message: `${message}.` })
  throw new KnownError(`${message}; nothing was touched.`, {
    code: 'fewer-than-live',
    advice: `Write a \`capacity\` that is as large${fleet === undefined ? '' : ', or none, which takes the live one'}. If fewer are meant, deploy once with \`force: true\`.`,
  })
}

/** Where nothing has traffic there is nothing to compare with. */
function hasTraffic(seen: Snapshot): boolean {
  return Object.keys(shares(weightsOf(seen))).length > 0
}

function tellReplaced(run: Run, before: AnswerBefore): void {
  if (before.isRedirectToHttps && !run.force) throw redirectInTheWay(run, before)
  const message = `${before.text}. The route of ${run.environment.name} takes its place; once the environment is destroyed it is back.`
  run.report({ type: before.isRedirectToHttps ? 'warning' : 'notice', message })
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
