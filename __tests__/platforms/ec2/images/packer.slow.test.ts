import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EC2 } from '@aws-sdk/client-ec2'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { systemClock } from '../../../../src/action/system-clock.ts'
import { tagKeys } from '../../../../src/platforms/aws/tags.ts'
import { createDescribeImage } from '../../../../src/platforms/ec2/described-image.ts'
import { createImages } from '../../../../src/platforms/ec2/images/images.ts'
import { machineImagesIn } from '../../../../src/platforms/ec2/images/packer-manifest.ts'
import type { EnvironmentOnEc2 } from '../../../../src/platforms/ec2/options.ts'
import type { BuildNews, Images } from '../../../../src/ports/images.ts'
import type { AmiOptions } from '../../../../src/spec/types.ts'
import { saveFolder } from '../../../../src/support/cache/cache.ts'
import type { Commit } from '../../../../src/support/git/commit.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { startCacheServer } from '../../../harness/cache-server.ts'
import { ami, buildOptions, call, createSetting, template, type Setting } from '../../aws/images/setting.ts'

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

const files = { 'image.pkr.hcl': template }

/** Ids of the app's machine images, whatever else there is. */
async function ours(): Promise<readonly string[]> {
  const Filters = [{ Name: `tag:${tagKeys.app}`, Values: [setting.app] }]
  const { Images = [] } = await setting.aws.ec2(call(), 'listing', (ec2) => ec2.describeImages({ Filters }))
  return Images.map(({ ImageId = '' }) => ImageId)
}

async function everything(): Promise<{ readonly images: number; readonly snapshots: number }> {
  const Owners = ['self']
  const [{ Images = [] }, { Snapshots = [] }] = await setting.aws.ec2(call(), 'counting', (ec2) =>
    Promise.all([ec2.describeImages({ Owners }), ec2.describeSnapshots({ OwnerIds: Owners })]),
  )
  return { images: Images.length, snapshots: Snapshots.length }
}

/** Template with a provisioner that runs these lines. */
function provisioned(...lines: readonly string[]): string {
  return template.replace(
    'post-processor',
    `provisioner "shell-local" { inline = ${JSON.stringify(lines)} }\n  post-processor`,
  )
}

