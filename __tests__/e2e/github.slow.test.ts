import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { shortSha } from '../../src/support/sha.ts'
import { appFiles } from '../harness/app.ts'
import { pullEvent } from '../harness/events.ts'
import { outage } from '../harness/github/faults.ts'
import { startGitHub, type FakeGitHub } from '../harness/github/server.ts'
import { addCommits, addJobDeployment, addPull, stateOf } from '../harness/github/world.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'
import { startTunnel } from '../harness/tunnel.ts'

// The bundle on the local platform, with a GitHub to tell of what it does.

let sandbox: Sandbox
let github: FakeGitHub
let runs = 100

beforeAll(async () => {
  ;[sandbox, github] = await Promise.all([createSandbox(), startGitHub()])
})

afterEach(() => {
  expect(github.violations).toEqual([])
  github.fix()
})

afterAll(async () => {
  await github.close()
  await sandbox.cleanup()
})

test('a deployment appears on GitHub with its statuses, its address and its log', async () => {
  const sha = await commit('one')
  const { log } = await run({ command: 'deploy' })
  const [record] = github.world.deployments
  expect(record?.deployment).toMatchObject({ sha, environment: 'production', description: 'v1 of shop' })
  expect(record?.statuses.map(({ state }) => state)).toEqual(['queued', 'in_progress', 'success'])
  expect(record?.statuses.at(-1)).toMatchObject({
    environment_url: expect.stringContaining('http://'),
    log_url: `https://github.com/ada/shop/actions/runs/${runs}`,
  })
  expect(log).not.toMatch(/^::(?:warning|notice)/m)
  expect(log).toMatch(/^::add-mask::ghs_/m)
})

test('a failed deployment is a failure with its reason on GitHub, and the live one stays active', async () => {
  await commit('sick', { behaviour: 'sick' })
  await run({ command: 'deploy' }, { exitCode: 1 })
  expect(states()).toEqual(['success', 'failure'])
  expect(github.world.deployments[1]?.statuses.at(-1)?.description).toMatch(/^v2 of shop is not live: /)
})

test('a run takes over the deployment that the job’s `environment:` has made', async () => {
  const sha = await commit('two')
  addJobDeployment(github.world, { environment: 'production', sha, runId: runs + 1 })
  await run({ command: 'deploy' })
  expect(github.world.deployments).toHaveLength(3)
  expect(states()).toEqual(['inactive', 'failure', 'success'])
})

test('a rollback appears on GitHub as a deployment of the commit that it restores', async () => {
  const [before] = github.world.deployments
  await run({ command: 'rollback' })
  expect(states()).toEqual(['inactive', 'failure', 'inactive', 'success'])
  expect(github.world.deployments.at(-1)?.deployment).toMatchObject({
    task: 'rollback',
    sha: before?.deployment.sha,
    description: 'v1 of shop again',
  })
})

test('a dry run and a status write nothing to GitHub', async () => {
  const writes = () => github.calls.filter(({ route }) => !route.startsWith('GET '))
  const { length } = writes()
  await commit('three')
  await run({ command: 'deploy', 'dry-run': 'true' })
  await run({ command: 'status' })
  expect(writes()).toHaveLength(length)
})

test('a preview has a comment while it is open, and leaves only that when it is closed', async () => {
  const sha = await commit('preview')
  addPull(github.world, { number: 7, headSha: sha })
  await run({}, { event: pullEvent({ action: 'opened', sha }) })
  expect(stateOf(last())).toBe('success')
  expect(last()?.deployment).toMatchObject({ environment: 'pr-7', transient_environment: true })
  expect(github.world.comments).toHaveLength(1)
  expect(github.world.comments[0]?.comment.body).toContain('✅ The preview is live: `shop`')
  expect(github.world.comments[0]?.comment.body).toContain('pr-7.example.com')

  addPull(github.world, { number: 7, headSha: sha, state: 'closed' })
  const { log } = await run({}, { event: pullEvent({ action: 'closed', sha }) })
  expect(github.world.deployments.filter(({ deployment }) => deployment.environment === 'pr-7')).toEqual([])
  expect(github.world.comments).toHaveLength(1)
  expect(github.world.comments[0]?.comment.body).toContain('⚪ The preview is closed')
  expect(log).toMatch(/^::notice::pr-7 stays in GitHub’s list of environments/m)
})

