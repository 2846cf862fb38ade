import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import { releaseOfName, type EnvironmentKey } from '../names.ts'
import type { Aws } from '../session.ts'
import { answeringByRule, readActions, type Answering } from './actions-of.ts'
import { forwardWeights } from './actions.ts'
import { targetGroupName } from './arns.ts'
import { trialHeader } from './conditions.ts'
import type { Place } from './place.ts'
import { arnsOf, isOurs, readRules, type RuleKind } from './rules.ts'
import type { TagReader } from './tag-reader.ts'

/** This environment's rules among all of the listener's; tags tell which they are. */
export interface OwnRules {
  find(kind: RuleKind, rules: readonly Rule[], call: Call): Promise<readonly string[]>
  /** Our rule as it is now; which one it is, is looked for once. */
  route(call: Call): Promise<Answering | undefined>
  rememberRoute(rule: Rule): void
  forgetRoute(): void
}

export function createOwnRules(
  aws: Aws,
  key: EnvironmentKey,
  place: (call: Call) => Promise<Place>,
  reader: TagReader,
): OwnRules {
  let known: string | undefined
  const ofKind = async (kind: RuleKind, rules: readonly Rule[], call: Call) => {
    const tags = await reader.read(arnsOf(rules), call)
    return arnsOf(rules).filter((arn) => isOurs(key, kind, tags.get(arn)))
  }
  /** Tags are read of the likely ones first: mostly those are all, and the listener may have a hundred more. */
  const find = async (kind: RuleKind, rules: readonly Rule[], call: Call) => {
    const [likely, others] = kind === 'trial' ? [rules.filter(isTrial), []] : parted(rules, refersToUs(key))
    const found = await ofKind(kind, likely, call)
    return found.length > 0 ? found : ofKind(kind, others, call)
  }
  return {
    find,
    async route(call) {
      const still = known === undefined ? undefined : await readActions(aws, known, call)
      if (still !== undefined) return still
      const rules = await readRules(aws, (await place(call)).listener, call)
      known = (await find('route', rules, call))[0]
      const rule = rules.find(({ RuleArn }) => RuleArn === known)
      return known === undefined || rule === undefined ? undefined : answeringByRule(known, rule)
    },
    rememberRoute: ({ RuleArn }) => void (known = RuleArn),
    forgetRoute: () => void (known = undefined),
  }
}

function isTrial({ Conditions = [] }: Rule): boolean {
  return Conditions.some(({ HttpHeaderConfig }) => HttpHeaderConfig?.HttpHeaderName?.toLowerCase() === trialHeader)
}

function refersToUs(key: EnvironmentKey): (rule: Rule) => boolean {
  return ({ Actions = [] }) =>
    Object.keys(forwardWeights(Actions) ?? {}).some((id) => releaseOfName(key, targetGroupName(id)) !== undefined)
}

function parted<T>(all: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(test), all.filter((item) => !test(item))]
}
