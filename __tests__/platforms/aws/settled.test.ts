// Calls that run side by side end together, and tell what may still take effect.
import { expect, test } from '@jest/globals'
import { KnownError } from '../../../src/errors/known-error.ts'
import { settled } from '../../../src/platforms/aws/settled.ts'

const refused = new KnownError('no', { code: 'permission-missing' })
const late = new KnownError('late', { code: 'platform-timeout', mayLand: true })
const after = (ms: number, error: unknown) =>
  new Promise<never>((_resolve, reject) => void setTimeout(() => reject(error as Error), ms))

test('a group of calls ends when all have ended, with the failure that leaves the most open', async () => {
  const began = performance.now()
  expect(await settled([Promise.resolve(1), after(0, refused), after(50, late), Promise.resolve(2)])).toEqual({
    done: [1, 2],
    failure: late,
  })
  expect(performance.now() - began).toBeGreaterThan(45)
  expect((await settled([after(1, refused)])).failure).toBe(refused)
  expect(await settled([Promise.resolve(1)])).toEqual({ done: [1], failure: undefined })
})

test('an error that explains another one leaves as much open as that one', () => {
  const explaining = (cause: unknown) => new KnownError('in words', { code: 'route-unknown', cause })
  expect([late, refused, new Error('x'), undefined].map((cause) => explaining(cause).mayLand)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(new KnownError('seen', { code: 'route-unknown', cause: late, mayLand: false }).mayLand).toBe(false)
})
