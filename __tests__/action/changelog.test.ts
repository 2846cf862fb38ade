import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { changesOf } from '../../src/action/changelog.ts'
import type { EngineEvent, EnvironmentStatus } from '../../src/engine/events.ts'
import type { Repository as GitHub } from '../../src/github/api/repository.ts'
import { loadSpec } from '../../src/spec/load.ts'
import { createRepository, type Repository } from '../harness/repository.ts'
import { plainRequest } from '../harness/request.ts'
import { release, standing } from '../report/parts.ts'
import { recordOf } from '../report/scenes/scene.ts'

const spec = (capacity: number) =>
  JSON.stringify({
    app: 'shop',
    run: { command: ['node', 'server.js'], env: { SIZE: String(capacity) } },
    defaults: { platform: 'local', local: { listen: '127.0.0.1:9000', store: '/tmp/store' }, capacity },
    environments: { production: {} },
  })

let repository: Repository
let shas: readonly string[]
const digestOf = (text: string) =>
  loadSpec(text, { file: 'immutable.yml', directory: repository.path, home: '/' }).environment('production').digest

beforeAll(async () => {
  repository = await createRepository()
  const old = await repository.commit({ 'immutable.yml': spec(2) }, 'First')
  const next = await repository.commit({ 'immutable.yml': spec(3) }, 'More of it')
  shas = [old, next, await repository.commit({ 'server.js': '' }, 'A server')]
})

afterAll(() => repository.remove())

const unknown = 'f'.repeat(40)
const sha = (index: number) => shas[index] ?? ''

/** What is told of a run that begins with one and leads to the other. */
function moved(before: EnvironmentStatus, after: EnvironmentStatus): readonly EngineEvent[] {
  return [
    { type: 'environment-status', status: before },
    { type: 'step-started', step: 'swap', at: 0, environment: 'production' },
    { type: 'environment-status', status: after },
  ]
}

/** From one commit to the last; what was live had this digest of its spec. */
function around({ from, specDigest, github }: { from: string; specDigest: string; github?: GitHub }) {
  const old = release(41, { sha: from, specDigest, state: 'live' })
  const now = release(42, { sha: sha(2), state: 'live' })
  const events = moved(standing(old, [old]), standing(now, [now, old]))
  return {
    request: { ...plainRequest, workingDirectory: repository.path },
    record: recordOf({ events }),
    sha: sha(2),
    github,
    signal: AbortSignal.timeout(20_000),
  }
}

test('the changelog lists the commits and the spec fields that differ between the former and the new release', async () => {
  const found = await changesOf(around({ from: sha(0), specDigest: digestOf(spec(2)) }))
  expect(found.commits?.commits.map(({ title }) => title)).toEqual(['A server', 'More of it'])
  expect(found.spec).toEqual([
    { field: 'capacity', before: '2', now: '3' },
    { field: 'run.env.SIZE', before: '2', now: '3' },
  ])
})

test('the changelog of a rollback lists the commits that it takes back and the spec fields of the release itself, not those of today’s spec', async () => {
  const [bad, good] = [
    release(42, { sha: sha(1), specDigest: digestOf(spec(3)), state: 'live' }),
    release(41, { sha: sha(0), specDigest: digestOf(spec(2)), state: 'live' }),
  ]
  const events = moved(standing(bad, [bad, good]), standing(good, [bad, good]))
  const given = around({ from: sha(0), specDigest: '' })
  const changes = await changesOf({
    ...given,
    request: { ...given.request, command: 'rollback' },
    record: recordOf({ events }),
    sha: undefined,
  })
  expect(changes.commits).toMatchObject({ total: 1, commits: [{ title: 'More of it' }], isBack: true })
  expect(changes.spec).toEqual([{ field: 'run.env.SIZE', before: '3', now: '2' }])
})

test('the changelog lists no spec fields when the commit’s spec is not the one that the release was launched with', async () => {
  const changes = await changesOf(around({ from: sha(0), specDigest: 'sha256:other' }))
  expect(changes.spec).toBeUndefined()
})

test('the changelog asks GitHub for commits and specs that the checkout lacks, and does without them when GitHub does not answer', async () => {
  const commits = { total: 1, commits: [{ sha: sha(2), title: 'Told by GitHub', author: 'ada' }] }
  const asked: string[] = []
  const told = {
    commitsBetween: async (a: string, b: string) => (asked.push(`${a} ${b}`), commits),
  } as unknown as GitHub
  const found = await changesOf(around({ from: unknown, specDigest: digestOf(spec(2)), github: told }))
  expect(found).toEqual({ commits: { ...commits, isBack: false }, spec: undefined })
  expect(asked).toEqual([`${unknown} ${sha(2)}`])

  const files = {
    ...told,
    fileAt: async (at: string, file: string) => (at === unknown && file === 'immutable.yml' ? spec(2) : undefined),
  }
  const known = await changesOf(around({ from: unknown, specDigest: digestOf(spec(2)), github: files }))
  expect(known.spec?.map(({ field }) => field)).toEqual(['capacity', 'run.env.SIZE'])

  const silent = { commitsBetween: () => Promise.reject(new Error('no answer')) } as unknown as GitHub
  const changes = await changesOf(around({ from: unknown, specDigest: digestOf(spec(2)), github: silent }))
  expect(changes.commits).toBeUndefined()
})

test('the changelog knows nothing without a repository', async () => {
  const given = around({ from: sha(0), specDigest: digestOf(spec(2)) })
  const found = await changesOf({ ...given, request: { ...given.request, workingDirectory: '/nonexistent' } })
  expect(found).toEqual({ commits: undefined, spec: undefined })
})
