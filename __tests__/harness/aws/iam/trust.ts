import { isAllowed } from './decision.ts'
import type { Statement } from './policy-document.ts'

/** Of a token. */
export interface Claims {
  readonly iss: string
  readonly aud: string
  readonly sub: string
}

export interface TrustPolicy {
  readonly Version: string
  readonly Statement: readonly (Omit<Statement, 'Sid'> & {
    readonly Principal: { readonly Federated?: unknown; readonly Service?: unknown }
  })[]
}

/** As provider ARNs and keys of conditions name it. */
export function issuerOf({ iss }: Claims): string {
  return iss.replace(/^https:\/\//, '')
}

/**
 * Whether a role's trust policy lets who has the token assume it: statements for its provider count, by the keys that a
 * token brings along (Available keys for AWS OIDC federation, IAM User Guide).
 */
export function isTrusted({ Version, Statement: all }: TrustPolicy, claims: Claims): boolean {
  const issuer = issuerOf(claims)
  const Statement = all
    .filter(({ Principal }) => String(Principal.Federated).endsWith(`:oidc-provider/${issuer}`))
    .map((statement, n) => ({ Sid: String(n), ...statement }))
  const context = { [`${issuer}:aud`]: claims.aud, [`${issuer}:sub`]: claims.sub }
  return isAllowed({ Version, Statement }, { action: 'sts:AssumeRoleWithWebIdentity', resource: '', context })
}
