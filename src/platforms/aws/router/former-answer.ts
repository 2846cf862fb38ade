import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import * as v from 'valibot'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import { fromTag } from '../from-tag.ts'
import type { EnvironmentKey } from '../names.ts'
import type { Aws } from '../session.ts'
import { fromPieces, isPiece, toPieces } from '../tag-pieces.ts'
import { ownTags, tagKeys, type Tag } from '../tags.ts'
import { isRule } from './arns.ts'
import type { TagReader } from './tag-reader.ts'

/**
 * What a listener or rule answered before it was ours is kept in tags of its own, for that is where it is found again
 * by whoever removes the route.
 */
const tagPrefix = 'immutable-deploy:before-'

export function encodeAnswer(answer: Action): readonly { Key: string; Value: string }[] {
  return toPieces(tagPrefix, answer)
}

const action: v.GenericSchema<unknown, Action> = v.looseObject({
  Type: v.picklist([
    'authenticate-cognito',
    'authenticate-oidc',
    'fixed-response',
    'forward',
    'jwt-validation',
    'redirect',
  ]),
})

/** Undefined where nothing was kept. @param on whose tags they are. @throws KnownError `tag-damaged`. */
export function decodeAnswer(tags: readonly Tag[], on = 'a listener'): Action | undefined {
  const json = fromPieces(tagPrefix, tags)
  return json === undefined ? undefined : fromTag(action, json, tagPrefix, on)
}

export interface FormerAnswer {
  /** Writes it down, in place of what was there. */
  remember(arn: string, answer: Action, call: Call): Promise<void>
  /** @throws KnownError `route-conflict` where another environment has written it down. */
  recall(arn: string, call: Call): Promise<Action | undefined>
  forget(arn: string, call: Call): Promise<void>
}

export function createFormerAnswer(aws: Aws, key: EnvironmentKey, reader: TagReader): FormerAnswer {
  const change = async (arn: string, what: string, call: Call, send: Parameters<typeof aws.elb>[2]) => {
    await aws.elb(call, `${what} what ${arn} answered before`, send)
    reader.forget(arn)
  }
  return {
    async remember(arn, answer, call) {
      const Tags = [...ownTags(key), ...encodeAnswer(answer)]
      await change(arn, 'writing down', call, (elb, options) => elb.addTags({ ResourceArns: [arn], Tags }, options))
    },
    async recall(arn, call) {
      const tags = (await reader.read([arn], call)).get(arn) ?? []
      refuseOthers(key, arn, tags)
      return decodeAnswer(tags, arn)
    },
    async forget(arn, call) {
      const tags = (await reader.read([arn], call)).get(arn) ?? []
      const TagKeys = tags.filter(isOwn).flatMap(({ Key }) => Key ?? [])
      if (TagKeys.length > 0)
        await change(arn, 'forgetting', call, (elb, options) =>
          elb.removeTags({ ResourceArns: [arn], TagKeys }, options),
        )
    },
  }
}

function isOwn(tag: Tag): boolean {
  return isPiece(tagPrefix, tag) || tag.Key === tagKeys.app || tag.Key === tagKeys.environment
}

/** Two environments cannot have the same listener's default, or the same rule. */
function refuseOthers({ app, environment }: EnvironmentKey, arn: string, tags: readonly Tag[]): void {
  if (decodeAnswer(tags, arn) === undefined) return
  const value = (key: string) => tags.find(({ Key }) => Key === key)?.Value
  const owner = { app: value(tagKeys.app), environment: value(tagKeys.environment) }
  if (owner.app !== app || owner.environment !== environment)
    throw routeConflict(arn, `${owner.environment} of ${owner.app}`, environment)
}

export function routeConflict(arn: string, owner: string, environment: string): KnownError {
  return new KnownError(`${arn} is the route of ${owner} already, so it cannot be that of ${environment}.`, {
    code: 'route-conflict',
    advice: `Give ${environment} a \`route\` with a host or a path of its own, or another listener with \`aws.listener\`; where it is deployed already, the address that it has.`,
  })
}

function giveAction(arn: string): string {
  const region = arn.split(':')[3] ?? ''
  return isRule(arn)
    ? `aws elbv2 modify-rule --region ${region} --rule-arn ${arn} --actions …`
    : `aws elbv2 modify-listener --region ${region} --listener-arn ${arn} --default-actions …`
}

export function formerAnswerUnknown(arn: string): KnownError {
  return new KnownError(
    `What ${arn} answered before this action took it over is not known: its tags ${tagPrefix}… are gone or not whole, and it forwards to nothing else.`,
    {
      code: 'former-answer-unknown',
      advice: `Give it the action that it is to have, with \`${giveAction(arn)}\`; then destroy again.`,
    },
  )
}
