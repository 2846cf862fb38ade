import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { makeAwsPlace, type AwsPlace } from '../../harness/aws/place.ts'
import { eventually } from '../../harness/local.ts'

describeAws('the platform of one environment', () => {
  let place: AwsPlace
  let wire: Server
  let open = 0
  beforeAll(async () => {
    place = await makeAwsPlace()
    const { hostname, port } = new URL(place.proxy.endpoint)
    wire = createServer((socket) => {
      open += 1
      const beyond = connect({ host: hostname, port: Number(port) })
      const end = () => [socket, beyond].forEach((side) => side.destroy())
      for (const side of [socket, beyond]) side.on('error', end).on('close', end)
      socket.on('close', () => (open -= 1))
      socket.pipe(beyond).pipe(socket)
    }).listen(0, '127.0.0.1')
    await once(wire, 'listening')
    process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${(wire.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    wire.close()
    await place.remove()
  })

  const call = () => ({ signal: new AbortController().signal, deadline: Date.now() + 20_000 })

  test('has one session for each region, and closes all connections in the end', async () => {
    const platform = await place.open()
    const { platform: options, ...environment } = place.environment()
    const elsewhere = { ...environment, name: 'far', platform: { ...options, region: 'us-east-1' } }
    const others = [elsewhere, { ...elsewhere, name: 'farther' }, { name: 'unknown' }]
    for (const each of [platform, ...others.map((other) => platform.forEnvironment(other))])
      expect(await each.ledger.get(1, call())).toBeUndefined()
    expect(open).toBe(2)
    await platform.close()
    await eventually(() => open === 0 || undefined)
  })
})
