import path from 'node:path'
import { KnownError } from '../../../errors/known-error.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Call } from '../../../ports/common.ts'
import type { BuildNews } from '../../../ports/images.ts'
import type { DockerOptions } from '../../../spec/types.ts'
import { programMissing, runCommand, type Ended } from '../../../support/command/run.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { duration } from '../../../support/duration.ts'
import {
  buildEnvironment,
  namesKeptBack,
  patternOf,
  type OuterEnvironment,
} from '../../shared/images/build-environment.ts'
import type { BuildRunner } from '../../shared/images/build-runner.ts'
import type { Aws } from '../session.ts'
import { dockerArguments, type Builder } from './docker-arguments.ts'
import { writeDockerConfig } from './docker-config.ts'
import { dockerError, troubleIn } from './docker-errors.ts'

export interface DockerRequest {
  readonly commit: Commit
  readonly app: string
  readonly image: DockerOptions
  readonly buildEnvironment: OuterEnvironment
  readonly tell: (news: BuildNews) => void
  readonly call: Call
}

export interface TaggedRequest extends DockerRequest {
  /** In the order in which they are pushed. */
  readonly tags: readonly string[]
}

interface PushRequest extends TaggedRequest {
  /** The repository's. */
  readonly uri: string
  /** The app's folder in the exported tree. */
  readonly folder: string
  readonly work: string
  readonly runner: BuildRunner
  /** Empty folder for docker's configuration. */
  readonly config: string
}

/**
 * Builds the exported tree with buildx, or with the engine's own builder where buildx is missing, and pushes the image.
 * @throws KnownError `docker-missing`, and with docker's lines `docker-unreachable`, `registry-refused`, `registry-failed`,
 * `image-build-failed`; the signal's reason.
 */
export async function buildAndPush(aws: Aws, request: PushRequest): Promise<void> {
  const { commit, image, app, uri, folder, call } = request
  const users = usersFolder(request.buildEnvironment)
  await writeDockerConfig(request.config, users, uri.split('/')[0] ?? '', await authorization(aws, call))
  const docker = dockerProgram(request)
  tellKeptBack(request)
  const names = request.tags.map((tag) => `${uri}:${tag}`)
  const source = sourceOf(request.buildEnvironment)
  const cacheScope = hasCache(request.buildEnvironment) ? app : undefined
  const secrets = Object.keys(request.runner.secrets)
  const builder = await findBuilder(docker)
  if (builder.kind === 'engine' && secrets.length > 0) throw secretsNeedBuildx(secrets)
  if (builder.kind === 'engine') request.tell({ type: 'notice', message: withoutBuildx })
  else if (builder.driver === 'docker') request.tell({ type: 'detail', message: withoutContainer })
  const attempts = { docker, clock: aws.clock, ...request }
  const build = dockerArguments({ commit, image, names, folder, source, cacheScope, secrets }, builder)
  await succeed(attempts, 'build', build)
  if (builder.kind === 'engine') for (const name of names) await succeed(attempts, 'push', ['push', name])
}

/** With a title it is one that people watch. */
type Docker = (args: readonly string[], title?: string) => Promise<Ended>

/** Docker's client is not the repository's: what is, runs in the engine, and sees none of this. */
function dockerProgram({
  folder,
  work,
  config,
  commit,
  buildEnvironment: outer,
  call,
  tell,
  ...request
}: PushRequest): Docker {
  const { secrets, mask } = request.runner
  const cache = Object.entries(outer).filter(([name]) => cacheVariables.includes(name))
  const env = {
    ...buildEnvironment(outer, commit, { environment: [], secrets, also: dockerNames }),
    ...Object.fromEntries(cache),
    DOCKER_CONFIG: config,
  }
  const hide = (line: string) => mask.hide(line)
  return (args, title) =>
    runCommand(
      {
        command: ['docker', ...args],
        folder,
        work,
        env,
        hide,
        ...(title !== undefined && { watched: { title, tell } }),
      },
      call.signal,
    )
}

