import { createHash } from 'node:crypto'
import { PutImageCommand } from '@aws-sdk/client-ecr'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createRepository } from '../../../../src/platforms/aws/images/ecr-repository.ts'
import { tagKeys } from '../../../../src/platforms/aws/tags.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { buildOptions, call, createSetting, docker, type Setting } from './setting.ts'

let moto: Moto
let setting: Setting
let apps = 0

beforeAll(async () => {
  moto = await startMoto()
})
afterAll(() => moto.stop())
beforeEach(async () => {
  setting = await createSetting(moto.endpoint, `shop-${(apps += 1)}`)
})
afterEach(() => setting.remove())

const types = {
  image: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

function shaOf(name: string): string {
  return createHash('sha1').update(name).digest('hex')
}

/** Puts what a push would put, and returns its digest. */
async function put(imageTag: string | undefined, manifest: object): Promise<string> {
  const imageManifest = JSON.stringify(manifest)
  const imageDigest = digestOf(imageManifest)
  const request = {
    repositoryName: setting.app,
    imageManifest,
    imageDigest,
    ...(imageTag !== undefined && { imageTag }),
  }
  await setting.aws.ecr(call(), 'putting', (ecr) => ecr.send(new PutImageCommand(request)))
  return imageDigest
}

function image(name: string): object {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', size: 7, digest: digestOf(name) }
  return { schemaVersion: 2, mediaType: types.image, config, layers: [] }
}

function index(...digests: readonly string[]): object {
  const manifests = digests.map((digest) => ({ mediaType: types.image, size: 7, digest }))
  return { schemaVersion: 2, mediaType: types.index, manifests }
}

const ensure = () => createRepository(setting.aws, setting.app, setting.app).ensure(call())

describeAws('a repository', () => {
  test('is created with tags that cannot be overwritten and a scan on push, once', async () => {
    const [one, two] = await Promise.all([ensure(), ensure()])
    expect(one).toBe(two)
    expect(await ensure()).toBe(one)
    const { repositories = [] } = await setting.aws.ecr(call(), 'reading', (ecr) =>
      ecr.describeRepositories({ repositoryNames: [setting.app] }),
    )
    expect(repositories).toMatchObject([
      { repositoryUri: one, imageTagMutability: 'IMMUTABLE', imageScanningConfiguration: { scanOnPush: true } },
    ])
  })

  test('whose tags can be overwritten is refused, before anything is built', async () => {
    await setting.aws.ecr(call(), 'creating', (ecr) => ecr.createRepository({ repositoryName: setting.app }))
    const building = setting.build({ ...docker, build: 'exit 1' }, { Dockerfile: 'FROM scratch' })
    await expect(building).rejects.toMatchObject({ code: 'repository-mutable' })
  })

  test.each([
    ['MUTABLE_WITH_EXCLUSION', 'release-*', false],
    ['IMMUTABLE_WITH_EXCLUSION', 'latest', true],
    ['IMMUTABLE_WITH_EXCLUSION', 'dev-*', true],
    ['IMMUTABLE_WITH_EXCLUSION', '*', false],
    ['IMMUTABLE_WITH_EXCLUSION', 'ab*', false],
  ] as const)('that is %s of %s is taken only if no commit’s tag can be overwritten', async (mode, filter, taken) => {
    await setting.aws.ecr(call(), 'creating', (ecr) =>
      ecr.createRepository({
        repositoryName: setting.app,
        imageTagMutability: mode,
        imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter }],
      }),
    )
    const outcome = await ensure().catch((error: unknown) => error)
    expect(outcome).toEqual(
      taken ? expect.stringContaining(setting.app) : expect.objectContaining({ code: 'repository-mutable' }),
    )
  })
})

describeAws('images', () => {
  test('do not exist before the repository', async () => {
    const images = setting.images(docker)
    expect(await images.find(shaOf('a'), call())).toBeUndefined()
    expect(await images.missing([digestOf('a')], call())).toEqual(new Set([digestOf('a')]))
    expect(await images.prune(setting.app, new Set(), call())).toEqual([])
  })

  test('are found by SHA and by digest, and not built then', async () => {
    const uri = await ensure()
    const commit = await setting.commit({ Dockerfile: 'this cannot be built' })
    const digest = await put(commit.sha, image('a'))
    const images = setting.images(docker)
    const found = await images.find(commit.sha, call())
    expect(found).toMatchObject({ sha: commit.sha, digest, reference: `${uri}@${digest}` })
    expect(await images.build(commit, buildOptions(setting.app, docker), call())).toEqual(found)
    expect(await images.missing([digest], call())).toEqual(new Set())
    expect(await images.missing([digestOf('b')], call())).toEqual(new Set([digestOf('b')]))
    const many = [digest, digestOf('b'), 'ami-00000000000000000', 'none']
    expect(await images.missing(many, call())).toEqual(new Set(many.slice(1)))
    expect(await images.find(shaOf('b'), call())).toBeUndefined()
  })

  test('are pruned, except those that are kept, in use, tagged by others, or parts of others that stay', async () => {
    await ensure()
    const part = await put(shaOf('part'), image('part'))
    const child = await put(undefined, image('child'))
    const orphan = await put(undefined, image('orphan'))
    const foreign = await put(undefined, image('foreign'))
    const kept = await put(shaOf('kept'), index(part, child))
    const used = await put(shaOf('used'), image('used'))
    const pinned = await put('stable', image('pinned'))
    const gone = await put(shaOf('gone'), index(child, orphan))
    const Tags = [
      { Key: tagKeys.app, Value: setting.app },
      { Key: tagKeys.digest, Value: used },
    ]
    await setting.aws.ec2(call(), 'making a template', (ec2) =>
      ec2.createLaunchTemplate({
        LaunchTemplateName: setting.app,
        LaunchTemplateData: { InstanceType: 't3.small' },
        TagSpecifications: [{ ResourceType: 'launch-template', Tags }],
      }),
    )
    const images = setting.images(docker)
    expect(await images.prune(setting.app, new Set([kept]), call())).toMatchObject([
      { sha: shaOf('gone'), digest: gone },
    ])
    const { imageDetails = [] } = await setting.aws.ecr(call(), 'listing', (ecr) =>
      ecr.describeImages({ repositoryName: setting.app }),
    )
    const left = imageDetails.map(({ imageDigest }) => imageDigest)
    expect(new Set(left)).toEqual(new Set([part, child, foreign, kept, used, pinned]))
    expect(await images.prune(setting.app, new Set([kept]), call())).toEqual([])
  })
})
