import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startMoto, type Moto } from '../../testbed/aws/moto.ts'
import { describeAws } from '../../testbed/aws/on-emulator.ts'
import { lightInstances } from '../../testbed/aws/plane-light-instances.ts'
import { requestsOf } from '../../testbed/aws/polls.ts'
import { openAwsShop } from '../../testbed/aws/shop.ts'

// How often these are asked goes by time: whether the claim still holds, and the health once more before weights move,
// which counts as a poll where the checks before it took long.
const byTime = ['ssm GetParameters', 'ssm PutParameter', 'elbv2 DescribeTargetHealth']
const [few, many] = [2, 20]

type Requests = ReadonlyMap<string, number>

describeAws('on the emulator', () => {
  let moto: Moto
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())

  test('a deployment asks for no more with 20 instances than with 2, nor does a rollback', async () => {
    let [ofFew, ofMany] = [await requestsWith(few), await requestsWith(many)]
    // What was read more than a second ago is read again. Where the machine stood still for that long, the next time tells.
    for (let times = 1; times < 4 && !sameOperations(ofFew, ofMany); times += 1) {
      ofFew = ofFew.map(least(await requestsWith(few)))
      ofMany = ofMany.map(least(await requestsWith(many)))
    }
    expect(ofMany.map(untimed)).toEqual(ofFew.map(untimed))
    for (const [n, requests] of ofMany.entries())
      expect(total(requests) - total(ofFew[n])).toBeLessThan((many - few) / 2)
  })

  /** A first deployment, a second, a third, which removes a fleet, and a rollback. */
  async function requestsWith(instances: number): Promise<readonly Requests[]> {
    const shop = await openAwsShop(moto, { instances: lightInstances() })
    const requests: Requests[] = []
    const run = async (command: string) => {
      // What was written a moment ago makes a run look twice.
      await setTimeout(2000)
      shop.place.proxy.reset()
      const { exitCode, log } = await shop.run({ command })
      expect({ exitCode, log }).toMatchObject({ exitCode: 0 })
      requests.push(requestsOf(shop.place.proxy.calls))
    }
    try {
      for (const greeting of ['first', 'second', 'third']) {
        await shop.commit({ greeting }, { capacity: instances })
        await run('deploy')
      }
      await run('rollback')
      return requests
    } finally {
      await shop.cleanup()
    }
  }
})

function sameOperations(one: readonly Requests[], other: readonly Requests[]): boolean {
  return isDeepStrictEqual(one.map(untimed), other.map(untimed))
}

/** Of each operation what the better of two runs asked for. */
function least(others: readonly Requests[]) {
  return (requests: Requests, index: number): Requests => {
    const other = others[index] ?? new Map<string, number>()
    const names = new Set([...requests.keys(), ...other.keys()])
    return new Map(
      [...names]
        .map((name) => [name, Math.min(requests.get(name) ?? 0, other.get(name) ?? 0)] as const)
        .filter(([, n]) => n > 0),
    )
  }
}

function untimed(requests: Requests) {
  return Object.fromEntries([...requests].filter(([name]) => !byTime.includes(name)))
}

function total(requests: Requests = new Map()): number {
  return [...requests.values()].reduce((sum, count) => sum + count, 0)
}
