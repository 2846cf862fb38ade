import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Client, ClientOptions } from '../../../src/github/api/client.ts'
import { loadClient } from '../../../src/github/api/load-client.ts'
import { nameOfCall } from '../../../src/github/api/permissions.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { outage, primaryLimit, secondaryLimit } from '../../harness/github/faults.ts'
import { startGitHub, type FakeGitHub } from '../../harness/github/server.ts'
import { addCommits } from '../../harness/github/world.ts'

// The real client against a server that answers as GitHub describes it. Waits pass at once, and are written down.

const getRepo = 'GET /repos/{owner}/{repo}'
const createDeployment = 'POST /repos/{owner}/{repo}/deployments'

let github: FakeGitHub
let waits: number[]

beforeEach(async () => {
  github = await startGitHub()
  waits = []
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

describe('a call that hits a rate limit', () => {
  test('waits for as long as retry-after says', async () => {
    github.fault(getRepo, secondaryLimit(7))
    expect(await defaultBranch(await open())).toBe('main')
    expect(waits).toEqual([7000])
  })

  test('waits until x-ratelimit-reset', async () => {
    github.fault(getRepo, primaryLimit(1_800_000_030))
    expect(await defaultBranch(await open())).toBe('main')
    expect(waits).toEqual([31_000])
  })

  test('waits a minute if the limit does not say how long it lasts', async () => {
    github.fault(getRepo, secondaryLimit())
    expect(await defaultBranch(await open({ patienceMs: 120_000 }))).toBe('main')
    expect(waits).toEqual([60_000])
  })

  test('fails at once if the limit lasts too long', async () => {
    github.fault(getRepo, primaryLimit(1_800_003_600))
    const failed = expect(defaultBranch(await open())).rejects
    await failed.toMatchObject({ code: 'github-rate-limited', message: expect.stringContaining('rate limit') })
    expect(waits).toEqual([])
  })

  test('is repeated after the limit even if it is a POST, which had no effect', async () => {
    const [sha = ''] = addCommits(github.world, {})
    github.fault(createDeployment, secondaryLimit(1))
    await create(await open(), sha)
    expect(github.world.deployments).toHaveLength(1)
    expect(waits).toEqual([1000])
  })
})

describe('a call during an outage', () => {
  test.each([500, 502, 503, 504])('is repeated after status %i', async (status) => {
    github.fault(getRepo, outage(status), 3)
    expect(await defaultBranch(await open())).toBe('main')
    expect(waits).toEqual([500, 1000, 2000])
  })

  test('is repeated after a cut connection', async () => {
    github.fault(getRepo, { kind: 'cut', when: 'before' }, 2)
    expect(await defaultBranch(await open())).toBe('main')
  })

  test('is repeated if the server does not answer', async () => {
    github.fault(getRepo, { kind: 'silence' })
    expect(await defaultBranch(await open({ answerMs: 3000 }))).toBe('main')
  })

  test('leaves no connection open that would keep the process from ending', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    try {
      await once(server, 'listening')
      const asked = once(server, 'request') as Promise<[IncomingMessage]>
      const limit = new AbortController()
      const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const failed = expect(defaultBranch(await open({ apiUrl, signal: limit.signal }))).rejects.toThrow('enough')
      const [{ socket }] = await asked
      limit.abort(new Error('enough'))
      await failed
      await once(socket, 'close', { signal: AbortSignal.timeout(5000) })
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })

  test('fails with advice if the outage lasts', async () => {
    github.fault(getRepo, { kind: 'silence' }, 4)
    await expect(defaultBranch(await open({ answerMs: 50 }))).rejects.toMatchObject({
      code: 'github-unreachable',
      message: `GitHub did not answer ${getRepo}: no answer within 0.05 s`,
      advice: expect.stringContaining('www.githubstatus.com'),
    })
  })

  test.each(['<html>Sign in to continue</html>', '"x"', 'null', '{"id":'])(
    'is no answer if what came is %s',
    async (body) => {
      github.fault(getRepo, { kind: 'answer', answer: { status: 200, body } }, 4)
      await expect(defaultBranch(await open())).rejects.toMatchObject({
        code: 'github-unreachable',
        message: `GitHub did not answer ${getRepo}: what came instead is not JSON`,
      })
    },
  )

  test('fails with advice if no server listens at all', async () => {
    const nowhere = await startGitHub()
    await nowhere.close()
    const client = await open({ apiUrl: nowhere.apiUrl })
    await expect(defaultBranch(client)).rejects.toMatchObject({ code: 'github-unreachable' })
  })

  test('is not repeated if it may have taken effect', async () => {
    const [sha = ''] = addCommits(github.world, {})
    github.fault(createDeployment, { kind: 'cut', when: 'after' })
    const client = await open()
    const id = await client.makeOnce(
      () => create(client, sha),
      async () => (await client.rest.repos.listDeployments({ ...client.repository, sha })).data[0]?.id,
    )
    expect(github.world.deployments.map(({ deployment }) => deployment.id)).toEqual([id])
  })

  test('is repeated if it did not take effect', async () => {
    const [sha = ''] = addCommits(github.world, {})
    github.fault(createDeployment, outage())
    const client = await open()
    await client.makeOnce(
      () => create(client, sha),
      async () => undefined,
    )
    expect(github.world.deployments).toHaveLength(1)
  })
})

describe('a refusal', () => {
  test('for want of a permission names the missing line', async () => {
    const [sha = ''] = addCommits(github.world, {})
    const client = await open({ token: github.token({ permissions: { contents: 'read' } }) })
    await expect(create(client, sha)).rejects.toMatchObject({
      code: 'github-permission-missing',
      message: expect.stringContaining('It takes `deployments: write`.'),
      advice: expect.stringMatching(/^Add `deployments: write` to the job’s `permissions:`; .*`contents: read`/),
    })
  })

  test('names each permission that would do', async () => {
    const client = await open({ token: github.token({ permissions: {} }) })
    const failed = client.rest.issues.createComment({ ...client.repository, issue_number: 1, body: 'x' })
    await expect(failed).rejects.toMatchObject({
      advice: expect.stringContaining('`issues: write` or `pull-requests: write`'),
    })
  })

  test('of a list, whose pages have addresses, names the call and the permissions all the same', async () => {
    const client = await open({ token: github.token({ permissions: {} }) })
    const failed = client.paginate(client.rest.issues.listComments, { ...client.repository, issue_number: 1 })
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining('GET /repos/{owner}/{repo}/issues/{issue_number}/comments'),
      advice: expect.stringContaining('`issues: write` or `pull-requests: write`'),
    })
  })

  test.each([
    ['https://api.github.com/repos/o/n/pulls?state=open&page=2', 'GET /repos/{owner}/{repo}/pulls'],
    ['https://api.github.com/repositories/1296269/pulls?page=2', 'GET /repos/{owner}/{repo}/pulls'],
    ['https://api.github.com/repos/o/n/contents/a/b.yml', 'GET /repos/{owner}/{repo}/contents/{path}'],
    ['/repos/{owner}/{repo}/pulls/{pull_number}', 'GET /repos/{owner}/{repo}/pulls/{pull_number}'],
    ['https://elsewhere.example/x?y', 'GET https://elsewhere.example/x'],
  ])('names the call to %s as GitHub does', (url, name) => {
    expect(nameOfCall('GET', url, 'https://api.github.com')).toBe(name)
  })

  test('of the token itself says so', async () => {
    const client = await open({ token: 'ghs_expired' })
    await expect(defaultBranch(client)).rejects.toMatchObject({ code: 'github-token-invalid' })
  })

  test('of something missing says that it may only be hidden', async () => {
    const client = await open()
    await expect(client.rest.pulls.get({ ...client.repository, pull_number: 9 })).rejects.toMatchObject({
      code: 'github-not-found',
      advice: 'It is gone, or the token may not see it: that takes `pull-requests: write`.',
    })
  })

  test('that is not about permissions keeps GitHub’s words', async () => {
    const client = await open()
    await expect(create(client, 'f'.repeat(40))).rejects.toMatchObject({
      code: 'github-refused',
      message: expect.stringContaining('No ref found'),
    })
  })

  test('never shows the token', async () => {
    const token = github.token({ permissions: {} })
    const error: unknown = await create(await open({ token }), 'x').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).cause)).not.toContain(
      token,
    )
  })
})