/** A build command has its own line. */
function tellKeptBack({ image, buildEnvironment: outer, runner, tell }: PushRequest): void {
  if (image.build !== undefined) return
  const names = namesKeptBack(outer, { environment: [], secrets: runner.secrets, also: dockerNames })
  if (names.length === 0) return
  const message = `docker does not see these variables of the job: ${names.join(', ')}. What the Dockerfile needs of them goes into \`image.args\`, or into \`image.secrets\` what is secret`
  tell({ type: 'detail', message })
}

/** docs.docker.com, "Environment variables" of the CLI and of buildx; AWS's are for credential helpers. */
const dockerNames = patternOf(['DOCKER_* BUILDX_* BUILDKIT_* XDG_RUNTIME_DIR SSH_AUTH_SOCK AWS_*'])

/** What buildx reads for its cache `gha`; the client's own, no build sees them. */
const cacheVariables = ['ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_CACHE_SERVICE_V2']

function hasCache(env: PushRequest['buildEnvironment']): boolean {
  return Boolean((env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']) && env['ACTIONS_RUNTIME_TOKEN'])
}

/** docs.docker.com/reference/cli/docker, "Change the .docker directory". */
function usersFolder(env: PushRequest['buildEnvironment']): string {
  return env['DOCKER_CONFIG'] ?? path.join(env['HOME'] ?? '/', '.docker')
}

/** docs.github.com, "Variables reference". */
function sourceOf(env: PushRequest['buildEnvironment']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env
  return server && repository ? `${server}/${repository}` : undefined
}

/** Holds for 12 hours (Amazon ECR API Reference, GetAuthorizationToken). */
async function authorization(aws: Aws, call: Call): Promise<string> {
  const { authorizationData: [data] = [] } = await aws.ecr(call, 'logging in to the registry', (ecr, options) =>
    ecr.getAuthorizationToken({}, options),
  )
  return data?.authorizationToken ?? ''
}

async function findBuilder(docker: Docker): Promise<Builder> {
  const version = await docker(['buildx', 'version'])
  if (version.exitCode === programMissing) throw dockerMissing()
  if (version.failure !== undefined) return { kind: 'engine' }
  const { lines } = await docker(['buildx', 'inspect'])
  const driver = lines.map((line) => /^Driver:\s*(\S+)/.exec(line)?.[1]).find((name) => name !== undefined)
  return { kind: 'buildx', driver: driver ?? 'docker' }
}

/** A registry that is out of order is asked again after so long. */
const againAfterMs = [1000, 8000]

interface Attempts extends Pick<PushRequest, 'tell' | 'call'> {
  readonly docker: Docker
  readonly clock: Clock
}

async function succeed({ docker, clock, tell, call }: Attempts, step: string, args: readonly string[]): Promise<void> {
  const title = args[0] === 'buildx' ? 'docker buildx build' : `docker ${step}`
  for (const againMs of [...againAfterMs, undefined]) {
    const ended = await docker(args, title)
    if (ended.failure === undefined) return
    if (againMs === undefined || troubleIn(ended.lines) !== 'registry') throw dockerError(step, title, ended)
    tell({ type: 'detail', message: `a registry is out of order; ${title} is tried again in ${duration(againMs)}` })
    await clock.sleep(againMs, call.signal)
  }
}

const withoutBuildx =
  'This docker has no buildx, so the engine’s own builder makes the image: without BuildKit’s syntax (heredocs, mounts), without GitHub’s cache, without build secrets, and its image of a commit is not the same each time. docker/setup-buildx-action before this step brings it.'

const withoutContainer =
  'buildx builds with the engine’s own driver, which keeps no layers from run to run, and the times of what the Dockerfile makes: an image of the commit is not the same each time. docker/setup-buildx-action before this step brings another'

function secretsNeedBuildx(names: readonly string[]): KnownError {
  return new KnownError(`The build’s secrets (${names.join(', ')}) need BuildKit, and this docker has no buildx.`, {
    code: 'docker-missing',
    advice: 'Install it on the runner before this step, with docker/setup-buildx-action.',
  })
}

function dockerMissing(): KnownError {
  return new KnownError('docker was not found: no program of that name is in PATH.', {
    code: 'docker-missing',
    advice: 'Use a runner that has Docker, such as ubuntu-latest, or machine images: `image.builder: ami`.',
  })
}