describeAws('a machine image', () => {
  test('is built once for a commit and then found, by its SHA and by its id', async () => {
    const images = setting.images(ami)
    const commit = await setting.commit(files)
    expect(await images.find(commit.sha, call())).toBeUndefined()
    const image = await images.build(commit, buildOptions(setting.app, ami), call())
    expect(image).toMatchObject({ sha: commit.sha, digest: expect.stringMatching(/^ami-/) })
    expect(image.reference).toBe(`eu-west-1:${image.digest}`)
    expect(await images.find(commit.sha, call())).toEqual(image)
    expect(await images.build(commit, buildOptions(setting.app, ami), call())).toEqual(image)
    expect(await images.missing([image.digest], call())).toEqual(new Set())
    expect(await images.missing(['ami-00000000000000000'], call())).toEqual(new Set(['ami-00000000000000000']))
    expect(await ours()).toEqual([image.digest])
  })

  test('is made from the commit’s tree after its build, without what the spec leaves out', async () => {
    const image = { ...ami, build: 'echo made > made.txt; echo no > left-out.txt', exclude: ['left-out.txt'] }
    const hcl = provisioned('cat made.txt committed.txt', 'test ! -e left-out.txt', 'test ! -e dirty.txt')
    const commit = await setting.commit({ 'image.pkr.hcl': hcl, 'committed.txt': 'x' })
    await setting.repository.commit({ 'dirty.txt': 'x' }, 'later')
    await setting.images(image).build(commit, buildOptions(setting.app, image), call())
    expect(await ours()).toHaveLength(1)
  })

  test('gets the SHA and the spec’s variables, with credentials for packer but not for the build command', async () => {
    const commit = await setting.commit({
      'image.pkr.hcl': `variable "size" {}\n${provisioned('test "$PKR_VAR_size" = 8', 'echo "$PKR_VAR_sha" > sha.txt', 'test -n "$AWS_SECRET_ACCESS_KEY"', 'grep -qx "$(git -C "$OUTSIDE" rev-parse HEAD)" sha.txt')}`,
    })
    const image = { ...ami, variables: { size: '8' }, build: 'test -z "$AWS_SECRET_ACCESS_KEY"' }
    const images = setting.images(image, { OUTSIDE: setting.repository.path })
    await images.build(commit, buildOptions(setting.app, image), call())
    expect(await ours()).toHaveLength(1)
  })

  test('that two runs build at once is the same for both, and the losing build leaves nothing', async () => {
    const before = await everything()
    const commit = await setting.commit(files)
    const [one, two] = await Promise.all(
      [1, 2].map(() => setting.images(ami).build(commit, buildOptions(setting.app, ami), call())),
    )
    expect(one).toEqual(two)
    expect(await setting.images(ami).find(commit.sha, call())).toEqual(one)
    expect(await everything()).toEqual({ images: before.images + 1, snapshots: before.snapshots + 1 })
  })

  test('is pruned with its snapshots unless it is kept or in use', async () => {
    const before = await everything()
    const commits = [] as Commit[]
    for (const n of [1, 2, 3]) commits.push(await setting.commit({ ...files, n: String(n) }))
    const images = setting.images(ami)
    const builds = commits.map((commit) => images.build(commit, buildOptions(setting.app, ami), call()))
    const [kept = '', used = '', gone = ''] = (await Promise.all(builds)).map(({ digest }) => digest)
    const Tags = [
      { Key: tagKeys.app, Value: setting.app },
      { Key: tagKeys.digest, Value: used },
    ]
    await setting.aws.ec2(call(), 'making a template', (ec2) =>
      ec2.createLaunchTemplate({
        LaunchTemplateName: setting.app,
        LaunchTemplateData: { ImageId: used },
        TagSpecifications: [{ ResourceType: 'launch-template', Tags }],
      }),
    )
    const removed = await images.prune(setting.app, new Set([kept]), call())
    expect(removed.map(({ digest }) => digest)).toEqual([gone])
    expect(await images.prune(setting.app, new Set([kept]), call())).toEqual([])
    expect(new Set(await ours())).toEqual(new Set([kept, used]))
    expect(await images.missing([gone], call())).toEqual(new Set([gone]))
    expect(await everything()).toEqual({ images: before.images + 2, snapshots: before.snapshots + 2 })
  })
})

describeAws('plugins of packer', () => {
  test('are found by the next build where the spec names their folder', async () => {
    const server = await startCacheServer()
    const HOME = await mkdtemp(path.join(tmpdir(), 'home-'))
    const cached = { ...ami, cache: [{ path: '~/.config/packer/plugins', keyFiles: ['image.pkr.hcl'] }] }
    const installed = provisioned('mkdir -p "$PACKER_PLUGIN_PATH" && echo plugin > "$PACKER_PLUGIN_PATH/amazon"')
    const news: BuildNews[] = []
    const build = async (image: AmiOptions, n: string) => {
      const commit = await setting.commit({ 'image.pkr.hcl': installed, n })
      const order = { ...buildOptions(setting.app, image), tell: (one: BuildNews) => void news.push(one) }
      await setting.images(image, { HOME, ...server.env }).build(commit, order, call())
      return news.flatMap((one) => (one.type === 'cacheable' ? one.folders : []))
    }
    try {
      const [folder] = await build(cached, 'first')
      expect(folder?.folder).toBe(path.join(HOME, '.config/packer/plugins'))
      if (folder === undefined) return
      await saveFolder(folder, { ...process.env, ...server.env }, call().signal)
      await rm(path.join(HOME, '.config'), { recursive: true })
      await build(cached, 'second')
      expect(news).toContainEqual({
        type: 'detail',
        message: expect.stringContaining('plugins is restored from the cache'),
      })
      expect(await readFile(path.join(folder.folder, 'amazon'), 'utf8')).toBe('plugin\n')
    } finally {
      await Promise.all([server.close(), rm(HOME, { recursive: true })])
    }
  })
})

