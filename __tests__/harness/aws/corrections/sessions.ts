import type { IAM } from '@aws-sdk/client-iam'
import { AwsError, type Answer } from '../answers.ts'
import { isTrusted, issuerOf, type Claims, type TrustPolicy } from '../iam/trust.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/** The emulator gives everybody any role, there or not; and a session lasts from the testbed's own time on. */
export function sessionCorrections(now: () => number): CorrectionTable {
  return {
    'sts:AssumeRoleWithWebIdentity': {
      check: refuseUntrusted,
      answer: (setting, answer) => lasting(setting, answer, now()),
    },
  }
}

/** AssumeRoleWithWebIdentity, "Errors" (AWS STS API Reference); in AWS's own words (configure-aws-credentials issue 1137). */
async function refuseUntrusted({ iam, input }: Setting): Promise<void> {
  const { RoleArn = '', WebIdentityToken = '' } = input as {
    readonly RoleArn?: string
    readonly WebIdentityToken?: string
  }
  const claims = claimsOf(WebIdentityToken)
  const provider = `${RoleArn.split(':role/')[0]}:oidc-provider/${issuerOf(claims)}`
  const known = await orNothing(iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: provider }))
  if (known === undefined) throw invalidToken(`No OpenIDConnect provider found in your account for ${claims.iss}`)
  if (known.ClientIDList?.includes(claims.aud) !== true) throw invalidToken('Incorrect token audience')
  const trust = await trustOf(iam, RoleArn.split('/').at(-1) ?? '')
  if (trust === undefined || !isTrusted(trust, claims))
    throw new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403)
}

function claimsOf(token: string): Claims {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims
  } catch {
    throw invalidToken('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)')
  }
}

async function trustOf(iam: IAM, RoleName: string): Promise<TrustPolicy | undefined> {
  const found = await orNothing(iam.getRole({ RoleName }))
  const document = decodeURIComponent(found?.Role?.AssumeRolePolicyDocument ?? '')
  return document === '' ? undefined : (JSON.parse(document) as TrustPolicy)
}

function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: Error) => {
    if (error.name.startsWith('NoSuchEntity')) return undefined
    throw error
  })
}

function invalidToken(message: string): AwsError {
  return new AwsError('InvalidIdentityToken', message)
}

/** DurationSeconds: "By default, the value is set to 3600 seconds" (AssumeRoleWithWebIdentity, AWS STS API Reference). */
function lasting({ input }: Setting, answer: Answer, now: number): Answer {
  const end = new Date(now + Number(input['DurationSeconds'] ?? 3600) * 1000).toISOString()
  const body = answer.body.toString().replace(/<Expiration>[^<]*/, `<Expiration>${end}`)
  return { ...answer, body: Buffer.from(body) }
}
