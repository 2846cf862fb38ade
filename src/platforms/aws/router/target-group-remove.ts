import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { Router } from '../../../ports/router.ts'
import type { EnvironmentKey } from '../names.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import { releaseTags } from '../tags.ts'
import { unlessGone } from '../unless-gone.ts'
import { forwardWeights } from './actions.ts'
import type { Place } from './place.ts'
import { readRules } from './rules.ts'
import { isGone, type TagReader } from './tag-reader.ts'

export interface RemoveTargetGroupOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly place: (call: Call) => Promise<Place>
  readonly reader: TagReader
}

/** For this long AWS may take a target group for used that no action refers to any more. */
const lagMs = 30_000
const pollMs = 1000
/** What is left of a call's time for its last two requests. */
const marginMs = 2000

/**
 * Every listener and rule of a load balancer counts, whoever made it: `LoadBalancerArns` is "the ARN of the load balancer
 * that routes traffic to this target group" (TargetGroup, Elastic Load Balancing API Reference), and nothing else tells it.
 */
export function createIsReferredTo(options: Omit<RemoveTargetGroupOptions, 'key' | 'reader'>): Router['isReferredTo'] {
  const { aws } = options
  return async (id, call) => {
    const until = Math.min(aws.clock.now() + lagMs, call.deadline - marginMs)
    for (;;) {
      if ((await loadBalancersOf(aws, id, call)).length === 0) return false
      if ((await userOf(options, id, call)) !== undefined || aws.clock.now() >= until) return true
      await aws.clock.sleep(pollMs, call.signal)
    }
  }
}

async function loadBalancersOf(aws: Aws, id: string, call: Call): Promise<readonly string[]> {
  return (await describe(aws, id, call))?.LoadBalancerArns ?? []
}

async function isThere(aws: Aws, id: string, call: Call): Promise<boolean> {
  return (await describe(aws, id, call)) !== undefined
}

async function describe(aws: Aws, id: string, call: Call): Promise<TargetGroup | undefined> {
  try {
    const { TargetGroups: [group] = [] } = await aws.elb(
      call,
      `reading what refers to the target group ${id}`,
      (elb, options) => elb.describeTargetGroups({ TargetGroupArns: [id] }, options),
    )
    return group
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/** @throws KnownError `target-group-in-use`, `target-group-foreign` for one that was there before us. */
export function createRemoveTargetGroup(options: RemoveTargetGroupOptions): Router['removeTargetGroup'] {
  const { aws, key, reader } = options
  return async (id, call) => {
    const tags = (await reader.read([id], call)).get(id)
    if (tags === undefined) return
    if (releaseTags(key, tags) === undefined) throw foreign(id)
    const until = Math.min(aws.clock.now() + lagMs, call.deadline - pollMs)
    for (;;) {
      const refused = await deleteOnce(aws, id, call)
      if (refused === undefined) return reader.forget(id)
      const user = await userOf(options, id, call)
      if (user !== undefined || aws.clock.now() >= until) throw inUse(id, user, refused)
      await aws.clock.sleep(pollMs, call.signal)
    }
  }
}

/** Returns AWS's refusal where it is in use. */
async function deleteOnce(aws: Aws, id: string, call: Call): Promise<unknown> {
  const remove = () =>
    aws.elb(call, `removing the target group ${id}`, (elb, options) =>
      elb.deleteTargetGroup({ TargetGroupArn: id }, options),
    )
  try {
    await unlessGone(remove, { names: ['TargetGroupNotFoundException'], isThere: () => isThere(aws, id, call) })
    return undefined
  } catch (error) {
    if (isNamed(error, 'ResourceInUseException')) return error
    throw error
  }
}

/** The listener's rule that refers to it; its default action is one of them. */
async function userOf(
  { aws, place }: Pick<RemoveTargetGroupOptions, 'aws' | 'place'>,
  id: string,
  call: Call,
): Promise<string | undefined> {
  const rules = await readRules(aws, (await place(call)).listener, call)
  return rules.find(({ Actions = [] }) => id in (forwardWeights(Actions) ?? {}))?.RuleArn
}

function inUse(id: string, user: string | undefined, cause: unknown): KnownError {
  const who = user ?? 'a listener or rule'
  return new KnownError(`The target group ${id} cannot be removed: ${who} refers to it.`, {
    code: 'target-group-in-use',
    advice:
      'Find that listener or rule in the load balancer’s console, give it another target group, then run `command: sweep`.',
    cause,
  })
}

function foreign(id: string): KnownError {
  return new KnownError(`The target group ${id} was there before us, so it is not removed.`, {
    code: 'target-group-foreign',
  })
}
