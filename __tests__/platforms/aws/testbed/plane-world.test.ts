// The testbed itself: the data plane reads the emulator while that changes.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { openClients, readWorld, type Clients } from '../../../harness/aws/plane-world.ts'

describeAws('the testbed’s world', () => {
  let moto: Moto
  let clients: Clients
  beforeAll(async () => {
    moto = await startMoto()
    clients = openClients({ endpoint: moto.endpoint, region: 'eu-west-1' })
  })
  afterAll(async () => {
    for (const client of Object.values(clients)) client.destroy()
    await moto.stop()
  })

  test('can be read while target groups disappear, at any of its reads', async () => {
    const { Vpcs: [vpc] = [] } = await clients.ec2.describeVpcs({})
    const make = async (number: number) => {
      const { TargetGroups: [group] = [] } = await clients.elb.createTargetGroup({
        Name: `group-${number}`,
        VpcId: vpc?.VpcId,
        Protocol: 'HTTP',
        Port: 80,
      })
      return group?.TargetGroupArn ?? ''
    }
    const arns = await Promise.all(Array.from({ length: 30 }, (_, number) => make(number)))
    let gone = 0
    const removing = (async () => {
      for (const TargetGroupArn of arns) {
        await clients.elb.deleteTargetGroup({ TargetGroupArn })
        gone += 1
      }
    })()
    while (gone < arns.length) await readWorld(clients, 100)
    await removing
    expect((await readWorld(clients, 100)).targetGroups.size).toBe(0)
  })
})
