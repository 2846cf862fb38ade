import type { RuleTransform } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError, type Answer } from '../answers.ts'
import type { Setting } from './correction.ts'

/**
 * The emulator forgets what rules rewrite. "You can add one host header rewrite transform and one URL rewrite transform per
 * rule" (Transforms for listener rules, User Guide for Application Load Balancers).
 * @throws AwsError
 */
export function checkTransforms({ input }: Setting): void {
  const types = transformsIn(input)?.map(({ Type }) => Type) ?? []
  if (new Set(types).size < types.length)
    throw new AwsError('ValidationError', 'A rule can have one transform of each type')
}

/** What is not asked to change stays (ModifyRule, API Reference). */
export function keepTransforms({ input, plane }: Setting, answer: Answer): Answer {
  const transforms = transformsIn(input)
  const arn = /<RuleArn>([^<]+)</.exec(answer.body.toString())?.[1]
  if (arn !== undefined && transforms !== undefined) plane?.transforms.set(arn, transforms)
  return answer
}

function transformsIn(input: Setting['input']): readonly RuleTransform[] | undefined {
  return (input as { readonly Transforms?: readonly RuleTransform[] }).Transforms
}
