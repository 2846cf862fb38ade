import { describe, expect, test } from '@jest/globals'
import { KnownError } from '../../../../src/errors/known-error.ts'
import { causeOf, firstError } from '../../../../src/platforms/shared/images/build-causes.ts'
import type { File } from '../../../harness/repository.ts'
import { createSetting } from './setting.ts'

async function failing(build: string | readonly string[], files: Readonly<Record<string, File>> = {}) {
  const setting = await createSetting()
  try {
    const error: unknown = await setting.build({ a: '1', ...files }, { build }).catch((thrown: unknown) => thrown)
    if (!(error instanceof KnownError)) throw new Error('the build did not fail as it should')
    return error
  } finally {
    await setting.remove()
  }
}

const packageJson = (more: object) => JSON.stringify({ name: 'shop', version: '1.0.0', ...more })
const script = (interpreter: string): File => ({ executable: `#!${interpreter}\n` })

describe('a build that fails says the cause first, and what to do about it', () => {
  test.each<[string, string | readonly string[], Readonly<Record<string, File>>, RegExp, RegExp]>([
    [
      'no lock file',
      'npm ci',
      { 'package.json': packageJson({}) },
      /^`npm ci` installs .* no package-lock\.json in this folder\. The build command `npm ci` failed: exit code 1\.$/,
      /Run `npm install`/,
    ],
    [
      'another Node.js',
      'npm install --engine-strict --offline',
      { 'package.json': packageJson({ engines: { node: '>=99' } }) },
      /^The app or one of its packages asks for another version of Node\.js than the job has\. The build command/,
      /actions\/setup-node/,
    ],
    [
      'a program that is not there',
      'echo one\nno-such-tool --version\n',
      {},
      /^The program no-such-tool is not there\. Line 2 of the build command failed, `no-such-tool --version`: exit code 127\.$/,
      /in a step before/,
    ],
    [
      'a program that is not there, of a list',
      ['no-such-tool', '--version'],
      {},
      /^The program no-such-tool is not there\./,
      /in a step before/,
    ],
    [
      'a question to git',
      'git rev-parse HEAD > version',
      {},
      /^The build asks git, and its checkout has no `\.git`\./,
      /GITHUB_SHA is the commit/,
    ],
    [
      'an interpreter of another folder',
      '.venv/bin/serve',
      { '.venv/bin/serve': script('/nowhere/tree/.venv/bin/python') },
      /^The interpreter is not there that the first line of \S*\.venv\/bin\/serve names\./,
      /virtual environment/,
    ],
    [
      'a file without its mode',
      './build.sh',
      { 'build.sh': 'true\n' },
      /^What the build runs is not executable\./,
      /git update-index --chmod=\+x/,
    ],
    ['no Makefile', 'make', {}, /^There is no Makefile/, /Commit it/],
  ])(
    '%s',
    async (_what, build, files, message, advice) => {
      expect(await failing(build, files)).toMatchObject({
        code: 'image-build-failed',
        message: expect.stringMatching(message),
        advice: expect.stringMatching(advice),
        evidence: [{ title: 'lines of the build' }],
      })
    },
    30_000,
  )

  test('what nobody knows is told by the first line that speaks of an error', async () => {
    const error = await failing(
      'echo compiling\necho "main.c:3: error: expected ;" >&2\necho "1 error generated."\nexit 4',
    )
    expect(error.message).toMatch(/failed: exit code 4\. Its first error: main\.c:3: error: expected ;$/)
    expect(error.advice).toMatch(/clean checkout/)
  })
})

/** As the tools' sources have them, for those that need not be here. */
const said: readonly (readonly [tool: string, line: string, cause: RegExp])[] = [
  [
    'npm',
    'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.',
    /do not agree/,
  ],
  ['npm', 'npm error code E401', /registry .* refused/],
  ['yarn', 'error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.', /do not agree/],
  [
    'yarn',
    'error shop@1.0.0: The engine "node" is incompatible with this module. Expected version ">=99". Got "24.1.0"',
    /version of Node\.js/,
  ],
  [
    'pnpm',
    ' ERR_PNPM_NO_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is absent',
    /no pnpm-lock\.yaml/,
  ],
  ['pnpm', ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"', /do not agree/],
  ['pip', 'error: externally-managed-environment', /system’s/],
  ['pip', "ERROR: Package 'shop' requires a different Python: 3.8.10 not in '>=3.10'", /version of Python/],
  ['setuptools_scm', 'LookupError: setuptools-scm was unable to detect version for /tmp/tree.', /asks git/],
  [
    'poetry',
    'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.',
    /do not agree/,
  ],
  ['uv', 'error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.', /do not agree/],
  ['go', 'go: go.mod requires go >= 1.99.0 (running go 1.24.3; GOTOOLCHAIN=local)', /Go 1\.99\.0 or newer/],
  ['go', 'error obtaining VCS status: exit status 128', /asks git/],
  [
    'cargo',
    'error: the lock file /tmp/tree/Cargo.lock needs to be updated but --locked was passed to prevent this',
    /do not agree/,
  ],
  ['maven', '[ERROR] Fatal error compiling: error: release version 99 not supported', /version of Java/],
  ['gradle', "ERROR: JAVA_HOME is not set and no 'java' command could be found in your PATH.", /no Java/],
  ['dotnet', 'error NETSDK1045: The current .NET SDK does not support targeting .NET 99.0.', /\.NET SDK/],
  ['bundler', 'Your Ruby version is 3.0.2, but your Gemfile specified 3.4.1', /Ruby than 3\.0\.2/],
  [
    'composer',
    '- Root composer.json requires php ^9.0 but your php version (8.2.1) does not satisfy that requirement.',
    /version of PHP/,
  ],
  ['node', 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', /out of memory/],
]

test.each(said)('what %s says is understood: %s', (_tool, line, cause) => {
  const known = causeOf(['some line', line, 'another line'], 1)
  expect(known?.cause).toMatch(cause)
  expect(known?.cause).not.toMatch(/\$\d|\.$/)
  expect(known?.remedy).toMatch(/\.$/)
})

test('what is only a warning is no cause', () => {
  const lines = ['npm warn EBADENGINE Unsupported engine {', 'added 3 packages', '0 errors', 'test failed']
  expect(causeOf(lines, 1)).toBeUndefined()
  expect(firstError(lines)).toBeUndefined()
})
