import type { Credentials, Identity } from './credentials.ts'
import { jobToken, type RunnerEnvironment } from './job-token.ts'
import { roleRefused } from './role-refused.ts'

export interface RoleOptions {
  /** ARN of the role. */
  readonly role: string
  readonly region: string
  readonly environment: RunnerEnvironment
}

/** Fresh ones are fetched when the others have no more than this left: longer than any one call. */
const renewBeforeMs = 5 * 60_000

/**
 * The credentials of a role, assumed with the job's OIDC token, or, outside of
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
  const token = await jobToken(options.environment, options.role)
  return askForRole(options, token).catch((error: unknown) => {
    throw roleRefused(options.role, token, error)
  })
}

async function askForRole({ role, region, environment }: RoleOptions, token: string | undefined): Promise<Identity> {
  const { openSTS } = await import('./clients/sts.ts')
  const sts = openSTS({ region })
  const request = { RoleArn: role, RoleSessionName: sessionName(environment) }
  try {
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
  } finally {
    sts.destroy()
  }
}

/** What CloudTrail shows: letters, digits and =,.@- only, 64 at most (AssumeRoleWithWebIdentity, STS API Reference). */
function sessionName({ GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' }: RunnerEnvironment): string {
  return `immutable-deploy-${GITHUB_RUN_ID}-${GITHUB_REPOSITORY}`.replaceAll(/[^\w=,.@-]/g, '-').slice(0, 64)
}
