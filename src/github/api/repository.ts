import type { Client } from './client.ts'
import { isNotFound } from './refusal.ts'

export interface PullRequest {
  readonly number: number
  readonly open: boolean
  /** Untrusted text. */
  readonly labels: readonly string[]
  readonly headSha: string
  /** `owner/name`; undefined when the fork has been deleted. */
  readonly headRepository: string | undefined
  readonly author: string
  /** Untrusted text. */
  readonly title: string
}

export interface OpenPullRequest {
  readonly number: number
  readonly headSha: string
  /** Untrusted text. */
  readonly labels: readonly string[]
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface CommitLine {
  readonly sha: string
  /** First line of its message. Untrusted text. */
  readonly title: string
  /** Login, else the name in the commit. Untrusted text. */
  readonly author: string
}

/** What commands and events ask of the repository on GitHub. Calls throw a KnownError `github-…`. */
export interface Repository {
  /** What a user may do here: GitHub's role_name mapped to may-write or not. */
  mayWrite(login: string): Promise<boolean>
  pullRequest(number: number): Promise<PullRequest | undefined>
  openPullRequests(): Promise<readonly OpenPullRequest[]>
  /** Whether commit `a` is in the history of `b`; undefined where GitHub does not know one of them. */
  isAncestor(a: string, b: string): Promise<boolean | undefined>
  /** Commits from a to b, newest first, at most 50, with how many there are in all. */
  commitsBetween(
    a: string,
    b: string,
  ): Promise<{ readonly total: number; readonly commits: readonly CommitLine[] } | undefined>
  /**
   * Whether a commit is in the history of a branch that is meant.
   * @param first a branch that is looked at before the others.
   * @returns undefined where GitHub does not know the commit, or where there are too many such branches to look at.
   */
  isInBranch(sha: string, isMeant: (branch: string) => boolean, first?: string): Promise<boolean | undefined>
  /** The commit that a SHA, a branch or a tag names. */
  shaOf(ref: string): Promise<string | undefined>
  shaOfTag(tag: string): Promise<string | undefined>
  /** Of the release that has this tag; undefined where there is none. */
  isPrerelease(tag: string): Promise<boolean | undefined>
  hasCommit(sha: string): Promise<boolean>
  /** A text file as it was in a commit. @param path from the top of the repository. */
  fileAt(sha: string, path: string): Promise<string | undefined>
  commentOn(issue: number, body: string): Promise<void>
  /** Puts 👀 on a comment. */
  acknowledge(comment: number): Promise<void>
  /** What the token's own login has written, oldest first. */
  ownComments(issue: number): Promise<readonly string[]>
  /** Undefined where there is no such issue. */
  isIssueOpen(issue: number): Promise<boolean | undefined>
  closeIssue(issue: number, reason: 'completed' | 'not_planned'): Promise<void>
}

/** The most commits that are told by name. */
const mostCommits = 50

/** @param client opened when the first question is asked. */
export function openRepository(client: () => Promise<Client>): Repository {
  return {
    mayWrite: async (login) => mayWrite(await client(), login),
    pullRequest: async (number) => pullRequest(await client(), number),
    openPullRequests: async () => openPullRequests(await client()),
    isAncestor: async (a, b) => isAncestor(await client(), a, b),
    commitsBetween: async (a, b) => commitsBetween(await client(), a, b),
    isInBranch: async (sha, isMeant, first) => isInBranch(await client(), sha, isMeant, first),
    shaOf: async (ref) => (await commitAt(await client(), ref))?.sha,
    shaOfTag: async (tag) => (await commitAt(await client(), `tags/${tag}`))?.sha,
    isPrerelease: async (tag) => {
      const { rest, repository } = await client()
      return (await orUndefined(() => rest.repos.getReleaseByTag({ ...repository, tag })))?.data.prerelease
    },
    hasCommit: async (sha) => (await commitAt(await client(), sha)) !== undefined,
    fileAt: async (sha, path) => fileAt(await client(), sha, path),
    commentOn: async (issue, body) => commentOn(await client(), issue, body),
    acknowledge: async (comment) => {
      const { rest, repository } = await client()
      await rest.reactions.createForIssueComment({ ...repository, comment_id: comment, content: 'eyes' })
    },
    ownComments: async (issue) => ownComments(await client(), issue),
    isIssueOpen: async (issue) => isIssueOpen(await client(), issue),
    closeIssue: async (issue, reason) => {
      const { rest, repository } = await client()
      await rest.issues.update({ ...repository, issue_number: issue, state: 'closed', state_reason: reason })
    },
  }
}

/**
 * `permission` is the old scale (admin, write, read, none) onto which GitHub maps maintain and the roles that an
 * organisation has made itself ("Get repository permissions for a user"). Whoever is no user may nothing.
 */
async function mayWrite({ rest, repository }: Client, username: string): Promise<boolean> {
  if (!/^[\w-]+(\[bot\])?$/.test(username)) return false
  const answer = await orUndefined(() => rest.repos.getCollaboratorPermissionLevel({ ...repository, username }))
  return answer !== undefined && ['admin', 'write'].includes(answer.data.permission)
}

async function pullRequest({ rest, repository }: Client, number: number): Promise<PullRequest | undefined> {
  const answer = await orUndefined(() => rest.pulls.get({ ...repository, pull_number: number }))
  if (answer === undefined) return undefined
  const { state, head, user, title, labels } = answer.data
  // The description has `head.repo` always there; of a deleted fork it is null.
  const from = head.repo as { readonly full_name: string } | null
  return {
    number,
    open: state === 'open',
    labels: labels.map(({ name }) => name),
    headSha: head.sha,
    headRepository: from?.full_name,
    author: user?.login ?? 'ghost',
    title,
  }
}

async function openPullRequests({ rest, paginate, repository }: Client): Promise<readonly OpenPullRequest[]> {
  // By creation, which does not change: pages of a list by update would shift while they are read.
  const query = { ...repository, state: 'open', sort: 'created', direction: 'asc', per_page: 100 } as const
  const pulls = await paginate(rest.pulls.list, query)
  return pulls.map(({ number, head, labels, updated_at }) => ({
    number,
    headSha: head.sha,
    labels: labels.map(({ name }) => name),
    updatedAt: Date.parse(updated_at),
  }))
}

async function isIssueOpen({ rest, repository }: Client, issue: number): Promise<boolean | undefined> {
  const answer = await orUndefined(() => rest.issues.get({ ...repository, issue_number: issue }))
  return answer && answer.data.state === 'open'
}

async function isAncestor({ rest, repository }: Client, a: string, b: string): Promise<boolean | undefined> {
  const basehead = `${a}...${b}`
  const answer = await orUndefined(() =>
    rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 }),
  )
  if (answer === undefined) return undefined
  return answer.data.status === 'ahead' || answer.data.status === 'identical'
}

