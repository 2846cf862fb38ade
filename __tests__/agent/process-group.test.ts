import { chmod, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { CannotStart, startGroup } from '../../src/agent/process-group.ts'

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'process-group-'))
})
afterEach(() => rm(cwd, { recursive: true }))

/** Starts a script with these lines, as its instance would. */
async function start(lines: string): Promise<string> {
  const script = path.join(cwd, 'serve')
  await writeFile(script, lines)
  await chmod(script, 0o755)
  const output = await open('/dev/null', 'w')
  try {
    const env = { PATH: process.env['PATH'] ?? '' }
    return await (
      await startGroup({ command: ['./serve'], cwd, env, output: output.fd })
    ).ended
  } finally {
    await output.close()
  }
}

test('a script runs by the interpreter that its first line names', async () => {
  expect(await start('#!/bin/sh\nexit 3\n')).toBe('exited with code 3')
})

test('a script whose interpreter is not on this machine is told by it, and never started again', async () => {
  const starting = start('#! /build/tree/.venv/bin/python3 -E\nimport server\n')
  await expect(starting).rejects.toBeInstanceOf(CannotStart)
  await expect(starting).rejects.toThrow(
    /^the interpreter of \.\/serve is not there: its first line names \/build\/tree\/\.venv\/bin\/python3 \(/,
  )
})
