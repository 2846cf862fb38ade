import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from '../../../../src/action/system-clock.ts'
import { openSession, type Aws } from '../../../../src/platforms/aws/session.ts'
import { createDescribeImage, type DescribeImage } from '../../../../src/platforms/ec2/described-image.ts'
import { createImages } from '../../../../src/platforms/ec2/images/images.ts'
import type { EnvironmentOnEc2 } from '../../../../src/platforms/ec2/options.ts'
import type { Change } from '../../../../src/ports/common.ts'
import type { BuildOrder, Image, Images } from '../../../../src/ports/images.ts'
import type { AmiOptions, DockerOptions } from '../../../../src/spec/types.ts'
import { resolveCommit, type Commit } from '../../../../src/support/git/commit.ts'
import { free } from '../../../harness/change.ts'
import { createRepository, type File, type Repository } from '../../../harness/repository.ts'

const region = 'eu-west-1'

export function call(signal = new AbortController().signal): Change {
  return free({ signal, deadline: Date.now() + 60_000 })
}

export const docker: DockerOptions = {
  builder: 'docker',
  build: undefined,
  exclude: [],
  dockerfile: 'Dockerfile',
  context: '.',
  target: undefined,
  args: {},
  architecture: 'amd64',
}

export const ami: AmiOptions = {
  builder: 'ami',
  build: undefined,
  exclude: [],
  template: 'image.pkr.hcl',
  variables: {},
  // What the tests' provisioners and the stand-in for Packer are told by.
  environment: ['WHERE', 'OUTSIDE', 'STARTED', 'DONE', 'STAND_IN_WAIT_MS'],
}

export const template = `
variable "sha" { type = string }
source "amazon-ebs" "shop" { ami_name = "shop-\${var.sha}" }
build {
  sources = ["source.amazon-ebs.shop"]
  post-processor "manifest" { output = "manifest.json" }
}
`

export interface Setting {
  readonly aws: Aws
  readonly repository: Repository
  readonly app: string
  images(image: DockerOptions | AmiOptions, more?: NodeJS.ProcessEnv, describeImage?: DescribeImage): Images
  commit(files: Readonly<Record<string, File>>): Promise<Commit>
  /** Commits and builds. */
  build(
    image: DockerOptions | AmiOptions,
    files: Readonly<Record<string, File>>,
    more?: NodeJS.ProcessEnv,
  ): Promise<Image>
  remove(): Promise<void>
}

/**
 * An app of its own in the account that an endpoint stands for, with a packer in PATH.
 * @param app also the name of its repository.
 */
export async function createSetting(endpoint: string, app: string): Promise<Setting> {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  const repository = await createRepository()
  const bin = await mkdtemp(path.join(tmpdir(), 'bin-'))
  await symlink(path.resolve('__tests__/harness/aws/packer.mjs'), path.join(bin, 'packer'))
  const aws = openSession({ region, clock: systemClock, credentials: undefined })
  const images: Setting['images'] = (image, more = {}, describeImage = createDescribeImage(aws)) =>
    createImages({
      aws,
      key: { app, environment: 'production' },
      // Of an environment images know the builder and the repository, and nothing else.
      environment: { app, image, platform: { name: 'ec2', region, repository: app } } as EnvironmentOnEc2,
      describeImage,
      buildEnvironment: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, ...more },
    })
  const commit: Setting['commit'] = async (files) => {
    await repository.commit(files, 'a change')
    return resolveCommit(repository.path, 'HEAD', call().signal)
  }
  return {
    aws,
    repository,
    app,
    images,
    commit,
    build: async (image, files, more) =>
      images(image, more).build(await commit(files), buildOptions(app, image), call()),
    async remove() {
      aws.close()
      await Promise.all([repository.remove(), rm(bin, { recursive: true })])
    },
  }
}

export function buildOptions(app: string, image: DockerOptions | AmiOptions): BuildOrder {
  return {
    app,
    image,
    run: {
      command: ['/app'],
      port: 8080,
      health: { path: '/healthz', intervalMs: 5000, timeoutMs: 2000, healthy: 2, unhealthy: 2, status: [200, 399] },
      env: {},
      secrets: {},
      stopGraceMs: 10_000,
    },
    tell: () => undefined,
  }
}
