import { createRandom } from '../mutants.ts'
import type { Answer } from './answers.ts'
import type { Decoded } from './decode.ts'

/** Lists that may be those of a moment ago: what is new is missing then, and what is gone is still there. */
export interface StaleLists {
  /** An earlier answer to the same request, which the caller gets in place of today's; undefined: ask. */
  former(request: Decoded): Answer | undefined
  note(request: Decoded, answer: Answer): void
}

export interface StaleListOptions {
  readonly seed: number
  readonly now: () => number
}

/** "may take some time to propagate", with five minutes as the longest wait of all (Eventual consistency in the Amazon EC2 API). */
const longestMs = 5000

/** One answer of so many is a former one. */
const oneIn = 2

type Input = Decoded['input']

/** What is asked for by name or id is answered as it is. */
const lists: Readonly<Record<string, (input: Input) => boolean>> = {
  'autoscaling:DescribeAutoScalingGroups': ({ AutoScalingGroupNames }) => AutoScalingGroupNames === undefined,
  'cloudwatch:DescribeAlarms': ({ AlarmNames }) => AlarmNames === undefined,
  'ec2:DescribeImages': ({ ImageIds }) => ImageIds === undefined,
  'ec2:DescribeLaunchTemplates': ({ LaunchTemplateIds, LaunchTemplateNames }) =>
    LaunchTemplateIds === undefined && LaunchTemplateNames === undefined,
  'elbv2:DescribeTargetGroups': ({ Names, TargetGroupArns }) => Names === undefined && TargetGroupArns === undefined,
}

export function createStaleLists({ seed, now }: StaleListOptions): StaleLists {
  const random = createRandom(seed)
  const known = new Map<string, { readonly at: number; readonly answer: Answer }>()
  const keyOf = ({ service, operation, input }: Decoded) => `${service}:${operation} ${JSON.stringify(input)}`
  const isList = ({ service, operation, input }: Decoded) => lists[`${service}:${operation}`]?.(input) ?? false
  return {
    former(request) {
      if (!isList(request)) return undefined
      const last = known.get(keyOf(request))
      return last !== undefined && now() - last.at < longestMs && random(oneIn) === 0 ? last.answer : undefined
    },
    note(request, answer) {
      if (isList(request) && answer.status < 300) known.set(keyOf(request), { at: now(), answer })
    },
  }
}
