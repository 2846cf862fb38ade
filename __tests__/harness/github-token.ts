/** What a job is, as far as its OIDC token says so by the subject. */
export interface Job {
  /** `owner/name`. */
  readonly repository: string
  /** `environment:production`, `pull_request`, `ref:refs/heads/main`. */
  readonly context: string
  /**
   * Of owner and repository, where the subject has them: of repositories that were made, renamed or transferred since
   * 2026-07-15, or have opted in (OpenID Connect reference, "Immutable subject claims", GitHub Docs).
   */
  readonly ids?: { readonly owner: number; readonly repository: number }
}

export const issuer = 'https://token.actions.githubusercontent.com'

export function subjectOf({ repository, context, ids }: Job): string {
  const [owner, name] = repository.split('/')
  return ids === undefined
    ? `repo:${repository}:${context}`
    : `repo:${owner}@${ids.owner}/${name}@${ids.repository}:${context}`
}

/** A token that GitHub would give the job. Nobody here checks signatures. */
export function tokenOf(job: Job, aud = 'sts.amazonaws.com'): string {
  const payload = { iss: issuer, aud, sub: subjectOf(job), repository: job.repository }
  return [{ alg: 'RS256', typ: 'JWT', kid: '1' }, payload].map(encoded).concat('c2lnbmF0dXJl').join('.')
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
