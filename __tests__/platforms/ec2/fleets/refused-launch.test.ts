// Launches that die while they are pending, on the emulator: the wait for a fleet ends at the first such activity, in AWS's
// own words, and not with the boot timeout.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { makeAwsPlace, region, type AwsPlace } from '../../../harness/aws/place.ts'
import type { RefuseLaunch } from '../../../harness/aws/plane-launches.ts'
import { lightInstances } from '../../../harness/aws/plane-light-instances.ts'
import { free } from '../../../harness/change.ts'
import type { Fleet } from '../../../../src/ports/fleets.ts'
import type { Platform } from '../../../../src/ports/platform.ts'

const call = (timeoutMs = 30_000) => free({ signal: new AbortController().signal, deadline: Date.now() + timeoutMs })

const isGivenUp = (fleet: Fleet) => fleet.state === 'failed'
const isRunning = ({ instances }: Fleet) =>
  instances.length === 2 && instances.every(({ state }) => state === 'running')

describeAws('an instance that dies while it is pending', () => {
  let refuse: RefuseLaunch = () => undefined
  let moto: Moto
  let place: AwsPlace
  let platform: Platform
  let releases = 0

  beforeAll(async () => {
    moto = await startMoto()
    place = await makeAwsPlace({ moto, instances: lightInstances(), refuseLaunch: (launch) => refuse(launch) })
    platform = await place.open()
  })
  afterAll(async () => {
    await place.remove()
    await moto.stop()
  })

  /** Launches a release of two instances. */
  async function launched(): Promise<Fleet> {
    releases += 1
    const image = { sha: 'abc', digest: place.ami, reference: `${region}:${place.ami}`, sizeBytes: 0 }
    const { run } = place.environment()
    const tags = {
      app: 'shop',
      environment: 'production',
      release: releases,
      sha: image.sha,
      digest: image.digest,
      specDigest: 'sha256:spec',
      runUrl: 'https://github.com/o/r/actions/runs/1',
    }
    const group = await platform.router.createTargetGroup(
      { tags, health: run.health, drainMs: 1000, like: undefined },
      call(),
    )
    const capacity = { min: 1, desired: 2, max: 4 }
    const template = { kind: 'new' as const, image, run }
    const request = { tags, targetGroup: group.id, capacity, template, drainMs: 1000, like: undefined }
    return platform.fleets.launch(request, call())
  }

  async function until(id: string, isIt: (fleet: Fleet) => boolean): Promise<Fleet> {
    const deadline = Date.now() + 60_000
    for (;;) {
      const fleet = await platform.fleets.describe(id, call())
      if (fleet !== undefined && isIt(fleet)) return fleet
      if (Date.now() > deadline) throw new Error(`it is still ${JSON.stringify(fleet)}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  const key = 'Client.InvalidKMSKey.InvalidState: The KMS key provided is in an incorrect state'

  test('for want of its key ends the wait, with what to do, and is told by the diagnosis', async () => {
    refuse = () => key
    const { id } = await launched()
    const fleet = await until(id, isGivenUp)
    expect(fleet.reason).toMatch(/^AWS starts no instance for it: Instance became unhealthy .* in an incorrect state$/)
    expect(fleet.advice).toMatch(/key policy/)
    const [activities] = await platform.fleets.diagnose(id, call())
    expect(activities?.lines).toContainEqual(expect.stringContaining(key))
    await platform.fleets.remove(id, call(60_000))
  })

  test('in one zone only does not, and the other zone has the fleet in the end', async () => {
    const noCapacity = 'Server.InsufficientInstanceCapacity: Insufficient capacity to satisfy instance request'
    let refused = 0
    refuse = ({ zone }) => (zone.endsWith('a') && (refused += 1) <= 2 ? noCapacity : undefined)
    const { id } = await launched()
    const fleet = await until(id, (seen) => isGivenUp(seen) || isRunning(seen))
    expect([refused > 0, fleet.state]).toEqual([true, 'active'])
    await platform.fleets.remove(id, call(60_000))
  })
})
