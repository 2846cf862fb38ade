import { AwsError } from '../answers.ts'
import type { Decoded } from '../decode.ts'
import type { ClientOptions } from '../plane-world.ts'
import type { Output } from '../xml.ts'
import { arnsIn } from './arns.ts'
import { isAllowed, type Context, type Permission } from './decision.ts'
import { actionOf, permissionsOf } from './permissions.ts'
import type { Policy } from './policy-document.ts'
import { openResources } from './resources.ts'

/** Holds requests against a policy as AWS does, with its resources and conditions, of which the emulator knows neither. */
export interface Guard {
  /** What the policy does not allow of what the request needs. */
  missing(request: Decoded): Promise<readonly Permission[]>
  /** Whether what it is about exists: to remove what is gone is denied, which is not what the policy lacks. */
  isAboutSomething(permission: Permission): Promise<boolean>
  /** What SimulatePrincipalPolicy answers. */
  simulate(input: Decoded['input']): Output
  /** Another policy from here on. */
  use(policy: Policy): void
  close(): void
}

export interface GuardOptions extends ClientOptions {
  readonly policy: Policy
}

/** The emulator's own. */
export const account = '123456789012'

/** AWS answers these to whoever has credentials, or asks for none. */
const free: readonly string[] = ['sts:GetCallerIdentity', 'sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity']

export function createGuard({ policy: first, ...options }: GuardOptions): Guard {
  let policy = first
  const arns = arnsIn(options.region, account)
  const resources = openResources(options, arns)
  const isAboutSomething: Guard['isAboutSomething'] = async ({ action, resource }) =>
    !/:Delete/.test(action) || resources.isThere(resource)
  return {
    async missing(request) {
      if (free.includes(actionOf(request))) return []
      const needed = [...permissionsOf(request, arns), ...(await resources.launching(request))]
      const known = needed.map(async (permission) => ({
        ...permission,
        context: {
          ...permission.context,
          ...((await isAboutSomething(permission)) && (await resources.tagsOf(permission.resource))),
          'aws:RequestedRegion': request.region,
        },
      }))
      return (await Promise.all(known)).filter((permission) => !isAllowed(policy, permission))
    },
    isAboutSomething,
    simulate(input) {
      const { ActionNames = [], ResourceArns = ['*'], ContextEntries = [] } = input as SimulateInput
      const context: Context = Object.fromEntries(
        ContextEntries.map(({ ContextKeyName, ContextKeyType, ContextKeyValues }) => [
          ContextKeyName,
          ContextKeyType.endsWith('List') ? ContextKeyValues : (ContextKeyValues[0] ?? ''),
        ]),
      )
      const named = policy.Statement.flatMap(({ Condition = {} }) => Object.values(Condition).flatMap(Object.keys))
      // Of every statement, whatever it is about (boto3 issue 3111); where resources are named, in lists of their own.
      const MissingContextValues = [...new Set(named)].filter((key) => context[key] === undefined)
      const EvaluationResults = ActionNames.map((action) => {
        const decided = ResourceArns.map((resource) => ({
          EvalResourceName: resource,
          EvalResourceDecision: isAllowed(policy, { action, resource, context }) ? 'allowed' : 'implicitDeny',
          MissingContextValues,
        }))
        const isDenied = decided.some(({ EvalResourceDecision }) => EvalResourceDecision !== 'allowed')
        return {
          EvalActionName: action,
          EvalDecision: isDenied ? 'implicitDeny' : 'allowed',
          ResourceSpecificResults: decided,
        }
      })
      return { EvaluationResults, IsTruncated: false }
    },
    use: (other) => void (policy = other),
    close: () => resources.close(),
  }
}

interface SimulateInput {
  readonly ActionNames?: readonly string[]
  readonly ResourceArns?: readonly string[]
  readonly ContextEntries?: readonly {
    readonly ContextKeyName: string
    readonly ContextKeyType: string
    readonly ContextKeyValues: readonly string[]
  }[]
}

/** As AWS words it (Troubleshoot access denied error messages, IAM User Guide). */
export function denial(request: Decoded, { action, resource }: Permission, principal: string): AwsError {
  const { protocol, service, input } = request
  // "You are not authorized to use launch template (insufficient IAM permissions)" (Amazon EC2 Auto Scaling User Guide).
  if (service === 'autoscaling' && !action.startsWith('autoscaling:')) {
    const { LaunchTemplateId } = input['LaunchTemplate'] as { readonly LaunchTemplateId: string }
    return new AwsError('AccessDenied', `You are not authorized to use launch template: ${LaunchTemplateId}`, 403)
  }
  const message = `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`
  if (protocol === 'ec2')
    return new AwsError(
      'UnauthorizedOperation',
      `You are not authorized to perform this operation. ${message}. Encoded authorization failure message: AAAA`,
      403,
    )
  return protocol === 'json'
    ? new AwsError('AccessDeniedException', message)
    : new AwsError('AccessDenied', message, 403)
}