/** Each is a question of its own. */
const mostBranches = 30

async function isInBranch(
  client: Client,
  sha: string,
  isMeant: (branch: string) => boolean,
  first: string | undefined,
): Promise<boolean | undefined> {
  if ((await commitAt(client, sha)) === undefined) return undefined
  const { rest, paginate, repository } = client
  const branches = await paginate(rest.repos.listBranches, { ...repository, per_page: 100 })
  const meant = branches.filter(({ name }) => isMeant(name))
  const inOrder = [...meant.filter(({ name }) => name === first), ...meant.filter(({ name }) => name !== first)]
  for (const { commit } of inOrder.slice(0, mostBranches))
    if ((await isAncestor(client, sha, commit.sha)) === true) return true
  return meant.length > mostBranches ? undefined : false
}

async function commitAt({ rest, repository }: Client, ref: string): Promise<{ readonly sha: string } | undefined> {
  return (await orUndefined(() => rest.repos.getCommit({ ...repository, ref, per_page: 1 })))?.data
}

/** Up to a mebibyte; what is larger comes without its content ("Get repository content"). */
async function fileAt({ rest, repository }: Client, ref: string, path: string): Promise<string | undefined> {
  const found = (await orUndefined(() => rest.repos.getContent({ ...repository, path, ref })))?.data
  if (found === undefined || Array.isArray(found) || found.type !== 'file') return undefined
  return found.encoding === 'base64' ? Buffer.from(found.content, 'base64').toString() : undefined
}

/** The compare API lists oldest first, so that the newest are on its last page ("Compare two commits"). */
async function commitsBetween({ rest, repository }: Client, a: string, b: string) {
  const ask = (page: number) =>
    rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: `${a}...${b}`,
      per_page: mostCommits,
      page,
    })
  const first = await orUndefined(() => ask(1))
  if (first === undefined) return undefined
  const total = first.data.total_commits
  const last = Math.ceil(total / mostCommits)
  const pages = last <= 1 ? [first] : await Promise.all([...(last === 2 ? [first] : [ask(last - 1)]), ask(last)])
  const commits = pages.flatMap(({ data }) => data.commits).slice(-mostCommits)
  return {
    total,
    commits: commits.toReversed().map(({ sha, commit, author }) => ({
      sha,
      title: commit.message.split('\n', 1)[0] ?? '',
      author: loginOf(author) ?? commit.author?.name ?? 'unknown',
    })),
  }
}

/** A commit whose address belongs to no account has no author, or an empty one. */
function loginOf(author: object | null): string | undefined {
  return author !== null && 'login' in author && typeof author.login === 'string' ? author.login : undefined
}

async function commentOn(client: Client, issue: number, body: string): Promise<void> {
  const place = { ...client.repository, issue_number: issue }
  await client.makeOnce<unknown>(
    () => client.rest.issues.createComment({ ...place, body }),
    async () => (await ownComments(client, issue)).find((own) => own === body),
  )
}

async function ownComments(client: Client, issue: number): Promise<readonly string[]> {
  const { rest, paginate, repository } = client
  const list = { ...repository, issue_number: issue, per_page: 100 }
  const [comments, own] = await Promise.all([paginate(rest.issues.listComments, list), client.login()])
  return comments.flatMap(({ user, body }) => (user?.login === own && body !== undefined ? [body] : []))
}

async function orUndefined<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}
