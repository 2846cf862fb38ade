import type { Commit } from '../../../support/git/commit.ts'

/** The environment of the job that runs the action. */
export type OuterEnvironment = Readonly<Record<string, string | undefined>>

/**
 * What a build sees without being given it: where things are on this machine, and how the tools of a language behave,
 * as their documentation has it. No value among them is a secret: what is named or looks like one does not count.
 */
const publicNames = [
  // POSIX.1-2024, "Environment Variables"; ld.so(8); the XDG Base Directory Specification.
  'PATH HOME USER LOGNAME SHELL TMPDIR LANG LANGUAGE LC_* TERM NO_COLOR FORCE_COLOR LD_LIBRARY_PATH XDG_*_HOME',
  // curl(1), "Environment"; openssl-env(7); and what other clients call the same.
  'HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE',
  // GNU make manual, "Variables Used by Implicit Rules"; pkg-config(1).
  'CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS PKG_CONFIG_PATH',
  // nodejs.org, "Command-line API"; docs.npmjs.com, "config"; pnpm.io; yarnpkg.com, "Settings"; bun.sh; docs.deno.com.
  'NODE_ENV NODE_EXTRA_CA_CERTS npm_config_* PNPM_HOME YARN_* COREPACK_* NVM_DIR VOLTA_HOME BUN_INSTALL DENO_DIR',
  // pip.pypa.io, "Configuration"; docs.astral.sh/uv, "Environment variables"; actions/setup-python, "Advanced usage".
  'PIP_* UV_* PYTHON*_ROOT_DIR pythonLocation PYTHONUNBUFFERED PYTHONHASHSEED PYENV_ROOT VIRTUAL_ENV POETRY_HOME',
  // go help environment.
  'GOROOT GOPATH GOBIN GOCACHE GOMODCACHE GOPROXY GOPRIVATE GONOPROXY GONOSUMDB GOSUMDB GOFLAGS GOTOOLCHAIN GOOS GOARCH CGO_*',
  // The Cargo Book and the rustup book, "Environment variables".
  'CARGO_HOME CARGO_TARGET_DIR CARGO_INCREMENTAL CARGO_TERM_COLOR RUSTFLAGS RUST_BACKTRACE RUSTUP_*',
  // docs.gradle.org, "Build environment"; maven.apache.org, "Configuring Apache Maven"; developer.android.com.
  'JAVA_HOME JAVA_HOME_* GRADLE_HOME GRADLE_USER_HOME MAVEN_HOME M2_HOME ANDROID_HOME ANDROID_SDK_ROOT',
  // learn.microsoft.com, ".NET environment variables"; bundler.io, "bundle config"; getcomposer.org, "Environment variables".
  'DOTNET_* NUGET_PACKAGES GEM_HOME GEM_PATH BUNDLE_PATH BUNDLE_WITHOUT RBENV_ROOT COMPOSER_HOME COMPOSER_CACHE_DIR',
]

/** Some of them are written in either case (npm, proxies). */
const isPublic = patternOf(publicNames)

/** What the runner is told for itself, or the shell that started it; not worth naming one by one. */
const isOfTheRun = patternOf([
  'INPUT_* ACTIONS_* STATE_* GITHUB_* RUNNER_* PWD OLDPWD SHLVL _',
  'npm_command npm_execpath npm_node_execpath npm_lifecycle_* npm_package_* INIT_CWD',
  'CI TZ SOURCE_DATE_EPOCH',
])

/** @param names separated by spaces; `*` is any characters. */
export function patternOf(names: readonly string[]): RegExp {
  const patterns = names
    .join(' ')
    .split(' ')
    .map((name) => name.replaceAll('*', '.*'))
  return new RegExp(`^(?:${patterns.join('|')})$`, 'i')
}

const namedLikeSecret =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i

/** `https://user:password@host`, which an address of a proxy or of an index may be; of a proxy also without the scheme. */
const withCredentials = /:\/\/[^/\s]*@|^[^/\s:@]+:[^/\s@]+@/

function isSecret(name: string, value: string): boolean {
  return namedLikeSecret.test(name) || withCredentials.test(value)
}

export interface BuildSees {
  /** What the spec passes: `image.environment`. */
  readonly environment: readonly string[]
  /** The values of `image.secrets`, by the name of their variable. */
  readonly secrets: Readonly<Record<string, string>>
  /** Names of variables that the program itself knows, beside those of a build. */
  readonly also?: RegExp
}

/** The environment of a build: what everybody may see, what the spec passes, and what the commit is. */
export function buildEnvironment(outer: OuterEnvironment, commit: Commit, sees: BuildSees): NodeJS.ProcessEnv {
  const passed = Object.entries(outer).filter(([name, value]) => isPassed(name, value ?? '', sees))
  return {
    ...Object.fromEntries(passed),
    ...sees.secrets,
    // For tools that write a time (reproducible-builds.org, SOURCE_DATE_EPOCH).
    SOURCE_DATE_EPOCH: String(commit.timeSeconds),
    TZ: 'UTC',
    LC_ALL: 'C',
    CI: 'true',
    GITHUB_SHA: commit.sha,
    // The event's commit alone is known by the event's ref.
    ...(outer['GITHUB_SHA'] === commit.sha && outer['GITHUB_REF'] && { GITHUB_REF: outer['GITHUB_REF'] }),
  }
}

function isPassed(name: string, value: string, { environment, also }: BuildSees): boolean {
  if (environment.includes(name)) return true
  return (isPublic.test(name) || also?.test(name) === true) && !isSecret(name, value)
}

/** The names of what a program does not see, but for the runner's own. */
export function namesKeptBack(outer: OuterEnvironment, sees: BuildSees): readonly string[] {
  return Object.entries(outer)
    .filter(
      ([name, value]) => value !== undefined && !isPassed(name, value, sees) && !Object.hasOwn(sees.secrets, name),
    )
    .map(([name]) => name)
    .filter((name) => !isOfTheRun.test(name))
    .toSorted()
}

/** The line that names what a build does not see; undefined where that is nothing but the runner's own. */
export function keptBack(outer: OuterEnvironment, sees: BuildSees): string | undefined {
  const names = namesKeptBack(outer, sees)
  if (names.length === 0) return undefined
  return `the build does not see these variables of the job: ${names.join(', ')}; nor the runner’s own (ACTIONS_*, GITHUB_*, INPUT_*, RUNNER_*). Name those that it needs in \`image.environment\`, or in \`image.secrets\` what is secret`
}
