import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LogOptions } from '../../../../src/platforms/aws/options.ts'
import { secretsIn } from '../../../../src/platforms/ec2/fleets/boot-program.ts'
import { userData, type UserDataRequest } from '../../../../src/platforms/ec2/fleets/user-data.ts'
import type { Workload } from '../../../../src/spec/types.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { leftIn, secretForms, secretValues } from '../../../harness/secret-forms.ts'
import { emulator } from './emulator.ts'
import { createInstance } from './instance.ts'

/** What a shell, a JSON reader or Python's own would take for something else. */
const hostile = {
  QUOTES: `it's "quoted" \\ \\n \\u0041`,
  LINES: 'one\ntwo\r\n\tthree\n',
  SHELL: '$(touch /tmp/owned) `id` ${HOME} ; exit 1 #',
  PYTHON: '""" + exit() + """ %s {0}',
  WIDE: 'grün 🚀 \u2028',
  DOCKER_HOST: 'tcp://elsewhere',
  PATH: '/app/bin',
}
const health = { path: '/', intervalMs: 5000, timeoutMs: 2000, healthy: 2, unhealthy: 2, status: [200, 399] as const }
const run: Workload = {
  command: ['node', 'server.js', '--greeting', `it's $HOME`],
  port: 8080,
  health,
  env: hostile,
  secrets: {
    DB_URL: 'ssm:/shop/db-url',
    API_KEY: 'secretsmanager:shop/api-key',
  },
  stopGraceMs: 12_500,
}
const reference = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:0f'
const image = { sha: 'abc', digest: 'sha256:0f', reference, sizeBytes: 0 }
const logs: LogOptions = { driver: 'awslogs', group: '/shop' }
const request: UserDataRequest = {
  builder: 'docker',
  image,
  run,
  options: { region: 'eu-west-1', logs },
  shown: 'masked',
}
const works = { docker: 0, systemctl: 0, shutdown: 0 }
const apiKey = secretValues.QUOTES
const dbUrl = 'postgres://u:p\'$(id)"@db\nsecond line\n'

describeAws('user data', () => {
  const at = {} as { moto: Moto; instance: Awaited<ReturnType<typeof createInstance>> }
  beforeAll(async () => {
    at.moto = await startMoto()
    const { ssm, secret, role } = emulator(at.moto.endpoint)
    await ssm('PutParameter', { Name: '/shop/db-url', Type: 'SecureString', Value: dbUrl })
    await ssm('PutParameter', { Name: '/shop/flag', Type: 'String', Value: 'true' })
    await secret('CreateSecret', { Name: 'shop/api-key', SecretString: apiKey })
    at.instance = await createInstance(at.moto.endpoint, await role())
  })
  afterAll(async () => {
    await at.instance.remove()
    await at.moto.stop()
  })

  test('boots an instance into one container, with every value intact and secrets that the instance fetches', async () => {
    const { code, console, said } = await at.instance.boot(userData(request), works)
    expect([code, console]).toEqual([0, 'immutable-deploy: booted\n'])
    const [login, pull, start] = said.filter(({ program }) => program === 'docker')
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
    expect(args.slice(0, 4)).toEqual(['run', '--detach', '--read-only', '--tmpfs'])
    expect(args).toEqual(expect.arrayContaining(['--restart', 'unless-stopped', '--stop-timeout', '13', '8080:8080']))
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
    const docker = said.filter(({ program }) => program === 'docker').map((call) => call.arguments)
    expect(docker.map(([verb]) => verb).slice(0, 2)).toEqual(['pull', 'run'])
    expect(docker[1]).not.toContain('--entrypoint')
    expect(docker[1]?.at(-1)).toBe(elsewhere.reference)
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

  test('gives up an instance whose container ends again and again', async () => {
    const { code, console, said } = await at.instance.boot(userData(request), works, {
      restarts: 2,
      prints: `cannot reach ${dbUrl}`,
    })
    expect(code).toBe(1)
    expect(console).toContain('boot failed: the container ended 2 times, with exit code 137')
    expect(console).toContain('immutable-deploy: app: cannot reach ***\nimmutable-deploy: app: ***\n')
    expect(said.at(-1)?.program).toBe('shutdown')
  })

  test('never prints a secret, not even when docker cannot start with it', async () => {
    const text = userData(request).replace('["docker", "run",', '["systemctl-broken", "run",')
    const { console } = await at.instance.boot(text, works)
    expect(console).toContain('boot failed')
    expect(console).not.toContain('postgres')
  })

  test('tells the last lines of an app that has secrets, once, with the secrets masked in every form', async () => {
    const printed = Object.values(secretForms).flatMap((print) => [print(dbUrl), print(apiKey)])
    const lines = ['first', ...printed.slice(-18), '::error::last']
    const booted = await at.instance.boot(userData(request), works, { prints: `${lines.join('\n')}\n` })
    const told = booted.console.split('\n').filter(Boolean)
    expect(told.every((line) => line.startsWith('immutable-deploy: '))).toBe(true)
    expect(told.filter((line) => line.endsWith('app: ::error::last'))).toHaveLength(1)
    expect(told.join()).toContain('***')
    expect([...leftIn(told.join('\n'), dbUrl), ...leftIn(told.join('\n'), apiKey)]).toEqual([])
  })

  test.each([
    ['the app has no secret', { run: { ...run, secrets: {} } }],
    ['the spec wants none shown', { shown: 'never' as const }],
  ])('tells no line of the app where %s', async (_case, more) => {
    const { console } = await at.instance.boot(userData({ ...request, ...more }), works, { prints: 'a line\n' })
    expect(console).toBe('immutable-deploy: booted\n')
  })

  test('leaves an instance alone whose app’s lines cannot be told', async () => {
    const failing = 'def follow():\n    raise OSError("no memory")\n\n\ndef never():'
    const text = userData(request).replace('def follow():', () => failing)
    const { code, console, said } = await at.instance.boot(text, works)
    expect([code, console]).toEqual([0, 'immutable-deploy: booted\n'])
    expect(said.map(({ program }) => program)).not.toContain('shutdown')
  })

  test('says which secret it cannot mask, and never its value', async () => {
    const text = userData({ ...request, run: { ...run, secrets: { FLAG: 'ssm:/shop/flag' } } })
    const { console } = await at.instance.boot(text, works)
    expect(console).toContain('immutable-deploy: the secret FLAG is a common word or too short, so it is not masked')
  })

  test('has references of secrets that can be read back from it', () => {
    expect(secretsIn(userData(request))).toEqual(run.secrets)
    expect(secretsIn(userData({ ...request, builder: 'ami', run: { ...run, secrets: {} } }))).toEqual({})
    expect(secretsIn('#!/bin/sh\nexit 1\n')).toBeUndefined()
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

  test('has at most 16 KiB', () => {
    const long = { ...run, env: { LONG: 'x'.repeat(16_000) } }
    expect(() => userData({ ...request, run: long })).toThrow(
      expect.objectContaining({ code: 'user-data-too-long', message: expect.stringContaining('16384') }),
    )
  })
})

function splitOnce(text: string): [string, string] {
  const equals = text.indexOf('=')
  return [text.slice(0, equals), text.slice(equals + 1)]
}
