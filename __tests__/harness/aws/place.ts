import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'
import { systemClock } from '../../../src/action/system-clock.ts'
import { freePort } from '../../../src/agent/free-port.ts'
import { tagKeys } from '../../../src/platforms/aws/tags.ts'
import { open } from '../../../src/platforms/ec2/open.ts'
import type { EnvironmentOnEc2 } from '../../../src/platforms/ec2/options.ts'
import type { Platform } from '../../../src/ports/platform.ts'
import { loadSpec } from '../../../src/spec/load.ts'
import { appFiles, type App } from '../app.ts'
import type { Certificate } from './certificate.ts'
import { asEnvironment, openAccount } from './iam/account.ts'
import { enforce, relax } from './iam/deploy-role.ts'
import type { Policy } from './iam/policy-document.ts'
import { startMoto, type Moto } from './moto.ts'
import { layGround, type Ground } from './place-ground.ts'
import type { ChooseProgram, PlaneInstances } from './plane-instances.ts'
import type { RefuseLaunch } from './plane-launches.ts'
import type { ClientOptions } from './plane-world.ts'
import { createPlane, type Plane } from './plane.ts'
import { startProxy, type Proxy, type ProxyOptions } from './proxy.ts'
import { linkStandIns } from './stand-ins.ts'

export const region = 'eu-west-1'

/** The files of a commit whose image is made by the stand-in for packer. */
export const packerTemplate: Readonly<Record<string, string>> = {
  'image.pkr.hcl': `
variable "sha" {}
source "amazon-ebs" "shop" {}
build {
  sources = ["source.amazon-ebs.shop"]
  post-processor "manifest" { output = "manifest.json" }
}
`,
}

/** A region of its own, with a load balancer that answers on loopback and instances that are processes. */
export interface AwsPlace extends Ground {
  /** For child processes: credentials, region, endpoint, and PATH with the stand-ins for packer and docker. */
  readonly env: Readonly<Record<string, string>>
  readonly moto: Moto
  readonly proxy: Proxy
  readonly plane: Plane
  /** The emulator itself, for whoever may do everything. */
  readonly owner: Required<ClientOptions>
  /** Of the load balancer. */
  readonly url: string
  /** Gives the role of the runs another policy. */
  allow(policy: Policy): Promise<void>
  /** Decides what instances of this commit run; without it the app does nothing wrong. */
  runs(sha: string, app: App): Promise<void>
  /** Text of an `immutable.yml`; sections given here replace its own. */
  spec(sections?: Readonly<Record<string, unknown>>): string
  environment(overrides?: Partial<EnvironmentOnEc2>): EnvironmentOnEc2
  /** Another run's view of the environment. Others than `production` are reached by a host of their own. */
  open(name?: string): Promise<Platform>
  remove(): Promise<void>
}

export interface AwsPlaceOptions extends Pick<ProxyOptions, 'staleSeed' | 'hasRates'> {
  /** One that is shared with other places is emptied first, and left running. */
  readonly moto?: Moto
  /** What instances run, in place of the testbed's app. */
  readonly app?: ChooseProgram
  /** What runs are allowed, by the emulator too; without one they may do everything, and what the policy lacks is noted. */
  readonly policy?: Policy
  /** In place of processes: more of them than a machine has processes for, say. */
  readonly instances?: PlaneInstances
  /** Which launches die while they are pending. */
  readonly refuseLaunch?: RefuseLaunch
  /** How often the load balancer asks each target; the more targets, the less often. */
  readonly healthEveryMs?: number
  /** With one the load balancer speaks HTTPS, and runs trust it. */
  readonly certificate?: Certificate
  /** Sections of the spec in place of the usual ones. */
  readonly sections?: Readonly<Record<string, unknown>>
}

