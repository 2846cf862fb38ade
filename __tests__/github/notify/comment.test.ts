import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { loadClient } from '../../../src/github/api/load-client.ts'
import { keepRow, writeRow } from '../../../src/github/notify/comment.ts'
import { renderComment, rowsIn, type PreviewRow } from '../../../src/github/notify/preview-rows.ts'
import { addComment } from '../../harness/github/conversations.ts'
import { outage, secondaryLimit } from '../../harness/github/faults.ts'
import { startGitHub, type FakeGitHub } from '../../harness/github/server.ts'
import { addPull } from '../../harness/github/world.ts'

// Runs for one pull request that write its one comment at the same time: whatever they see of each other, one remains,
// with a row for each app.

const list = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const update = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
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

describe('runs of one app', () => {
  test('update a comment that another run has made a moment earlier with the newer state', async () => {
    github.fault(create, secondaryLimit(1))
    const made: (number | bigint)[] = []
    await write(row('ours', 'shop', 2), () => made.push(addComment(github.world, 7, bot, body(row('theirs'))).id))
    expect(comments()).toEqual([{ id: made[0], rows: ['shop: ours'] }])
  })

  test('merge a comment that another run has made a moment later into theirs', async () => {
    github.fault(create, secondaryLimit(1))
    let made: readonly (number | bigint)[] | undefined
    await write(row('ours'), () => {
      if (made === undefined) github.fault(list, outage())
      else addComment(github.world, 7, bot, body(row('theirs', 'shop', 2)))
      made = comments().map(({ id }) => id)
    })
    expect(comments()).toEqual([{ id: made?.[0], rows: ['shop: theirs'] }])
  })

  test('leave the oldest of several comments, and touch nobody else’s', async () => {
    const copied = addComment(github.world, 7, 'mallory', body(row('copied')))
    const oldest = addComment(github.world, 7, bot, body(row('first')))
    addComment(github.world, 7, bot, body(row('second')))
    github.world.comments.reverse()
    await write(row('now', 'shop', 3))
    github.world.comments.reverse()
    expect(comments()).toEqual([
      { id: copied.id, rows: ['shop: copied'] },
      { id: oldest.id, rows: ['shop: now'] },
    ])
  })

  test('cause no failure where another run has removed a comment', async () => {
    addComment(github.world, 7, bot, body(row('first')))
    addComment(github.world, 7, bot, body(row('second')))
    github.fault(remove, { kind: 'answer', answer: { status: 404, body: { message: 'Not Found' } }, after: 'effect' })
    await write(row('now', 'shop', 3))
    expect(comments()).toMatchObject([{ rows: ['shop: now'] }])
  })

  test('leave one of many comments that they make at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => write(row(`run ${index}`, 'shop', index))))
    expect(github.calls.filter(({ route }) => route === create).length).toBeGreaterThan(1)
    expect(comments()).toMatchObject([{ rows: [expect.stringMatching(/^shop: run \d$/)] }])
  })
})

