/** Why a build failed, as the tool itself has said it, and what to do about it. */
export interface Cause {
  /** A sentence without its full stop. */
  readonly cause: string
  readonly remedy: string
}

interface KnownCause {
  readonly says: RegExp
  /** `$1` and so on are what the pattern has found. */
  readonly cause: string
  readonly remedy: string
}

const lockRemedy = 'Update the lock file on your machine with the same version of the tool, and commit it.'
const versionRemedy = (setup: string, input: string) =>
  `Give the job the version that the app asks for: a step with \`${setup}\` and its \`${input}\` before this one.`

const node = versionRemedy('actions/setup-node', 'node-version-file')
const python = versionRemedy('actions/setup-python', 'python-version-file')
const java = versionRemedy('actions/setup-java', 'java-version')

/** In the order in which they count: what a tool says of git or of a full disk explains what else it says. */
const knownCauses: readonly KnownCause[] = [
  {
    says: /fatal: not a git repository|error obtaining VCS status|setuptools[-_]scm was unable to detect version|GitDescribe.*failed/i,
    cause: 'The build asks git, and its checkout has no `.git`',
    remedy:
      'Take what it asks for from the variables that a build has: GITHUB_SHA is the commit, GITHUB_REF its ref, SOURCE_DATE_EPOCH its time. Tools have settings for that: `-buildvcs=false` for Go, SETUPTOOLS_SCM_PRETEND_VERSION for Python.',
  },
  {
    says: /no space left on device|ENOSPC/i,
    cause: 'The disk is full',
    remedy: 'Free some of it in a step before this one, or use a runner with a larger disk.',
  },
  {
    says: /heap out of memory|java\.lang\.OutOfMemoryError|Cannot allocate memory/,
    cause: 'The build ran out of memory',
    remedy:
      'Use a larger runner, or give the tool its limit (NODE_OPTIONS=--max-old-space-size=…, MAVEN_OPTS, GRADLE_OPTS) in the script.',
  },
  // npm, yarn, pnpm
  {
    says: /npm ci.* can only install with an existing package-lock\.json/,
    cause: '`npm ci` installs what a lock file says, and the commit has no package-lock.json in this folder',
    remedy:
      'Run `npm install` on your machine and commit the package-lock.json that it writes (look whether .gitignore leaves it out).',
  },
  {
    says: /npm ci.* can only install packages when your package\.json and .* are in sync/,
    cause: 'package.json and package-lock.json do not agree',
    remedy: 'Run `npm install` on your machine, with the same version of npm, and commit the package-lock.json.',
  },
  {
    says: /npm (error|ERR!) code E(401|403)/,
    cause: 'The registry of npm’s packages refused the build',
    remedy:
      'Give the build its token with `image.secrets`, and name the variable in .npmrc: `//registry.example.com/:_authToken=${NPM_TOKEN}`.',
  },
  {
    says: /npm (?:error|ERR!) code EBADENGINE|The engine "node" is incompatible|ERR_PNPM_UNSUPPORTED_ENGINE|requires Node\.js (version )?[v>=^~\d]/i,
    cause: 'The app or one of its packages asks for another version of Node.js than the job has',
    remedy: node,
  },
  {
    says: /ERR_PNPM_NO_LOCKFILE/,
    cause: 'pnpm installs what a lock file says, and the commit has no pnpm-lock.yaml in this folder',
    remedy: 'Run `pnpm install` on your machine and commit the pnpm-lock.yaml that it writes.',
  },
  {
    says: /ERR_PNPM_OUTDATED_LOCKFILE|Your lockfile needs to be updated, but yarn was run with|lockfile would have been (modified|created) by this install/,
    cause: 'package.json and the lock file do not agree',
    remedy: lockRemedy,
  },
  // Python: pip, Poetry, uv
  {
    says: /externally-managed-environment/,
    cause: 'The Python of this machine is the system’s, into which pip does not install',
    remedy: 'Build with `actions/setup-python` before this step, or make an environment: `python3 -m venv .venv`.',
  },
  {
    says: /requires a different Python|Requires-Python|Current Python version .* is not allowed|requires-python/i,
    cause: 'The app or one of its packages asks for another version of Python than the job has',
    remedy: python,
  },
  {
    says: /poetry\.lock was last generated|lockfile at `uv\.lock` needs to be updated/,
    cause: 'pyproject.toml and the lock file do not agree',
    remedy: lockRemedy,
  },
  // Go, Rust
  {
    says: /updates to go\.mod needed|missing go\.sum entry|go: inconsistent vendoring/,
    cause: 'go.mod does not agree with go.sum, or with the folder vendor',
    remedy: 'Run `go mod tidy` (and `go mod vendor`) on your machine and commit what it writes.',
  },
  {
    says: /go\.mod requires go >= (\S+)/,
    cause: 'The app asks for Go $1 or newer',
    remedy: versionRemedy('actions/setup-go', 'go-version-file'),
  },
  {
    says: /lock file .*Cargo\.lock needs to be updated but --(locked|frozen)/,
    cause: 'Cargo.toml and Cargo.lock do not agree',
    remedy: lockRemedy,
  },
  {
    says: /requires rustc (\S+)/,
    cause: 'A crate asks for Rust $1 or newer',
    remedy: 'Name the version in a file rust-toolchain.toml of the repository, which rustup obeys.',
  },
  // Maven, Gradle; .NET
  {
    says: /invalid (target|source) release: (\S+)|release version (\S+) not supported|Unsupported class file major version|has been compiled by a more recent version of the Java/,
    cause: 'The app asks for another version of Java than the job has',
    remedy: java,
  },
  {
    says: /JAVA_HOME (environment variable )?is (not set|not defined|set to an invalid)/,
    cause: 'There is no Java where the build looks for it',
    remedy: java,
  },
  {
    says: /NETSDK1045|compatible \.NET SDK was not found|compatible installed \.NET SDK/i,
    cause: 'The app asks for another version of the .NET SDK than the job has',
    remedy: versionRemedy('actions/setup-dotnet', 'global-json-file'),
  },
  // Bundler, Composer, make
  {
    says: /Your Ruby version is (\S+), but your Gemfile specified/,
    cause: 'The app asks for another version of Ruby than $1, which the job has',
    remedy: versionRemedy('ruby/setup-ruby', 'ruby-version'),
  },
  {
    says: /your php version .* does not satisfy that requirement/i,
    cause: 'The app asks for another version of PHP than the job has',
    remedy: versionRemedy('shivammathur/setup-php', 'php-version'),
  },
  {
    says: /make: \*\*\* No targets specified and no makefile found/,
    cause: 'There is no Makefile in the folder that the build runs in, which is the app’s',
    remedy: 'Commit it there, or begin the script with `cd` into its folder.',
  },
]