/** Makes a place; the SDK of this process is pointed to it. */
export async function makeAwsPlace(options: AwsPlaceOptions = {}): Promise<AwsPlace> {
  const { moto: shared, app, policy, sections = {}, ...planeOptions } = options
  const moto = shared ?? (await startMoto())
  if (shared !== undefined) await emptied(moto)
  const folder = await mkdtemp(path.join(tmpdir(), 'aws-'))
  const apps = await openApps(folder)
  const { owner, runs, guarded, allow } = await openAccount(moto.endpoint, region, policy)
  const { certificate } = options
  const plane = await createPlane({ ...planeOptions, ...owner, app: app ?? apps.choose })
  const { staleSeed, hasRates } = options
  const proxy = await startProxy({ moto, plane, credentials: owner.credentials, guarded, staleSeed, hasRates })
  const port = await freePort(new Set())
  const ground = await layGround(owner, port, certificate)
  await plane.reconcile()
  if (policy !== undefined) await enforce(moto.endpoint)
  const env = {
    AWS_ENDPOINT_URL: proxy.endpoint,
    AWS_REGION: region,
    PATH: `${await linkStandIns(folder, owner)}${path.delimiter}${process.env['PATH']}`,
    ...asEnvironment(runs),
    ...(certificate && { NODE_EXTRA_CA_CERTS: certificate.file }),
  }
  delete process.env['AWS_SESSION_TOKEN']
  Object.assign(process.env, env, policy === undefined && asEnvironment(owner.credentials))

  const opened: Platform[] = []
  const spec = (replaced: Readonly<Record<string, unknown>> = {}) =>
    stringify({ ...quickSpec(ground), ...sections, ...replaced })
  const environment = (overrides: Partial<EnvironmentOnEc2> = {}): EnvironmentOnEc2 => ({
    ...environmentOf(spec()),
    ...overrides,
  })
  return {
    ...ground,
    env,
    moto,
    proxy,
    plane,
    owner,
    allow,
    url: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    runs: apps.put,
    spec,
    environment,
    async open(name = 'production') {
      const route = name === 'production' ? {} : { host: `${name}.example.com` }
      const how = { clock: systemClock, readOnly: false, buildEnvironment: process.env }
      const platform = await open(environment({ name, route }), how)
      opened.push(platform)
      return platform
    },
    async remove() {
      await Promise.all(opened.map((platform) => platform.close()))
      await proxy.close()
      await plane.close()
      if (shared === undefined) await moto.stop()
      else await relax(moto.endpoint)
      await rm(folder, { recursive: true })
    },
  }
}

async function emptied({ endpoint }: Moto): Promise<void> {
  await relax(endpoint)
  await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' })
}

/** The programs of commits, by SHA. */
async function openApps(folder: string) {
  const commits = new Set<string>()
  const fileOf = (name: string) => path.join(folder, `${name}.cjs`)
  const put = async (name: string, app: App) => {
    await writeFile(fileOf(name), appFiles(app)['server.js'] ?? '')
    commits.add(name)
  }
  await put('usual', {})
  const choose: ChooseProgram = (tags) => {
    const sha = tags[tagKeys.sha] ?? ''
    return { command: ['node', fileOf(commits.has(sha) ? sha : 'usual')], env: {} }
  }
  return { put, choose }
}

/** Waits are as short as AWS's own limits allow; the data plane shortens those. */
function quickSpec({ listenerArn, subnets, securityGroup }: Ground) {
  return {
    app: 'shop',
    image: { builder: 'ami', template: 'image.pkr.hcl' },
    run: {
      command: ['node', 'server.js'],
      health: { path: '/healthz', interval: '5s', timeout: '2s', healthy: 2, unhealthy: 2 },
      'stop-grace': '5s',
    },
    defaults: {
      platform: 'ec2',
      aws: {
        region,
        listener: listenerArn,
        subnets,
        'security-groups': [securityGroup],
        timing: { lease: '60s', settle: '50ms', 'figures-lag': '1s', 'unproven-wait': '4s' },
      },
      ec2: { 'instance-type': 't3.small', 'instance-profile': 'shop-instance' },
      capacity: 2,
      bake: '0s',
      checks: [{ path: '/', status: 200 }],
      keep: { warm: 1, 'warm-for': '1h' },
      timeouts: { boot: '20s', checks: '5s', drain: '5s', quiet: '4s' },
    },
    environments: { production: {} },
    previews: { environment: 'production', route: { host: 'pr-{number}.example.com' } },
  }
}

function environmentOf(text: string): EnvironmentOnEc2 {
  const spec = loadSpec(text, { file: 'immutable.yml', directory: '/', home: '/' })
  const environment = spec.environment('production')
  if (environment.platform.name !== 'ec2') throw new Error('the spec of this place is not for EC2')
  return environment as EnvironmentOnEc2
}
