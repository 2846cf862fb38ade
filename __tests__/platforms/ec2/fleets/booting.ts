import { afterAll, beforeAll } from '@jest/globals'
import type { LogOptions } from '../../../../src/platforms/aws/options.ts'
import type { UserDataRequest } from '../../../../src/platforms/ec2/fleets/user-data.ts'
import type { Workload } from '../../../../src/spec/types.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { secretValues } from '../../../harness/secret-forms.ts'
import { emulator } from './emulator.ts'
import { createInstance, type Role } from './instance.ts'

/** What a shell, a JSON reader or Python's own would take for something else. */
export const hostile = {
  QUOTES: `it's "quoted" \\ \\n \\u0041`,
  LINES: 'one\ntwo\r\n\tthree\n',
  SHELL: '$(touch /tmp/owned) `id` ${HOME} ; exit 1 #',
  PYTHON: '""" + exit() + """ %s {0}',
  WIDE: 'grün 🚀 \u2028',
  DOCKER_HOST: 'tcp://elsewhere',
  PATH: '/app/bin',
}
export const health = {
  path: '/',
  intervalMs: 5000,
  timeoutMs: 2000,
  healthy: 2,
  unhealthy: 2,
  status: [200, 399] as const,
}
export const run: Workload = {
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
export const reference = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:0f'
export const image = { sha: 'abc', digest: 'sha256:0f', reference, sizeBytes: 0 }
export const logs: LogOptions = { driver: 'awslogs', group: '/shop' }
export const request: UserDataRequest = {
  builder: 'docker',
  image,
  run,
  options: { region: 'eu-west-1', logs, access: 'none' },
  shown: 'masked',
  bootMs: 300_000,
}
export const works = { docker: 0, systemctl: 0, shutdown: 0 }
export const apiKey = secretValues.QUOTES
export const database = { username: 'shop', password: 'c0rrect-h0rse', port: 5432 }
/** No text, in any encoding that an environment could have. */
export const keystore = Buffer.from('feedfeed000000020000000100ff8081', 'hex')
export const dbUrl = 'postgres://u:p\'$(id)"@db\nsecond line\n'

/** An instance that boots for real, beside the emulator with what it fetches. */
export function useInstance() {
  const at = {} as { moto: Moto; role: Role; instance: Awaited<ReturnType<typeof createInstance>> }
  beforeAll(async () => {
    at.moto = await startMoto()
    const { ssm, secret, role } = emulator(at.moto.endpoint)
    await ssm('PutParameter', { Name: '/shop/db-url', Type: 'SecureString', Value: dbUrl })
    await ssm('PutParameter', { Name: '/shop/flag', Type: 'String', Value: 'true' })
    await secret('CreateSecret', { Name: 'shop/api-key', SecretString: apiKey })
    for (let one = 0; one < 23; one += 1)
      await ssm('PutParameter', { Name: `/many/${one}`, Type: 'SecureString', Value: `value ${one}` })
    await ssm('PutParameter', { Name: '/many/0', Type: 'SecureString', Value: 'newer', Overwrite: true })
    await ssm('LabelParameterVersion', { Name: '/many/0', ParameterVersion: 1, Labels: ['good'] })
    await secret('CreateSecret', { Name: 'shop/db', SecretString: JSON.stringify({ password: 'former-word' }) })
    await secret('PutSecretValue', { SecretId: 'shop/db', SecretString: JSON.stringify(database) })
    await secret('CreateSecret', { Name: 'shop/key', SecretBinary: keystore.toString('base64') })
    at.role = await role()
    at.instance = await createInstance(at.moto.endpoint, at.role)
  })
  afterAll(async () => {
    await at.instance.remove()
    await at.moto.stop()
  })
  return at
}
