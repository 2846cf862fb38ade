import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { commitFor } from '../../src/action/resolve-commit.ts'
import { loadRunner } from '../../src/github/events/context.ts'
import { createRepository, type Repository } from '../harness/repository.ts'
import { plainRequest } from '../harness/request.ts'

let repository: Repository
let older: string
let newest: string

beforeEach(async () => {
  repository = await createRepository()
  older = await repository.commit({ app: '1' }, 'One')
  newest = await repository.commit({ app: '2' }, 'Two')
  repository.git('update-ref', 'refs/remotes/origin/main', newest)
})

afterEach(async () => repository.remove())

function shaOf(revision: string): Promise<string> {
  const given = {
    request: { ...plainRequest, workingDirectory: repository.path, commit: { by: 'name' as const, revision } },
    runner: loadRunner({ GITHUB_WORKSPACE: repository.path }),
    repository: undefined,
    signal: new AbortController().signal,
  }
  return commitFor(given).then(({ sha }) => sha)
}

test('a name that a tag and a branch at another commit share is refused with both and with what to write', async () => {
  repository.git('tag', 'main', older)
  await expect(shaOf('main')).rejects.toMatchObject({
    code: 'revision-ambiguous',
    message: expect.stringMatching(`tag of commit ${older.slice(0, 7)} and a branch at commit ${newest.slice(0, 7)}`),
  })
  expect(await shaOf('refs/tags/main')).toBe(older)
  expect(await shaOf('refs/heads/main')).toBe(newest)
})

test('a name that a tag and a branch at the same commit share is that commit', async () => {
  repository.git('tag', 'main', newest)
  expect(await shaOf('main')).toBe(newest)
})

test('a branch is as it was fetched, not as a runner that is used again has it from earlier', async () => {
  repository.git('checkout', '--quiet', '--detach')
  repository.git('branch', '--force', 'main', older)
  for (const name of ['main', 'refs/heads/main']) expect(await shaOf(name)).toBe(newest)
})
