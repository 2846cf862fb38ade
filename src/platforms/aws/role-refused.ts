import { KnownError, messageOf } from '../../errors/known-error.ts'
import { claimsOf, type Claims } from './job-token.ts'
import { isNamed } from './service-error.ts'

/**
 * Why AWS did not let a role be assumed, with the token's claims that a trust policy goes by, which are not secret, and what
 * that policy would have to say; never the token itself.
 * @param token undefined where other credentials asked for the role.
 */
export function roleRefused(role: string, token: string | undefined, cause: unknown): KnownError {
  const claims = token === undefined ? undefined : claimsOf(token)
  const said = claims === undefined ? '' : ` ${inWords(claims)}`
  return new KnownError(`The role ${role} could not be assumed: ${messageOf(cause).replace(/\.*$/, '.')}${said}`, {
    code: 'role-not-assumed',
    advice: claims === undefined ? withoutClaims : adviceFor(role, claims, cause),
    cause,
  })
}

const withoutClaims = 'Check `aws.role` in the spec, and that the role’s trust policy names whoever asks for it.'

function inWords({ sub, aud, iss }: Claims): string {
  return `The job’s token is for the subject \`${sub}\` and the audience \`${aud}\`, from ${iss}.`
}

/** Errors of AssumeRoleWithWebIdentity (AWS STS API Reference). */
function adviceFor(role: string, claims: Claims, cause: unknown): string {
  if (isNamed(cause, 'InvalidIdentityToken', 'InvalidIdentityTokenException'))
    return `See that the role’s account has an OIDC provider for ${claims.iss} with the audience ${claims.aud} (\`${providerArn(role, claims)}\`); examples/aws/bootstrap.yml makes one.`
  if (!isNamed(cause, 'AccessDenied', 'AccessDeniedException'))
    return 'Run again; if it stays so, check `aws.role` in the spec.'
  return [
    'Check `aws.role` in the spec.',
    ...hints(claims),
    `Where jobs like this one are to have the role, its trust policy needs this statement: \`${trusting(role, claims)}\``,
  ].join(' ')
}

/** Copied into a trust policy, it lets exactly this job have the role. */
function trusting(role: string, claims: Claims): string {
  const issuer = issuerOf(claims)
  return JSON.stringify({
    Effect: 'Allow',
    Principal: { Federated: providerArn(role, claims) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${issuer}:aud`]: claims.aud, [`${issuer}:sub`]: claims.sub } },
  })
}

/** What most often makes the subject another than the one that is trusted. */
function hints({ sub }: Claims): readonly string[] {
  const [, owner, repository] = /^repo:[^/@]+@(\d+)\/[^:@]+@(\d+):/.exec(sub) ?? []
  return [
    ...(owner === undefined
      ? []
      : [
          `GitHub writes the ids of owner and repository into the subject: give examples/aws/bootstrap.yml \`GitHubOwnerId=${owner} GitHubRepositoryId=${repository}\`.`,
        ]),
    ...(/^[^:]+:[^:]+:ref:/.test(sub)
      ? ['The job names no `environment`, and the roles of that template trust only jobs that do, and pull requests.']
      : []),
  ]
}

function providerArn(role: string, claims: Claims): string {
  const [, partition = 'aws', , , account = ''] = role.split(':')
  return `arn:${partition}:iam::${account}:oidc-provider/${issuerOf(claims)}`
}

/** As condition keys and providers name it: without the scheme. */
function issuerOf({ iss }: Claims): string {
  return iss.replace(/^https:\/\//, '')
}
