import { IAM } from '@aws-sdk/client-iam'
import { STS } from '@aws-sdk/client-sts'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { ClientOptions } from '../plane-world.ts'
import type { Guarded } from '../proxy.ts'
import { account, createGuard } from './guard.ts'
import { filledIn, readPolicy, type Policy, type Statement } from './policy-document.ts'

const root = path.resolve(import.meta.dirname, '../../../..')

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** What docs/aws.md says to add for `builder: ami`, as far as the stand-in for Packer asks for it. */
const packers: Statement = { Sid: 'Packer', Effect: 'Allow', Action: 'ec2:RegisterImage', Resource: '*' }

/** docs/aws-policy.json for an app, as somebody has it whose images are AMIs. */
export async function deployPolicy(app: string, region: string): Promise<Policy> {
  const policy = filledIn(await readPolicy(path.join(root, 'docs/aws-policy.json')), valuesOf(app, region))
  return { ...policy, Statement: [...policy.Statement, packers] }
}

/** What a job of a pull request has: the policies of the role for previews in examples/aws/bootstrap.yml. */
export async function previewPolicy(app: string, region: string): Promise<Policy> {
  const text = await readFile(path.join(root, 'examples/aws/bootstrap.yml'), 'utf8')
  const { Resources } = parse(text, { logLevel: 'error' }) as {
    readonly Resources: { readonly PreviewFence: { readonly Properties: { readonly PolicyDocument: Policy } } }
  }
  const fence = filledIn(Resources.PreviewFence.Properties.PolicyDocument, valuesOf(app, region))
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

/** Keys of the testbed itself and of the runs, whose requests the proxy holds against a policy. */
export interface Account {
  readonly owner: Required<ClientOptions>
  readonly runs: Keys
  readonly guarded: Guarded
  /** @throws Error where runs have no role */
  allow(policy: Policy): Promise<void>
}

/**
 * Without a policy runs may do whatever they want, and what docs/aws-policy.json does not allow of it is noted. With one
 * they have a role with that policy.
 */
export async function openAccount(endpoint: string, region: string, policy: Policy | undefined): Promise<Account> {
  const anybody = { accessKeyId: 'test', secretAccessKey: 'test' }
  const owner = { endpoint, region, credentials: policy === undefined ? anybody : await createOwner(endpoint, region) }
  const role = policy && (await assumeDeployRole(owner, policy))
  const guard = createGuard({ ...owner, policy: policy ?? (await deployPolicy('shop', region)) })
  const runs: Keys = role?.keys ?? { accessKeyId: 'runs', secretAccessKey: 'runs' }
  return {
    owner,
    runs,
    guarded: { guard, accessKeyId: runs.accessKeyId, ...(role && { principal: role.arn }) },
    async allow(other) {
      if (role === undefined) throw new Error('runs have no role here')
      guard.use(other)
      await role.allow(other)
    },
  }
}

/** What the SDK, and whatever else runs are made of, finds keys in. */
export function asEnvironment({ accessKeyId, secretAccessKey, sessionToken }: Keys) {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
  }
}
