import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { unpackImage } from '../../../../src/agent/store/unpack.ts'
import { findOwnNamespace } from '../../../../src/platforms/shared/images/own-namespace.ts'
import type { BuildNews } from '../../../../src/ports/images.ts'
import type { ArchiveOptions } from '../../../../src/spec/types.ts'
import { resolveCommit } from '../../../../src/support/git/commit.ts'
import { eventually, isAlive } from '../../../harness/local.ts'
import { secretForms, secretValues } from '../../../harness/secret-forms.ts'
import { sleepers } from '../../../harness/sleepers.ts'
import { buildOptions, call, createSetting, inSetting, never, type Setting } from './setting.ts'

const machine: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

/** Builds one commit, and reads what the build wrote into `seen`. */
async function build(setting: Setting, image: Partial<ArchiveOptions>, files: Readonly<Record<string, string>> = {}) {
  const news: BuildNews[] = []
  const commit = await resolveCommit(
    setting.repository.path,
    await setting.repository.commit({ a: '1', ...files }, 'a change'),
    never,
  )
  const order = { ...buildOptions(image), tell: (one: BuildNews) => void news.push(one) }
  const read = async () => {
    const { digest } = await setting.images.build(commit, order, call())
    const folder = await setting.folder()
    await unpackImage(setting.paths.folder, digest, folder, never)
    return readFile(path.join(folder, 'app', 'seen'), 'utf8')
  }
  return { commit, news, read }
}

/** What the job has, and nobody but the job: its own, what is named like a secret, what looks like one, and what is unknown. */
const withheld = {
  GITHUB_TOKEN: 'hidden',
  GITHUB_OUTPUT: 'hidden',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'hidden',
  'INPUT_GITHUB-TOKEN': 'hidden',
  STATE_operation: 'hidden',
  NODE_AUTH_TOKEN: 'hidden',
  aws_secret_access_key: 'hidden',
  npm_config__auth: 'hidden',
  UV_INDEX_OURS_PASSWORD: 'hidden',
  DATABASE_URL: 'hidden',
  ALL_PROXY: 'user:hidden@proxy.internal:3128',
  HTTPS_PROXY: 'http://user:hidden@proxy.internal:3128',
  PIP_INDEX_URL: 'https://user:hidden@pypi.internal/simple',
  DEPLOYER: 'hidden',
}

const open = {
  LANG: 'C.UTF-8',
  http_proxy: 'http://proxy.internal:3128',
  npm_config_registry: 'https://registry.internal',
  GOPROXY: 'https://goproxy.internal,direct',
  PIP_CACHE_DIR: '/cache/pip',
  CARGO_HOME: '/cache/cargo',
}

test(
  'a build sees where things are and how its tools behave, and nothing else of the job, and one line says what not',
  inSetting(
    async (setting) => {
      const { commit, news, read } = await build(setting, { build: 'env > seen' })
      const seen = (await read()).split('\n')
      for (const [name, value] of Object.entries(open)) expect(seen).toContain(`${name}=${value}`)
      expect(seen).toEqual(expect.arrayContaining(['CI=true', 'TZ=UTC', `GITHUB_SHA=${commit.sha}`]))
      expect(seen.join()).not.toMatch(/hidden|GITHUB_REF/)
      const told = news.filter(({ type }) => type === 'detail')
      expect(told).toEqual([
        {
          type: 'detail',
          message:
            'the build does not see these variables of the job: ALL_PROXY, DATABASE_URL, DEPLOYER, HTTPS_PROXY, NODE_AUTH_TOKEN, PIP_INDEX_URL, UV_INDEX_OURS_PASSWORD, aws_secret_access_key, npm_config__auth; nor the runner’s own (ACTIONS_*, GITHUB_*, INPUT_*, RUNNER_*). Name those that it needs in `image.environment`, or in `image.secrets` what is secret',
        },
      ])
    },
    { environment: { ...machine, ...open, ...withheld, TZ: 'Asia/Tokyo', GITHUB_SHA: 'another', GITHUB_REF: 'x' } },
  ),
)

test('a build sees what the spec passes, and the ref where it is that of the commit', async () => {
  const environment: NodeJS.ProcessEnv = { ...machine, VERSION: '1.2', DEPLOYER: 'me', GITHUB_REF: 'refs/tags/v1' }
  const setting = await createSetting({ environment })
  try {
    const { commit, news, read } = await build(setting, { build: 'env > seen', environment: ['VERSION', 'UNSET'] })
    environment['GITHUB_SHA'] = commit.sha
    const seen = (await read()).split('\n')
    expect(seen).toEqual(expect.arrayContaining(['VERSION=1.2', 'GITHUB_REF=refs/tags/v1']))
    expect(seen.join()).not.toContain('DEPLOYER')
    expect(news).toContainEqual({ type: 'detail', message: expect.stringContaining('of the job: DEPLOYER; nor') })
  } finally {
    await setting.remove()
  }
})

