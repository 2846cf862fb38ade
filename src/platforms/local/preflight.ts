import { access, constants, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { standardPath } from '../../agent/standard-path.ts'
import { makeRoom } from '../../agent/store/store-error.ts'
import { messageOf, type Problem } from '../../errors/known-error.ts'
import type { Call } from '../../ports/common.ts'
import type { Plan, Preflight } from '../../ports/platform.ts'
import type { Environment, EnvironmentOn } from '../../spec/types.ts'
import { codeOf } from '../../support/durable.ts'
import { unmaskable } from '../../support/mask/parts.ts'
import { readSecretFile, secretFile } from '../../support/secret-file.ts'
import type { BoundAsk } from './bound-ask.ts'
import type { LocalOptions } from './options.ts'

const leastFreeBytes = 64 * 1024 * 1024

/** Looks for everything that would make the plan fail on this machine. */
export async function preflight(
  { app, name, platform }: EnvironmentOn<LocalOptions>,
  { environment, launches, again = false }: Plan,
  ask: BoundAsk,
  call: Call,
): Promise<Preflight> {
  const { store, listen } = platform
  const isDeployed = async () => (await ask('route', { app, environment: name }, call)) !== undefined
  const looks = [storeProblems(store), listenProblems(listen, isDeployed, ask, call)]
  const isNew = launches && !again
  const read = await readSecrets(environment)
  const launchLooks = isNew ? [diskProblems(store), commandProblems(environment), read.problems] : []
  const problems = (await Promise.all([...looks, ...launchLooks])).flat()
  return { problems, notices: [], warnings: isNew ? read.warnings : [], secrets: read.secrets }
}

async function storeProblems(store: string): Promise<readonly Problem[]> {
  const folder = await nearestExisting(store)
  const error = await refusal(access(folder, constants.W_OK | constants.X_OK))
  if (error === undefined) return []
  return [
    {
      message: `The store ${store} cannot be written: ${messageOf(error)}.`,
      advice: 'Give the runner’s user the folder, or name another one with `local.store`.',
    },
  ]
}

async function diskProblems(store: string): Promise<readonly Problem[]> {
  const { bavail, bsize } = await statfs(await nearestExisting(store))
  if (bavail * bsize >= leastFreeBytes) return []
  return [
    {
      message: `The disk that holds ${store} is nearly full: ${Math.floor((bavail * bsize) / 2 ** 20)} MiB are free.`,
      advice: `${makeRoom}.`,
    },
  ]
}

async function nearestExisting(folder: string): Promise<string> {
  const error = await refusal(access(folder, constants.F_OK))
  return error === undefined || folder === path.dirname(folder) ? folder : nearestExisting(path.dirname(folder))
}

/** A port that the agent itself has is as good as a free one. Only what is not deployed yet can have another. */
async function listenProblems(
  listen: string,
  isDeployed: () => Promise<boolean>,
  ask: BoundAsk,
  call: Call,
): Promise<readonly Problem[]> {
  if (await ask('isListening', { listen }, call)) return []
  const error = await tryToListen(listen)
  if (error === undefined) return []
  const taken = codeOf(error) === 'EADDRINUSE'
  const why = taken ? 'another program has this port' : messageOf(error)
  const advice = (await isDeployed()) ? adviceOnDeployed : adviceOnNew
  return [
    {
      message: `The load balancer cannot listen on ${listen}: ${why}.`,
      advice: taken ? advice.taken : advice.unavailable,
    },
  ]
}

const adviceOnNew = {
  taken: 'Stop that program, or choose another port with `local.listen`.',
  unavailable: 'Choose an address of this machine and a port that you may open (1024 and above), with `local.listen`.',
}

const adviceOnDeployed = {
  taken: 'Stop that program: an environment that is deployed keeps its port.',
  unavailable: 'Give the machine this address back: an environment that is deployed keeps its own.',
}

function tryToListen(listen: string): Promise<Error | undefined> {
  const colon = listen.lastIndexOf(':')
  const host = listen.slice(0, colon).replace(/^\[|\]$/g, '')
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen({ host, port: Number(listen.slice(colon + 1)) }, () => server.close(() => resolve(undefined)))
  })
}

/** A bare name is looked for in PATH alone, for instances see no more of this machine; a path may be in the image. */
async function commandProblems({ run }: Environment): Promise<readonly Problem[]> {
  const [command = ''] = run.command
  const inImage = command.includes('/') && !path.isAbsolute(command)
  if (inImage) return []
  const candidates = path.isAbsolute(command)
    ? [command]
    : standardPath()
        .split(':')
        .map((dir) => path.join(dir, command))
  const errors = await Promise.all(candidates.map((file) => refusal(access(file, constants.X_OK))))
  if (errors.includes(undefined)) return []
  return [
    {
      message: `The command ${command} is not on this machine (looked in ${path.isAbsolute(command) ? 'that place' : standardPath()}).`,
      advice: `Install it, or write ./${path.basename(command)} if it is a file of the image.`,
    },
  ]
}

interface SecretsRead {
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
  readonly secrets: readonly string[]
}

/** As the agent will read them. */
async function readSecrets({ run }: Environment): Promise<SecretsRead> {
  const read = await Promise.all(
    Object.entries(run.secrets).map(async ([name, reference]) => {
      const found = await readSecret(name, reference)
      return typeof found === 'string' ? { value: found, warning: unmaskable(name, found) } : { problem: found }
    }),
  )
  return {
    problems: read.flatMap(({ problem }) => problem ?? []),
    warnings: read.flatMap(({ warning }) => (warning === undefined ? [] : sentence(warning))),
    secrets: read.flatMap(({ value }) => value ?? []),
  }
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

async function readSecret(name: string, reference: string): Promise<string | Problem> {
  const file = secretFile(reference)
  if (file === undefined) {
    return {
      message: `The secret ${name} refers to ${reference.replace(/:.*$/, ':…')}, which the local platform does not know.`,
      advice: `Write \`${name}: "file:/absolute/path"\`.`,
    }
  }
  return readSecretFile(name, file).catch((error: unknown) => ({
    message: sentence(messageOf(error)),
    advice: `Put the file there, readable by the runner’s user, or name another one under \`run.secrets.${name}\`.`,
  }))
}

function refusal(work: Promise<unknown>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: Error) => error,
  )
}
