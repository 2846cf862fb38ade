import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { KnownError } from '../../../../src/errors/known-error.ts'
import type { ArchiveOptions } from '../../../../src/spec/types.ts'
import { createSetting } from './setting.ts'

interface Built {
  readonly error?: unknown
  readonly message?: string
  /** What it had printed, where it failed. */
  readonly lines: readonly string[]
}

async function build(image: Partial<ArchiveOptions>, environment: NodeJS.ProcessEnv = process.env): Promise<Built> {
  const setting = await createSetting({ environment })
  try {
    await setting.build({ a: '1' }, image)
    return { lines: [] }
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'image-build-failed') throw error
    return { error, message: error.message, lines: error.evidence[0]?.lines ?? [] }
  } finally {
    await setting.remove()
  }
}

/** A PATH with these programs alone. */
async function withPrograms<T>(names: readonly string[], work: (environment: NodeJS.ProcessEnv) => Promise<T>) {
  const bin = await mkdtemp(path.join(tmpdir(), 'bin-'))
  try {
    for (const name of names) {
      const found = execFileSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' })
      await symlink(found.trim(), path.join(bin, name))
    }
    return await work({ PATH: bin })
  } finally {
    await rm(bin, { recursive: true })
  }
}

describe('a script of several lines', () => {
  test.each([
    [
      'a command',
      'echo one\nls /nowhere\necho three\n',
      'Line 2 of the build command failed, `ls /nowhere`: exit code 2.',
    ],
    ['the first', 'ls /nowhere\necho three\n', 'Line 1 of the build command failed, `ls /nowhere`: exit code 2.'],
    [
      'a pipe',
      'echo one\nexit_with() { return $1; }\nexit_with 3 | cat\necho\n',
      'Line 3 of the build command failed, `exit_with 3 | cat`: exit code 3.',
    ],
    [
      'in a function',
      'f() {\n  ls /nowhere\n  echo two\n}\n\nf\n',
      'Line 2 of the build command failed, `ls /nowhere`: exit code 2.',
    ],
    [
      'in a subshell',
      'x=$(false; echo x)\n(exit 4)\necho\n',
      'Line 2 of the build command failed, `(exit 4)`: exit code 4.',
    ],
    [
      'an exit, of which no line is the fault',
      'set +e\nfalse\nexit 5\n',
      'The build command `set +e …` failed: exit code 5.',
    ],
  ])('fails at its first line that fails, and says which: %s', async (_what, script, message) => {
    expect(await build({ build: script })).toMatchObject({ message, lines: expect.not.arrayContaining(['three']) })
  })

  test('goes on where a failure is expected', async () => {
    expect(await build({ build: 'if false; then exit 1; fi\nfalse || true\n! true\necho done' })).toEqual({ lines: [] })
  })

  test('fails at its first line that fails where there is no bash, too', async () => {
    await withPrograms(['sh', 'ls', 'setpriv', 'unshare', 'true'], async (environment) => {
      const built = await build({ build: 'ls /nowhere\necho three' }, environment)
      expect(built.message).toBe('The build command `ls /nowhere …` failed: exit code 2.')
      expect(built.lines).not.toContain('three')
    })
  })

  test('reads no files of the user, and none of what it does is another script’s', async () => {
    const script = 'bash -c "false; true"\ntest -z "${file-}${code-}"\nshopt -q login_shell && exit 1\ntrue'
    expect(await build({ build: script }, { ...process.env, HOME: '/nowhere' })).toEqual({ lines: [] })
  })
})

describe('a script runs by the shell that is asked for', () => {
  test.each([
    ['sh', 'test -z "$BASH_VERSION" && false\necho three'],
    ['bash', 'test -n "$BASH_VERSION"\nfalse | true\necho three'],
    ['perl {0}', 'print "three" if $ENV{NOTHING};\nexit 7'],
    ['env GREETING=hello sh -e {0}', 'test "$GREETING" = hello\nfalse\necho three'],
  ])('%s', async (shell, script) => {
    const { error, lines } = await build({ build: script, shell })
    expect(error).toMatchObject({ message: expect.stringMatching(/failed.*: exit code [17]\.$/) })
    expect(lines).toEqual([])
  })

  test('that is not there', async () => {
    expect(await build({ build: 'true', shell: 'no-such-shell {0}' })).toMatchObject({
      message: 'The program no-such-shell is not there. The build command `true` failed: exit code 127.',
      lines: [expect.stringContaining('no-such-shell: not found')],
    })
  })
})
