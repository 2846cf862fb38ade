import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { layoutPaths } from '../../src/agent/store/layout.ts'
import { expectDone, expectRefused } from '../harness/expectations.ts'
import { eventually, isAlive } from '../harness/local.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// The bundle on the local platform, where something is broken. Whoever does what it prints, to the letter, has it whole.

let sandbox: Sandbox
let first: string
beforeEach(async () => {
  sandbox = await createSandbox()
  first = await deployed('one')
  await deployed('two')
})
afterEach(() => sandbox.cleanup())

test('an agent that was stopped starts again with the sweep that a status names', async () => {
  await stopAgent()
  const { log } = await sandbox.run({ command: 'status' })
  expect(log).toMatch(/^::warning::production: v2 is live with 0 of 2 targets healthy: .*`command: sweep`/m)
  expectDone(await sandbox.run({ command: 'sweep' }))
  await eventually(async () => (await sandbox.get()).status === 200 || undefined)
  expect((await sandbox.run({ command: 'status' })).log).not.toContain('::warning')
})

test('a damaged state is named by every command, and gone after what it says: remove it, deploy with `force`', async () => {
  await stopAgent()
  const file = path.join(sandbox.store, 'state.json')
  await writeFile(file, '{"version": 1')
  for (const command of ['status', 'deploy', 'rollback', 'sweep'])
    expectRefused(
      await sandbox.run({ command }),
      /state\.json cannot be used: .*%0A.* remove it, and deploy .*`force: true`/,
    )
  await rm(file)
  const without = await sandbox.run({ command: 'rollback' })
  expectRefused(without, /load balancer says nothing.*%0A.*Deploy a commit with `force: true`/)
  expectDone(await sandbox.run({ command: 'deploy', force: 'true' }))
  expect((await sandbox.get()).body).toMatch(/^two v\d+$/)
})

test('the newest entry of the ledger is damaged, and forgotten after what it says: remove it, deploy with `force`', async () => {
  const file = path.join(sandbox.store, 'ledger', 'shop', 'production', '000002.json')
  await writeFile(file, 'nothing')
  const advice = /000002\.json is damaged: .*%0A.* remove it to forget the operation\. .* `force: true` then goes on/
  expectRefused(await sandbox.run({ command: 'deploy' }), advice)
  await rm(file)
  await sandbox.commit({ greeting: 'three' })
  expectDone(await sandbox.run({ command: 'deploy', force: 'true' }))
  expect((await sandbox.get()).body).toMatch(/^three v\d+$/)
})

test('an image that cannot be built again as it was is built anew after what the run says: remove its tag', async () => {
  const sha = await deployed('three', 'date +%N > stamp')
  const { blob } = layoutPaths(path.join(sandbox.store, 'oci', 'shop'))
  await rm(blob((await sandbox.ledger()).at(-1)?.digest ?? ''))
  const again = { command: 'deploy', sha, force: 'true' }
  const { log } = await sandbox.run(again)
  const [, tag = ''] = /Remove the image’s tag (\S+), and deploy the commit again with `force: true`/.exec(log) ?? []
  await rm(tag)
  const { log: after } = await sandbox.run(again)
  expect(after).not.toContain('::error')
  expect((await sandbox.get()).body).toMatch(/^three v\d+$/)
})

test('an older commit is brought back by the rollback that its refusal names', async () => {
  const refused = await sandbox.run({ command: 'deploy', sha: first })
  const [, to = ''] = /`command: rollback` with `rollback-to: (\w+)`/.exec(refused.log) ?? []
  expectDone(await sandbox.run({ command: 'rollback', 'rollback-to': to }))
  expect((await sandbox.get()).body).toBe('one v1')
})

async function deployed(greeting: string, build?: string): Promise<string> {
  const sha = await sandbox.commit({ greeting }, build === undefined ? {} : { image: { build } })
  expectDone(await sandbox.run({ command: 'deploy' }))
  return sha
}

async function stopAgent(): Promise<void> {
  const pid = await sandbox.agentPid()
  process.kill(pid, 'SIGTERM')
  await eventually(() => !isAlive(pid) || undefined)
}