describeAws('a run that dies between the registration of its machine image and its tags', () => {
  const marked = `variable "build" { default = "" }\n${template.replace('}"', '}"\n  run_tags = { "immutable-deploy:build" = var.build }\n')}`
  /** As seen by a run of so much later. */
  const later = (ms: number) =>
    createImages({
      aws: { ...setting.aws, clock: { ...systemClock, now: () => systemClock.now() + ms } },
      key: { app: setting.app, environment: 'production' },
      environment: {
        app: setting.app,
        image: ami,
        platform: { name: 'ec2', region: 'eu-west-1' },
      } as EnvironmentOnEc2,
      describeImage: createDescribeImage(setting.aws),
      buildEnvironment: {},
    })
  /** Dies when it looks for the so-manieth time at what it has made; a look while Packer is at work may come first. */
  const dying = (looks: number, more: NodeJS.ProcessEnv = {}): Images => {
    const describe = createDescribeImage(setting.aws)
    let looked = 0
    return setting.images(ami, more, async (...args) => {
      looked += 1
      if (looked >= looks) throw new Error('killed')
      return describe(...args)
    })
  }
  const day = 24 * 3_600_000
  const register = async (Name: string) => {
    const { ImageId = '' } = await new EC2({ region: 'eu-west-1' }).registerImage({ Name, RootDeviceName: '/dev/xvda' })
    return ImageId
  }

  test.each([
    ['that bears the mark of its build', marked, 1, {}],
    ['that Packer named while it was not done with it', template, 2, { STAND_IN_WAIT_MS: '1500' }],
  ])(
    'leaves an image %s, which a later run removes once no run can be at work on it',
    async (_what, hcl, looks, more) => {
      const before = await everything()
      const commit = await setting.commit({ 'image.pkr.hcl': hcl })
      await expect(dying(looks, more).build(commit, buildOptions(setting.app, ami), call())).rejects.toThrow('killed')
      expect(await everything()).toEqual({ images: before.images + 1, snapshots: before.snapshots + 1 })
      expect(await setting.images(ami).find(commit.sha, call())).toBeUndefined()
      expect(await setting.images(ami).prune(setting.app, new Set(), call())).toEqual([])
      expect((await everything()).images).toBe(before.images + 1)
      const [removed, ...others] = await later(day).prune(setting.app, new Set(), {
        ...call(),
        deadline: Date.now() + 2 * day,
      })
      expect(removed?.digest).toMatch(/^ami-/)
      expect(others).toEqual([])
      expect(await everything()).toEqual(before)
    },
  )

  test('leads to no removal of images without the mark of its build', async () => {
    const commit = await setting.commit({ 'image.pkr.hcl': marked })
    const claimed = await setting.images(ami).build(commit, buildOptions(setting.app, ami), call())
    const others = [
      [{ Key: 'immutable-deploy:build', Value: `${setting.app}-two/${commit.sha}/1` }],
      [{ Key: 'immutable-deploy:build', Value: `${setting.app}/not a commit/1` }],
      [{ Key: 'immutable-deploy:build', Value: `${setting.app}/${commit.sha}/soon` }],
      [{ Key: 'Name', Value: `${setting.app}-${commit.sha}` }],
    ]
    for (const Tags of others) {
      const ImageId = await register(`base-${commit.sha}-${Math.random()}`)
      await setting.aws.ec2(call(), 'tagging', (ec2) => ec2.createTags({ Resources: [ImageId], Tags }))
    }
    const before = await everything()
    await later(day).prune(setting.app, new Set([claimed.digest]), { ...call(), deadline: Date.now() + 2 * day })
    expect(await everything()).toEqual(before)
  })

  test('does not mark an image that the template only names', async () => {
    const ImageId = await register(`base-${Math.random()}`)
    const Tags = [{ Key: tagKeys.app, Value: 'another' }]
    await setting.aws.ec2(call(), 'tagging', (ec2) => ec2.createTags({ Resources: [ImageId], Tags }))
    await setting.build(ami, { 'image.pkr.hcl': provisioned(`echo "==> amazon-ebs.shop: AMI: ${ImageId}"`, 'sleep 1') })
    const { Images: [found] = [] } = await setting.aws.ec2(call(), 'looking', (ec2) =>
      ec2.describeImages({ ImageIds: [ImageId] }),
    )
    expect(found?.Tags).toEqual(Tags)
  })
})

