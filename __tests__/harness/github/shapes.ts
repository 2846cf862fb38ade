import type { Schema } from './types.ts'

/** Objects of GitHub's REST API as it writes them, with what nobody here reads made up. */

const server = 'https://github.com'
const api = 'https://api.github.com'

export function user(login: string): Schema<'simple-user'> {
  const url = `${api}/users/${encodeURIComponent(login)}`
  return {
    login,
    id: idOf(login),
    node_id: `U_${idOf(login)}`,
    avatar_url: 'https://avatars.githubusercontent.com/u/1?v=4',
    gravatar_id: '',
    url,
    html_url: `${server}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  }
}

function idOf(text: string): number {
  return Array.from(text).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7)
}

const places = [
  'archive',
  'assignees',
  'blobs',
  'branches',
  'collaborators',
  'comments',
  'commits',
  'compare',
  'contents',
  'contributors',
  'deployments',
  'downloads',
  'events',
  'forks',
  'git_commits',
  'git_refs',
  'git_tags',
  'hooks',
  'issue_comment',
  'issue_events',
  'issues',
  'keys',
  'labels',
  'languages',
  'merges',
  'milestones',
  'notifications',
  'pulls',
  'releases',
  'stargazers',
  'statuses',
  'subscribers',
  'subscription',
  'tags',
  'teams',
  'trees',
] as const

export function repository(fullName: string, defaultBranch = 'main'): Schema<'full-repository'> & Schema<'repository'> {
  const [owner = '', name = ''] = fullName.split('/')
  const url = `${api}/repos/${fullName}`
  const urls = Object.fromEntries(places.map((place) => [`${place}_url`, `${url}/${place}`])) as Record<
    `${(typeof places)[number]}_url`,
    string
  >
  return {
    ...urls,
    id: idOf(fullName),
    node_id: `R_${idOf(fullName)}`,
    name,
    full_name: fullName,
    owner: user(owner),
    private: true,
    html_url: `${server}/${fullName}`,
    description: null,
    fork: false,
    url,
    clone_url: `${server}/${fullName}.git`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    svn_url: `${server}/${fullName}`,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: defaultBranch,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    size: 1,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    pushed_at: '2026-01-01T00:00:00Z',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  }
}

export interface CommitFacts {
  readonly sha: string
  readonly message: string
  /** Login; null where the address belongs to no account. */
  readonly author: string | null
  readonly parents: readonly string[]
}

export function commit(fullName: string, { sha, message, author, parents }: CommitFacts): Schema<'commit'> {
  const url = `${api}/repos/${fullName}/commits/${sha}`
  const html_url = `${server}/${fullName}/commit/${sha}`
  const who = { name: author ?? 'Somebody', email: 'somebody@example.com', date: '2026-01-01T00:00:00Z' }
  return {
    url,
    sha,
    node_id: `C_${sha.slice(0, 7)}`,
    html_url,
    comments_url: `${url}/comments`,
    commit: { url, author: who, committer: who, message, comment_count: 0, tree: { sha, url } },
    author: author === null ? null : user(author),
    committer: author === null ? null : user(author),
    parents: parents.map((parent) => ({ sha: parent, url, html_url })),
  }
}

export interface PullFacts {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly headSha: string
  /** Null when the fork has been deleted. */
  readonly headRepository: string | null
  readonly author: string
  readonly title: string
  readonly updatedAt: string
  readonly labels?: readonly string[]
}

function labelOf(fullName: string, name: string, id: number) {
  const url = `${api}/repos/${fullName}/labels/${encodeURIComponent(name)}`
  return { id, node_id: `LA_${id}`, url, name, description: '', color: 'ededed', default: false }
}

export function pullSimple(fullName: string, facts: PullFacts): Schema<'pull-request-simple'> {
  const { number, state, headSha, headRepository, author, title, updatedAt, labels = [] } = facts
  const url = `${api}/repos/${fullName}/pulls/${number}`
  const html_url = `${server}/${fullName}/pull/${number}`
  const link = { href: url }
  const base = repository(fullName)
  // The description says that `repo` is always there. Of a deleted fork GitHub says null.
  const repo = (headRepository === null ? null : repository(headRepository)) as Schema<'repository'>
  return {
    url,
    id: number,
    node_id: `PR_${number}`,
    html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    issue_url: `${api}/repos/${fullName}/issues/${number}`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${url}/comments{/number}`,
    comments_url: `${api}/repos/${fullName}/issues/${number}/comments`,
    statuses_url: `${api}/repos/${fullName}/statuses/${headSha}`,
    number,
    state,
    locked: false,
    title,
    user: user(author),
    body: null,
    labels: labels.map((name, index) => labelOf(fullName, name, index)),
    milestone: null,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: updatedAt,
    closed_at: state === 'closed' ? updatedAt : null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    head: { label: `${author}:topic`, ref: 'topic', repo, sha: headSha, user: user(author) },
    base: { label: `${base.owner.login}:main`, ref: 'main', repo: base, sha: headSha, user: base.owner },
    _links: {
      comments: link,
      commits: link,
      statuses: link,
      html: link,
      issue: link,
      review_comments: link,
      review_comment: link,
      self: link,
    },
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
  }
}

export function pull(fullName: string, facts: PullFacts): Schema<'pull-request'> {
  return {
    ...pullSimple(fullName, facts),
    additions: 1,
    deletions: 1,
    changed_files: 1,
    comments: 0,
    review_comments: 0,
    commits: 1,
    mergeable: true,
    mergeable_state: 'clean',
    merged: false,
    merged_by: null,
    maintainer_can_modify: false,
  } as Schema<'pull-request'>
}

export function release(fullName: string, tag: string, prerelease: boolean): Schema<'release'> {
  const url = `${api}/repos/${fullName}/releases/1`
  const time = '2026-01-01T00:00:00Z'
  return {
    url,
    html_url: `${server}/${fullName}/releases/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: null,
    zipball_url: null,
    id: 1,
    node_id: '',
    tag_name: tag,
    target_commitish: 'main',
    name: tag,
    draft: false,
    prerelease,
    created_at: time,
    published_at: time,
    author: user('ada'),
    assets: [],
  }
}
