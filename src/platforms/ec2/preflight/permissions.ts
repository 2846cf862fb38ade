import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { EvaluationResult, InstanceProfile } from '@aws-sdk/client-iam'
import type { Preflight } from '../../../ports/platform.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import { releaseTags } from '../../aws/tags.ts'
import { previewLogGroup } from '../fleets/preview-logs.ts'
import { nothing, notice, problem, together } from './look.ts'
import {
  contextOf,
  holding,
  neededPermissions,
  passingRole,
  type Besides,
  type Needed,
  type RouteInQuestion,
} from './needed-permissions.ts'
import type { Scene } from './scene.ts'

/** IAM's own word on what no read proves (SimulatePrincipalPolicy, AWS Identity and Access Management API Reference). */
export async function lookAtPermissions(scene: Scene): Promise<Preflight> {
  const { arn, account } = await scene.identity()
  const principal = principalOf(arn)
  if (arn.endsWith(':root')) return nothing
  if (principal === undefined) return notice(`Not checked: what ${arn} may do, for it is neither a user nor a role.`)
  const needed = [
    ...neededPermissions(scene.key, account, await routeOf(scene), await besides(scene)),
    ...passing(await scene.instanceProfile().catch(() => undefined)),
    ...holds(scene.key, await scene.liveGroups().catch(() => [])),
  ]
  const found: Preflight[] = []
  // One after the other, as in every look: IAM's rates are low, and all else is asked meanwhile.
  for (const one of needed) found.push(await lookAtResource(scene, principal, one))
  return together(found)
}

/** A profile that cannot be read is another look's to tell. */
function passing(profile: InstanceProfile | undefined): readonly Needed[] {
  return (profile?.Roles ?? []).flatMap(({ Arn }) => (Arn === undefined ? [] : [passingRole(Arn)]))
}

/** Ours are among what is needed anyway. */
function holds(key: EnvironmentKey, groups: readonly AutoScalingGroup[]): readonly Needed[] {
  return groups
    .filter(({ Tags }) => releaseTags(key, Tags) === undefined)
    .flatMap(({ AutoScalingGroupARN }) => (AutoScalingGroupARN === undefined ? [] : [holding(AutoScalingGroupARN)]))
}

/** Scaling that cannot be read is another look’s to tell. */
async function besides(scene: Scene): Promise<Besides> {
  const scaling = await scene.liveScaling().catch(() => [])
  return {
    policies: scaling.some(({ policies }) => policies.length > 0),
    alarms: scaling.some(({ alarms }) => alarms.length > 0),
    logGroup: previewLogGroup(scene.key, scene.environment),
  }
}

/** An environment with conditions of its own has a rule, and never changes what the listener answers to others. */
async function routeOf(scene: Scene): Promise<RouteInQuestion> {
  const { listener, rule } = await scene.place()
  return { listener, rule: Object.keys(scene.environment.route).length > 0 ? 'own' : rule }
}

async function lookAtResource(scene: Scene, principal: string, needed: Needed): Promise<Preflight> {
  const { resource, actions } = needed
  const { instanceType } = scene.environment.platform
  const { EvaluationResults: results = [] } = await scene.aws.iam(
    scene.call,
    `simulating the policy of ${principal}`,
    (iam, options) =>
      iam.simulatePrincipalPolicy(
        {
          PolicySourceArn: principal,
          ActionNames: [...actions],
          ResourceArns: [resource],
          ContextEntries: contextOf(scene.key, { ...scene.aws, instanceType }, needed),
        },
        options,
      ),
  )
  const denied = results.filter(({ EvalDecision }) => EvalDecision !== 'allowed')
  const [unknown, missing] = [denied.filter(isUnknown), denied.filter((result) => !isUnknown(result))]
  return together([
    missing.length === 0 ? nothing : missingPermissions(principal, resource, missing),
    ...unknown.map((result) =>
      notice(`Not checked: whether ${principal} may ${actionIn(result)}. ${whyUnknown(result)}`),
    ),
  ])
}

function missingPermissions(principal: string, resource: string, missing: readonly EvaluationResult[]): Preflight {
  const actions = missing.map(actionIn)
  const tags = [...new Set(missing.flatMap(missingContext).flatMap((key) => tagIn(key) ?? []))]
  return problem(
    `The policy of ${principal} does not allow ${actions.join(', ')} on ${resource}.`,
    tags.length > 0
      ? `Its policy looks at tags that are not sent: add ${quoted(tags)} to \`aws.tags\`.`
      : `Add ${quoted(actions)} to it, for that resource; docs/aws-policy.json holds all that is needed.`,
  )
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** The tag that a request is to be sent with. What we send is known: one that IAM is not told is not there. */
function tagIn(contextKey: string): string | undefined {
  return /^aws:RequestTag\/(.+)$/i.exec(contextKey)?.[1]
}

function actionIn({ EvalActionName = '' }: EvaluationResult): string {
  return EvalActionName
}

/** Policies of the organization look at what the simulation is not told, too (aws-containers/amazon-ecs-exec-checker issue 70). */
function isUnknown(result: EvaluationResult): boolean {
  return (
    missingContext(result).some((key) => tagIn(key) === undefined) ||
    result.OrganizationsDecisionDetail?.AllowedByOrganizations === false
  )
}

function whyUnknown(result: EvaluationResult): string {
  const missing = missingContext(result)
  return missing.length > 0
    ? `Its policy asks for ${missing.join(', ')}.`
    : 'A policy of the organization denies it in the simulation, which may lack what that policy looks at.'
}

/** Where resources are named they have lists of their own (EvaluationResult, IAM API Reference). */
function missingContext({
  MissingContextValues = [],
  ResourceSpecificResults = [],
}: EvaluationResult): readonly string[] {
  const ofResources = ResourceSpecificResults.flatMap((result) => result.MissingContextValues ?? [])
  return [...new Set([...MissingContextValues, ...ofResources])]
}

/** Of a session, the role, whose path its ARN lacks. */
function principalOf(arn: string): string | undefined {
  const session = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn)
  if (session !== null) return `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`
  return /^arn:[^:]+:iam::\d{12}:(user|role)\//.test(arn) ? arn : undefined
}