describeAws('a build that fails', () => {
  test('is reported with packer’s last lines, and leaves nothing', async () => {
    const before = await everything()
    const WHERE = `${setting.repository.path}/where`
    const hcl = provisioned('pwd > "$WHERE"', 'echo no such package', 'exit 7')
    const building = setting.build(ami, { 'image.pkr.hcl': hcl }, { WHERE })
    await expect(building).rejects.toMatchObject({
      code: 'image-build-failed',
      message: 'packer build failed: exit code 1.',
      evidence: [{ lines: expect.arrayContaining(['no such package']) }],
    })
    expect(await everything()).toEqual(before)
    const worked = (await readFile(WHERE, 'utf8')).trim()
    await expect(stat(worked)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test.each([
    ['packer-template-missing', { 'other.txt': '' }],
    ['packer-manifest-missing', { 'image.pkr.hcl': template.replace(/^ *post-processor.*$/m, '') }],
    ['image-build-failed', { 'image.pkr.hcl': template.replace(/^variable.*$/m, '') }],
  ])('%s names what the template lacks', async (code, committed) => {
    await expect(setting.build(ami, committed)).rejects.toMatchObject({ code })
    expect(await ours()).toEqual([])
  })

  test('says so if packer is missing', async () => {
    const building = setting.build(ami, files, { PATH: setting.repository.path })
    await expect(building).rejects.toMatchObject({ code: 'packer-missing' })
  })

  test('lets packer clean up if it is cancelled', async () => {
    const cancel = new AbortController()
    const hcl = provisioned(`trap 'echo > "$DONE"; exit 1' INT`, 'echo > "$STARTED"', 'while :; do sleep 0.1; done')
    const commit = await setting.commit({ 'image.pkr.hcl': hcl })
    const [STARTED, DONE] = ['started', 'done'].map((name) => `${setting.repository.path}/${name}`)
    const building = setting
      .images(ami, { STARTED, DONE })
      .build(commit, buildOptions(setting.app, ami), call(cancel.signal))
    const ended = building.catch((error: unknown) => error)
    while (!(await readdir(setting.repository.path)).includes('started')) await sleep(50)
    cancel.abort(new Error('cancelled'))
    expect(await ended).toEqual(new Error('cancelled'))
    expect(await readdir(setting.repository.path)).toContain('done')
  })
})

describeAws('packer’s manifest', () => {
  const made = (run: string, artifact: string) => ({ artifact_id: artifact, packer_run_uuid: run })

  test('names the image that the last run has made in a region', () => {
    const builds = [made('a', 'eu-west-1:ami-1'), made('b', 'us-east-1:ami-2,eu-west-1:ami-3'), made('b', 'sha256:4')]
    expect(machineImagesIn(JSON.stringify({ builds, last_run_uuid: 'b' }), 'eu-west-1')).toEqual(['ami-3'])
    expect(machineImagesIn(JSON.stringify({ builds, last_run_uuid: 'b' }), 'eu-west-2')).toEqual([])
  })
})
