import { IAM } from '@aws-sdk/client-iam'
import { STS } from '@aws-sdk/client-sts'
import type { ClientOptions } from '../plane-world.ts'
import type { Policy, Statement } from './policy-document.ts'

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
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
  /** Gives it this policy in place of the one that it has. */
  allow(policy: Policy): Promise<void>
}

/** A role that has the policy, and a session of it. */
export async function assumeDeployRole(options: ClientOptions, policy: Policy): Promise<AssumedRole> {
  const RoleName = 'shop-deploy'
  const [iam, sts] = [new IAM(options), new STS(options)]
  const allow = async (document: Policy) => {
    const PolicyDocument = documentOf(asEmulated(document))
    await iam.putRolePolicy({ RoleName, PolicyName: 'deploy', PolicyDocument })
  }
  const { Role } = await iam.createRole({ RoleName, AssumeRolePolicyDocument: '{}' })
  await allow(policy)
  const { Credentials, AssumedRoleUser } = await sts.assumeRole({
    RoleArn: Role?.Arn,
    RoleSessionName: 'immutable-deploy',
  })
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {}
  const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  return { keys, arn: AssumedRoleUser?.Arn ?? '', allow }
}

/**
 * The emulator holds actions against a policy, and every resource for `*`, so a statement that names one would never
 * apply, and one that denies always; it has no implied permissions, ignores conditions, and calls CloudWatch's actions by the name that requests to it
 * are signed with. Resources, conditions and what is implied are held by `Guard`, against the very policy.
 */
function asEmulated({ Statement: statements }: Policy): readonly Statement[] {
  const allowing = statements.filter(({ Effect }) => Effect === 'Allow')
  return allowing.map((statement) => ({
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
