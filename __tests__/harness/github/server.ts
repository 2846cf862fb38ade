import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { routes, wrongInAnswer, wrongInRequest } from './check.ts'
import { conversationCalls } from './conversations.ts'
import { deploymentCalls } from './deployments.ts'
import { createFaults, type Faults } from './faults.ts'
import { historyCalls } from './history.ts'
import { acceptedPermissions, requirePermission } from './permissions.ts'
import { Refused, type Actor, type Answer, type Asked, type Fault, type Logged } from './types.ts'
import { createWorld, type World } from './world.ts'

/** GitHub's REST API for one repository, over HTTP, with a memory. */
export interface FakeGitHub {
  /** For GITHUB_API_URL; with `/api/v3` behind it that of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly world: World
  /** Every call in the order of its answer. */
  readonly calls: readonly Logged[]
  /** What requests or our own answers had that GitHub's description does not allow. */
  readonly violations: readonly string[]
  readonly fault: Faults['add']
  /** Forgets faults that were not met. */
  readonly fix: () => void
  /** A new token that acts as this login; that of a job with all that the action can use unless said. */
  token(actor?: Partial<Actor>): string
  /** A token's rights from now on. */
  permit(token: string, permissions: Actor['permissions']): void
  close(): Promise<void>
}

/** What a job's token has with `permissions:` as docs/github.md asks for them. */
export const jobPermissions = {
  contents: 'read',
  deployments: 'write',
  pull_requests: 'write',
  issues: 'write',
} as const satisfies Actor['permissions']

const handlers = { ...deploymentCalls, ...conversationCalls, ...historyCalls }

/** Routes as patterns, those with fewer variables first: `/issues/comments/{id}` is not `/issues/{number}/comments`. */
const patterns = routes
  .map((route) => {
    const [method = '', path = ''] = route.split(' ')
    const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '')
    return { route, method, names, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`) }
  })
  .toSorted((a, b) => a.names.length - b.names.length)

export async function startGitHub(world: World = createWorld()): Promise<FakeGitHub> {
  const faults = createFaults()
  const actors = new Map<string, Actor>()
  const calls: Logged[] = []
  const violations: string[] = []
  let apiUrl = ''

  const perform = (asked: Asked, hasBody: boolean): Answer => {
    violations.push(...wrongInRequest(asked, hasBody))
    if (`${asked.path['owner']}/${asked.path['repo']}` !== world.fullName) throw new Refused(404, 'Not Found')
    requirePermission(asked)
    const handler = handlers[asked.route]
    if (handler === undefined) throw new Refused(404, 'Not Found')
    return handler(world, asked)
  }

  const answerTo = async (request: IncomingMessage): Promise<Answer | 'cut' | 'silence'> => {
    const text = await read(request)
    const actor = actors.get((request.headers.authorization ?? '').replace(/^(?:token|bearer) /i, ''))
    if (actor === undefined) return refusal(new Refused(401, 'Bad credentials'))
    const graphql = ['/graphql', '/api/graphql'].includes(request.url ?? '') ? 'POST /graphql' : undefined
    if (graphql !== undefined && !faultless(faults.take(graphql))) return 'cut'
    if (graphql !== undefined) return viewer(text, actor)
    const asked = understand(request, text, actor)
    if (asked === undefined) return refusal(new Refused(404, 'Not Found'))
    const fault = faults.take(asked.route)
    const answer = faultless(fault) ? attempt(() => perform(asked, text !== '')) : answerOf(fault)
    const told = fault?.kind === 'answer' ? fault.answer : answer
    if (fault === undefined && answer !== 'silence' && answer !== 'cut')
      violations.push(...wrongInAnswer(asked.route, answer))
    const result = fault?.kind === 'cut' || fault?.kind === 'silence' ? fault.kind : told
    const { route, body, path } = asked
    calls.push({ route, body, path, status: typeof result === 'string' ? 0 : result.status })
    if (typeof result === 'string') return result
    const headers = { ...links(apiUrl, request, result), 'x-accepted-github-permissions': acceptedPermissions(route) }
    return { ...result, headers: { ...headers, ...result.headers } }
  }

  const server = createServer((request, response) => {
    answerTo(request).then(
      (answer) => {
        if (answer === 'cut') request.socket.destroy()
        else if (answer !== 'silence') send(response, answer)
      },
      (error: unknown) => {
        violations.push(String(error instanceof Error ? error.stack : error))
        send(response, refusal(new Refused(500, 'The fake failed')))
      },
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    apiUrl,
    world,
    calls,
    violations,
    fault: faults.add,
    fix: faults.clear,
    token({ login = 'github-actions[bot]', permissions = jobPermissions } = {}) {
      const token = `ghs_${actors.size + 1}${'x'.repeat(35)}`
      actors.set(token, { login, permissions })
      return token
    },
    permit(token, permissions) {
      const login = actors.get(token)?.login ?? 'github-actions[bot]'
      actors.set(token, { login, permissions })
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Whether the call takes effect although something goes wrong with its answer. */
function faultless(fault: Fault | undefined): boolean {
  if (fault === undefined) return true
  return fault.kind === 'answer' ? fault.after === 'effect' : fault.when === 'after'
}

function answerOf(fault: Fault | undefined): Answer | 'cut' | 'silence' {
  if (fault?.kind === 'answer') return fault.answer
  return fault?.kind === 'silence' ? 'silence' : 'cut'
}

function attempt(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refused) return refusal(error)
    throw error
  }
}

function refusal({ status, message, errors }: Refused): Answer {
  const documentation_url = 'https://docs.github.com/rest'
  return { status, body: { message, documentation_url, status: String(status), ...(errors && { errors }) } }
}

/** The one thing that is asked of GraphQL. */
function viewer(text: string, { login }: Actor): Answer {
  const { query } = JSON.parse(text) as { readonly query: string }
  if (!/^\{ *viewer *\{ *login *\} *\}$/.test(query)) throw new Error(`GraphQL: ${query}`)
  return { status: 200, body: { data: { viewer: { login } } } }
}

function understand(request: IncomingMessage, text: string, actor: Actor): Asked | undefined {
  const url = new URL((request.url ?? '/').replace(/^\/api\/v3/, ''), 'http://localhost')
  for (const { route, method, names, pattern } of patterns) {
    const match = method === request.method ? pattern.exec(url.pathname) : null
    if (match === null) continue
    const values = match.slice(1).map(decodeURIComponent)
    const path = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
    const body = text === '' ? {} : (JSON.parse(text) as Asked['body'])
    return { route, path, query: Object.fromEntries(url.searchParams), body, actor }
  }
  return undefined
}

function links(apiUrl: string, request: IncomingMessage, { pages }: Answer): Readonly<Record<string, string>> {
  if (pages === undefined) return {}
  const to = ([name, page]: readonly [string, number]) => {
    const url = new URL(request.url ?? '/', apiUrl)
    url.searchParams.set('page', String(page))
    return `<${url.href}>; rel="${name}"`
  }
  return { link: Object.entries(pages).map(to).join(', ') }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string
  return text
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const json = { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, { ...(body === undefined ? {} : json), ...headers })
  response.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body))
}
