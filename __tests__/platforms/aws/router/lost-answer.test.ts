import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect } from '@jest/globals'
import { testAws } from '../../../harness/aws/on-emulator.ts'
import { useMoto } from './setting.ts'

const losing = { operation: '' }
const { call, balancer, router, group, rules } = useMoto(forward)
const key = { app: 'shop', environment: 'pr-1' }
const match = { host: 'pr-1.example.com' }
let server: Server

afterAll(() => void server.close())

/** Hands requests on to the emulator; what `losing` names is done there, and its answer is cut, once. */
async function forward(endpoint: string): Promise<string> {
  const hand = async (request: IncomingMessage) => {
    const [method, body] = [request.method ?? 'GET', await buffer(request)]
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers
    const answer = await fetch(`${endpoint}${request.url ?? ''}`, {
      method,
      headers: headers as Record<string, string>,
      ...(body.length > 0 && { body }),
    })
    const lost = losing.operation !== '' && body.toString().includes(`Action=${losing.operation}&`)
    if (lost) losing.operation = ''
    return lost ? undefined : ([answer.status, await answer.text()] as const)
  }
  server = createServer((request, response) => {
    void hand(request).then((answer) =>
      answer === undefined ? request.socket.destroy() : response.writeHead(answer[0]).end(answer[1]),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

testAws.each(['CreateTargetGroup', 'CreateRule', 'ModifyRule', 'DeleteRule', 'DeleteTargetGroup'])(
  'a lost answer to %s makes nothing twice',
  async (operation) => {
    const { listener } = await balancer()
    const here = router({ arn: listener }, match, key)
    losing.operation = operation
    const one = await group(here, 1, key)
    const route = await here.createRoute(match, { [one.id]: 1 }, call())
    expect(await rules(listener)).toHaveLength(2)
    await here.replaceWeights(route.id, { [one.id]: 9 }, call())
    expect((await here.route(call()))?.weights).toEqual({ [one.id]: 9 })
    await here.removeRoute(call())
    expect(await rules(listener)).toHaveLength(1)
    await here.removeTargetGroup(one.id, call())
    expect(await here.listTargetGroups(call())).toEqual([])
    expect(losing.operation).toBe('')
  },
)
