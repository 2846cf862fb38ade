import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { openAgentLog } from '../../src/agent/agent-log.ts'

const linux = process.platform === 'linux' ? test : test.skip // no /dev/full elsewhere

linux('a log on a full disk loses lines, and harms nobody', () => {
  const log = openAgentLog('/dev/full')
  for (let line = 0; line < 100; line += 1) log('nobody hears this')
})

test('the agent’s log is rotated while it is written', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'log-'))
  const file = path.join(folder, 'agent.log')
  const log = openAgentLog(file, 2000)
  for (let line = 0; line < 100; line += 1) log('x'.repeat(100))
  for (const one of [file, `${file}.1`]) expect(statSync(one).size).toBeLessThan(2300)
  await rm(folder, { recursive: true })
})
