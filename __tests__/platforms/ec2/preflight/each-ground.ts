import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import { startMoto } from '../../../harness/aws/moto.ts'
import { startFront, type Front } from './front.ts'
import { clients, environmentOn, layGround, look, makeProfile, type Clients, type Ground } from './world.ts'

/** What a test works with: an account of its own, what stands before it, and a ground that is new for each test. */
export const at = {} as { front: Front; aws: Clients; ground: Ground }

/** For all tests of a file. */
export function workOnGround(): void {
  let stop = async () => {}
  beforeAll(async () => {
    const moto = await startMoto()
    stop = moto.stop
    const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
    at.front = await startFront(moto.endpoint)
    Object.assign(process.env, { AWS_ENDPOINT_URL: at.front.endpoint, ...keys })
    at.aws = clients()
    await makeProfile(at.aws, 'shop')
  })
  beforeEach(async () => {
    at.ground = await layGround(at.aws)
  })
  afterEach(() => at.front.restore())
  afterAll(async () => {
    await at.front.close()
    await stop()
  })
}

/** Of an environment on the ground; each has an advice. */
export async function problemsOf(
  options: Readonly<Record<string, unknown>>,
  more?: object,
): Promise<readonly string[]> {
  const { problems } = await look(environmentOn(at.ground, options, more))
  expect(problems.map(({ advice }) => advice)).not.toContain(undefined)
  return problems.map(({ message }) => message)
}

export async function startGroup(name: string, targetGroup: string, desired = 1): Promise<void> {
  await at.aws.autoScaling.createAutoScalingGroup({
    AutoScalingGroupName: name,
    LaunchTemplate: { LaunchTemplateName: at.ground.template },
    MinSize: desired,
    MaxSize: desired,
    DesiredCapacity: desired,
    VPCZoneIdentifier: at.ground.subnets.join(','),
    TargetGroupARNs: [targetGroup],
  })
}
