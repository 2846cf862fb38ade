import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, readlink, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findOwnNamespace } from '../../src/platforms/shared/images/own-namespace.ts'
import { identify } from '../../src/support/process-identity.ts'
import { eventually } from '../harness/local.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'
import { sleepers } from '../harness/sleepers.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await createSandbox()
})
afterEach(() => sandbox.cleanup())

/** The job's tokens, which the runner gives to the action alone. */
const environment = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'the-bearer', NPM_TOKEN: 'npm-token-0123' }

test('a build reads no token of the job, neither in its variables nor in those of the job’s processes', async () => {
  const build = `cat /proc/[0-9]*/environ | tr '\\0' '\\n' | grep -a TOKEN || true; env | grep TOKEN || true; echo looked; exit 3`
  await sandbox.commit({}, { image: { build } })
  const result = await sandbox.run({ command: 'deploy', 'github-token': 'the-token-of-github' }, { environment })
  expect(result.exitCode).toBe(1)
  expect(result.log).toMatch(/^the build does not see these variables of the job: NPM_TOKEN; nor the runner’s own/m)
  const told = result.log.replaceAll(/^::add-mask::.*$/gm, '')
  expect(told).toMatch(/│ looked/)
  const isIsolated = 'prefix' in (await findOwnNamespace(process.env))
  expect(/the-bearer|npm-token-0123|the-token-of-github/.test(told)).toBe(!isIsolated)
  expect(/::notice::The build has no process namespace/.test(told)).toBe(!isIsolated)
})

test('a build has a secret that the spec passes, and its log does not', async () => {
  const build = `test "$TOKEN" = npm-token-0123 && echo "registry said no to $TOKEN"; exit 3`
  await sandbox.commit({}, { image: { build, secrets: { TOKEN: 'env:NPM_TOKEN' } } })
  const result = await sandbox.run({ command: 'deploy' }, { environment })
  expect(result.log).toContain('│ registry said no to ***')
  expect(result.log).toContain('::add-mask::npm-token-0123')
  expect(result.summary).not.toContain('npm-token-0123')
})

/** A PATH that lacks what makes process namespaces. */
async function withoutNamespaces(): Promise<{ readonly PATH: string }> {
  const bin = path.join(sandbox.folder, 'bin')
  await mkdir(bin)
  const found = (name: string) => execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
  const needed = ['git', 'node', 'sh', 'setsid', 'sleep', 'touch', 'test']
  await Promise.all(needed.map((name) => symlink(found(name), path.join(bin, name))))
  return { PATH: bin }
}

test.each([
  ['killed', 98_764],
  ['cancelled', 98_765],
  ['killed where there are no process namespaces', 98_767],
  ['cancelled where there are no process namespaces', 98_768],
])('a run that is %s takes its whole build with it', async (how, seconds) => {
  await sandbox.commit({}, { image: { build: `trap '' TERM; sleep ${seconds} & sleep ${seconds}` } })
  const environment = how.endsWith('namespaces') ? await withoutNamespaces() : {}
  const run = await sandbox.start({ command: 'deploy' }, { environment })
  await eventually(async () => ((await sleepers(seconds)).length === 2 ? true : undefined))
  if (how.startsWith('killed')) run.kill()
  else run.interrupt()
  await run.finished
  await eventually(async () => ((await sleepers(seconds)).length === 0 ? true : undefined))
  expect(await sleepers(seconds)).toEqual([])
})

test('the post step removes what runs that were killed have left of their work', async () => {
  const TMPDIR = path.join(sandbox.folder, 'tmp')
  const dead = spawnSync('true').pid
  const folders = { killed: dead, alive: process.pid }
  for (const [name, pid] of Object.entries(folders)) {
    const folder = path.join(TMPDIR, `immutable-deploy-work-${name}`)
    await mkdir(folder, { recursive: true })
    const startedAt = (await identify(pid))?.startedAt ?? '1'
    const owner = { pid, startedAt, namespace: await readlink('/proc/self/ns/pid') }
    await writeFile(path.join(folder, 'owner'), JSON.stringify(owner))
  }
  await sandbox.commit()
  const run = await sandbox.start({ command: 'status' }, { environment: { TMPDIR } })
  expect((await run.post()).exitCode).toBe(0)
  expect(await readdir(TMPDIR)).toEqual(['immutable-deploy-work-alive'])
})

test('what a build prints is in the log as soon as it is printed, and none of it is a command of the workflow', async () => {
  const go = path.join(sandbox.folder, 'go')
  const build = `echo '::error::one'; echo '##[error]two'; while ! test -e ${go}; do sleep 0.01; done; printf three`
  await sandbox.commit({}, { image: { build } })
  const run = await sandbox.start({ command: 'deploy' })
  await run.untilLog('│ ## [error]two')
  await writeFile(go, '')
  const { exitCode, log } = await run.finished
  expect(exitCode).toBe(0)
  expect(log).toMatch(
    /^::endgroup::\n::group::build: echo .*\n│ │ ::error::one\n│ ## \[error\]two\n│ three\n::endgroup::\nbuild: echo .*: done in \d/m,
  )
})

test('what a build leaves running holds up neither the deployment nor the end of the run', async () => {
  const build = `setsid sh -c 'touch left; exec sleep 98766' & while ! test -e left; do sleep 0.01; done`
  await sandbox.commit({}, { image: { build } })
  const { exitCode, log } = await sandbox.run({ command: 'deploy' }, { environment: await withoutNamespaces() })
  const left = await sleepers(98_766)
  left.forEach((pid) => process.kill(pid))
  expect(left).toHaveLength(1)
  expect(log).toContain('::notice::The build has no process namespace')
  expect(exitCode).toBe(0)
})
