import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { ensurePrivate } from '../../../src/agent/store/private-folder.ts'

// The agent's socket takes commands from whoever can open it: its folder has to be the user's alone.

const root = await mkdtemp(path.join(tmpdir(), 'private-folder-'))
afterAll(() => rm(root, { recursive: true }))

describe('the folder of the socket', () => {
  test('is made for its user alone', async () => {
    const folder = path.join(root, 'new', 'socket')
    await ensurePrivate(folder)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  test('is refused where others may enter it', async () => {
    const folder = path.join(root, 'open')
    await mkdir(folder)
    await chmod(folder, 0o755)
    await expect(ensurePrivate(folder)).rejects.toMatchObject({ code: 'folder-unsafe' })
  })

  test('is refused where it is a link, which somebody else may have put there', async () => {
    const target = path.join(root, 'target')
    await mkdir(target, { mode: 0o700 })
    await symlink(target, path.join(root, 'link'))
    await expect(ensurePrivate(path.join(root, 'link'))).rejects.toMatchObject({ code: 'folder-unsafe' })
  })
})
