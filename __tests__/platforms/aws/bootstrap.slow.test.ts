import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { ECR } from '@aws-sdk/client-ecr'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse, parseDocument } from 'yaml'
import { releaseName } from '../../../src/platforms/aws/names.ts'
import { loadSpec } from '../../../src/spec/load.ts'
import { bySid, isDeny, policiesOf } from '../../harness/aws/iam/attached.ts'
import {
  actionsOf,
  filledIn,
  lengthOf,
  listed,
  longestNames,
  mostOfManaged,
  readPolicy,
} from '../../harness/aws/iam/policy-document.ts'
import type { TrustPolicy } from '../../harness/aws/iam/trust.ts'
import { startMoto, type Moto } from '../../harness/aws/moto.ts'
import { bootstrapResources } from '../../harness/aws/template.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../../..')
const template = path.join(root, 'examples/aws/bootstrap.yml')
const account = '123456789012'
const region = 'eu-west-1'
const own = { 'AWS::Partition': 'aws', 'AWS::Region': region, 'AWS::AccountId': account }
/** The emulator makes no list of one that is a parameter's default. */
const previewTypes = 't3.*,t4g.*'
const previewGroups = 'sg-0a1b,sg-2c3d'
const existingProvider = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`

function testWhere(...tools: readonly string[]) {
  const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0)
  if (missing.length > 0)
    console.log(`SKIPPED: tests of examples/aws/bootstrap.yml, for there is no ${missing.join(', no ')}`)
  // Skipped only where the machine lacks what the test needs, which was said.
  return missing.length > 0 ? test.skip : test // a tool is missing
}

const withLinter = testWhere('cfn-lint')
const withEmulator = testWhere('aws', 'moto_server')

let moto: Moto | undefined
const stacks = new Map<string, Promise<Stack>>()
beforeAll(async () => {
  if (withEmulator === test) moto = await startMoto()
})
afterAll(() => moto?.stop())

withLinter('cfn-lint has nothing to say', async () => {
  const { stdout } = await run('cfn-lint', ['--include-checks', 'I', '--', template]).catch(
    (error: { stdout: string }) => error,
  )
  expect(stdout).toBe('')
})

withEmulator('everything is created, in a network of its own', async () => {
  const { resources } = await stackOf('shop')
  // Those whose condition does not hold are listed without an id.
  const notMade = new Set(['HttpsListener', 'LoadBalancerHttps', 'OidcProvider'])
  const made = resources.filter(
    ({ ResourceStatus, PhysicalResourceId }) => ResourceStatus === 'CREATE_COMPLETE' && PhysicalResourceId,
  )
  expect(made.map(({ LogicalResourceId }) => LogicalResourceId).toSorted()).toEqual(
    Object.keys(await bootstrapResources({}))
      .filter((name) => !notMade.has(name))
      .toSorted(),
  )
})

withEmulator('the load balancer answers 404 until there is a release', async () => {
  const { outputs } = await stackOf('shop')
  const { Listeners: [listener] = [] } = await elb().describeListeners({ ListenerArns: [outputs.ListenerArn ?? ''] })
  expect(listener).toMatchObject({ Port: 80, Protocol: 'HTTP' })
  expect(listener?.DefaultActions).toMatchObject([
    { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } },
  ])
})

withEmulator('with a certificate it speaks HTTPS, in a network that is there already', async () => {
  const network = await networkOf('shop')
  const { outputs } = await stackOf('blog', { ...network, CertificateArn: await certificate() })
  const { Listeners: [listener] = [] } = await elb().describeListeners({ ListenerArns: [outputs.ListenerArn ?? ''] })
  expect(listener).toMatchObject({ Port: 443, Protocol: 'HTTPS' })
  expect(outputs.Url).toMatch(/^https:/)
  const { LoadBalancers: [balancer] = [] } = await elb().describeLoadBalancers({ Names: ['blog'] })
  expect(balancer?.VpcId).toBe(network.VpcId)
  const { Listeners: all = [] } = await elb().describeListeners({ LoadBalancerArn: balancer?.LoadBalancerArn ?? '' })
  expect(all.find(({ Port }) => Port === 80)?.DefaultActions).toMatchObject([
    { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443' } },
  ])
})

withEmulator('images cannot be overwritten, and are scanned', async () => {
  await stackOf('shop')
  const { repositories = [] } = await ecr().describeRepositories({ repositoryNames: ['shop', 'shop-preview'] })
  expect(repositories).toHaveLength(2)
  for (const { imageTagMutability } of repositories) expect(imageTagMutability).toBe('IMMUTABLE')
  // The emulator drops this one.
  const written = Object.values(await bootstrapResources({})).filter(({ Type }) => Type === 'AWS::ECR::Repository')
  for (const { Properties } of written)
    expect(Properties).toMatchObject({ ImageScanningConfiguration: { ScanOnPush: true } })
})

withEmulator(
  'a role is for jobs of the production environment only, the other for those of pull requests',
  async () => {
    await stackOf('shop')
    expect(await subjectOf('shop-deploy')).toEqual(['repo:org/shop:environment:production'])
    // A sweep, which removes previews, is a job of the production environment.
    const sweeps = 'repo:org/shop:environment:production'
    expect(await subjectOf('shop-preview')).toEqual(['repo:org/shop:pull_request', sweeps])
  },
)

withEmulator(
  'with the ids of owner and repository the roles trust subjects that have them, and no others',
  async () => {
    await stackOf('ids', { GitHubOwnerId: '583231', GitHubRepositoryId: '1296269' })
    expect(await subjectOf('ids-deploy')).toEqual(['repo:org@583231/ids@1296269:environment:production'])
    expect(await subjectOf('ids-preview')).toEqual([
      'repo:org@583231/ids@1296269:pull_request',
      'repo:org@583231/ids@1296269:environment:production',
    ])
  },
)

withEmulator('what the tests take the template for is what CloudFormation makes of it', async () => {
  await stackOf('shop')
  const values = {
    ...own,
    App: 'shop',
    GitHubRepository: 'org/shop',
    GitHubOidcProviderArn: existingProvider,
    PreviewInstanceTypes: previewTypes.split(','),
    PreviewSecurityGroupIds: previewGroups,
  }
  const { DeployRole, PreviewFence } = await bootstrapResources(values)
  expect(DeployRole?.Properties['AssumeRolePolicyDocument']).toEqual(await trustOf('shop-deploy'))
  const attached = await policiesOf(iam(), 'shop-preview')
  expect(attached).toContainEqual(PreviewFence?.Properties['PolicyDocument'])
})

withEmulator('the role that deploys has the policy of docs/aws-policy.json, with the app’s name in it', async () => {
  await stackOf('shop')
  const open = await readPolicy(path.join(root, 'docs/aws-policy.json'))
  const values = { ...own, App: 'shop' }
  const parts = await policiesOf(iam(), 'shop-deploy')
  const statements = parts.flatMap(({ Statement }) => Statement)
  expect(statements.toSorted(bySid)).toEqual(filledIn(open, values).Statement.toSorted(bySid))
  for (const { Statement } of parts) {
    const part = { ...open, Statement: open.Statement.filter(({ Sid }) => Statement.some((one) => one.Sid === Sid)) }
    expect(lengthOf(filledIn(part, longestNames))).toBeLessThanOrEqual(mostOfManaged)
  }
})

withEmulator('the role for previews is denied whatever is not a preview’s', async () => {
  await stackOf('shop')
  const [fence, ...others] = (await policiesOf(iam(), 'shop-preview')).filter(({ Statement }) => Statement.some(isDeny))
  expect(others).toEqual([])
  expect(fence?.Statement.every(isDeny)).toBe(true)
  const [named] = fence?.Statement ?? []
  for (const arn of named?.NotResource ?? [])
    expect(arn).toMatch(/shop-pr-|\/shop\/pr-|shop-preview$|shop-instance-preview$/)
})

withEmulator('each change that the policy allows is fenced for previews, but those that are harmless', async () => {
  await stackOf('shop')
  const fence = (await policiesOf(iam(), 'shop-preview')).flatMap(({ Statement }) => Statement).filter(isDeny)
  const patterns = fence.flatMap(({ Action }) => listed(Action)).map((action) => action.replaceAll('*', '.*'))
  const isFenced = (action: string) => patterns.some((pattern) => new RegExp(`^${pattern}$`).test(action))
  const actions = actionsOf(await readPolicy(path.join(root, 'docs/aws-policy.json')))
  expect(actions.filter((action) => !/:(Describe|Get|List|Simulate)/.test(action) && !isFenced(action))).toEqual(
    harmless,
  )
})

/** None of these reaches what is production's: layers need a manifest that is put. */
const harmless: readonly string[] = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:UploadLayerPart',
  'iam:CreateServiceLinkedRole',
]

test('an app with the longest name that it takes has previews whose names say that they are previews', async () => {
  const { Parameters } = parse(await readFile(template, 'utf8'), { logLevel: 'error' }) as {
    Parameters: { App: { AllowedPattern: string } }
  }
  const allowed = new RegExp(Parameters.App.AllowedPattern)
  expect(['a'.repeat(14), 'a'.repeat(15)].map((app) => allowed.test(app))).toEqual([true, false])
  const app = 'a'.repeat(14)
  expect(releaseName({ app, environment: 'pr-12345' }, 9999)).toMatch(new RegExp(`^${app}-pr-`))
})

withEmulator('the output is lines of a spec, which the example has likewise', async () => {
  const { outputs } = await stackOf('shop')
  const example = await readFile(path.join(root, 'examples/aws/immutable.yml'), 'utf8')
  const made = parse(outputs.ImmutableYml ?? '') as { environments: Record<string, { aws: Record<string, unknown> }> }
  const document = parseDocument(example)
  for (const [name, { aws }] of Object.entries(made.environments)) {
    const written = document.getIn(['environments', name, 'aws'])
    expect(
      [...Object.keys((document.toJS() as typeof made).environments[name]?.aws ?? {}), 'region'].toSorted(),
    ).toEqual(Object.keys(aws).toSorted())
    expect(written).toBeDefined()
    for (const [key, value] of Object.entries(aws)) document.setIn(['environments', name, 'aws', key], value)
  }
  for (const text of [example, String(document)]) {
    const spec = loadSpec(text, { file: 'immutable.yml', directory: '/shop', home: '/home/me' })
    expect(spec.environment('production').platform).toMatchObject({ name: 'ec2', repository: 'shop' })
    expect(spec.preview(7).platform).toMatchObject({ name: 'ec2', instanceProfile: 'shop-instance-preview' })
  }
})

interface Stack {
  readonly resources: readonly { LogicalResourceId: string; PhysicalResourceId: string; ResourceStatus: string }[]
  readonly outputs: Readonly<Record<string, string>>
}

/** Created at the first asking. */
function stackOf(app: string, parameters: Readonly<Record<string, string>> = {}): Promise<Stack> {
  const stack = stacks.get(app) ?? createStack(app, parameters)
  stacks.set(app, stack)
  return stack
}

async function createStack(app: string, parameters: Readonly<Record<string, string>>): Promise<Stack> {
  const given = {
    App: app,
    GitHubRepository: `org/${app}`,
    GitHubOidcProviderArn: existingProvider,
    PreviewInstanceTypes: previewTypes,
    PreviewSecurityGroupIds: app === 'shop' ? previewGroups : '',
    ...parameters,
  }
  await aws(
    'cloudformation',
    'create-stack',
    '--stack-name',
    app,
    '--template-body',
    `file://${template}`,
    '--capabilities',
    'CAPABILITY_NAMED_IAM',
    '--parameters',
    JSON.stringify(Object.entries(given).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }))),
  )
  const {
    Stacks: [stack],
  } = (await aws('cloudformation', 'describe-stacks', '--stack-name', app)) as {
    Stacks: [{ StackStatus: string; Outputs: { OutputKey: string; OutputValue: string }[] }]
  }
  expect(stack.StackStatus).toBe('CREATE_COMPLETE')
  const { StackResourceSummaries: resources } = (await aws(
    'cloudformation',
    'list-stack-resources',
    '--stack-name',
    app,
  )) as {
    StackResourceSummaries: Stack['resources']
  }
  return {
    resources,
    outputs: Object.fromEntries(stack.Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
  }
}

