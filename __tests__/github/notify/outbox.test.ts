// The queue of writes to GitHub: in order, with one client, and never in the way of the run.
import { expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { openClient } from '../../../src/github/api/client.ts'
import { createOutbox } from '../../../src/github/notify/outbox.ts'

const nowhere = { token: 'x', apiUrl: 'http://127.0.0.1:9', repository: 'ada/shop', clock: systemClock }

function createRig() {
  const done: string[] = []
  let opened = 0
  const outbox = createOutbox({
    clock: systemClock,
    open: (signal) => {
      opened += 1
      return openClient({ ...nowhere, signal })
    },
  })
  const post = (name: string, work = () => Promise.resolve()) =>
    outbox.post('deployments', async () => {
      await work()
      done.push(name)
    })
  return { outbox, done, post, opened: () => opened }
}

test('the outbox loads no client before there is something to write', async () => {
  const { outbox, opened } = createRig()
  expect(await outbox.drain(1000)).toEqual([])
  expect(opened()).toBe(0)
})

test('the outbox writes in order, with one client', async () => {
  const { outbox, done, post, opened } = createRig()
  post('slow', () => new Promise((resolve) => setTimeout(resolve, 30)))
  post('quick')
  expect(await outbox.drain(5000)).toEqual([])
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
  expect(await outbox.drain(5000)).toEqual([])
  expect(done).toEqual(['held', 'free'])
})

test('the outbox drops held messages when it is drained', async () => {
  const { outbox, done, post } = createRig()
  outbox.hold()
  post('held')
  expect(await outbox.drain(5000)).toEqual([])
  expect(done).toEqual(['held'])
})

test('the outbox goes on after a write that throws, and warns once', async () => {
  const { outbox, done, post } = createRig()
  for (const name of ['a', 'b']) post(name, () => Promise.reject(new Error('refused')))
  post('c')
  expect(await outbox.drain(5000)).toEqual(['refused'])
  expect(done).toEqual(['c'])
})

test('the outbox gives up a write that never ends, and begins no other after it', async () => {
  const { outbox, done, post } = createRig()
  post('endless', () => new Promise(() => undefined))
  post('after')
  expect(await outbox.drain(100)).toEqual([expect.stringMatching(/^It did not take everything within 0.1 s;/)])
  expect(done).toEqual([])
})