test('a run with a shallow checkout asks GitHub whether the commit is older than the live one', async () => {
  const older = await commit('before')
  await commit('after')
  await run({ command: 'deploy' })
  const shallow = await mkdtemp(path.join(tmpdir(), 'shallow-'))
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: shallow, stdio: 'pipe' })
  git('init', '--quiet')
  git('fetch', '--quiet', '--depth=1', pathToFileURL(sandbox.repository.path).href, older)
  git('checkout', '--quiet', 'FETCH_HEAD')
  const inputs = { command: 'deploy', 'github-token': github.token() }
  const refused = await sandbox.run(inputs, { environment: environment(), workspace: shallow })
  expect(refused.exitCode).toBe(1)
  expect(refused.log).toContain(`Commit ${shortSha(older)} is older than`)
  await rm(shallow, { recursive: true })
})

test('a token that may only read causes one warning and nothing else', async () => {
  const before = github.world.deployments.length
  await commit('four')
  const token = github.token({ permissions: { contents: 'read', deployments: 'read' } })
  const { log, summary } = await run({ command: 'deploy', 'github-token': token })
  expect(log.match(/^::warning.*/gm)).toEqual([
    expect.stringContaining('Add `deployments: write` to the job’s `permissions:`'),
  ])
  expect(summary).toContain('deployments: write')
  const unmasked = log.replace(/^::add-mask::.*$/gm, '')
  expect(unmasked + summary).not.toContain(token)
  expect(github.world.deployments).toHaveLength(before)
})

test('a run waits for short outages of GitHub to end, and warns of long ones', async () => {
  await commit('five')
  github.fault('*', outage(), 2)
  const short = await run({ command: 'deploy' })
  expect(short.log).not.toMatch(/^::warning/m)
  expect(stateOf(last())).toBe('success')

  await commit('six')
  github.fault('*', outage(503), 1000)
  const long = await run({ command: 'deploy' })
  expect(long.log.match(/^::warning.*/gm)).toEqual([expect.stringMatching(/GitHub did not answer .*githubstatus\.com/)])
})

test('a run reaches GitHub through the proxy of the runner', async () => {
  await commit('proxied')
  const proxy = await startTunnel(github.apiUrl)
  try {
    await run({ command: 'deploy' }, { more: { GITHUB_API_URL: 'http://api.github.test', http_proxy: proxy.url } })
    expect(new Set(proxy.asked)).toEqual(new Set(['api.github.test:80']))
    expect(stateOf(last())).toBe('success')
  } finally {
    proxy.close()
  }
})

test('a run without a token gives one notice', async () => {
  await commit('seven')
  const { length } = github.calls
  const { log } = await run({ command: 'deploy', 'github-token': '' })
  expect(log.match(/^::notice.*/gm)).toEqual([expect.stringContaining('`github-token` is empty')])
  expect(github.calls).toHaveLength(length)
})

test('a cancelled run reports its end to GitHub itself', async () => {
  await commit('eight')
  const started = await begun('deploy')
  started.interrupt()
  expect((await started.finished).exitCode).toBe(1)
  expect(last()?.statuses.map(({ state }) => state)).toEqual(['queued', 'in_progress', 'failure'])
})

test('the post step reports the end of a run that was cut off', async () => {
  await commit('nine')
  const started = await begun('deploy')
  started.kill()
  await started.finished
  const { exitCode, log } = await started.post()
  expect(exitCode === 0 ? '' : log).toBe('')
  expect(last()?.statuses.map(({ state }) => state)).toEqual(['queued', 'in_progress', 'failure'])
})

test('the post step writes the summary that a run that was cut off could not: what was undone and what is live', async () => {
  await commit('good')
  const live = await run({ command: 'deploy' })
  await commit('ten')
  const started = await begun('deploy')
  started.kill()
  expect((await started.finished).summary).toBe('')
  const { summary } = await started.post()
  expect(summary).toContain(`production is as it was, on ${live.outputs['live-release']}`)
  expect(summary).toContain('**Why**: The workflow was stopped before the run came to its end.')
  expect(summary).toMatch(/Operation \d+ \(deploy\) had not ended by itself; its post step brought it to an end/)
})

test.each(['deploy', 'rollback'])(
  'the post step says what went live where a %s was cut off that had come so far',
  async (command) => {
    await commit(`cut off late: ${command}`)
    if (command === 'rollback') await run({ command: 'deploy' })
    const started = await sandbox.start({ command, 'github-token': github.token() }, { environment: environment() })
    await started.untilStep('record')
    started.kill()
    await started.finished
    const { summary } = await started.post()
    const { outputs } = await run({ command: 'status' })
    expect(summary).toMatch(
      new RegExp(`^## ✅ ${outputs['live-release']} is live in production; the workflow was stopped`),
    )
    expect(summary).not.toMatch(/was not|as it was/)
    expect(stateOf(last())).toBe('success')
  },
)

test('the post step of a run that has written its summary writes no other', async () => {
  await commit('sick again', { behaviour: 'sick' })
  const started = await sandbox.start(
    { command: 'deploy', 'github-token': github.token() },
    { environment: environment() },
  )
  expect((await started.finished).summary).toContain('❌')
  expect((await started.post()).summary).toBe('')
})