async function networkOf(
  app: string,
): Promise<Readonly<Record<'VpcId' | 'PublicSubnetIds' | 'PrivateSubnetIds', string>>> {
  const { resources } = await stackOf(app)
  const id = (name: string) =>
    resources.find(({ LogicalResourceId }) => LogicalResourceId === name)?.PhysicalResourceId ?? ''
  return {
    VpcId: id('Vpc'),
    PublicSubnetIds: `${id('PublicSubnetA')},${id('PublicSubnetB')}`,
    PrivateSubnetIds: `${id('PrivateSubnetA')},${id('PrivateSubnetB')}`,
  }
}

async function certificate(): Promise<string> {
  const { CertificateArn } = (await aws('acm', 'request-certificate', '--domain-name', 'shop.example.com')) as {
    CertificateArn: string
  }
  return CertificateArn
}

const environment = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: region, AWS_PAGER: '' }

async function aws(...args: readonly string[]): Promise<unknown> {
  const given = ['--endpoint-url', moto?.endpoint ?? '', '--region', region, '--output', 'json', ...args]
  const { stdout } = await run('aws', given, { env: { ...process.env, ...environment } })
  return JSON.parse(stdout)
}

function settings() {
  return { region, endpoint: moto?.endpoint ?? '', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }
}
const elb = () => new ElasticLoadBalancingV2(settings())
const ecr = () => new ECR(settings())
const iam = () => new IAM(settings())

/** The emulator leaves a null in place of what is not there (AWS::NoValue, Pseudo parameters reference). */
async function trustOf(role: string): Promise<TrustPolicy> {
  const { Role } = await iam().getRole({ RoleName: role })
  const there = (_: string, value: unknown) =>
    Array.isArray(value) ? value.filter((item: unknown) => item !== null) : value
  return JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''), there) as TrustPolicy
}

async function subjectOf(role: string): Promise<unknown> {
  const [statement] = (await trustOf(role)).Statement
  expect(statement?.Principal).toEqual({ Federated: existingProvider })
  const { StringEquals } = statement?.Condition ?? {}
  expect(StringEquals?.['token.actions.githubusercontent.com:aud']).toBe('sts.amazonaws.com')
  return StringEquals?.['token.actions.githubusercontent.com:sub']
}
