import { afterAll, beforeAll } from '@jest/globals'
import { systemClock } from '../../../../src/action/system-clock.ts'
import { openSession, type Aws } from '../../../../src/platforms/aws/session.ts'
import { tagsOf } from '../../../../src/platforms/aws/tags.ts'
import { createDescribeImage } from '../../../../src/platforms/ec2/described-image.ts'
import { createDescribeInstanceType } from '../../../../src/platforms/ec2/described-instance-type.ts'
import { createFleets } from '../../../../src/platforms/ec2/fleets/fleets.ts'
import { createKnownGroups } from '../../../../src/platforms/ec2/fleets/known-groups.ts'
import { createResolveMachineImage } from '../../../../src/platforms/ec2/fleets/machine-image.ts'
import type { EnvironmentOnEc2 } from '../../../../src/platforms/ec2/options.ts'
import type { Change, ReleaseTags } from '../../../../src/ports/common.ts'
import type { Fleets, LaunchRequest, Template } from '../../../../src/ports/fleets.ts'
import { startMoto } from '../../../harness/aws/moto.ts'
import { startProxy, type Proxy } from '../../../harness/aws/proxy.ts'
import { free } from '../../../harness/change.ts'
import { clients, environmentOn, layGround, makeProfile, type Clients, type Ground } from '../preflight/world.ts'

/** One environment of its own on an emulator that a file's tests share. */
export interface Place {
  readonly environment: EnvironmentOnEc2
  readonly ground: Ground
  readonly fleets: Fleets
  tags(release: number): ReleaseTags
  request(release: number, template?: Template): LaunchRequest
}

export function useFleets() {
  const at = {} as { aws: Aws; on: Clients; proxy: Proxy; ground: Ground; stop: () => Promise<void> }
  let places = 0
  beforeAll(async () => {
    const moto = await startMoto()
    at.proxy = await startProxy({ moto })
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: at.proxy.endpoint,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    })
    at.aws = openSession({ region: 'eu-west-1', clock: systemClock, credentials: undefined })
    at.on = clients()
    const ground = await layGround(at.on)
    const { Subnet } = await at.on.ec2.createSubnet({ VpcId: ground.vpc, CidrBlock: '10.0.16.0/20' })
    // The emulator never gives an address back.
    at.ground = { ...ground, subnets: [Subnet?.SubnetId ?? ''] }
    at.stop = async () => {
      await at.proxy.close()
      await moto.stop()
    }
    await makeProfile(at.on, 'shop')
    await at.on.ssm.putParameter({ Name: '/base/ami', Type: 'String', Value: at.ground.ami })
  })
  afterAll(async () => {
    at.aws.close()
    Object.values(at.on).forEach((client) => client.destroy())
    await at.stop()
  })

  const place = (more: object = {}, foreign: readonly string[] = [], aws: Aws = at.aws): Place => {
    places += 1
    const resolved = environmentOn(at.ground, { ami: 'ssm:/base/ami' }, more) as EnvironmentOnEc2
    const environment = { ...resolved, name: `place-${places}` }
    const key = { app: environment.app, environment: environment.name }
    const image = { sha: 'abc', digest: 'sha256:0f', reference: 'registry/shop@sha256:0f', sizeBytes: 0 }
    const tags = (release: number) => ({
      ...key,
      release,
      sha: image.sha,
      digest: image.digest,
      specDigest: 'sha256:spec',
      runUrl: 'https://github.com/o/r/actions/runs/1',
    })
    return {
      environment,
      ground: at.ground,
      fleets: createFleets({
        aws,
        key,
        environment,
        groups: createKnownGroups(aws, key),
        resolveMachineImage: createResolveMachineImage(aws, createDescribeImage(aws)),
        describeInstanceType: createDescribeInstanceType(aws),
        foreignTargetGroups: async () => foreign,
      }),
      tags,
      request: (release, template = { kind: 'new', image, run: environment.run }) => ({
        tags: tags(release),
        targetGroup: at.ground.targetGroup,
        capacity: { min: 1, desired: 2, max: 4 },
        template,
        drainMs: 1000,
        like: undefined,
      }),
    }
  }
  const group = async (name: string) =>
    (await at.on.autoScaling.describeAutoScalingGroups({ AutoScalingGroupNames: [name] })).AutoScalingGroups?.[0]
  const actions = async (name: string) => {
    const { ScheduledUpdateGroupActions = [] } = await at.on.autoScaling.describeScheduledActions({
      AutoScalingGroupName: name,
    })
    return ScheduledUpdateGroupActions
  }
  const call = (timeoutMs = 20_000): Change =>
    free({
      signal: new AbortController().signal,
      deadline: Date.now() + timeoutMs,
    })
  return { at, call, place, group, actions, tagsOf }
}
