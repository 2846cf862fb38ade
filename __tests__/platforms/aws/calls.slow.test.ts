// The number of requests does not grow with the number of instances. The bundle runs against the emulator with 2 and
// 20.
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startMoto, type Moto } from '../../harness/aws/moto.ts'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { lightInstances } from '../../harness/aws/plane-light-instances.ts'
import { requestsOf } from '../../harness/aws/polls.ts'
import { openAwsShop } from '../../harness/aws/shop.ts'

const [few, many] = [2, 20]
/** One request for each instance would be twice as many. */
const mostMore = (many - few) / 2

type Requests = ReadonlyMap<string, number>

describeAws('on the emulator,', () => {
  let moto: Moto
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())

  test('a deployment makes no more requests with 20 instances than with 2, and neither does a rollback', async () => {
    let [ofFew, ofMany] = [await requestsWith(few), await requestsWith(many)]
    const more = () => ofMany.map((requests, n) => total(requests) - total(ofFew[n]))
    // What was read more than a second ago is read again. Where the machine stood still for that long, the next time tells.
    for (let times = 1; times < 3 && more().some((count) => count >= mostMore); times += 1) {
      ofFew = ofFew.map(least(await requestsWith(few)))
      ofMany = ofMany.map(least(await requestsWith(many)))
    }
    expect(more().filter((count) => count >= mostMore)).toEqual([])
    expect(ofMany.map(names)).toEqual(ofFew.map(names))
  }, 600_000)

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

function names(requests: Requests): readonly string[] {
  return [...requests.keys()].toSorted()
}

function total(requests: Requests = new Map()): number {
  return [...requests.values()].reduce((sum, count) => sum + count, 0)
}
