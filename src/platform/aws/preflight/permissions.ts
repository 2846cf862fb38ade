import type { Preflight } from '../../platform.ts'
import { ledgerPath, releaseName } from '../names.ts'
import { tagKeys } from '../tags.ts'
import { nothing, notice, problem, together } from './look.ts'
import type { Scene } from './scene.ts'

interface Permission {
  readonly action: string
  readonly resource: string
}

/** IAM's own word on what no read proves (SimulatePrincipalPolicy, AWS Identity and Access Management API Reference). */
export async function lookAtPermissions(scene: Scene): Promise<Preflight> {
  const { arn, account } = await scene.identity()
  const principal = principalOf(arn)
  if (arn.endsWith(':root')) return nothing
  if (principal === undefined) return notice(`Not checked: what ${arn} may do, for it is neither a user nor a role.`)
  return together(
    await Promise.all(changes(scene, account).map((permission) => lookAtPermission(scene, principal, permission))),
  )
}

/** One change of each service, on what it would be made to. */
function changes({ aws, key, environment }: Scene, account: string): readonly Permission[] {
  const name = releaseName(key, 1)
  const { listener } = environment.platform
  const arn = (service: string, resource: string) => `arn:aws:${service}:${aws.region}:${account}:${resource}`
  return [
    { action: 'ssm:PutParameter', resource: arn('ssm', `parameter${ledgerPath(key)}/1`) },
    {
      action: 'elasticloadbalancing:CreateTargetGroup',
      resource: arn('elasticloadbalancing', `targetgroup/${name}/0123456789abcdef`),
    },
    ...('arn' in listener ? [routeChange(listener.arn)] : []),
    {
      action: 'autoscaling:CreateAutoScalingGroup',
      resource: arn('autoscaling', `autoScalingGroup:*:autoScalingGroupName/${name}`),
    },
  ]
}

function routeChange(resource: string): Permission {
  const action = resource.includes(':listener-rule/') ? 'ModifyRule' : 'ModifyListener'
  return { action: `elasticloadbalancing:${action}`, resource }
}

/** What a policy that is scoped by our tags looks at, on the request and on the resource. */
function contextOf({ key }: Scene) {
  const tags = [
    [tagKeys.app, key.app],
    [tagKeys.environment, key.environment],
  ] as const
  return tags.flatMap(([name, value]) =>
    ['aws:RequestTag', 'aws:ResourceTag'].map((prefix) => ({
      ContextKeyName: `${prefix}/${name}`,
      ContextKeyType: 'string' as const,
      ContextKeyValues: [value],
    })),
  )
}

async function lookAtPermission(scene: Scene, principal: string, { action, resource }: Permission): Promise<Preflight> {
  const { EvaluationResults: [result] = [] } = await scene.aws.iam(
    scene.call,
    `simulating the policy of ${principal}`,
    (iam, options) =>
      iam.simulatePrincipalPolicy(
        {
          PolicySourceArn: principal,
          ActionNames: [action],
          ResourceArns: [resource],
          ContextEntries: contextOf(scene),
        },
        options,
      ),
  )
  if (result === undefined || result.EvalDecision === 'allowed') return nothing
  const missing = result.MissingContextValues ?? []
  if (missing.length > 0)
    return notice(`Not checked: whether ${principal} may ${action}. Its policy asks for ${missing.join(', ')}.`)
  return problem(
    `The policy of ${principal} does not allow ${action} on ${resource}.`,
    `Add \`${action}\` to it; docs/aws-policy.json holds all that is needed.`,
  )
}

/** Of a session, the role, whose path its ARN lacks. */
function principalOf(arn: string): string | undefined {
  const session = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn)
  if (session !== null) return `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`
  return /^arn:[^:]+:iam::\d{12}:(user|role)\//.test(arn) ? arn : undefined
}
