import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { Route, Router, Weights } from '../../../ports/router.ts'
import type { RouteMatch } from '../../../spec/types.ts'
import type { EnvironmentKey } from '../names.ts'
import { releaseOfName } from '../names.ts'
import type { Aws } from '../session.ts'
import { readActions, refusal, unknownRoute, writeActions, type Answering } from './actions-of.ts'
import { answerOf, checkWeights, forwardWeights, stickinessMs, withAnswer, withWeights } from './actions.ts'
import { probeOf, urlOf } from './addresses.ts'
import { targetGroupName } from './arns.ts'
import { conditionsOf, matchOf, sameConditions, specificity } from './conditions.ts'
import { demandsOf } from './demands.ts'
import { createFormerAnswer, formerAnswerUnknown, routeConflict, type FormerAnswer } from './former-answer.ts'
import type { OwnRules } from './own-rules.ts'
import { ownAnswer } from './own-answer.ts'
import { namedBySpec, type Place } from './place.ts'
import { priorityFor } from './priority.ts'
import { createRule, deleteRule, ranked } from './rules.ts'
import type { TagReader } from './tag-reader.ts'

export interface RoutesOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  /** Empty where the route is what the spec names itself, and not a rule that we make. */
  readonly match: RouteMatch
  readonly place: (call: Call) => Promise<Place>
  readonly reader: TagReader
  readonly rules: OwnRules
}

type OfRouter = 'route' | 'answerBefore' | 'createRoute' | 'replaceWeights' | 'refuseRemoval' | 'removeRoute'

export type Routes = Pick<Router, OfRouter> & {
  /** What answers on the route, whether or not it forwards; undefined where our rule is not there (yet). */
  readonly current: (call: Call) => Promise<Answering | undefined>
  /** As it was last read. */
  readonly lastRoute: (call: Call) => Promise<Route | undefined>
}

/** For how long what was read of a listener or rule is what it says. */
const momentMs = 1000

export function createRoutes(options: RoutesOptions): Routes {
  const { aws, key, match, place, reader, rules } = options
  const former = createFormerAnswer(aws, key, reader)
  const own = Object.keys(match).length > 0
  let last: { readonly found: Answering; readonly at: number } | undefined
  const current = async (call: Call) => {
    const at = aws.clock.now()
    const found = await (own ? rules.route(call) : readNamed(aws, await place(call), at, call))
    last = found && { found, at }
    return found
  }
  /** A shift compares what is live right before it changes it; that is not read once more. */
  const justRead = (id: string) =>
    last?.found.arn === id && aws.clock.now() - last.at < momentMs ? last.found : undefined
  const route = async (call: Call): Promise<Route | undefined> => {
    const found = await current(call)
    return found && routeOf(await place(call), found, own)
  }
  const made = async (call: Call) => (await route(call)) ?? Promise.reject(unknownRoute(key.environment))
  const removeRoute = async (call: Call): Promise<void> => {
    const found = await current(call)
    if (found === undefined) return
    if (!own) return restoreAnswer(aws, former, key, found, call)
    await deleteRule(aws, found.arn, call)
    rules.forgetRoute()
  }
  return {
    current,
    route,
    async answerBefore(call) {
      const found = own ? undefined : (last?.found ?? (await current(call)))
      return found && ownAnswer(await place(call), found)
    },
    lastRoute: async (call) => (last === undefined ? route(call) : routeOf(await place(call), last.found, own)),
    async createRoute(wanted, weights, call) {
      checkWeights(weights)
      await (own
        ? createOwnRule(options, wanted, weights, call)
        : takeOver(aws, former, key, await current(call), weights, call))
      return made(call)
    },
    async replaceWeights(id, weights, call) {
      checkWeights(weights)
      if (Object.keys(weights).length === 0) return removeRoute(call)
      const found = justRead(id) ?? (await readActions(aws, id, call))
      last = undefined
      if (found === undefined) throw unknownRoute(id)
      if (!own) await rememberForeign(former, key, found, call)
      await writeActions(aws, id, withWeights(found.actions, weights), call)
    },
    removeRoute,
    async refuseRemoval(call) {
      const found = own ? undefined : await current(call)
      if (found !== undefined && (await answerToRestore(former, key, found, call)) === 'unknown')
        throw formerAnswerUnknown(found.arn)
    },
  }
}

/** The listener's default, or the rule that the spec names; what was asked for since `asked` is not asked for again. */
async function readNamed(aws: Aws, { listener, rule, found: first }: Place, asked: number, call: Call) {
  if (rule === undefined && first.at >= asked) return first.answering
  const found = await readActions(aws, rule ?? listener, call)
  if (found !== undefined) return found
  throw new KnownError(
    `There is no ${rule === undefined ? 'listener' : 'listener rule'} ${rule ?? listener} any more.`,
    {
      code: 'listener-missing',
      advice: 'Correct `aws.listener` in the spec.',
    },
  )
}

