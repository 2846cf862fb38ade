// User data as an instance runs it: systemd, cloud-init and a Docker engine, in a machine of Debian, with AWS's emulator and
// a registry as all that it reaches.
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { packUserData } from '../../../../src/platforms/ec2/fleets/packed-user-data.ts'
import { userData } from '../../../../src/platforms/ec2/fleets/user-data.ts'
import { resolveContainer } from '../../../../src/spec/fields/container.ts'
import type { Workload } from '../../../../src/spec/types.ts'
import {
  bootMachine,
  execute,
  makeMachineImage,
  noMachine,
  type Machine,
} from '../../../harness/aws/machine/machine.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { noEngine, startEngine, type Engine } from '../../aws/images/docker-engine.ts'
import { startRegistry, type Registry } from '../../aws/images/registry.ts'
import { request, run } from './booting.ts'
import { emulator } from './emulator.ts'
import { serveMetadata } from './instance.ts'

const why = noEngine() ?? noMachine()
if (why !== undefined) console.warn(`User data is not run for real: ${why}`)
// Skipped where no Docker engine can be started or no machine made, which was said.
const describeReal = why === undefined ? describe : describe.skip // no engine, or no machine

const secret = 'c0rrect-h0rse-battery'
const newer = 'another-h0rse-battery'
const token = Buffer.from('AWS:123456789012-auth-token').toString('base64')
const portOf = (url: string) => Number(/:(\d+)/.exec(url.replace(/^\w+:\/\//, ''))?.[1])

describeReal('an instance that boots for real', () => {
  const at = {} as {
    engine: Engine
    moto: Moto
    registry: Registry
    metadata: Awaited<ReturnType<typeof serveMetadata>>
    reference: string
    machine: Machine | undefined
  }
  beforeAll(async () => {
    at.engine = await startEngine()
    at.moto = await startMoto()
    at.registry = await startRegistry(token)
    const aws = emulator(at.moto.endpoint)
    await aws.ssm('PutParameter', { Name: '/shop/db-url', Type: 'SecureString', Value: secret })
    at.metadata = await serveMetadata(await aws.role())
    await makeMachineImage(at.engine.env.DOCKER_HOST)
    at.reference = await pushApp(at.engine, at.registry)
  }, 1_200_000)
  afterEach(async () => {
    await at.machine?.remove()
    at.machine = undefined
  }, 60_000)
  afterAll(async () => {
    at.metadata.server.close()
    await at.registry.stop()
    await at.moto.stop()
    await at.engine.stop()
  }, 60_000)

  const boot = async (more: Partial<Workload>) => {
    const image = { sha: 'abc', digest: '', reference: at.reference, sizeBytes: 0 }
    const workload = { ...run, env: {}, secrets: { DB_URL: 'ssm:/shop/db-url' }, ...more }
    const logs = { driver: 'journald' } as const
    const text = userData({ ...request, image, run: workload, options: { ...request.options, logs } })
    at.machine = await bootMachine({
      DOCKER_HOST: at.engine.env.DOCKER_HOST,
      userData: Buffer.from(packUserData(text), 'base64'),
      metadata: portOf(at.metadata.url),
      services: portOf(at.moto.endpoint),
      registry: portOf(at.registry.host),
    })
    return at.machine
  }

  test('runs its container as the spec says, with secrets as files that docker does not show, fetched at every boot', async () => {
    const container = resolveContainer({ writable: ['/data'], 'secrets-as': 'files', memory: '64m', init: true })
    const script = 'echo "the secret is $(cat $DB_URL_FILE)"; touch /data/a && ! touch /b && exec sleep 1000'
    const machine = await boot({ command: ['/bin/sh', '-c', script], ...(container && { container }) })
    const console = await machine.says(/immutable-deploy: app: the secret is/)
    expect(console).toContain('immutable-deploy: booted')
    expect(console).toContain('immutable-deploy: app: the secret is ***')
    expect(console).not.toContain(secret)
    const inspected = await machine.run('docker', 'inspect', 'app')
    expect(inspected).not.toContain(secret)
    expect(JSON.parse(inspected)).toMatchObject([
      { State: { Running: true }, RestartCount: 0, HostConfig: { Memory: 64 * 1024 * 1024, ReadonlyRootfs: true } },
    ])
    const stored = () => machine.run('docker', 'exec', 'app', 'cat', '/run/secrets/DB_URL')
    expect(await stored()).toBe(secret)
    // What follows is believed without a signature.
    await fetch(`${at.moto.endpoint}/moto-api/reset-auth`, { method: 'POST', body: '1000' })
    await emulator(at.moto.endpoint).ssm('PutParameter', {
      Name: '/shop/db-url',
      Type: 'SecureString',
      Value: newer,
      Overwrite: true,
    })
    await machine.reboot()
    await machine.says(/immutable-deploy: booted[^]*immutable-deploy: booted/)
    expect(await stored()).toBe(newer)
  }, 300_000)

  test('says how the app ended and what it said last, and shuts itself down', async () => {
    const machine = await boot({ command: ['/bin/sh', '-c', 'touch /b; echo "with $DB_URL"; exit 3'] })
    const console = await machine.says(/immutable-deploy: boot failed: /)
    expect(console).toMatch(/boot failed: the container ended \d+ times, with exit code 3\n/)
    expect(console).toContain('immutable-deploy: app: touch: /b: Read-only file system')
    expect(console).toContain('immutable-deploy: app: with ***')
    expect(console).not.toContain(secret)
    await machine.ends()
  }, 300_000)

  test('says that the image has no such program', async () => {
    const machine = await boot({ command: ['nodee'], secrets: {} })
    const console = await machine.says(/immutable-deploy: boot failed: .*\n/)
    expect(console).toMatch(/boot failed: docker run: the image has no such program: .*exec: "nodee"/)
  }, 300_000)
})

/** An image from scratch with one program, which is many. @returns its reference, as ECR has it. */
async function pushApp(engine: Engine, { host }: Registry): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'app-'))
  const env = { ...process.env, ...engine.env, DOCKER_CONFIG: folder }
  const docker = async (...args: readonly string[]) => (await execute('docker', args, { env })).stdout.trim()
  await docker('create', '--name', 'source', 'machine', 'true')
  await docker('cp', 'source:/bin/busybox', `${folder}/sh`)
  await docker('rm', 'source')
  for (const name of ['cat', 'touch', 'sleep']) await copyFile(path.join(folder, 'sh'), path.join(folder, name))
  await writeFile(
    path.join(folder, 'Dockerfile'),
    'FROM scratch\nCOPY sh cat touch sleep /bin/\nCOPY Dockerfile /data/\n',
  )
  await writeFile(path.join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth: token } } }))
  await docker('build', '--quiet', '--tag', `${host}/shop:abc`, folder)
  await docker('push', '--quiet', `${host}/shop:abc`)
  const [digest = ''] = (await docker('inspect', '--format', '{{index .RepoDigests 0}}', `${host}/shop:abc`)).split(
    '\n',
  )
  await rm(folder, { recursive: true })
  return digest.replace(host, '123456789012.dkr.ecr.eu-west-1.amazonaws.com')
}