test('a sweep ends what a run has begun that died with its machine', async () => {
  await commit('eleven')
  const started = await begun('deploy')
  started.kill()
  await started.finished
  // The run may be alive as long as its lease lasts: until then it is left alone.
  for (let sweeps = 0; sweeps < 5 && stateOf(last()) === 'in_progress'; sweeps += 1) {
    await sleep(2000)
    await run({ command: 'sweep' })
  }
  expect(last()?.statuses.at(-1)).toMatchObject({
    state: 'failure',
    description: expect.stringMatching(/^v\d+ of shop is not live: its run ended before it could say how$/),
  })
})

test('apps that one run deploys tell each its own deployment, and share the comment of a pull request', async () => {
  const shop = sandbox.specWith({ lease: '30s' })
  const api = shop
    .replace('app: shop', 'app: api')
    .replaceAll('pr-{number}.example.com', 'api-{number}.example.com')
    .replace(/production: \{\}/, 'production:\n    route: { host: api.example.com }')
  const inApi = Object.entries(appFiles({ greeting: 'api' })).map(([name, text]) => [`api/${name}`, text])
  const files = { ...appFiles({ greeting: 'shop' }), ...Object.fromEntries(inApi), 'immutable.yml': shop }
  const sha = await sandbox.repository.commit({ ...files, 'api/immutable.yml': api }, 'Two apps')
  addCommits(github.world, { sha })
  const more = { GITHUB_RUN_ID: '900' }
  const jobs = [11, 12].map((jobId) =>
    addJobDeployment(github.world, { environment: 'production', sha, runId: 900, jobId }),
  )
  await run({ command: 'deploy', 'job-id': '11' }, { more })
  await run({ command: 'deploy', 'job-id': '12', 'working-directory': 'api' }, { more })
  const said = jobs.map(({ statuses }) => statuses.at(-1))
  expect(said).toMatchObject([
    { state: 'success', description: expect.stringMatching(/^v\d+ of shop is live/) },
    { state: 'success', description: expect.stringMatching(/^v\d+ of api is live/) },
  ])

  addPull(github.world, { number: 8, headSha: sha })
  const event = pullEvent({ action: 'opened', sha, number: 8 })
  await Promise.all([run({}, { event }), run({ 'working-directory': 'api' }, { event })])
  const body = () => github.world.comments.filter(({ issue }) => issue === 8).map(({ comment }) => comment.body)
  expect(body()).toEqual([expect.stringContaining('### Previews: ✅ 2 live')])
  await run({ command: 'destroy', number: '8', 'working-directory': 'api' })
  expect(body()).toEqual([expect.stringContaining('### Previews: ✅ 1 live · ⚪ 1 closed')])
  expect((await sandbox.get('/', 'pr-8.example.com')).status).toBe(200)
})

test('an environment has the name on GitHub that the input gives it', async () => {
  await commit('named')
  await run({ command: 'deploy', 'github-environment': '{app}-production' })
  expect(last()?.deployment).toMatchObject({
    environment: 'shop-production',
    production_environment: true,
    description: expect.stringMatching(/^v\d+ of shop in production$/),
  })
})

/** A commit that GitHub knows as well. */
async function commit(greeting: string, app: Parameters<Sandbox['commit']>[0] = {}): Promise<string> {
  const sha = await sandbox.commit({ greeting, ...app }, quick)
  addCommits(github.world, { sha })
  return sha
}

const quick = { defaults: { timeouts: { boot: '2s', checks: '1s' } } }

function environment() {
  runs += 1
  return { GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: github.world.fullName, GITHUB_RUN_ID: String(runs) }
}

interface Options {
  readonly exitCode?: number
  readonly event?: { readonly name: string; readonly payload: object }
  readonly more?: Readonly<Record<string, string>>
}

async function run(inputs: Readonly<Record<string, string>>, { exitCode = 0, event, more = {} }: Options = {}) {
  const options = { environment: { ...environment(), ...more }, ...(event && { event }) }
  const result = await sandbox.run({ 'github-token': github.token(), ...inputs }, options)
  expect(result.exitCode === exitCode ? '' : result.log).toBe('')
  return result
}

/** A run that GitHub knows to be in progress. */
async function begun(command: string) {
  const before = github.world.deployments.length
  const started = await sandbox.start({ command, 'github-token': github.token() }, { environment: environment() })
  await until(() => github.world.deployments.length > before && stateOf(last()) === 'in_progress')
  return started
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

function states() {
  return github.world.deployments.map(stateOf)
}

function last() {
  return github.world.deployments.at(-1)
}