function routeOf(place: Place, { arn, actions, conditions }: Answering, own: boolean): Route | undefined {
  const weights = forwardWeights(actions)
  if (weights === undefined) return undefined
  const [url, probe] = [urlOf(place, conditions), probeOf(place, conditions)]
  const at = { listener: namedBySpec(place, own), match: own ? matchOf(conditions) : undefined }
  const demands = demandsOf(conditions, place.host)
  const found = { id: arn, place: at, url, probe, weights, stickinessMs: stickinessMs(actions) }
  return { ...found, ...(demands !== undefined && { demands }) }
}

async function createOwnRule(options: RoutesOptions, match: RouteMatch, weights: Weights, call: Call): Promise<void> {
  const { aws, key, reader, rules } = options
  const { listener } = await options.place(call)
  const conditions = conditionsOf(match)
  const actions = withWeights([], weights)
  const rule = await createRule(
    aws,
    reader,
    key,
    {
      listener,
      kind: 'route',
      conditions,
      actions,
      priority: (all) => priorityFor(ranked(all), specificity(conditions)),
      check: async (all) => {
        if ((await rules.find('route', all, call)).length > 0) throw routeExists(key)
        const same = all.find(({ Conditions = [] }) => sameConditions(Conditions, conditions))
        if (same !== undefined) throw routeConflict(same.RuleArn ?? '', 'somebody else', key.environment)
      },
    },
    call,
  ).catch((error: unknown) => {
    throw refusal(error, listener, actions)
  })
  rules.rememberRoute(rule)
}

/** Makes what answers by itself forward, once it is written down how it answered. */
async function takeOver(
  aws: Aws,
  former: FormerAnswer,
  key: EnvironmentKey,
  found: Answering | undefined,
  weights: Weights,
  call: Call,
): Promise<void> {
  const answer = answerOf(found?.actions ?? [])
  if (found === undefined || answer === undefined) throw unknownRoute(key.environment)
  if (answer.Type === 'forward') throw routeExists(key)
  await former.recall(found.arn, call)
  await former.remember(found.arn, answer, call)
  await writeActions(aws, found.arn, withWeights(found.actions, weights), call)
}

/** Before a shift, where it is not written down, or ours is not there yet: a removed route goes back to what is not ours. */
async function rememberForeign(former: FormerAnswer, key: EnvironmentKey, found: Answering, call: Call): Promise<void> {
  const answer = foreignAnswer(key, found.actions)
  if (answer === undefined) return
  const before = await former.recall(found.arn, call)
  if (before === undefined || !forwardsToOurs(key, found.actions)) await former.remember(found.arn, answer, call)
}

/** The same without what is ours; undefined where nothing is left. What has no traffic any more had all of it. */
function foreignAnswer(key: EnvironmentKey, actions: readonly Action[]): Action | undefined {
  if (!forwardsToOurs(key, actions)) return forwardWeights(actions) && answerOf(actions)
  const foreign = Object.entries(forwardWeights(actions) ?? {}).filter(([id]) => !isNamedAsOurs(key, id))
  const [first] = foreign
  if (first === undefined) return undefined
  const weights = foreign.some(([, weight]) => weight > 0) ? foreign : [[first[0], 100] as const]
  return answerOf(withWeights(actions, Object.fromEntries(weights)))
}

function forwardsToOurs(key: EnvironmentKey, actions: readonly Action[]): boolean {
  return Object.keys(forwardWeights(actions) ?? {}).some((id) => isNamedAsOurs(key, id))
}

/** What was written down, or else what is there beside ours; undefined where nothing of ours has to go. */
async function answerToRestore(
  former: FormerAnswer,
  key: EnvironmentKey,
  { arn, actions }: Answering,
  call: Call,
): Promise<Action | 'unknown' | undefined> {
  const before = await former.recall(arn, call)
  if (before !== undefined || !forwardsToOurs(key, actions)) return before
  return foreignAnswer(key, actions) ?? 'unknown'
}

async function restoreAnswer(
  aws: Aws,
  former: FormerAnswer,
  key: EnvironmentKey,
  found: Answering,
  call: Call,
): Promise<void> {
  const answer = await answerToRestore(former, key, found, call)
  if (answer === 'unknown') throw formerAnswerUnknown(found.arn)
  if (answer !== undefined) await writeActions(aws, found.arn, withAnswer(found.actions, answer), call)
  await former.forget(found.arn, call)
}

function isNamedAsOurs(key: EnvironmentKey, targetGroup: string): boolean {
  return releaseOfName(key, targetGroupName(targetGroup)) !== undefined
}

function routeExists({ app, environment }: EnvironmentKey): KnownError {
  return new KnownError(`${environment} of ${app} has a route already.`, {
    code: 'route-exists',
    advice: 'Another run made it meanwhile; run again.',
  })
}
