// The queue of writes to GitHub: in order, with one client, and never in the way of the run.
import { expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import { loadClient } from '../../../src/github/api/load-client.ts'
import { createOutbox } from '../../../src/github/notify/outbox.ts'

const nowhere = { token: 'x', apiUrl: 'http://127.0.0.1:9', repository: 'ada/shop', clock: systemClock }

const nothing = { problems: [], postponed: [] }
const late = expect.stringMatching(/^It did not take everything within 0\.1 s\./)

function createRig() {
  const done: string[] = []
  let opened = 0
  const outbox = createOutbox({
    clock: systemClock,
    open: (signal) => {
      opened += 1
      return loadClient({ ...nowhere, signal })
    },
  })
  const post = (name: string, work = () => Promise.resolve()) =>
    outbox.post('deployments', async () => {
      await work()
      done.push(name)
    })
  const postLast = (name: string, work = () => Promise.resolve()) =>
    outbox.postLast('deployments', async () => {
      await work()
      done.push(name)
    })
  return { outbox, done, post, postLast, opened: () => opened }
}

test('the outbox loads no client before there is something to write', async () => {
  const { outbox, opened } = createRig()
  expect(await outbox.drain(1000)).toEqual(nothing)
  expect(opened()).toBe(0)
})

test('the outbox writes in order, with one client', async () => {
  const { outbox, done, post, opened } = createRig()
  post('slow', () => new Promise((resolve) => setTimeout(resolve, 30)))
  post('quick')
  expect(await outbox.drain(5000)).toEqual(nothing)
  expect(done).toEqual(['slow', 'quick'])
  expect(opened()).toBe(1)
})

test('the outbox writes held messages only once they are released', async () => {
  const { outbox, done, post, opened } = createRig()
  outbox.hold()
  post('held')
  await new Promise(setImmediate)
  expect(opened()).toBe(0)
  outbox.go()
  post('free')
  expect(await outbox.drain(5000)).toEqual(nothing)
  expect(done).toEqual(['held', 'free'])
})

test('the outbox drops held messages when it is drained', async () => {
  const { outbox, done, post } = createRig()
  outbox.hold()
  post('held')
  expect(await outbox.drain(5000)).toEqual(nothing)
  expect(done).toEqual(['held'])
})

test('the outbox goes on after a write that throws, and warns once', async () => {
  const { outbox, done, post } = createRig()
  for (const name of ['a', 'b']) post(name, () => Promise.reject(new Error('refused')))
  post('c')
  expect(await outbox.drain(5000)).toEqual({ problems: ['refused'], postponed: [] })
  expect(done).toEqual(['c'])
})

test('the outbox gives up a write that never ends, and begins no other after it', async () => {
  const { outbox, done, post } = createRig()
  post('endless', () => new Promise(() => undefined))
  post('after')
  expect(await outbox.drain(100)).toEqual({ problems: [late], postponed: [] })
  expect(done).toEqual([])
})

test('the outbox writes what may come last after everything else, also what that posts', async () => {
  const { outbox, done, post, postLast } = createRig()
  postLast('last', async () => {
    post('first again')
    postLast('last again')
  })
  post('first')
  expect(await outbox.drain(5000)).toEqual(nothing)
  expect(done).toEqual(['first', 'last', 'first again', 'last again'])
})

test('the outbox leaves to later runs what may come last and does not end in time', async () => {
  const { outbox, done, post, postLast } = createRig()
  postLast('endless', () => new Promise(() => undefined))
  post('first')
  expect(await outbox.drain(100)).toEqual({ problems: [], postponed: [late] })
  expect(done).toEqual(['first'])
})

test('the outbox ends at a rate limit, and goes on elsewhere where one place of GitHub does not answer', async () => {
  const fail = (code: 'github-unreachable' | 'github-rate-limited') => async () => {
    throw new KnownError(code, { code })
  }
  const down = createRig()
  down.post('deployment', fail('github-unreachable'))
  down.post('another')
  down.outbox.post('comments', async () => void down.done.push('comment'))
  expect(await down.outbox.drain(5000)).toEqual({ problems: ['github-unreachable'], postponed: [] })
  expect(down.done).toEqual(['comment'])

  const limited = createRig()
  limited.post('deployment', fail('github-rate-limited'))
  limited.outbox.post('comments', async () => void limited.done.push('comment'))
  limited.postLast('last')
  expect(await limited.outbox.drain(5000)).toEqual({ problems: ['github-rate-limited'], postponed: [] })
  expect(limited.done).toEqual([])
})
