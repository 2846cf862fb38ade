// AWS clients load one after the other, so that the first request does not wait for the last client.
import { expect, test } from '@jest/globals'
import { inTurn, type Loadable } from '../../../src/platforms/aws/clients/in-turn.ts'

type Handler = (request: object) => Promise<unknown>
type Middleware = (next: Handler) => Handler

/** A client whose first request is sent when the test says so. */
function client() {
  const middleware: Middleware[] = []
  const loadable = {
    middlewareStack: { add: (added: Middleware) => void middleware.push(added) },
    destroy: () => {},
  } satisfies Loadable
  const connection: Handler = () => Promise.resolve()
  const send = () => middleware.reduce((next, layer) => layer(next), connection)({})
  return { loadable, send }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a client loads once the one before has sent its first request', async () => {
  const take = inTurn()
  const [first, second] = [client(), client()]
  const loaded: string[] = []
  const load =
    (name: string, { loadable }: typeof first) =>
    async () => {
      loaded.push(name)
      return loadable
    }
  take(load('first', first))
  take(load('second', second))
  await settled()
  expect(loaded).toEqual(['first'])
  await first.send()
  await settled()
  expect(loaded).toEqual(['first', 'second'])
})

test('a client that cannot be loaded or has nothing to send does not hold up the next', async () => {
  const take = inTurn()
  const broken = take(() => Promise.reject(new Error('no such file')))
  const idle = take(async () => client().loadable)
  const last = take(async () => client().loadable)
  await expect(broken.client).rejects.toThrow('no such file')
  await idle.client
  idle.pass()
  expect(await last.client).toHaveProperty('middlewareStack')
})