test('a build has its secrets as variables, and what it says of them is masked in every form', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'build-secrets-'))
  const setting = await createSetting({ environment: { ...machine, JOBS_URL: secretValues.URL } })
  try {
    await writeFile(path.join(folder, 'key'), `${secretValues.KEY}\n`)
    const secrets = { URL: 'env:JOBS_URL', KEY: `file:${path.join(folder, 'key')}` }
    const all = Object.values(secretForms).flatMap((print) => [print(secretValues.URL), print(secretValues.KEY)])
    const { news, read } = await build(
      setting,
      { secrets, build: 'printenv URL KEY; cat said >&2; exit 3' },
      { said: all.join('\n') },
    )
    const error = await read().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'image-build-failed', evidence: [{ lines: expect.arrayContaining(['***']) }] })
    expect(JSON.stringify(error)).not.toMatch(/c0rrect|xLiNe2|MIIEpA|YzBycmVjdC1|eExpTmUy/)
    expect(news.filter(({ type }) => type === 'secret')).toEqual([
      { type: 'secret', value: secretValues.URL },
      { type: 'secret', value: secretValues.KEY },
    ])
  } finally {
    await Promise.all([setting.remove(), rm(folder, { recursive: true })])
  }
})

test('of a line that is too long to be shown whole nothing is shown, for it may begin within a secret', async () => {
  const setting = await createSetting({ environment: { ...machine, JOBS_URL: secretValues.URL } })
  try {
    const script = `yes "$URL" | head -2000 | tr '\\n' ' '; exit 3`
    const { read } = await build(setting, { secrets: { URL: 'env:JOBS_URL' }, build: script })
    await expect(read()).rejects.toMatchObject({
      code: 'image-build-failed',
      evidence: [{ lines: ['… a line too long to be shown'] }],
    })
  } finally {
    await setting.remove()
  }
})

test.each([
  ['a variable that the job does not have', { NPM_TOKEN: 'env:NPM_TOKEN' }, /NPM_TOKEN.* variable NPM_TOKEN/],
  ['an empty variable, as GitHub gives it to forks', { NPM_TOKEN: 'env:EMPTY' }, /variable EMPTY.* empty/],
  ['a file that is not there', { NPM_TOKEN: 'file:/nowhere/npm' }, /NPM_TOKEN cannot be read from \/nowhere\/npm/],
])('a build does not begin without its secret: %s', async (_case, secrets, message) => {
  const setting = await createSetting({ environment: { ...machine, EMPTY: '' } })
  try {
    const { read } = await build(setting, { secrets, build: 'exit 1' })
    await expect(read()).rejects.toMatchObject({
      code: 'image-secret-missing',
      message: expect.stringMatching(message),
    })
  } finally {
    await setting.remove()
  }
})

const readAll = `for file in /proc/[0-9]*/environ; do tr '\\0' '\\n' <$file || true; done >seen 2>/dev/null; echo end >>seen`

test(
  'a build sees no process of the job, in whose environment tokens are even after they were deleted',
  inSetting(async (setting) => {
    const job = spawn('sleep', ['60'], { env: { ...process.env, ID_TOKEN: 'in-the-job' }, stdio: 'ignore' })
    await once(job, 'spawn')
    try {
      expect(await readFile(`/proc/${job.pid}/environ`, 'utf8')).toContain('in-the-job')
      const { news, read } = await build(setting, { build: readAll })
      const seen = await read()
      const isIsolated = 'prefix' in (await findOwnNamespace(machine))
      expect(seen.includes('in-the-job')).toBe(!isIsolated)
      expect(news.some(({ type }) => type === 'notice')).toBe(!isIsolated)
      expect(seen).toContain('GITHUB_SHA=')
    } finally {
      job.kill()
    }
  }),
)

test('where there is no process namespace to be had, the build runs, and a notice says what it can read', async () => {
  const bin = await mkdtemp(path.join(tmpdir(), 'without-unshare-'))
  const setting = await createSetting({ environment: { ...machine, PATH: bin } })
  try {
    await symlink('/bin/sh', path.join(bin, 'sh'))
    const { news, read } = await build(setting, { build: 'echo built >seen' })
    expect(await read()).toBe('built\n')
    expect(news).toContainEqual({
      type: 'notice',
      message: expect.stringMatching(/no process namespace.*can read.*setpriv ENOENT.*SECURITY\.md/),
    })
  } finally {
    await Promise.all([setting.remove(), rm(bin, { recursive: true })])
  }
})

test(
  'a cancelled build ends with all that it has started, also what has left its process group',
  inSetting(async (setting) => {
    const folder = await setting.folder()
    const cancel = new AbortController()
    const commit = await resolveCommit(
      setting.repository.path,
      await setting.repository.commit({ a: '1' }, 'a change'),
      never,
    )
    const script = `setsid sleep 98763 & touch ${folder}/begun; sleep 98763`
    const building = setting.images.build(commit, buildOptions({ build: script }), call(cancel.signal))
    const ended = expect(building).rejects.toThrow('cancelled')
    await eventually(() => readFile(path.join(folder, 'begun')).catch(() => undefined))
    const pids = await eventually(async () => {
      const found = await sleepers(98_763)
      return found.length >= 2 ? found : undefined
    })
    cancel.abort(new Error('cancelled'))
    await ended
    if ('prefix' in (await findOwnNamespace(machine))) await eventually(() => !pids.some(isAlive) || undefined)
    for (const pid of pids.filter(isAlive)) process.kill(pid)
  }),
)
