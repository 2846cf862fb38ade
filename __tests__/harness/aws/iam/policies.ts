import path from 'node:path'
import { bootstrapResources } from '../template.ts'
import { account } from './guard.ts'
import { filledIn, readPolicy, type Policy, type Statement } from './policy-document.ts'

const root = path.resolve(import.meta.dirname, '../../../..')

/** What docs/aws.md says to add for `builder: ami`, as far as the stand-in for Packer asks for it. */
const packers: Statement = { Sid: 'Packer', Effect: 'Allow', Action: 'ec2:RegisterImage', Resource: '*' }

/** docs/aws-policy.json for an app, as somebody has it whose images are AMIs. */
export async function deployPolicy(app: string, region: string): Promise<Policy> {
  const policy = filledIn(await readPolicy(path.join(root, 'docs/aws-policy.json')), valuesOf(app, region))
  return { ...policy, Statement: [...policy.Statement, packers] }
}

/**
 * What a job of a pull request has: the policies of the role for previews in examples/aws/bootstrap.yml.
 * @param securityGroups that its instances may have.
 */
export async function previewPolicy(
  app: string,
  region: string,
  ...securityGroups: readonly string[]
): Promise<Policy> {
  const parameters = { PreviewSecurityGroupIds: securityGroups.join(',') }
  const { PreviewFence } = await bootstrapResources({ ...valuesOf(app, region), ...parameters })
  const fence = PreviewFence?.Properties['PolicyDocument'] as Policy
  const policy = filledIn(await readPolicy(path.join(root, 'docs/aws-policy.json')), valuesOf(app, region))
  return { ...policy, Statement: [...policy.Statement, ...fence.Statement] }
}

function valuesOf(app: string, region: string) {
  return { 'AWS::Partition': 'aws', 'AWS::Region': region, 'AWS::AccountId': account, App: app }
}

/** The same without some actions. */
export function without(policy: Policy, ...actions: readonly string[]): Policy {
  const rest = (statement: Statement) => [statement.Action].flat().filter((action) => !actions.includes(action))
  return {
    ...policy,
    Statement: policy.Statement.map((statement) => ({ ...statement, Action: rest(statement) })).filter(
      ({ Action }) => Action.length > 0,
    ),
  }
}
