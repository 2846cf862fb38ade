import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { layoutPaths } from '../../src/agent/store/layout.ts'
import { startGitHub, type FakeGitHub } from '../harness/github/server.ts'
import { addCommits } from '../harness/github/world.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// The bundle on the local platform, where the image of a release that is in the history was removed by somebody else.

let sandbox: Sandbox
let github: FakeGitHub
let shallow: string
let first: string

const overrides = { defaults: { keep: { warm: 0 } } }

beforeAll(async () => {
  ;[sandbox, github, shallow] = await Promise.all([
    createSandbox(),
    startGitHub(),
    mkdtemp(path.join(tmpdir(), 'shallow-')),
  ])
  const examples = ['workflows/rollback.yml', 'workflows/rollback-from-issue.yml', 'ISSUE_TEMPLATE/rollback.yml'].map(
    async (file) => [`.github/${file}`, await readFile(new URL(`../../examples/${file}`, import.meta.url), 'utf8')],
  )
  await sandbox.repository.commit(Object.fromEntries(await Promise.all(examples)), 'Forms')
  first = await deployed('old')
  await deployed('new')
  const { tag } = layoutPaths(path.join(sandbox.store, 'oci', 'shop'))
  await rm(tag(first))
  const digest = (await sandbox.ledger()).find(({ sha }) => sha === first)?.digest ?? ''
  await rm(layoutPaths(path.join(sandbox.store, 'oci', 'shop')).blob(digest))
  // As GitHub does it.
  sandbox.repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  const from = pathToFileURL(sandbox.repository.path).href
  execFileSync('git', ['clone', '--quiet', '--depth=1', from, shallow], { stdio: 'pipe' })
})

afterEach(() => {
  expect(github.violations).toEqual([])
})

afterAll(async () => {
  await github.close()
  await rm(shallow, { recursive: true })
  await sandbox.cleanup()
})

test('the summary and the next deployment offer the release with the missing image as one to rebuild', async () => {
  const status = await run({ command: 'status' })
  expect(status.summary).toMatch(/^\| v1 \|.*\| rebuild \|.*\[by issue\]/m)
  await deployed('newer')
  const [, history] = payloads()
  expect(history).toEqual([
    { release: 'v2', sha: expect.any(String), state: 'live', ways: expect.anything() },
    {
      release: 'v1',
      sha: first,
      state: 'rebuild',
      lastTookMs: expect.any(Number),
      ways: {
        issue: expect.stringMatching(/\/ada\/shop\/issues\/new\?template=rollback\.yml&.*&release=v1$/),
        dispatch: 'https://github.com/ada/shop/actions/workflows/rollback.yml',
        command: 'gh workflow run rollback.yml --repo ada/shop -f environment=production -f rollback-to=v1',
      },
    },
  ])
})

test('a rollback to the release with the missing image works from a checkout that lacks its commit, with the same image as before', async () => {
  const known = await run({ command: 'status' }, shallow)
  expect(known.summary).toMatch(/^\| v1 \|.*\| rebuild \|/m)
  const result = await run({ command: 'rollback', 'rollback-to': 'v1' }, shallow)
  const [original] = await sandbox.ledger()
  expect(result.outputs).toMatchObject({ release: 'v4', sha: first, digest: original?.digest, changed: 'true' })
  expect((await sandbox.get()).body).toBe('old v4')
  expect((await sandbox.ledger()).at(-1)).toMatchObject({ kind: 'rollback', restores: 1, rebuilt: true })
  expect(result.summary).toMatch(/\| image \| done \|/)
  expect(result.summary).toMatch(/^\| v4 \(v1 again\) \|.*\| live \|/m)
  expect(result.log).not.toContain('::warning::')
})

test('every run warns when the image of the live release is missing', async () => {
  const live = (await sandbox.ledger()).at(-1)
  await rm(layoutPaths(path.join(sandbox.store, 'oci', 'shop')).blob(live?.digest ?? ''))
  const { log, summary } = await run({ command: 'status' })
  expect(log).toMatch(
    /^::warning::The image of v4, which is live in production, was removed: .*Deploy [0-9a-f]{7} again/m,
  )
  expect(summary).toContain('The image of v4, which is live in production, was removed')
})

async function deployed(greeting: string): Promise<string> {
  const sha = await sandbox.commit({ greeting }, overrides)
  addCommits(github.world, { sha })
  await run({ command: 'deploy' })
  return sha
}

async function run(inputs: Readonly<Record<string, string>>, workspace = sandbox.repository.path) {
  const environment = { GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: github.world.fullName, GITHUB_RUN_ID: '1' }
  const result = await sandbox.run({ 'github-token': github.token(), ...inputs }, { environment, workspace })
  expect(result.exitCode === 0 ? '' : result.log).toBe('')
  return result
}

/** The history that each deployment but the first carries. */
function payloads(): readonly unknown[] {
  const told = github.world.deployments.slice(1).map(({ deployment }) => deployment.payload)
  return told.map((payload) => Object(Object(payload)['immutable-deploy']).history)
}
