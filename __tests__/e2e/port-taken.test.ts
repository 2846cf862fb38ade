import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from '@jest/globals'
import { expectDone } from '../harness/expectations.ts'
import { eventually, isAlive } from '../harness/local.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

test('no run succeeds while another program has the load balancer’s port', async () => {
  const sandbox = await createSandbox()
  try {
    for (const greeting of ['one', 'two']) {
      await sandbox.commit({ greeting })
      expectDone(await sandbox.run({ command: 'deploy' }))
    }
    const other = await takePort(sandbox)
    // Starts the agent again, which does not get its port.
    const swept = await sandbox.run({ command: 'sweep' })
    expect(swept.log).toMatch(/::warning::Nothing reaches production at .*: .* is taken by another program/)
    expect((await sandbox.run({ command: 'status' })).log).toContain('::warning::Nothing reaches production')
    for (const command of ['deploy', 'rollback']) {
      const refused = await sandbox.run({ command })
      expect(refused).toMatchObject({ exitCode: 1, log: expect.stringContaining('is taken by another program') })
    }
    await sandbox.commit({ greeting: 'three' })
    const kept = await sandbox.run({ command: 'deploy' })
    expect(kept.log).toMatch(/another program has this port\.%0AStop that program: .* keeps its port\.$/m)
    other.close()
    other.closeAllConnections()
    await eventually(() => sandbox.get().catch(() => undefined))
    expectDone(await sandbox.run({ command: 'rollback' }))
    expect((await sandbox.get()).body).toMatch(/^one/)
  } finally {
    await sandbox.cleanup()
  }
})

async function takePort(sandbox: Sandbox) {
  const pid = await sandbox.agentPid()
  process.kill(pid, 'SIGTERM')
  await eventually(() => !isAlive(pid) || undefined)
  const other = createServer((_request, response) => response.end('somebody else'))
  other.listen(Number(sandbox.listen.split(':')[1]), '127.0.0.1')
  await once(other, 'listening')
  return other
}
