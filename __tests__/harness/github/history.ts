import { page } from './page.ts'
import { commit, pull, pullSimple, release, repository, user } from './shapes.ts'
import { Refused, type Answer, type Asked, type Route, type Schema } from './types.ts'
import type { World } from './world.ts'

type Handler = (world: World, asked: Asked) => Answer

export const historyCalls: Readonly<Record<Route, Handler>> = {
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': (world, { path }) => {
    const tag = path['tag'] ?? ''
    const prerelease = world.releases.get(tag)
    if (prerelease === undefined) throw new Refused(404, 'Not Found')
    return { status: 200, body: release(world.fullName, tag, prerelease) }
  },
  'GET /repos/{owner}/{repo}/branches': (world, asked) =>
    page(
      [...branches(world)].map(([name, sha]) => ({
        name,
        commit: { sha, url: `https://api.github.com/repos/${world.fullName}/commits/${sha}` },
        protected: false,
      })),
      asked,
    ),
  'GET /repos/{owner}/{repo}': (world) => ({ status: 200, body: repository(world.fullName, world.defaultBranch) }),
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': permission,
  'GET /repos/{owner}/{repo}/commits/{ref}': (world, { path }) => ({
    status: 200,
    body: commitOf(world, resolve(world, path['ref'] ?? '', 422)),
  }),
  'GET /repos/{owner}/{repo}/compare/{basehead}': compare,
  'GET /repos/{owner}/{repo}/contents/{path}': content,
  'GET /repos/{owner}/{repo}/pulls': (world, asked) => {
    const { state = 'open', direction = 'desc' } = asked.query
    const found = [...world.pulls.values()]
      .filter((one) => state === 'all' || one.state === state)
      .toSorted((a, b) => (direction === 'asc' ? a.number - b.number : b.number - a.number))
    return page(
      found.map((facts) => pullSimple(world.fullName, facts)),
      asked,
    )
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': (world, { path }) => {
    const facts = world.pulls.get(Number(path['pull_number']))
    if (facts === undefined) throw new Refused(404, 'Not Found')
    return { status: 200, body: pull(world.fullName, facts) }
  },
}

/** Somebody who is not here may read what is public: GitHub says `read` or `none`, and 404 where there is no such user. */
function permission(world: World, { path }: Asked): Answer {
  const login = path['username'] ?? ''
  if (login.startsWith('nobody')) throw new Refused(404, `${login} is not a user`)
  const role = world.roles.get(login) ?? { permission: 'none', role_name: '' }
  return { status: 200, body: { ...role, user: { ...user(login), role_name: role.role_name } } }
}

function branches(world: World): ReadonlyMap<string, string> {
  const newest = [...world.commits.keys()].at(-1)
  const main = newest === undefined ? [] : [[world.defaultBranch, newest] as const]
  return new Map([...main, ...world.branches])
}

function resolve(world: World, ref: string, otherwise: number): string {
  const named = ref.startsWith('tags/')
    ? world.tags.get(ref.slice(5))
    : (branches(world).get(ref.replace(/^heads\//, '')) ?? world.tags.get(ref))
  const sha = ref.startsWith('tags/') ? named : (named ?? ref)
  if (sha === undefined || !world.commits.has(sha))
    throw otherwise === 422 ? new Refused(422, `No commit found for SHA: ${ref}`) : new Refused(404, 'Not Found')
  return sha
}

/** "Get repository content", of a file. */
function content(world: World, { path, query }: Asked): Answer {
  const name = path['path'] ?? ''
  const text = world.files.get(`${query['ref']}:${name}`)
  if (text === undefined) throw new Refused(404, 'Not Found')
  const self = `https://api.github.com/repos/${world.fullName}/contents/${name}`
  const body: Schema<'content-file'> = {
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    name: name.split('/').at(-1) ?? '',
    path: name,
    // In lines, as GitHub has them.
    content: `${
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,60}/g)
        ?.join('\n') ?? ''
    }\n`,
    sha: 'b'.repeat(40),
    url: self,
    git_url: null,
    html_url: null,
    download_url: null,
    _links: { git: null, html: null, self },
  }
  return { status: 200, body }
}

/** "Compare two commits": what is new in the head since the merge base, oldest first, in pages. */
function compare(world: World, asked: Asked): Answer {
  const [baseName = '', headName = ''] = (asked.path['basehead'] ?? '').split('...')
  const [base, head] = [resolve(world, baseName, 404), resolve(world, headName, 404)]
  const [ofBase, ofHead] = [ancestors(world, base), ancestors(world, head)]
  const ahead = ofHead.filter((sha) => !ofBase.includes(sha))
  const behind = ofBase.filter((sha) => !ofHead.includes(sha))
  const merge = ofHead.find((sha) => ofBase.includes(sha))
  if (merge === undefined) throw new Refused(404, `No common ancestor between ${baseName} and ${headName}.`)
  const url = `https://github.com/${world.fullName}/compare/${base}...${head}`
  const shown = page(ahead.toReversed(), asked)
  const body: Schema<'commit-comparison'> = {
    url: `https://api.github.com/repos/${world.fullName}/compare/${base}...${head}`,
    html_url: url,
    permalink_url: url,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    base_commit: commitOf(world, base),
    merge_base_commit: commitOf(world, merge),
    status: ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical',
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: (shown.body as readonly string[]).map((sha) => commitOf(world, sha)),
    files: [],
  }
  return { ...shown, body }
}

/** Newest first, beginning with the commit itself. */
function ancestors(world: World, sha: string): readonly string[] {
  const found = new Set<string>()
  const open = [sha]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(world.commits.get(next)?.parents ?? []))
  }
  return [...found]
}

function commitOf(world: World, sha: string): Schema<'commit'> {
  const facts = world.commits.get(sha)
  if (facts === undefined) throw new Refused(404, 'Not Found')
  return commit(world.fullName, facts)
}
