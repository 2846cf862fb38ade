// Credentials from the job’s OIDC token: got once, renewed in time, and with an error that says what is missing.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IAM } from '@aws-sdk/client-iam'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { roleCredentials } from '../../../src/platforms/aws/role-credentials.ts'
import { openSession, type Aws } from '../../../src/platforms/aws/session.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import { issuerOf } from '../../harness/aws/iam/trust.ts'
import { startMoto, type Moto } from '../../harness/aws/moto.ts'
import { describeAws } from '../../harness/aws/on-emulator.ts'
import { startProxy, type Proxy } from '../../harness/aws/proxy.ts'
import { bootstrapResources } from '../../harness/aws/template.ts'
import { issuer as gitHub, tokenOf, type Job } from '../../harness/github-token.ts'

const account = '123456789012'
const role = `arn:aws:iam::${account}:role/shop-deploy`
const ids = { owner: 583231, repository: 1296269 }
const production: Job = { repository: 'acme/shop', context: 'environment:production' }

/** The trust policy that examples/aws/bootstrap.yml gives the role. */
async function trustOf(parameters: Readonly<Record<string, string>>): Promise<string> {
  const provider = `arn:aws:iam::${account}:oidc-provider/${issuerOf({ iss: gitHub, aud: '', sub: '' })}`
  const given = { App: 'shop', GitHubRepository: 'acme/shop', GitHubOidcProviderArn: provider, ...parameters }
  const { DeployRole } = await bootstrapResources({ 'AWS::Partition': 'aws', ...given })
  return JSON.stringify(DeployRole?.Properties['AssumeRolePolicyDocument'])
}

const withIds = { GitHubOwnerId: String(ids.owner), GitHubRepositoryId: String(ids.repository) }

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
  let token: string
  let iam: IAM
  const trust = async (parameters: Readonly<Record<string, string>> = {}) =>
    iam.updateAssumeRolePolicy({ RoleName: 'shop-deploy', PolicyDocument: await trustOf(parameters) })
  beforeAll(async () => {
    moto = await startMoto()
    proxy = await startProxy({ moto, now: () => Date.now() })
    issuer = createServer((request, response) => {
      asked.push({ url: request.url ?? '', bearer: request.headers.authorization })
      response.writeHead(statuses.shift() ?? 200).end(JSON.stringify({ value: token }))
    }).listen(0, '127.0.0.1')
    await once(issuer, 'listening')
    process.env['AWS_ENDPOINT_URL'] = proxy.endpoint
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
    iam = new IAM({ region: 'eu-west-1', endpoint: moto.endpoint, credentials })
    await iam.createOpenIDConnectProvider({ Url: gitHub, ClientIDList: ['sts.amazonaws.com'] })
    await iam.createRole({ RoleName: 'shop-deploy', AssumeRolePolicyDocument: await trustOf({}) })
  })
  beforeEach(async () => {
    token = tokenOf(production)
    await trust()
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
        WebIdentityToken: token,
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

  const refused = async (): Promise<KnownError> => {
    const error = await open()().catch((thrown: unknown) => thrown)
    if (!(error instanceof KnownError)) throw new Error('the role was assumed')
    expect(error).toMatchObject({ code: 'role-not-assumed', message: expect.stringContaining(role) })
    expect(JSON.stringify(error) + error.stack + error.advice).not.toContain(token)
    return error
  }
  const oldForm = 'repo:acme/shop:environment:production'
  const newForm = 'repo:acme@583231/shop@1296269:environment:production'

  test.each([
    ['with the ids', { ...production, ids }, withIds],
    ['without them', production, {}],
    ['without them, as long as both are trusted', production, { ...withIds, TrustNamesAlone: 'true' }],
    ['with them, where both are trusted', { ...production, ids }, { ...withIds, TrustNamesAlone: 'true' }],
  ])('come to a job whose subject is %s if the role was made so', async (_, job, parameters) => {
    token = tokenOf(job)
    await trust(parameters)
    expect(await open()()).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) })
  })

  test('do not come to a repository that has taken the name of another', async () => {
    await trust(withIds)
    token = tokenOf({ ...production, ids: { owner: 666, repository: 667 } })
    expect((await refused()).message).toContain('repo:acme@666/shop@667:environment:production')
    token = tokenOf(production)
    expect((await refused()).message).toContain(oldForm)
  })

  test('that a role does not trust are told with the token’s own subject and the statement that lets it in', async () => {
    token = tokenOf({ ...production, ids })
    const { message, advice = '' } = await refused()
    expect(message).toContain(`subject \`${newForm}\` and the audience \`sts.amazonaws.com\``)
    expect(advice).toContain('`GitHubOwnerId=583231 GitHubRepositoryId=1296269`')
    const statement: unknown = JSON.parse(/`(\{.*\})`/.exec(advice)?.[1] ?? '')
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
    await iam.updateAssumeRolePolicy({ RoleName: 'shop-deploy', PolicyDocument })
    expect(await open()()).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) })
  })

  test('that a job without an environment asks for are told with the field that it lacks', async () => {
    token = tokenOf({ repository: 'acme/shop', context: 'ref:refs/heads/main' })
    const { message, advice } = await refused()
    expect(message).toContain('`repo:acme/shop:ref:refs/heads/main`')
    expect(advice).toContain('names no `environment`')
  })

  test('fail with the provider’s ARN if the account has no provider for GitHub, or one for another audience', async () => {
    const OpenIDConnectProviderArn = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`
    await iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn })
    expect((await refused()).advice).toContain(OpenIDConnectProviderArn)
    await iam.createOpenIDConnectProvider({ Url: gitHub, ClientIDList: ['sts.amazonaws.com.cn'] })
    expect((await refused()).advice).toContain(OpenIDConnectProviderArn)
    await iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn })
    await iam.createOpenIDConnectProvider({ Url: gitHub, ClientIDList: ['sts.amazonaws.com'] })
    expect(await open()()).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) })
  })

  test('that AWS refuses for another reason cause an error without the advice to trust anybody', async () => {
    const down = { kind: 'error' as const, status: 400, code: 'IDPCommunicationError', message: 'Try later' }
    proxy.fault('sts', 'AssumeRoleWithWebIdentity', down, 10)
    expect((await refused()).advice).not.toContain('trust policy needs')
  })

  test('come from the machine’s own credentials outside of GitHub', async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' })
    expect(await open({})()).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) })
    expect(proxy.calls.map(({ operation }) => operation)).toEqual(['AssumeRole'])
  })
})
