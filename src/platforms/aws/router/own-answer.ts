import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { AnswerBefore } from '../../../ports/router.ts'
import { answerOf } from './actions.ts'
import type { Answering } from './actions-of.ts'
import { demandsOf } from './demands.ts'
import type { Place } from './place.ts'

/** What a listener or rule answers without a target, for people; undefined where it forwards. */
export function ownAnswer(place: Place, { arn, actions, conditions }: Answering): AnswerBefore | undefined {
  const { scheme, port, host } = place
  const answer = answerOf(actions)
  if (answer === undefined || answer.Type === 'forward') return undefined
  const demands = demandsOf(conditions, host)
  return {
    text: `${arn}, on port ${port}, ${inWords(answer)} today`,
    isRedirectToHttps: scheme === 'http' && answer.RedirectConfig?.Protocol === 'HTTPS',
    ...(demands !== undefined && { demands }),
  }
}

/** What a redirect does not say stays as it was asked for (RedirectActionConfig, Elastic Load Balancing API Reference). */
function inWords({ RedirectConfig: redirect, FixedResponseConfig: fixed }: Action): string {
  if (redirect === undefined) return `answers ${fixed?.StatusCode ?? 'something'} by itself`
  const { Protocol = '#{protocol}', Host = '#{host}', Port = '#{port}', Path = '/#{path}' } = redirect
  return `redirects to ${Protocol.toLowerCase()}://${Host}:${Port}${Path} (${redirect.StatusCode?.replace('HTTP_', '')})`
}
