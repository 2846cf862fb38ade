/**
 * What each call needs in the workflow's `permissions:` ("Permissions required for GitHub Apps", docs.github.com); where
 * several are named, one of them is enough. `administration` cannot be had by the job's own token.
 */
export const permissionsOf = {
  'GET /repos/{owner}/{repo}': ['metadata: read'],
  'GET /repos/{owner}/{repo}/branches': ['metadata: read'],
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ['metadata: read'],
  'GET /repos/{owner}/{repo}/commits/{ref}': ['contents: read'],
  'GET /repos/{owner}/{repo}/compare/{basehead}': ['contents: read'],
  'GET /repos/{owner}/{repo}/contents/{path}': ['contents: read'],
  'GET /repos/{owner}/{repo}/deployments': ['deployments: read'],
  'POST /repos/{owner}/{repo}/deployments': ['deployments: write'],
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}': ['deployments: write'],
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ['deployments: read'],
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ['deployments: write'],
  'DELETE /repos/{owner}/{repo}/environments/{environment_name}': ['administration: write'],
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': ['pull-requests: read', 'issues: read'],
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ['pull-requests: write', 'issues: write'],
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ['pull-requests: write', 'issues: write'],
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': ['pull-requests: write', 'issues: write'],
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': ['issues: write', 'pull-requests: write'],
  'GET /repos/{owner}/{repo}/issues/{issue_number}': ['issues: read', 'pull-requests: read'],
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': ['issues: write'],
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': ['metadata: read'],
  'GET /repos/{owner}/{repo}/pulls': ['pull-requests: read'],
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': ['pull-requests: read'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/**
 * What a job gives its token so that everything works, and for what: the level is the highest that any call takes.
 * `id-token` is for AWS's answer, not GitHub's.
 */
export const jobPermissions = {
  contents: { level: 'read', meaning: 'checkout; which commits came before which' },
  deployments: { level: 'write', meaning: 'deployments and their statuses' },
  'pull-requests': { level: 'write', meaning: 'the comment of a preview; which pull requests are open' },
  issues: { level: 'write', meaning: 'only for rollbacks by issue: to answer and close the issue' },
  'id-token': { level: 'write', meaning: 'only for `aws.role`' },
} as const satisfies Readonly<Record<string, { readonly level: 'read' | 'write'; readonly meaning: string }>>

/**
 * A call by GitHub's own name for it: `GET /repos/{owner}/{repo}/pulls`. Of lists the client tells only the address of a page.
 * @param url a template, or an address below `apiUrl`.
 */
export function nameOfCall(method: string, url: string, apiUrl: string): string {
  const path = (url.startsWith(apiUrl) ? url.slice(apiUrl.length) : url)
    .replace(/\?.*$/, '')
    // As GitHub's links to further pages have it.
    .replace(/^\/repositories\/\d+/, '/repos/{owner}/{repo}')
  const names = Object.keys(permissionsOf).filter((name) => patternOf(name).test(`${method} ${path}`))
  return names[0] ?? `${method} ${path}`
}

/** Each parameter is one part of a path, but a file's path and a commit's ref, which are last. */
function patternOf(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/\{(?:path|ref|basehead|tag)\}$/g, '.+').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}

/**
 * Lines for `permissions:`, any of which would do: as GitHub's answer says (`issues=write; pull_requests=write`,
 * "Troubleshooting the REST API"), else as the table says; empty where neither knows. Each at the level that everything
 * together takes: whoever adds `read` for this call would be asked for `write` by the next.
 */
export function permissionsFor(call: string, accepted: string | undefined): readonly string[] {
  const said = (accepted ?? '').split(';').flatMap((choice) => {
    const parts = choice.split(',').map((part) => /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(part))
    const lines = parts.flatMap((part) => (part === null ? [] : [highest(part[1]?.replaceAll('_', '-'), part[2])]))
    return lines.length === parts.length ? [lines.join(', ')] : []
  })
  if (said.length > 0) return said
  const table: Readonly<Record<string, readonly string[]>> = permissionsOf
  return (table[call] ?? []).map((line) => {
    const [name, level] = line.split(': ')
    return highest(name, level)
  })
}

function highest(name = '', level = ''): string {
  const whole: Readonly<Record<string, { readonly level: string }>> = jobPermissions
  return `${name}: ${whole[name]?.level === 'write' ? 'write' : level}`
}
