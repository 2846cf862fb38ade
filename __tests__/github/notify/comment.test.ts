import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { openClient } from '../../../src/github/api/client.ts'
import { renderComment, writeComment } from '../../../src/github/notify/comment.ts'
import { addComment } from '../../harness/github/conversations.ts'
import { outage, secondaryLimit } from '../../harness/github/faults.ts'
import { startGitHub, type FakeGitHub } from '../../harness/github/server.ts'
import { addPull } from '../../harness/github/world.ts'

// Runs for one pull request that write its comment at the same time: whatever they see of each other, one remains.

const list = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const remove = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
const bot = 'github-actions[bot]'

let github: FakeGitHub

beforeEach(async () => {
  github = await startGitHub()
  addPull(github.world, { number: 7 })
})

afterEach(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

test('a comment that another run has made a moment earlier is updated with the newer state', async () => {
  github.fault(create, secondaryLimit(1))
  const made: (number | bigint)[] = []
  await write('ours', () => made.push(addComment(github.world, 7, bot, news('theirs')).id))
  expect(comments()).toEqual([{ id: made[0], body: news('ours') }])
})

test('a comment that another run has made a moment later is merged into ours', async () => {
  github.fault(create, secondaryLimit(1))
  let made: readonly (number | bigint)[] | undefined
  await write('ours', () => {
    if (made === undefined) github.fault(list, outage())
    else addComment(github.world, 7, bot, news('theirs'))
    made = comments().map(({ id }) => id)
  })
  expect(made).toHaveLength(2)
  expect(comments()).toEqual([{ id: made?.[0], body: news('theirs') }])
})

test('the oldest of several comments stays, and nobody else’s comments are touched', async () => {
  const copied = addComment(github.world, 7, 'mallory', news('copied'))
  const oldest = addComment(github.world, 7, bot, news('first'))
  addComment(github.world, 7, bot, news('second'))
  const other = addComment(github.world, 7, bot, news('first', 'blog'))
  addComment(github.world, 7, bot, news('third'))
  github.world.comments.reverse()
  await write('now')
  github.world.comments.reverse()
  expect(comments()).toEqual([
    { id: copied.id, body: copied.body },
    { id: oldest.id, body: news('now') },
    { id: other.id, body: other.body },
  ])
})

test('a comment that another run has removed causes no failure', async () => {
  addComment(github.world, 7, bot, news('first'))
  addComment(github.world, 7, bot, news('second'))
  github.fault(remove, { kind: 'answer', answer: { status: 404, body: { message: 'Not Found' } }, after: 'effect' })
  await write('now')
  expect(comments()).toMatchObject([{ body: news('now') }])
})

test('one of many comments made at the same time remains', async () => {
  const runs = Array.from({ length: 8 }, (_, index) => `run ${index}`)
  await Promise.all(runs.map((run) => write(run)))
  expect(github.calls.filter(({ route }) => route === create).length).toBeGreaterThan(1)
  expect(comments()).toHaveLength(1)
  expect(runs.map((run) => news(run))).toContain(comments()[0]?.body)
})

/** @param meanwhile is called whenever the run has to wait. */
async function write(why: string, meanwhile: () => unknown = () => undefined): Promise<void> {
  const { signal } = new AbortController()
  const clock = { ...systemClock, sleep: async () => void meanwhile() }
  const options = { token: github.token(), apiUrl: github.apiUrl, repository: github.world.fullName, clock, signal }
  await writeComment(await openClient(options), 7, 'shop', news(why))
}

function news(why: string, app = 'shop'): string {
  const nothing = { url: undefined, sha: undefined, commitUrl: undefined, limits: undefined }
  return renderComment({ app, state: 'failed', runUrl: '', at: 0, why, ...nothing })
}

function comments() {
  return github.world.comments.map(({ comment: { id, body } }) => ({ id, body }))
}