describe('runs of several apps', () => {
  test('share one comment with a row each', async () => {
    await write(row('one', 'shop'))
    await write(row('two', 'api'))
    await write(row('three', 'shop', 2))
    expect(comments()).toMatchObject([{ rows: ['api: two', 'shop: three'] }])
    const text = github.world.comments[0]?.comment.body
    expect(text).toContain('### Previews: ❌ 2 failed')
    expect(text).toMatch(/^\| `api` \| ❌ failed \|/m)
    expect(text).toMatch(/^\| `shop` \| ❌ failed \|/m)
  })

  test('lose no row when all of them write at the same time', async () => {
    const apps = ['api', 'blog', 'docs', 'shop', 'web']
    const written = await Promise.all(apps.map((app) => write(row('here', app))))
    // An edit that was begun before may have come late; each run looks once more before it ends.
    await Promise.all(written.map(async (one) => one && keepRow(await client(), 7, one)))
    expect(comments()).toMatchObject([{ rows: apps.map((app) => `${app}: here`) }])
  })

  test('write a row again that another run’s late edit has taken out', async () => {
    await write(row('first', 'shop'))
    const written = await write(row('ours', 'shop', 2))
    const [found] = github.world.comments
    if (found !== undefined)
      found.comment = { ...found.comment, body: body(row('first', 'shop'), row('theirs', 'api')) }
    if (written !== undefined) await keepRow(await client(), 7, written)
    expect(comments()).toMatchObject([{ rows: ['api: theirs', 'shop: ours'] }])
  })

  test('leave what another run has said of the same app since', async () => {
    const written = await write(row('ours', 'shop', 2))
    await write(row('newer', 'shop', 1))
    if (written !== undefined) await keepRow(await client(), 7, written)
    expect(comments()).toMatchObject([{ rows: ['shop: newer'] }])
  })

  test('take over the comments that an earlier version has made for each of them', async () => {
    const former = (app: string) =>
      addComment(
        github.world,
        7,
        bot,
        `<!-- immutable-deploy: preview of ${app} -->\n\n### ✅ The preview is live: x\n`,
      )
    const [api, shop] = [former('api'), former('shop')]
    await write(row('new', 'shop'))
    expect(comments()).toEqual([
      { id: api.id, rows: [] },
      { id: shop.id, rows: ['shop: new'] },
    ])
    await write(row('new', 'api'))
    expect(comments()).toEqual([{ id: shop.id, rows: ['api: new', 'shop: new'] }])
  })
})

test('a comment that is there as it should be is not edited', async () => {
  await write(row('same'))
  const before = github.calls.filter(({ route }) => route === update).length
  await write(row('same'))
  expect(github.calls.filter(({ route }) => route === update)).toHaveLength(before)
})

test('a comment that says nothing of an app as yet is left alone where there is no news', async () => {
  const known: (PreviewRow | undefined)[] = []
  const ask = async () => writeRow(await client(), 7, 'shop', (row) => void known.push(row))
  expect(await ask()).toBeUndefined()
  await write(row('here', 'shop'))
  expect(await ask()).toBeUndefined()
  expect(known).toMatchObject([undefined, { app: 'shop', why: 'here' }])
})

test('a row that somebody has damaged is left out, and the others stay', () => {
  const text = body(row('one', 'api'), row('two', 'shop'))
  const damaged = text.replace('"app":"api"', '"app":7')
  expect(rowsIn(damaged)).toEqual([row('two', 'shop')])
  expect(rowsIn(text.replace('previews', 'others'))).toEqual([])
})

test('hostile text comes back from the hidden row as it was, and ends no comment of HTML', () => {
  const why = '--> <img src=x> <!-- @everyone #12 GH-12 \\u0000 "quoted" -->\n<!-- immutable-deploy: {} -->'
  const text = body({ ...row(why), url: 'https://pr-7--shop.example.com/' })
  expect(rowsIn(text)).toMatchObject([{ why, url: 'https://pr-7--shop.example.com/' }])
  const [, hidden = ''] = text.split('\n')
  expect(hidden.slice(4, -3)).not.toMatch(/-->|--|[<>@#]|GH-1/)
  expect(text.split('\n').slice(2).join('\n')).not.toMatch(/<img|-->|@everyone|(?<!&)#12|GH-12/)
})

async function client() {
  const { signal } = new AbortController()
  const options = { token: github.token(), apiUrl: github.apiUrl, repository: github.world.fullName, signal }
  return loadClient({ ...options, clock: { ...systemClock, sleep: async () => void meanwhile() } })
}

/** Called whenever a run has to wait. */
let meanwhile: () => unknown = () => undefined

async function write(one: PreviewRow, then: () => unknown = () => undefined) {
  meanwhile = then
  return writeRow(await client(), 7, one.app, () => one)
}

function row(why: string, app = 'shop', at = 1): PreviewRow {
  return { app, state: 'failed', runUrl: '', at, why }
}

function body(...rows: readonly PreviewRow[]): string {
  return renderComment(rows)
}

function comments() {
  return github.world.comments.map(({ comment }) => ({
    id: comment.id,
    rows: rowsIn(comment.body ?? '').map(({ app, why }) => `${app}: ${why}`),
  }))
}
