import * as v from 'valibot'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import { checkedJson } from '../../support/checked-json.ts'
import { addPermission } from '../../support/job-permissions.ts'

/** The runner's environment variables. */
export type RunnerEnvironment = Readonly<Record<string, string | undefined>>

/** What roles are asked to trust, and what GitHub is asked for (OpenID Connect reference, GitHub Docs). */
export const audience = 'sts.amazonaws.com'

const tokenTimeoutMs = 20_000

/**
 * The job's OIDC token. Undefined outside of GitHub; a job without the permission has no address to ask.
 * @param role that it is for, for the error.
 * @throws KnownError `oidc-unavailable`.
 */
export async function jobToken(environment: RunnerEnvironment, role: string): Promise<string | undefined> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, GITHUB_ACTIONS } = environment
  if (!url || !bearer) {
    if (GITHUB_ACTIONS !== 'true' || hasOwnKeys(environment)) return undefined
    throw unavailable(role, 'the job has no permission for one')
  }
  const asked = new URL(url)
  asked.searchParams.set('audience', audience)
  for (let attempt = 1; ; attempt += 1) {
    const answer = await askForToken(asked, bearer)
    if (answer.token !== undefined) return answer.token
    if (!answer.transient || attempt === 4) throw unavailable(role, answer.why)
    await new Promise((resolve) => setTimeout(resolve, attempt * 250))
  }
}

function hasOwnKeys({ AWS_ACCESS_KEY_ID, AWS_PROFILE, AWS_WEB_IDENTITY_TOKEN_FILE }: RunnerEnvironment): boolean {
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
    advice: addPermission('`id-token: write`'),
  })
}

const claims = v.object({ iss: v.string(), aud: v.string(), sub: v.string() })

/** What trust policies go by. None of it is secret; the token is. */
export type Claims = v.InferOutput<typeof claims>

/** The token's payload, which AWS verifies, not we (RFC 7519, section 3). Undefined where it is not of GitHub's form. */
export function claimsOf(token: string): Claims | undefined {
  try {
    return checkedJson(claims, Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  } catch {
    return undefined
  }
}
