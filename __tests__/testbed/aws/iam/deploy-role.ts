import { IAM } from '@aws-sdk/client-iam'
import { STS } from '@aws-sdk/client-sts'
import path from 'node:path'
import { account } from './guard.ts'
import { filledIn, readPolicy, type Policy, type Statement } from './policy-document.ts'

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** What docs/aws.md says to add for `builder: ami`, as far as the stand-in for Packer asks for it. */
const packers: Statement = { Sid: 'Packer', Effect: 'Allow', Action: 'ec2:RegisterImage', Resource: '*' }

/** docs/aws-policy.json for an app, as somebody has it whose images are AMIs. */
export async function deployPolicy(app: string, region: string): Promise<Policy> {
  const written = await readPolicy(path.resolve(import.meta.dirname, '../../../../docs/aws-policy.json'))
  const values = { 'AWS::Partition': 'aws', 'AWS::Region': region, 'AWS::AccountId': account, App: app }
  const policy = filledIn(written, values)
  return { ...policy, Statement: [...policy.Statement, packers] }
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

/** Somebody who may do everything: the testbed itself, once the emulator enforces IAM. */
export async function createOwner(endpoint: string, region: string): Promise<Keys> {
  const iam = new IAM({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
  const all = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' }
  await iam.createUser({ UserName: 'testbed' })
  await iam.putUserPolicy({ UserName: 'testbed', PolicyName: 'all', PolicyDocument: documentOf([all]) })
  const { AccessKey: { AccessKeyId = '', SecretAccessKey = '' } = {} } = await iam.createAccessKey({
    UserName: 'testbed',
  })
  iam.destroy()
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }
}

export interface AssumedRole {
  readonly keys: Keys
  /** Of the session, as refusals name it. */
  readonly arn: string
}

/** A role that has the policy, and a session of it. */
export async function assumeDeployRole(endpoint: string, region: string, policy: Policy): Promise<AssumedRole> {
  const settings = { endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }
  const [iam, sts] = [new IAM(settings), new STS(settings)]
  const RoleName = 'shop-deploy'
  const { Role } = await iam.createRole({ RoleName, AssumeRolePolicyDocument: '{}' })
  await iam.putRolePolicy({ RoleName, PolicyName: 'deploy', PolicyDocument: documentOf(asEmulated(policy)) })
  const { Credentials, AssumedRoleUser } = await sts.assumeRole({
    RoleArn: Role?.Arn,
    RoleSessionName: 'immutable-deploy',
  })
  for (const client of [iam, sts]) client.destroy()
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {}
  const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  return { keys, arn: AssumedRoleUser?.Arn ?? '' }
}

/**
 * The emulator holds actions against a policy, and every resource for `*`, so a statement that names one would never
 * apply; it has no implied permissions, ignores conditions, and calls CloudWatch's actions by the name that requests to it
 * are signed with. Resources, conditions and what is implied are held by `Guard`, against the very policy.
 */
function asEmulated({ Statement: statements }: Policy): readonly Statement[] {
  return statements.map((statement) => ({
    ...statement,
    Action: [statement.Action].flat().map((action) => action.replace(/^cloudwatch:/, 'monitoring:')),
    Resource: '*',
  }))
}

function documentOf(Statement: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

/** From here on the emulator answers only those who may ask. */
export function enforce(endpoint: string): Promise<void> {
  return free(endpoint, '0')
}

/** As it is when it starts: it answers everybody. */
export function relax(endpoint: string): Promise<void> {
  return free(endpoint, 'inf')
}

/** @param requests so many are answered unasked (docs.getmoto.org, IAM-like Access Control). */
async function free(endpoint: string, requests: string): Promise<void> {
  const { ok } = await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: requests })
  if (!ok) throw new Error('the emulator did not take the number of requests that are free')
}
