// examples/aws/verify.mjs on the testbed: the facts that it tries hold there, and whatever ends it, nothing is left.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { eventually } from '../harness/local.ts'
import { useProxy } from '../platforms/aws/testbed/setting.ts'

const root = path.resolve(import.meta.dirname, '../..')

describeAws('verify.mjs', () => {
  const { at } = useProxy()

  const start = () => {
    const { PATH } = process.env
    const env = { PATH, AWS_ENDPOINT_URL: at.proxy.endpoint, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
    const child = spawn('node', ['examples/aws/verify.mjs', '--region', 'eu-west-1'], { cwd: root, env })
    const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
    return {
      interrupt: () => child.kill('SIGINT'),
      ended: ended.then(([[exitCode], said, log]) => ({ exitCode: exitCode as unknown, said, log })),
    }
  }

  /** Names of what it makes, wherever they are. */
  const left = async () => {
    const { AutoScalingGroups = [] } = await at.autoScaling.describeAutoScalingGroups({})
    const { LaunchTemplates = [] } = await at.ec2.describeLaunchTemplates({})
    const { Vpcs = [] } = await at.ec2.describeVpcs({
      Filters: [{ Name: 'tag-key', Values: ['immutable-deploy:verify'] }],
    })
    const { LoadBalancers = [] } = await at.elb.describeLoadBalancers({})
    const { TargetGroups = [] } = await at.elb.describeTargetGroups({})
    const { repositories = [] } = await at.ecr.describeRepositories({})
    const { Parameters = [] } = await at.ssm.describeParameters({
      ParameterFilters: [{ Key: 'Name', Option: 'BeginsWith', Values: ['/verify'] }],
    })
    const { MetricAlarms = [] } = await at.cloudWatch.describeAlarms({})
    return [
      AutoScalingGroups,
      LaunchTemplates,
      Vpcs,
      LoadBalancers,
      TargetGroups,
      repositories,
      Parameters,
      MetricAlarms,
    ].flat()
  }

  test('finds that the testbed does what is taken for granted of AWS, and removes all that it made', async () => {
    const { exitCode, said, log } = await start().ended
    expect(said.split('\n').filter((line) => line.includes('OTHERWISE'))).toEqual([])
    expect(said.match(/\| as said \|/g)?.length).toBeGreaterThan(30)
    expect({ exitCode, log }).toEqual({ exitCode: 0, log: expect.not.stringContaining('NOT removed') })
    expect(await left()).toEqual([])
  }, 120_000)

  test('removes all that it made when it is interrupted', async () => {
    const run = start()
    await eventually(() => at.proxy.calls.some(({ operation }) => operation === 'CreateTargetGroup') || undefined)
    run.interrupt()
    const { exitCode, said } = await run.ended
    expect(exitCode).toBe(130)
    expect(said).toContain('| not tried |')
    expect(await left()).toEqual([])
  }, 120_000)

  test('removes all that it made when the stack cannot be made', async () => {
    const denied = { kind: 'error' as const, status: 403, code: 'UnauthorizedOperation', message: 'You may not' }
    at.proxy.fault('ec2', 'CreateLaunchTemplate', denied, 20)
    const { exitCode, log } = await start().ended
    expect({ exitCode, log }).toEqual({ exitCode: 1, log: expect.stringContaining('You may not') })
    expect(await left()).toEqual([])
  }, 120_000)
})
