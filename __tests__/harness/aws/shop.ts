import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import type { App } from '../app.ts'
import { startLoad, type Load, type LoadOptions } from '../load.ts'
import { get } from '../local.ts'
import { createRepository, type Repository } from '../repository.ts'
import { startAction, type ActionOptions, type ActionResult, type RunningAction } from '../runner.ts'
import type { Moto } from './moto.ts'
import { makeAwsPlace, packerTemplate, type AwsPlace, type AwsPlaceOptions } from './place.ts'

/** In place of what the quick spec has under `defaults`; `aws` is merged. */
type Options = Readonly<Record<string, unknown>>
type Defaults = Options & { readonly aws?: Options; readonly ec2?: Options }
type Inputs = Readonly<Record<string, string>>

/** A repository whose commits are deployed by the bundle to a place of its own. */
export interface AwsShop {
  readonly place: AwsPlace
  readonly repository: Repository
  /** Commits the spec, and decides what instances of the commit run. Returns the SHA. */
  commit(app?: App, defaults?: Defaults): Promise<string>
  start(inputs?: Inputs, options?: ActionOptions): Promise<RunningAction>
  run(inputs?: Inputs, options?: ActionOptions): Promise<ActionResult>
  load(options?: LoadOptions): Promise<Load>
  /** What is answered, by the host of a preview or by the load balancer's own name. */
  body(host?: string): Promise<string>
  cleanup(): Promise<void>
}

export async function openAwsShop(moto: Moto, options: Omit<AwsPlaceOptions, 'moto'> = {}): Promise<AwsShop> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aws-shop-'))
  const home = path.join(folder, 'home')
  await mkdir(home)
  const place = await makeAwsPlace({ ...options, moto })
  const repository = await createRepository()
  const loads: Load[] = []
  const start: AwsShop['start'] = (inputs = {}, { environment, ...options } = {}) =>
    startAction({
      workspace: repository.path,
      home,
      folder: path.join(folder, 'runs'),
      inputs,
      environment: { ...place.env, ...environment },
      ...options,
    })
  return {
    place,
    repository,
    async commit(app = {}, defaults = {}) {
      const files = {
        ...packerTemplate,
        Dockerfile: 'FROM scratch\n',
        'immutable.yml': withDefaults(place.spec(), defaults),
      }
      const sha = await repository.commit({ ...files, 'app.json': JSON.stringify(app) }, app.greeting ?? 'shop')
      await place.runs(sha, app)
      return sha
    },
    start,
    run: async (inputs, options) => (await start(inputs, options)).finished,
    async load(options) {
      const load = await startLoad(place.url, options)
      loads.push(load)
      return load
    },
    async body(host) {
      const answer = await get({ url: place.url, headers: host === undefined ? {} : { host } })
      return answer.status === 200 ? answer.body : String(answer.status)
    },
    async cleanup() {
      for (const load of loads) load.kill()
      await place.remove()
      await repository.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function withDefaults(text: string, defaults: Defaults): string {
  const spec = parse(text) as { readonly defaults: Defaults }
  const aws = { ...spec.defaults.aws, ...defaults.aws }
  const ec2 = { ...spec.defaults.ec2, ...defaults.ec2 }
  return stringify({ ...spec, defaults: { ...spec.defaults, ...defaults, aws, ec2 } })
}
