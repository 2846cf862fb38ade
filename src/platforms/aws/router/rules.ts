import { randomUUID } from 'node:crypto'
import type { Action, Rule, RuleCondition, RuleTransform } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { EnvironmentKey } from '../names.ts'
import { allPages } from '../pages.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import { ownTags, tagKeys, type Tag, type Tags } from '../tags.ts'
import { specificity } from './conditions.ts'
import type { Ranked } from './priority.ts'
import { unlessGone } from '../unless-gone.ts'
import { isGone, type TagReader } from './tag-reader.ts'

/** What a rule of ours is for. */
export const kindTag = 'immutable-deploy:kind'
/** Tells a rule that a lost answer was about from one that another run has made. */
const requestTag = 'immutable-deploy:request'

export type RuleKind = 'route' | 'trial'

/** All rules of a listener, its default among them. */
export function readRules(aws: Aws, listener: string, call: Call): Promise<readonly Rule[]> {
  return allPages(async (Marker) => {
    const page = await aws.elb(call, `reading the rules of ${listener}`, (elb, options) =>
      elb.describeRules({ ListenerArn: listener, PageSize: 400, ...(Marker !== undefined && { Marker }) }, options),
    )
    return { items: page.Rules, next: page.NextMarker }
  })
}

export function isOurs(
  { app, environment }: EnvironmentKey,
  kind: RuleKind,
  tags: readonly Tag[] | undefined,
): boolean {
  const has = (key: string, value: string) => tags?.some(({ Key, Value }) => Key === key && Value === value) === true
  return has(tagKeys.app, app) && has(tagKeys.environment, environment) && has(kindTag, kind)
}

/** Without the default, which has no number. */
export function ranked(rules: readonly Rule[]): readonly Ranked[] {
  return rules
    .filter(({ IsDefault }) => IsDefault !== true)
    .map(({ Priority, Conditions = [] }) => ({ priority: Number(Priority), specificity: specificity(Conditions) }))
}

export interface NewRule {
  readonly listener: string
  readonly kind: RuleKind
  readonly conditions: readonly RuleCondition[]
  readonly actions: readonly Action[]
  readonly transforms?: readonly RuleTransform[]
  /** Undefined where none is free. */
  readonly priority: (rules: readonly Rule[]) => number | undefined
  /** Throws where the rules that are there forbid this one. */
  readonly check?: (rules: readonly Rule[]) => Promise<void>
}

/**
 * Makes a rule of ours. A priority that another run takes meanwhile is given up for the next free one; one that is taken
 * by this very rule, whose answer was lost, is the rule that was wanted.
 * @throws KnownError `priorities-exhausted`, and what `check` throws.
 */
export async function createRule(
  aws: Aws,
  reader: TagReader,
  key: EnvironmentKey,
  wanted: NewRule,
  call: Call,
): Promise<Rule> {
  const tags = [
    ...ownTags(key),
    { Key: kindTag, Value: wanted.kind },
    ...aws.tags,
    { Key: requestTag, Value: randomUUID() },
  ]
  const asked = new Set<number>()
  for (;;) {
    const rules = await readRules(aws, wanted.listener, call)
    const lost = await madeBefore(reader, rules, asked, tags, call)
    if (lost !== undefined) return lost
    await wanted.check?.(rules)
    const priority = wanted.priority(rules)
    if (priority === undefined) throw exhausted(wanted.listener)
    asked.add(priority)
    const made = await createOnce(aws, wanted, priority, tags, call)
    if (made?.RuleArn === undefined) continue
    reader.know(made.RuleArn, tags)
    return made
  }
}

/** Undefined where the priority is taken. */
async function createOnce(aws: Aws, wanted: NewRule, priority: number, tags: Tags, call: Call) {
  const { listener, conditions, actions, transforms = [] } = wanted
  const request = {
    ListenerArn: listener,
    Priority: priority,
    Conditions: [...conditions],
    Actions: [...actions],
    ...(transforms.length > 0 && { Transforms: [...transforms] }),
  }
  try {
    const { Rules: [rule] = [] } = await aws.elb(call, `creating a rule on ${listener}`, (elb, options) =>
      elb.createRule({ ...request, Tags: [...tags] }, options),
    )
    return rule
  } catch (error) {
    if (isNamed(error, 'PriorityInUseException')) return undefined
    throw error
  }
}

async function madeBefore(
  reader: TagReader,
  rules: readonly Rule[],
  asked: ReadonlySet<number>,
  tags: Tags,
  call: Call,
) {
  const taken = rules.filter(({ Priority }) => asked.has(Number(Priority)))
  const read = await reader.read(arnsOf(taken), call)
  const request = tags.find(({ Key }) => Key === requestTag)?.Value
  return taken.find(({ RuleArn = '' }) =>
    read.get(RuleArn)?.some(({ Key, Value }) => Key === requestTag && Value === request),
  )
}

/** Of all but the default, which has no tags of its own. */
export function arnsOf(rules: readonly Rule[]): readonly string[] {
  return rules.filter(({ IsDefault }) => IsDefault !== true).flatMap(({ RuleArn }) => RuleArn ?? [])
}

function exhausted(listener: string): KnownError {
  return new KnownError(`No priority is free above the route on ${listener}, where a trial rule has to be.`, {
    code: 'priorities-exhausted',
    advice: 'Give the rule that `aws.listener` names a higher number, so that one before it is free.',
  })
}

/** Asked twice, it is gone once. */
export async function deleteRule(aws: Aws, arn: string, call: Call): Promise<void> {
  const remove = () =>
    aws.elb(call, `removing the rule ${arn}`, (elb, options) => elb.deleteRule({ RuleArn: arn }, options))
  await unlessGone(remove, { names: ['RuleNotFoundException'], isThere: () => isThere(aws, arn, call) })
}

async function isThere(aws: Aws, arn: string, call: Call): Promise<boolean> {
  try {
    const { Rules = [] } = await aws.elb(call, `reading the rule ${arn}`, (elb, options) =>
      elb.describeRules({ RuleArns: [arn] }, options),
    )
    return Rules.length > 0
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}
