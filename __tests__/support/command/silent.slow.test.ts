import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import type { CommandNews } from '../../../src/support/command/news.ts'
import { runCommand } from '../../../src/support/command/run.ts'

test('a command that has printed nothing for ten seconds is told to be running still', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'silent-'))
  const news: CommandNews[] = []
  const watched = { title: 'build', tell: (one: CommandNews) => void news.push(one) }
  const script = 'echo one; sleep 6; echo two; sleep 13; echo three'
  const { PATH } = process.env
  await runCommand(
    { command: ['sh', '-c', script], folder, work: folder, env: { PATH }, watched },
    new AbortController().signal,
  )
  const printed = { type: 'command-printed', lines: [expect.any(String)] }
  expect(news).toMatchObject([
    { type: 'command-started' },
    printed,
    printed,
    { type: 'command-silent', title: 'build' },
    printed,
    { type: 'command-ended' },
  ])
  await rm(folder, { recursive: true })
})
