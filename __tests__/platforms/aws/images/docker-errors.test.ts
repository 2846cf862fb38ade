import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { troubleIn } from '../../../../src/platforms/aws/images/docker-errors.ts'
import type { BuildNews } from '../../../../src/ports/images.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { buildOptions, call, createSetting, docker, type Setting } from './setting.ts'

test.each([
  ['engine', 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?'],
  ['engine', 'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock'],
  [
    'refused',
    'denied: User: arn:aws:iam::1:user/x is not authorized to perform: ecr:InitiateLayerUpload on resource: y',
  ],
  [
    'refused',
    'ERROR: failed to push x: unexpected status from POST request to https://x/v2/shop/blobs/uploads/: 403 Forbidden',
  ],
  ['refused', 'no basic auth credentials'],
  ['refused', 'pull access denied for acme/base, repository does not exist or may require authorization'],
  ['registry', 'received unexpected HTTP status: 503 Service Unavailable'],
  ['registry', 'unexpected status from HEAD request to https://x/v2/shop/manifests/1: 500 Internal Server Error'],
  ['registry', 'Error response from daemon: Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout'],
  ['registry', 'toomanyrequests: Rate exceeded'],
  ['unknown', "name unknown: The repository with name 'shop' does not exist in the registry with id '123456789012'"],
  ['build', 'ERROR: failed to solve: failed to compute cache key: "/nothing-there": not found'],
  ['build', '#7 1.234 curl: (22) The requested URL returned error: 503 Service Unavailable'],
  ['build', "tag invalid: The image tag 'x' already exists in the 'shop' repository and cannot be overwritten"],
] as const)('%s: %s', (trouble, line) => {
  expect(troubleIn(['#1 [internal] load build definition', line, 'some other line'])).toBe(trouble)
})

test('what a command of the Dockerfile has met with is no trouble of the builder’s', () => {
  const lines = [
    '0.812 npm error 503 Service Unavailable - GET https://registry.npmjs.org/x',
    'ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
  ]
  expect(troubleIn(lines)).toBe('build')
})

describeAws('docker', () => {
  let moto: Moto
  let setting: Setting
  let bin: string
  beforeAll(async () => {
    moto = await startMoto()
    setting = await createSetting(moto.endpoint, 'shop-errors')
    bin = await mkdtemp(path.join(tmpdir(), 'bin-'))
  }, 60_000)
  afterAll(async () => {
    await Promise.all([setting.remove(), rm(bin, { recursive: true })])
    await moto.stop()
  })

  /** Says this of its first pushes, and then is the stand-in. */
  async function failingDocker(pushes: number, says: string): Promise<NodeJS.ProcessEnv> {
    const standIn = path.resolve('__tests__/harness/aws/docker.mjs')
    await writeFile(path.join(bin, 'count'), '')
    const fails = `echo x >>${bin}/count; test $(wc -l <${bin}/count) -gt ${pushes} || { echo '${says}' >&2; exit 1; }`
    const script = `#!/bin/sh\nexport AWS_REGION=eu-west-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test\nif [ "$1" = push ]; then ${fails}; fi\nexec ${process.execPath} ${standIn} "$@"\n`
    await writeFile(path.join(bin, 'docker'), script)
    await chmod(path.join(bin, 'docker'), 0o755)
    return { PATH: `${bin}:${process.env['PATH']}` }
  }

  async function build(more: NodeJS.ProcessEnv, news: BuildNews[] = []) {
    const commit = await setting.commit({ Dockerfile: 'FROM scratch\n', n: String(Math.random()) })
    const order = { ...buildOptions('shop-errors', docker), tell: (one: BuildNews) => void news.push(one) }
    return setting.images(docker, more).build(commit, order, call())
  }
  const pushes = async () => (await readFile(path.join(bin, 'count'), 'utf8')).length / 2

  test('pushes again where the registry was out of order, and says that, and what it has no buildx for', async () => {
    const failing = await failingDocker(1, 'received unexpected HTTP status: 503 Service Unavailable')
    const env = { ...failing, SHOP_SETTING: '1' }
    const news: BuildNews[] = []
    expect(await build(env, news)).toMatchObject({ digest: expect.stringMatching(/^sha256:/) })
    expect(await pushes()).toBe(3)
    expect(news).toContainEqual({ type: 'detail', message: expect.stringContaining('docker push is tried again in 1') })
    expect(news).toContainEqual({
      type: 'detail',
      message: expect.stringMatching(/^docker does not see .*\bSHOP_SETTING\b.*`image\.args`/),
    })
    expect(news.filter(({ type }) => type === 'notice')).toEqual([
      { type: 'notice', message: expect.stringContaining('no buildx') },
    ])
  })

  test('pushes once where the registry refuses it', async () => {
    const env = await failingDocker(9, 'denied: User: x is not authorized to perform: ecr:InitiateLayerUpload')
    await expect(build(env)).rejects.toMatchObject({
      code: 'registry-refused',
      evidence: [{ title: 'lines of docker push', lines: [expect.stringContaining('denied: User')] }],
      advice: expect.stringContaining('ecr:InitiateLayerUpload'),
    })
    expect(await pushes()).toBe(1)
  })

  test('sends nobody to a clean checkout where the image was built, and is not taken', async () => {
    for (const [says, code, advice] of [
      ['name unknown: The repository with name shop does not exist in the registry', 'registry-refused', /run again/],
      ['blob upload invalid', 'image-build-failed', /^The image was built, and could not be pushed/],
    ] as const)
      await expect(build(await failingDocker(9, says))).rejects.toMatchObject({
        code,
        advice: expect.stringMatching(advice),
      })
  })

  const hasDocker = execFileSync('sh', ['-c', 'command -v docker || true']).length > 0
  const testDocker = hasDocker ? test : test.skip // no docker
  testDocker('says that its engine is not there, and not to try a clean checkout', async () => {
    const error: unknown = await build({ DOCKER_HOST: `unix://${bin}/no-engine` }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'docker-unreachable', message: expect.stringContaining('cannot reach') })
    expect(error).not.toMatchObject({ advice: expect.stringContaining('clean checkout') })
  })
})
