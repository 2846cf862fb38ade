import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { Credentials, Identity } from './credentials.ts'

export interface RoleOptions {
  /** ARN of the role. */
  readonly role: string
  readonly region: string
  /** The runner's environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Fresh ones are fetched when the others have no more than this left: longer than any one call. */
const renewBeforeMs = 5 * 60_000
const tokenTimeoutMs = 20_000

/**
 * The credentials of a role, assumed with the job's OIDC token (OpenID Connect reference, GitHub Docs), or, outside of
 * GitHub, with whatever credentials are there. Renewed while the run lasts; those who ask at once get the same.
 * @throws KnownError `oidc-unavailable`, `role-not-assumed`.
 */
export function roleCredentials(options: RoleOptions): Credentials {
  let current: Promise<Identity> | undefined
  return async () => {
    const asked = current
    const known = await asked?.catch(() => undefined)
    if (known !== undefined && !isEnding(known)) return known
    if (current === asked || current === undefined) current = assume(options).catch(unlessValid(known))
    return current
  }
}

function isEnding({ expiration }: Identity): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < renewBeforeMs
}

/** An issuer that is down for a moment must not end a run whose credentials hold for some minutes more. */
function unlessValid(known: Identity | undefined): (error: unknown) => Identity {
  return (error) => {
    if (known?.expiration !== undefined && known.expiration.getTime() > Date.now()) return known
    throw error
  }
}

async function assume(options: RoleOptions): Promise<Identity> {
  const { role, region, environment } = options
  const { openSTS } = await import('./clients/sts.ts')
  const sts = openSTS({ region })
  const request = { RoleArn: role, RoleSessionName: sessionName(environment) }
  try {
    const token = await tokenOf(options)
    const { Credentials: given } =
      token === undefined
        ? await sts.assumeRole(request)
        : await sts.assumeRoleWithWebIdentity({ ...request, WebIdentityToken: token })
    if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined) throw new Error('no credentials came')
    return {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      ...(given.SessionToken !== undefined && { sessionToken: given.SessionToken }),
      ...(given.Expiration && { expiration: given.Expiration }),
    }
  } catch (error) {
    if (error instanceof KnownError) throw error
    throw new KnownError(`The role ${role} could not be assumed: ${messageOf(error)}`, {
      code: 'role-not-assumed',
      advice:
        'Check `aws.role` in the spec, and the role’s trust policy: it has to trust token.actions.githubusercontent.com for this repository and environment.',
      cause: error,
    })
  } finally {
    sts.destroy()
  }
}

/** What CloudTrail shows: letters, digits and =,.@- only, 64 at most (AssumeRoleWithWebIdentity, STS API Reference). */
function sessionName({ GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' }: RoleOptions['environment']): string {
  return `immutable-deploy-${GITHUB_RUN_ID}-${GITHUB_REPOSITORY}`.replaceAll(/[^\w=,.@-]/g, '-').slice(0, 64)
}

/** Undefined outside of GitHub. A job without the permission has no address to ask. */
async function tokenOf({ environment, role }: RoleOptions): Promise<string | undefined> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, GITHUB_ACTIONS } = environment
  if (!url || !bearer) {
    if (GITHUB_ACTIONS !== 'true' || hasOwnKeys(environment)) return undefined
    throw unavailable(role, 'the job has no permission for one')
  }
  const asked = new URL(url)
  asked.searchParams.set('audience', 'sts.amazonaws.com')
  for (let attempt = 1; ; attempt += 1) {
    const answer = await askForToken(asked, bearer)
    if (answer.token !== undefined) return answer.token
    if (!answer.transient || attempt === 4) throw unavailable(role, answer.why)
    await new Promise((resolve) => setTimeout(resolve, attempt * 250))
  }
}

function hasOwnKeys({ AWS_ACCESS_KEY_ID, AWS_PROFILE, AWS_WEB_IDENTITY_TOKEN_FILE }: RoleOptions['environment']) {
  return Boolean(AWS_ACCESS_KEY_ID ?? AWS_PROFILE ?? AWS_WEB_IDENTITY_TOKEN_FILE)
}

interface TokenAnswer {
  readonly token?: string
  readonly why: string
  readonly transient: boolean
}

async function askForToken(url: URL, bearer: string): Promise<TokenAnswer> {
  try {
    const headers = { authorization: `bearer ${bearer}`, accept: 'application/json' }
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(tokenTimeoutMs) })
    if (!answer.ok) return { why: `GitHub answered ${answer.status}`, transient: answer.status >= 500 }
    const { value } = (await answer.json()) as { readonly value?: unknown }
    return typeof value === 'string' && value !== ''
      ? { token: value, why: '', transient: false }
      : { why: 'GitHub’s answer has no token', transient: false }
  } catch (error) {
    return { why: messageOf(error), transient: true }
  }
}

function unavailable(role: string, why: string): KnownError {
  return new KnownError(`No OIDC token can be had to assume the role ${role}: ${why}.`, {
    code: 'oidc-unavailable',
    advice: 'Give the job `permissions: {id-token: write, contents: read}`.',
  })
}
