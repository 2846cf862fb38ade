// Credentials from the job’s OIDC token: got once, renewed in time, and with an error that says what is missing.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { roleCredentials } from '../../../src/platforms/aws/role-credentials.ts'
import { openSession, type Aws } from '../../../src/platforms/aws/session.ts'
import { startMoto, type Moto } from '../../harness/aws/moto.ts'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { startProxy, type Proxy } from '../../harness/aws/proxy.ts'

const role = 'arn:aws:iam::123456789012:role/shop-deploy'

/** Of what jest can fake. */
const otherThanDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const

describeAws('credentials of a role', () => {
  let moto: Moto
  let proxy: Proxy
  let issuer: Server
  let asked: { readonly url: string; readonly bearer: string | undefined }[]
  let statuses: number[]
  beforeAll(async () => {
    moto = await startMoto()
    proxy = await startProxy({ moto, now: () => Date.now() })
    issuer = createServer((request, response) => {
      asked.push({ url: request.url ?? '', bearer: request.headers.authorization })
      response.writeHead(statuses.shift() ?? 200).end(JSON.stringify({ value: 'a.job.token' }))
    }).listen(0, '127.0.0.1')
    await once(issuer, 'listening')
    process.env['AWS_ENDPOINT_URL'] = proxy.endpoint
  })
  beforeEach(() => {
    proxy.reset()
    asked = []
    statuses = []
  })
  afterAll(async () => {
    issuer.close()
    await proxy.close()
    await moto.stop()
  })

  const onGitHub = () => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/shop front',
    GITHUB_RUN_ID: '42',
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/token?api-version=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'the-bearer',
  })
  const open = (environment: Readonly<Record<string, string>> = onGitHub()) =>
    roleCredentials({ role, region: 'eu-west-1', environment })

  test('come from the job’s token, once for all callers', async () => {
    const credentials = open()
    const [one, two] = await Promise.all([credentials(), credentials()])
    expect(one).toEqual(two)
    expect(await credentials()).toEqual(one)
    expect(one).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/), sessionToken: expect.any(String) })
    expect(asked).toEqual([{ url: '/token?api-version=2&audience=sts.amazonaws.com', bearer: 'bearer the-bearer' }])
    const inputs = proxy.calls.map(({ operation, input }) => ({ operation, ...input }))
    expect(inputs).toEqual([
      expect.objectContaining({
        operation: 'AssumeRoleWithWebIdentity',
        RoleArn: role,
        RoleSessionName: 'immutable-deploy-42-acme-shop-front',
        WebIdentityToken: 'a.job.token',
      }),
    ])
  })

  describe('in a run that takes longer than they last', () => {
    let aws: Aws
    beforeEach(() => {
      // Time alone: the SDK goes by it too.
      jest.useFakeTimers({ doNotFake: [...otherThanDate], now: Date.now() })
      aws = openSession({ region: 'eu-west-1', clock: systemClock, credentials: open() })
    })
    afterEach(() => {
      aws.close()
      jest.useRealTimers()
    })

    const call = () => ({ signal: new AbortController().signal, deadline: Date.now() + 20_000 })
    const look = () =>
      Promise.all([
        aws.ssm(call(), 'reading', (ssm, options) => ssm.getParametersByPath({ Path: '/shop' }, options)),
        aws.elb(call(), 'reading', (elb, options) => elb.describeTargetGroups({}, options)),
      ])
    const later = (minutes: number) => jest.setSystemTime(Date.now() + minutes * 60_000)
    /** Whose keys requests were signed with since the last time, and how often a role was assumed. */
    const seen = () => {
      const signed = proxy.calls.filter(({ service }) => service !== 'sts').map(({ accessKeyId }) => accessKeyId)
      const assumed = proxy.calls.filter(({ service }) => service === 'sts').length
      proxy.reset()
      return { signed, assumed }
    }

    test('are renewed with another token before they expire, once for all services', async () => {
      await look()
      const first = seen()
      const [key = ''] = first.signed
      expect(first).toEqual({ signed: [key, key], assumed: 1 })
      later(50)
      await look()
      expect(seen()).toEqual({ signed: [key, key], assumed: 0 })
      expect(asked).toHaveLength(1)
      later(6)
      await look()
      const renewed = seen()
      const [other = ''] = renewed.signed
      expect(other).toMatch(/^ASIA/)
      expect(other).not.toBe(key)
      expect(renewed).toEqual({ signed: [other, other], assumed: 1 })
      expect(asked).toHaveLength(2)
    })

    test('stay in use until they expire if they cannot be renewed', async () => {
      await look()
      const [key = ''] = seen().signed
      later(56)
      statuses = [403, 403, 403, 403]
      await look()
      expect(seen().signed).toEqual([key, key])
      statuses = []
      await look()
      expect(seen().signed).not.toContain(key)
      later(61)
      statuses = [403, 403, 403, 403]
      await expect(look()).rejects.toMatchObject({ code: 'oidc-unavailable' })
    })
  })

  test('arrive even if GitHub’s issuer fails for a moment', async () => {
    statuses = [503, 500]
    await open()()
    expect(asked).toHaveLength(3)
  })

  test('are requested again after a failure', async () => {
    statuses = [403]
    const credentials = open()
    const refused = await credentials().catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'oidc-unavailable', message: expect.stringContaining('403') })
    expect(await credentials()).toMatchObject({ accessKeyId: expect.any(String) })
  })

  test('fail with the line that is missing in the workflow', async () => {
    await expect(open({ GITHUB_ACTIONS: 'true' })()).rejects.toMatchObject({
      code: 'oidc-unavailable',
      advice: expect.stringContaining('id-token: write'),
    })
    expect(proxy.calls).toEqual([])
  })

  test('that AWS refuses cause an error that names the role and never the token', async () => {
    const denied = { kind: 'error' as const, status: 403, code: 'AccessDenied', message: 'Not authorized' }
    proxy.fault('sts', 'AssumeRoleWithWebIdentity', denied)
    const error = await open()().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'role-not-assumed', message: expect.stringContaining(role) })
    expect(JSON.stringify(error) + String(error)).not.toContain('a.job.token')
  })

  test('come from the machine’s own credentials outside of GitHub', async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' })
    expect(await open({})()).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) })
    expect(proxy.calls.map(({ operation }) => operation)).toEqual(['AssumeRole'])
  })
})
