import { getOctokit } from '@actions/github'
import { KnownError } from '../../errors/known-error.ts'
import type { Clock } from '../../ports/clock.ts'
import { limit } from '../../support/duration.ts'
import { within } from '../../support/within.ts'
import { explain } from './explain.ts'
import { waitBefore } from './patience.ts'
import { nameOfCall } from './permissions.ts'
import { refusalOf } from './refusal.ts'

type Octokit = ReturnType<typeof getOctokit>

export interface ClientOptions {
  readonly token: string
  /** `https://api.github.com`, or what GITHUB_API_URL says. */
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly clock: Clock
  /** Ends every call and every wait. */
  readonly signal: AbortSignal
  /** The longest that one call may take with all its waits. */
  readonly patienceMs?: number
  /** The longest that one answer may take. */
  readonly answerMs?: number
}

/** GitHub's REST API for one repository. Whatever a call throws is a KnownError `github-…`, or the signal's reason. */
export interface Client {
  readonly rest: Octokit['rest']
  /** All pages of a list. */
  readonly paginate: Octokit['paginate']
  /** To be spread into the parameters of each call. */
  readonly repository: { readonly owner: string; readonly repo: string }
  /** The login that the token acts as: `ada`, `github-actions[bot]`. */
  login(): Promise<string>
  /**
   * Makes something that must not be there twice. After an answer that was lost it is looked for before it is made again.
   */
  makeOnce<T>(make: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T>
}

export function openClient(options: ClientOptions): Client {
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: 'immutable-deploy' })
  octokit.hook.wrap('request', (send, endpoint) => {
    const { method, url } = endpoint
    // GraphQL is only asked here, for all that it takes a POST.
    const kind = url.endsWith('/graphql') ? 'GET' : method
    return patiently(options, kind, nameOfCall(method, url, options.apiUrl), async (signal) => {
      // The hooks inside this one are bound to the very object, and see no other (before-after-hook's `register`).
      endpoint.request = { ...endpoint.request, signal }
      const answer = await send(endpoint)
      if (!isReadable(answer)) throw new Error('what came instead is not JSON')
      return answer
    })
  })
  const [owner = '', repo = ''] = options.repository.split('/')
  return {
    rest: octokit.rest,
    paginate: octokit.paginate,
    repository: { owner, repo },
    login: async () => {
      // REST tells the job's own token nothing about itself; GraphQL does ("viewer" in the GraphQL reference).
      const { viewer } = await octokit.graphql<{ readonly viewer: { readonly login: string } }>('{ viewer { login } }')
      return viewer.login
    },
    makeOnce: async (make, find) => {
      try {
        return await make()
      } catch (error) {
        if (!(error instanceof KnownError) || error.code !== 'github-unreachable') throw error
        return (await find()) ?? make()
      }
    },
  }
}

/** The client hands on as text what is not JSON: the page of a proxy, or what was cut off. */
function isReadable({ status, data }: { readonly status: number; readonly data: unknown }): boolean {
  return status === 204 || (typeof data === 'object' && data !== null)
}

/** Sends a call until it is answered, refused for good, or patience is over. */
async function patiently<T>(
  { clock, signal, patienceMs = 60_000, answerMs = 10_000 }: ClientOptions,
  method: string,
  call: string,
  send: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  const deadline = clock.now() + patienceMs
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted()
    try {
      return await within(clock, { signal, deadline: clock.now() + answerMs }, call, async (limit) => send(limit))
    } catch (error) {
      signal.throwIfAborted()
      const wait = waitBefore(method, refusalOf(error), tries, clock.now())
      if (wait === undefined || clock.now() + wait > deadline) throw explain(call, inWords(error, answerMs))
      await clock.sleep(wait, signal)
    }
  }
}

function inWords(error: unknown, answerMs: number): unknown {
  const isTimeout = error instanceof KnownError && error.code === 'platform-timeout'
  return isTimeout ? new Error(`no answer within ${limit(answerMs)}`) : error
}
