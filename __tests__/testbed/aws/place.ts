import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { systemClock } from '../../../src/clock.ts'
import { freePort } from '../../../src/platform/local/agent/free-port.ts'
import { open } from '../../../src/platform/aws/index.ts'
import { tagKeys } from '../../../src/platform/aws/tags.ts'
import type { Platform } from '../../../src/platform/platform.ts'
import { loadSpec } from '../../../src/spec/load.ts'
import type { EnvironmentOn } from '../../../src/spec/types.ts'
import { appFiles, type App } from '../app.ts'
import { startMoto, type Moto } from './moto.ts'
import { layGround, type Ground } from './place-ground.ts'
import { createPlane, type Plane } from './plane.ts'
import type { ChooseProgram, PlaneInstances } from './plane-instances.ts'
import { startProxy, type Proxy } from './proxy.ts'

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
  /** For child processes: credentials, region, endpoint, and PATH with the stand-in for packer. */
  readonly env: Readonly<Record<string, string>>
  readonly moto: Moto
  readonly proxy: Proxy
  readonly plane: Plane
  /** Of the load balancer. */
  readonly url: string
  /** Decides what instances of this commit run; without it the app does nothing wrong. */
  runs(sha: string, app: App): Promise<void>
  /** Text of an `immutable.yml`; sections given here replace its own. */
  spec(sections?: Readonly<Record<string, unknown>>): string
  environment(overrides?: Partial<EnvironmentOn<'aws'>>): EnvironmentOn<'aws'>
  /** Another run's view of the environment. Others than `production` are reached by a host of their own. */
  open(name?: string): Promise<Platform>
  remove(): Promise<void>
}

export interface AwsPlaceOptions {
  /** One that is shared with other places is emptied first, and left running. */
  readonly moto?: Moto
  /** What instances run, in place of the testbed's app. */
  readonly app?: ChooseProgram
  /** In place of processes: more of them than a machine has processes for, say. */
  readonly instances?: PlaneInstances
  /** How often the load balancer asks each target; the more targets, the less often. */
  readonly healthEveryMs?: number
  /** Sections of the spec in place of the usual ones. */
  readonly sections?: Readonly<Record<string, unknown>>
}

/** Makes a place; the SDK of this process is pointed to it. */
export async function makeAwsPlace(options: AwsPlaceOptions = {}): Promise<AwsPlace> {
  const { moto: shared, app, sections = {}, ...planeOptions } = options
  const moto = shared ?? (await startMoto())
  if (shared !== undefined) await fetch(`${moto.endpoint}/moto-api/reset`, { method: 'POST' })
  const folder = await mkdtemp(path.join(tmpdir(), 'aws-'))
  const apps = await openApps(folder)
  const plane = await createPlane({ ...planeOptions, endpoint: moto.endpoint, region, app: app ?? apps.choose })
  const proxy = await startProxy({ moto, plane })
  const port = await freePort(new Set())
  const ground = await layGround({ endpoint: moto.endpoint, region }, port)
  await plane.reconcile()
  const env = {
    AWS_ENDPOINT_URL: proxy.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    PATH: `${await linkPacker(folder)}${path.delimiter}${process.env['PATH']}`,
  }
  Object.assign(process.env, env)

  const opened: Platform[] = []
  const spec = (replaced: Readonly<Record<string, unknown>> = {}) =>
    stringify({ ...quickSpec(ground), ...sections, ...replaced })
  const environment = (overrides: Partial<EnvironmentOn<'aws'>> = {}): EnvironmentOn<'aws'> => ({
    ...environmentOf(spec()),
    ...overrides,
  })
  return {
    ...ground,
    env,
    moto,
    proxy,
    plane,
    url: `http://127.0.0.1:${port}`,
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
      await rm(folder, { recursive: true })
    },
  }
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

async function linkPacker(folder: string): Promise<string> {
  const bin = path.join(folder, 'bin')
  await mkdir(bin)
  await symlink(fileURLToPath(new URL('packer.mjs', import.meta.url)), path.join(bin, 'packer'))
  return bin
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
      platform: 'aws',
      aws: {
        region,
        listener: listenerArn,
        'instance-type': 't3.small',
        subnets,
        'security-groups': [securityGroup],
        'instance-profile': 'shop',
        timing: { lease: '60s', settle: '50ms', 'figures-lag': '1s', 'unproven-wait': '4s' },
      },
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

function environmentOf(text: string): EnvironmentOn<'aws'> {
  const spec = loadSpec(text, { file: 'immutable.yml', directory: '/', home: '/' })
  const environment = spec.environment('production')
  if (environment.platform.name !== 'aws') throw new Error('the spec of this place is not for AWS')
  return { ...environment, platform: environment.platform }
}
