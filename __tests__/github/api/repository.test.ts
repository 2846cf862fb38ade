import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { loadClient } from '../../../src/github/api/load-client.ts'
import { openRepository, type Repository } from '../../../src/github/api/repository.ts'
import { startGitHub, type FakeGitHub } from '../../harness/github/server.ts'
import { addCommits, addPull, fakeSha } from '../../harness/github/world.ts'

let github: FakeGitHub
let repository: Repository

beforeEach(async () => {
  github = await startGitHub()
  repository = open()
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

describe('the right to write', () => {
  const roles = [
    ['admin', 'admin', true],
    ['write', 'write', true],
    ['write', 'maintain', true],
    ['read', 'triage', false],
    ['read', 'read', false],
    ['none', '', false],
    ['write', 'release-manager', true],
    ['read', 'bug-watcher', false],
  ] as const

  test.each(roles)('belongs to a user with permission %s and role %s: %s', async (permission, role_name, may) => {
    github.world.roles.set('grace', { permission, role_name })
    expect(await repository.mayWrite('grace')).toBe(may)
  })

  test.each(['stranger', 'nobody', '', '../../repos', 'a/b', '%2e%2e'])(
    'does not belong to the unknown user %j',
    async (login) => {
      expect(await repository.mayWrite(login)).toBe(false)
    },
  )
})

describe('pull requests', () => {
  test('are read one by one', async () => {
    const { headSha } = addPull(github.world, {
      number: 7,
      author: 'grace',
      title: 'Faster `shop`',
      labels: ['preview'],
    })
    expect(await repository.pullRequest(7)).toEqual({
      number: 7,
      open: true,
      labels: ['preview'],
      headSha,
      headRepository: 'ada/shop',
      author: 'grace',
      title: 'Faster `shop`',
    })
  })

  test('that are closed, have lost their fork or do not exist are told apart', async () => {
    addPull(github.world, { number: 8, state: 'closed', headRepository: null })
    expect(await repository.pullRequest(8)).toMatchObject({ open: false, headRepository: undefined })
    expect(await repository.pullRequest(9)).toBeUndefined()
  })

  test('are listed over all pages, only the open ones', async () => {
    for (let number = 1; number <= 230; number += 1)
      addPull(github.world, { number, state: number % 10 === 0 ? 'closed' : 'open', headSha: fakeSha(number) })
    const open = await repository.openPullRequests()
    expect(open).toHaveLength(207)
    expect(open[0]).toEqual({ number: 1, headSha: fakeSha(1), labels: [], updatedAt: expect.any(Number) })
    expect(new Set(open.map(({ number }) => number)).size).toBe(207)
    expect(github.calls).toHaveLength(3)
  })
})

describe('history', () => {
  test('says which commit is an ancestor', async () => {
    const [a = '', b = ''] = addCommits(github.world, {}, {})
    const [other = ''] = addCommits(github.world, { parents: [a] })
    expect(await repository.isAncestor(a, b)).toBe(true)
    expect(await repository.isAncestor(b, a)).toBe(false)
    expect(await repository.isAncestor(a, a)).toBe(true)
    expect(await repository.isAncestor(b, other)).toBe(false)
    expect(await repository.isAncestor(a, fakeSha(1))).toBeUndefined()
  })

  test.each([0, 1, 49, 50, 51, 100, 120])('lists the newest of %i commits', async (count) => {
    const [from = ''] = addCommits(github.world, {})
    const shas = addCommits(
      github.world,
      ...Array.from({ length: count }, (_, n) => ({ message: `Change ${n}\n\nbody` })),
    )
    const found = await repository.commitsBetween(from, shas.at(-1) ?? from)
    expect(found?.total).toBe(count)
    expect(found?.commits.map(({ sha }) => sha)).toEqual(shas.toReversed().slice(0, 50))
    if (count > 0) expect(found?.commits[0]).toMatchObject({ title: `Change ${count - 1}`, author: 'ada' })
  })

  test('names the author of a commit without account', async () => {
    const [from = '', to = ''] = addCommits(github.world, {}, { author: null })
    expect((await repository.commitsBetween(from, to))?.commits).toMatchObject([{ author: 'Somebody' }])
    expect(await repository.commitsBetween(from, fakeSha(1))).toBeUndefined()
  })

  test('says whether a commit is in a branch that is meant', async () => {
    const [first = '', second = ''] = addCommits(github.world, {}, {})
    const [topic = ''] = addCommits(github.world, { parents: [first] })
    addCommits(github.world, { parents: [second] })
    github.world.branches.set('topic/1', topic)
    expect(await repository.isInBranch(first, (name) => name === 'main')).toBe(true)
    expect(await repository.isInBranch(topic, (name) => name === 'main')).toBe(false)
    expect(await repository.isInBranch(topic, () => true, 'main')).toBe(true)
    expect(await repository.isInBranch(fakeSha(1), () => true)).toBeUndefined()
  })

  test('knows what branches and tags name', async () => {
    const [sha = ''] = addCommits(github.world, {})
    github.world.tags.set('release/1.0', sha)
    expect(await repository.shaOf('main')).toBe(sha)
    expect(await repository.shaOf('release/1.0')).toBe(sha)
    expect(await repository.shaOf('nowhere')).toBeUndefined()
    expect(await repository.shaOfTag('release/1.0')).toBe(sha)
    expect(await repository.shaOfTag('v9')).toBeUndefined()
    expect(await repository.hasCommit(sha)).toBe(true)
    expect(await repository.hasCommit('f'.repeat(40))).toBe(false)
    const text = `app: shop\n# ${'ä'.repeat(200)}\n`
    github.world.files.set(`${sha}:deploy/immutable.yml`, text)
    expect(await repository.fileAt(sha, 'deploy/immutable.yml')).toBe(text)
    expect(await repository.fileAt(sha, 'immutable.yml')).toBeUndefined()
  })
})

describe('issues', () => {
  beforeEach(() => {
    github.world.issues.set(3, { state: 'open', reason: null })
  })

  test('are answered and closed', async () => {
    await repository.commentOn(3, 'Rolled back to v41.')
    await repository.closeIssue(3, 'completed')
    expect(github.world.comments.map(({ comment }) => comment.body)).toEqual(['Rolled back to v41.'])
    expect(github.world.issues.get(3)).toEqual({ state: 'closed', reason: 'completed' })
  })

  test('are answered once even if GitHub’s reply was lost', async () => {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
    github.fault(route, { kind: 'cut', when: 'after' })
    await repository.commentOn(3, 'Rolled back to v41.')
    github.fault(route, { kind: 'cut', when: 'before' })
    await repository.commentOn(3, 'And again.')
    expect(github.world.comments.map(({ comment }) => comment.body)).toEqual(['Rolled back to v41.', 'And again.'])
  })

  test('that are locked refuse with GitHub’s own words', async () => {
    github.world.issues.set(3, { state: 'open', reason: null, locked: true })
    await expect(repository.commentOn(3, 'x')).rejects.toMatchObject({
      code: 'github-refused',
      message: expect.stringContaining('issue is locked'),
    })
  })
})

function open(): Repository {
  return openRepository(() =>
    loadClient({
      token: github.token(),
      apiUrl: github.apiUrl,
      repository: github.world.fullName,
      clock: systemClock,
      signal: new AbortController().signal,
    }),
  )
}
