import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { makeFolder } from '../../src/support/make-folder.ts'

const linux = process.platform === 'linux' ? test : test.skip // no /proc elsewhere

test('makes a folder with those on the way, and nothing where it is there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'make-folder-'))
  const deep = path.join(folder, 'a', 'b', 'c')
  await Promise.all([makeFolder(deep, 0o700), makeFolder(deep, 0o700)])
  await makeFolder(deep)
  expect((await stat(path.join(folder, 'a'))).mode & 0o777).toBe(0o700)
  await writeFile(path.join(folder, 'file'), '')
  await expect(makeFolder(path.join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(path.join(folder, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  await rm(folder, { recursive: true })
})

linux('fails where a file system denies it as not found, instead of trying for ever', async () => {
  await expect(makeFolder('/proc/nowhere/store')).rejects.toMatchObject({ code: 'ENOENT', syscall: 'mkdir' })
})
