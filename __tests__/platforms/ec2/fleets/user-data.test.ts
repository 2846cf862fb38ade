import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { packUserData, unpackUserData } from '../../../../src/platforms/ec2/fleets/packed-user-data.ts'
import { userData } from '../../../../src/platforms/ec2/fleets/user-data.ts'
import { resolveContainer } from '../../../../src/spec/fields/container.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { apiKey, dbUrl, hostile, image, reference, request, run, useInstance, works } from './booting.ts'

describeAws('user data', () => {
  const at = useInstance()

  test('boots an instance into one container, with every value intact and secrets that the instance fetches', async () => {
    const { code, console, said } = await at.instance.boot(userData(request), works)
    expect([code, console]).toEqual([0, 'immutable-deploy: booted\n'])
    const [login, pull, start] = ['login', 'pull', 'run'].map((verb) => said.find((call) => call.arguments[0] === verb))
    expect(login?.arguments).toEqual([
      'login',
      '--username',
      'AWS',
      '--password-stdin',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    ])
    expect(login?.stdin).not.toBe('')
    expect(login?.dockerConfig).toMatch(/\/run\/immutable-deploy\/docker$/)
    expect(pull?.arguments).toEqual(['pull', '--quiet', reference])
    const args = start?.arguments ?? []
    const given = Object.fromEntries(
      args.flatMap((part, index) => (args[index - 1] === '--env' ? [splitOnce(part)] : [])),
    )
    expect(given).toEqual({
      ...hostile,
      PORT: '8080',
      DB_URL: dbUrl,
      API_KEY: apiKey,
      IMMUTABLE_DEPLOY_APP: 'shop',
      IMMUTABLE_DEPLOY_ENVIRONMENT: 'production',
      IMMUTABLE_DEPLOY_RELEASE: 'v43',
      IMMUTABLE_DEPLOY_SHA: 'abc',
      IMMUTABLE_DEPLOY_INSTANCE: 'i-0123456789abcdef0',
    })
    expect(args.slice(0, 2)).toEqual(['run', '--detach'])
    expect(args).toEqual(expect.arrayContaining(['--restart', 'unless-stopped', '--stop-timeout', '13', '8080:8080']))
    expect(args).toEqual(expect.arrayContaining(['--read-only', '--tmpfs', '/tmp', 'no-new-privileges']))
    expect(args).toContain('awslogs-stream=i-0123456789abcdef0')
    expect(args.slice(args.indexOf(reference))).toEqual([reference, 'server.js', '--greeting', `it's $HOME`])
    expect(args[args.indexOf('--entrypoint') + 1]).toBe('node')
  })

  test('holds references instead of secrets, and is always the same', async () => {
    const text = userData(request)
    const reordered = { ...run, env: Object.fromEntries(Object.entries(hostile).toReversed()) }
    expect(userData({ ...request, run: reordered })).toBe(text)
    expect(text).toContain('ssm:/shop/db-url')
    expect(text).not.toContain('postgres://')
  })

  test('leaves the command to the image where the spec has none, and ECR where the image is elsewhere', async () => {
    const elsewhere = { ...image, reference: 'registry.example:5000/shop@sha256:0f' }
    const text = userData({ ...request, image: elsewhere, run: { ...run, command: [], env: {}, secrets: {} } })
    const { said } = await at.instance.boot(text, works)
    expect(said.map((call) => call.arguments[0])).not.toContain('login')
    const start = said.find((call) => call.arguments[0] === 'run')
    expect(start?.arguments).not.toContain('--entrypoint')
    expect(start?.arguments.at(-1)).toBe(elsewhere.reference)
  })

  test.each([
    ['docker is missing', { systemctl: 0, shutdown: 0 }, run],
    ['pulling 123456789012', { ...works, docker: 1 }, { ...run, secrets: {} }],
    ['the secret DB_URL', works, { ...run, secrets: { DB_URL: 'ssm:/shop/nowhere' } }],
  ])('names what has failed, and stops the instance: %s', async (reason, programs, of) => {
    const local = { ...image, reference: '123456789012/shop@sha256:0f' }
    const { code, console, said } = await at.instance.boot(userData({ ...request, image: local, run: of }), programs)
    expect(code).toBe(1)
    expect(console.split('\n').findLast(Boolean)).toMatch(/^immutable-deploy: boot failed: /)
    expect(console).toContain(reason)
    expect(said.at(-1)).toMatchObject({ program: 'shutdown', arguments: ['-h', 'now'] })
  })

  test('never prints a secret, not even when docker cannot start with it', async () => {
    const text = userData(request).replace('["docker", "run",', '["systemctl-broken", "run",')
    const { console } = await at.instance.boot(text, works)
    expect(console).toContain('boot failed')
    expect(console).not.toContain('postgres')
  })

  test('is run again at every boot, and then replaces the container that docker has started with former secrets', async () => {
    const booted = await at.instance.boot(userData(request), works, { former: '0f1e' })
    expect(await booted.read('var/lib/cloud/scripts/per-boot/immutable-deploy')).toBe(await booted.read('user-data'))
    const docker = booted.said.filter(({ program }) => program === 'docker').map((call) => call.arguments)
    const [removed, started] = ['rm', 'run'].map((verb) => docker.findIndex(([found]) => found === verb))
    expect(docker[removed ?? -1]).toEqual(['rm', '--force', '0f1e'])
    expect(started).toBe((removed ?? 0) + 1)
    expect(docker[started ?? -1]).toEqual(expect.arrayContaining(['--label', 'immutable-deploy']))
  })

  test('runs the container as the spec says', async () => {
    const container = resolveContainer({
      writable: ['/var/cache/nginx', '/run'],
      tmp: { size: '64m', exec: true },
      memory: '512m',
      init: true,
      ulimits: { nofile: 65_536, core: '0:0' },
      user: 'app:app',
      ports: [9090, '8125/udp'],
      capabilities: ['NET_BIND_SERVICE'],
    })
    const text = userData({ ...request, run: { ...run, secrets: {}, ...(container && { container }) } })
    const { said } = await at.instance.boot(text, works)
    const args = said.find((call) => call.arguments[0] === 'run')?.arguments ?? []
    const valuesOf = (option: string) => args.filter((_, index) => args[index - 1] === option)
    expect(args).toContain('--read-only')
    expect(args).toContain('--init')
    expect(valuesOf('--tmpfs')).toEqual(['/tmp:exec,size=64m'])
    expect(valuesOf('--volume')).toEqual(['/var/cache/nginx', '/run'])
    expect(valuesOf('--memory')).toEqual(['512m'])
    expect(valuesOf('--ulimit')).toEqual(['core=0:0', 'nofile=65536'])
    expect(valuesOf('--user')).toEqual(['app:app'])
    expect(valuesOf('--publish')).toEqual(['8080:8080', '9090:9090', '8125:8125/udp'])
    expect([...valuesOf('--cap-drop'), ...valuesOf('--cap-add')]).toEqual(['ALL', 'NET_BIND_SERVICE'])
  })

  test.each([
    ['none', ['ecs', 'sshd', 'amazon-ssm-agent']],
    ['ssm', ['ecs', 'sshd']],
  ] as const)('switches off what nobody may come in by, with access %s', async (access, services) => {
    const text = userData({ ...request, run: { ...run, secrets: {} }, options: { ...request.options, access } })
    const { said } = await at.instance.boot(text, works)
    const off = said.filter((call) => call.arguments[0] === 'disable').map((call) => call.arguments.at(-1))
    expect(off).toEqual(services)
  })

  test('leaves files for a machine image that a shell reads correctly', async () => {
    const text = userData({ ...request, builder: 'ami' })
    const booted = await at.instance.boot(text, { shutdown: 0 })
    expect(booted.code).toBe(0)
    const sourced = (file: string, name: string) =>
      execFileSync('bash', ['-c', `set -a; eval "$1"; /usr/bin/env -0`, 'bash', file], { encoding: 'utf8' })
        .split('\0')
        .map(splitOnce)
        .find(([found]) => found === name)?.[1]
    const env = await booted.read('etc/immutable-deploy/env')
    for (const name of ['QUOTES', 'LINES', 'SHELL', 'PYTHON', 'WIDE'] as const)
      expect(sourced(env, name)).toBe(hostile[name])
    expect(sourced(env, 'IMMUTABLE_DEPLOY_RELEASE')).toBe('v43')
    expect(env).not.toContain('postgres')
    expect(sourced(await booted.read('run/immutable-deploy/secrets'), 'DB_URL')).toBe(dbUrl)
  })

  test('has at most 16 KiB, compressed', () => {
    const digits = randomBytes(10_000).toString('hex')
    const long = { ...run, env: { LONG: digits.slice(0, 8000) } }
    const data = packUserData(userData({ ...request, run: long }))
    expect(unpackUserData(data)).toBe(userData({ ...request, run: long }))
    expect(Buffer.from(data, 'base64').length).toBeLessThan(16_384)
    expect(() => packUserData(userData({ ...request, run: { ...run, env: { LONG: digits } } }))).toThrow(
      expect.objectContaining({ code: 'user-data-too-long', message: expect.stringContaining('16384') }),
    )
  })
})

function splitOnce(text: string): [string, string] {
  const equals = text.indexOf('=')
  return [text.slice(0, equals), text.slice(equals + 1)]
}
