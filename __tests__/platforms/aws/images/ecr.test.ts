import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { recipeOf } from '../../../../src/ports/recipe.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { noEngine, startEngine, type Engine } from './docker-engine.ts'
import { blobOf, manifestOf, startEcr, startRegistry, type Registry } from './registry.ts'
import { buildOptions, call, createSetting, docker, type Setting } from './setting.ts'

const why = noEngine()
if (why !== undefined) console.warn(`Pushing to a real registry is not tested: ${why}.`)

/** Names of the files of a layer. */
async function filesOf(registry: Registry, digest: string): Promise<readonly string[]> {
  const input = await blobOf(registry, 'shop', digest)
  return execFileSync('tar', ['-tz'], { input, encoding: 'utf8' }).trim().split('\n').toSorted()
}

/** What GetAuthorizationToken of the emulator gives. */
const authorization = Buffer.from('AWS:123456789012-auth-token').toString('base64')

// Skipped where no Docker engine can be started.
const describeEngine = why === undefined ? describeAws : describe.skip // no Docker engine
describeEngine('an image that is pushed', () => {
  let moto: Moto
  let registry: Registry
  let engine: Engine
  let ecr: { readonly endpoint: string; stop(): Promise<void> }
  let setting: Setting
  let users: string
  let env: NodeJS.ProcessEnv

  beforeAll(async () => {
    ;[moto, registry, engine] = await Promise.all([startMoto(), startRegistry(authorization), startEngine()])
    ecr = await startEcr(moto.endpoint, registry)
    setting = await createSetting(ecr.endpoint, 'shop')
    users = await mkdtemp(path.join(tmpdir(), 'docker-config-'))
    await writeFile(path.join(users, 'config.json'), '{"auths": {}}')
    env = { ...engine.env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octocat/shop' }
  }, 120_000)
  afterAll(async () => {
    await Promise.all([setting.remove(), rm(users, { recursive: true })])
    await Promise.all([ecr.stop(), engine.stop()])
    await Promise.all([registry.stop(), moto.stop()])
  })

  const files = { Dockerfile: 'FROM scratch\nARG NAME=none\nLABEL name=$NAME\nCOPY . /\nCMD ["/app"]\n', app: 'v1' }

  test('is found by the commit’s SHA, under the digest that the registry has', async () => {
    const commit = await setting.commit({ ...files, n: 'found' })
    const images = setting.images(docker, env)
    expect(await images.find(commit.sha, call())).toBeUndefined()
    const image = await images.build(commit, buildOptions('shop', docker), call())
    const manifest = await manifestOf(registry.storage, 'shop', commit.sha)
    expect(image).toMatchObject({
      sha: commit.sha,
      digest: manifest?.digest,
      reference: `${registry.host}/shop@${manifest?.digest}`,
    })
    expect(await images.find(commit.sha, call())).toEqual(image)
    expect(await images.missing([image.digest], call())).toEqual(new Set())
    expect(await images.build(commit, buildOptions('shop', docker), call())).toEqual(image)
  })

  test('is the commit’s and the recipe’s; another recipe’s has a tag of its own, and neither goes with the other', async () => {
    const commit = await setting.commit({ ...files, n: 'recipes' })
    const other = { ...docker, args: { NAME: 'another' } }
    const [first, second] = [setting.images(docker, env), setting.images(other, env)]
    const image = await first.build(commit, buildOptions('shop', docker), call())
    const [recipe, otherRecipe] = [docker, other].map((one) => recipeOf(commit, one))
    expect((await manifestOf(registry.storage, 'shop', `${commit.sha}-${recipe}`))?.digest).toBe(image.digest)
    expect(await second.find(commit.sha, call(), otherRecipe)).toBeUndefined()
    const another = await second.build(commit, buildOptions('shop', other), call())
    expect(another).toMatchObject({ sha: commit.sha, recipe: otherRecipe })
    expect(another.digest).not.toBe(image.digest)
    expect(await second.find(commit.sha, call(), otherRecipe)).toEqual(another)
    expect(await first.find(commit.sha, call(), recipe)).toEqual(image)
    expect((await manifestOf(registry.storage, 'shop', commit.sha))?.digest).toBe(image.digest)
  })

  test('names its sources, and holds the commit’s tree after the build command', async () => {
    const image = {
      ...docker,
      args: { NAME: 'the shop' },
      build: 'echo made > made.txt; echo x > out',
      exclude: ['out'],
    }
    const commit = await setting.commit({ ...files, n: 'says' })
    await writeFile(path.join(setting.repository.path, 'dirty.txt'), 'never committed')
    await setting.images(image, env).build(commit, buildOptions('shop', image), call())
    const manifest = await manifestOf(registry.storage, 'shop', commit.sha)
    const config = JSON.parse((await blobOf(registry, 'shop', manifest?.config.digest ?? '')).toString())
    expect(config.config.Labels).toEqual({
      name: 'the shop',
      'org.opencontainers.image.created': new Date(commit.timeSeconds * 1000).toISOString().replace('.000Z', 'Z'),
      'org.opencontainers.image.revision': commit.sha,
      'org.opencontainers.image.source': 'https://github.com/octocat/shop',
    })
    expect(config.architecture).toBe('amd64')
    expect(await filesOf(registry, manifest?.layers[0]?.digest ?? '')).toEqual(['Dockerfile', 'app', 'made.txt', 'n'])
  })

  test('by two runs at the same time is the first one’s for both', async () => {
    const image = { ...docker, build: 'date +%s%N > when' }
    const commit = await setting.commit({ ...files, n: 'twice' })
    const [one, two] = await Promise.all(
      [1, 2].map(() => setting.images(image, env).build(commit, buildOptions('shop', image), call())),
    )
    expect(one?.digest).toBe(two?.digest)
    const own = `${commit.sha}-${recipeOf(commit, image)}`
    expect((await manifestOf(registry.storage, 'shop', own))?.digest).toBe(one?.digest)
  })

  test('leaves the user’s configuration of docker as it is', async () => {
    await setting.build(docker, { ...files, n: 'config' }, { ...env, DOCKER_CONFIG: users })
    expect(await readdir(users)).toEqual(['config.json'])
  })

  test('that cannot be built fails with docker’s last lines', async () => {
    const building = setting.build(docker, { ...files, Dockerfile: 'FROM scratch\nCOPY nothing-there /\n' }, env)
    await expect(building).rejects.toMatchObject({
      code: 'image-build-failed',
      evidence: [{ lines: expect.arrayContaining([expect.stringContaining('nothing-there')]) }],
    })
  })

  test('needs its Dockerfile', async () => {
    const building = setting.build({ ...docker, dockerfile: 'docker/Dockerfile' }, files, env)
    await expect(building).rejects.toMatchObject({ code: 'dockerfile-missing' })
  })

  test('needs docker', async () => {
    const building = setting.build(docker, { ...files, n: 'none' }, { ...env, PATH: users })
    await expect(building).rejects.toMatchObject({ code: 'docker-missing' })
  })
})