test('an abort ends a wait with its own reason', async () => {
  const controller = new AbortController()
  github.fault(getRepo, { kind: 'silence' })
  const asked = defaultBranch(await open({ signal: controller.signal }))
  controller.abort(new Error('that is enough'))
  await expect(asked).rejects.toThrow('that is enough')
})

test('the client knows as whom its token acts', async () => {
  expect(await (await open()).login()).toBe('github-actions[bot]')
  expect(await (await open({ token: github.token({ login: 'ada' }) })).login()).toBe('ada')
})

test('the client asks again after an outage as whom its token acts', async () => {
  github.fault('POST /graphql', { kind: 'cut', when: 'before' }, 2)
  expect(await (await open()).login()).toBe('github-actions[bot]')
  expect(waits).toEqual([500, 1000])
})

test('the client calls the API of a GitHub Enterprise Server at its own address', async () => {
  const client = await open({ apiUrl: `${github.apiUrl}/api/v3` })
  expect(await defaultBranch(client)).toBe('main')
  expect(await client.login()).toBe('github-actions[bot]')
})

function open(options: Partial<ClientOptions> = {}): Promise<Client> {
  let now = 1_800_000_000_000
  const clock: Clock = {
    now: () => now,
    sleep: async (ms, signal) => {
      signal.throwIfAborted()
      waits.push(ms)
      now += ms
    },
  }
  return loadClient({
    token: github.token(),
    apiUrl: github.apiUrl,
    repository: github.world.fullName,
    clock,
    signal: new AbortController().signal,
    ...options,
  })
}

async function defaultBranch({ rest, repository }: Client): Promise<string> {
  return (await rest.repos.get(repository)).data.default_branch
}

async function create({ rest, repository }: Client, ref: string) {
  const { data } = await rest.repos.createDeployment({ ...repository, ref, auto_merge: false, required_contexts: [] })
  return 'id' in data ? data.id : undefined
}