/** Which step gives a job a program that it lacks. */
const setups: readonly (readonly [programs: RegExp, setup: string])[] = [
  [/^(node|npm|npx|yarn)$/, 'actions/setup-node'],
  [/^pnpm$/, 'pnpm/action-setup'],
  [/^bun$/, 'oven-sh/setup-bun'],
  [/^(python3?|pip3?)$/, 'actions/setup-python'],
  [/^uv$/, 'astral-sh/setup-uv'],
  [/^go$/, 'actions/setup-go'],
  [/^(java|javac|mvn|gradle)$/, 'actions/setup-java'],
  [/^dotnet$/, 'actions/setup-dotnet'],
  [/^(ruby|gem|bundle)$/, 'ruby/setup-ruby'],
  [/^(php|composer)$/, 'shivammathur/setup-php'],
]

/** As bash says it, and as other shells do. */
const notFound = /(?:^|: )(?:exec: )?([^\s:]+): (?:command not found|not found)$/

/** @param lines of the build, untrusted text. */
export function causeOf(lines: readonly string[], exitCode: number | undefined): Cause | undefined {
  return (
    missingInterpreter(lines) ??
    (exitCode === 127 ? missingProgram(lines) : undefined) ??
    saidCause(lines) ??
    notExecutable(exitCode)
  )
}

function saidCause(lines: readonly string[]): Cause | undefined {
  for (const { says, cause, remedy } of knownCauses) {
    const match = lines.map((line) => says.exec(line)).find((found) => found !== null)
    if (match) return { cause: cause.replaceAll(/\$(\d)/g, (_, digit) => match[Number(digit)] ?? ''), remedy }
  }
  return undefined
}

/** bash, before 5.2 and since. */
const noInterpreter = /(?:^|: )([^\s:]+): (?:\S+: bad interpreter: |cannot execute: required file )/

function missingInterpreter(lines: readonly string[]): Cause | undefined {
  const script = lines.map((line) => noInterpreter.exec(line)?.[1]).find((name) => name !== undefined)
  if (script === undefined) return undefined
  return { cause: `The interpreter is not there that the first line of ${script} names`, remedy: ofTheFolder }
}

const ofTheFolder =
  'Scripts of a virtual environment name the folder that it was made in: make it in the build itself, and start its interpreter (`.venv/bin/python -m …`).'

function missingProgram(lines: readonly string[]): Cause | undefined {
  const program = lines.map((line) => notFound.exec(line)?.[1]).findLast((name) => name !== undefined)
  if (program === undefined) return undefined
  // Of a script whose interpreter is missing most shells say no more.
  if (program.includes('/'))
    return {
      cause: `${program} is not there, or not the interpreter that its first line names`,
      remedy: `See that the commit has it. ${ofTheFolder}`,
    }
  const setup = setups.find(([programs]) => programs.test(program))?.[1]
  return {
    cause: `The program ${program} is not there`,
    remedy: setup
      ? `Install it in a step before this one, with \`${setup}\`.`
      : 'Install it in a step before this one, or name it by its path in the commit (`./node_modules/.bin/…`).',
  }
}

function notExecutable(exitCode: number | undefined): Cause | undefined {
  if (exitCode !== 126) return undefined
  return {
    cause: 'What the build runs is not executable',
    remedy: 'Give it that mode in git: `git update-index --chmod=+x <file>`, or run it by its interpreter.',
  }
}

const saysError = /\b(error|fatal)\b/i

/** The first line that speaks of an error, where nobody knows the cause. */
export function firstError(lines: readonly string[]): string | undefined {
  return lines
    .find((line) => saysError.test(line))
    ?.trim()
    .slice(0, 200)
}
