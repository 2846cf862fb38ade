import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findOwnNamespace } from '../../src/platforms/shared/images/own-namespace.ts'
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

test.each(['killed', 'cancelled'])('a run that is %s takes its whole build with it', async (how) => {
  const seconds = how === 'killed' ? 98_764 : 98_765
  await sandbox.commit({}, { image: { build: `sleep ${seconds} & sleep ${seconds}` } })
  const run = await sandbox.start({ command: 'deploy' })
  await eventually(async () => ((await sleepers(seconds)).length === 2 ? true : undefined))
  if (how === 'killed') run.kill()
  else run.interrupt()
  await run.finished
  await eventually(async () => ((await sleepers(seconds)).length === 0 ? true : undefined))
  expect(await sleepers(seconds)).toEqual([])
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
  const bin = path.join(sandbox.folder, 'bin')
  await mkdir(bin)
  const needed = ['git', 'node', 'sh', 'setsid', 'sleep', 'touch', 'test']
  for (const name of needed)
    await symlink(
      execFileSync('sh', ['-c', `command -v ${name}`, 'sh'], { encoding: 'utf8' }).trim(),
      path.join(bin, name),
    )
  const build = `setsid sh -c 'touch left; exec sleep 98766' & while ! test -e left; do sleep 0.01; done`
  await sandbox.commit({}, { image: { build } })
  const { exitCode, log } = await sandbox.run({ command: 'deploy' }, { environment: { PATH: bin } })
  const left = await sleepers(98_766)
  left.forEach((pid) => process.kill(pid))
  expect(left).toHaveLength(1)
  expect(log).toContain('::notice::The build has no process namespace')
  expect(exitCode).toBe(0)
})
