import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pLimit, { type LimitFunction } from 'p-limit'
import { messageOf } from '../errors/known-error.ts'
import type { ReleaseTags } from '../ports/common.ts'
import type { Instance, InstanceState } from '../ports/fleets.ts'
import { duration } from '../support/duration.ts'
import { unmaskable } from '../support/mask/parts.ts'
import { removeTree } from '../support/remove-tree.ts'
import type { Target } from './balancer/types.ts'
import type { Reaching } from './evidence.ts'
import { freePort } from './free-port.ts'
import { instanceEnvironment, readSecrets, type Secrets } from './instance-environment.ts'
import { openLog } from './instance-logs.ts'
import { openOutput, type InstanceOutput } from './instance-output.ts'
import { listeningOf } from './listening.ts'
import { CannotStart, startGroup, type ProcessGroup } from './process-group.ts'
import { identify } from '../support/process-identity.ts'
import type { Rootfs } from './rootfs.ts'
import type { StorePaths } from './store/paths.ts'
import { storeError } from './store/store-error.ts'
import type { StoredTemplate } from './store/templates.ts'
import { makeFolder } from '../support/make-folder.ts'

/** What all instances of an agent share. */
export interface InstanceHost {
  readonly paths: StorePaths
  readonly rootfs: Rootfs
  /** Ports of instances that run, or are about to. */
  readonly ports: Set<number>
  /** Ids of the instances that there are. */
  readonly ids: Set<string>
  /** Lets only so many start at a time: traffic goes through this very process. */
  readonly turns: LimitFunction
}

/** How long a start keeps its turn: about as long as a program takes until it has read itself. */
const turnMs = 200

/** Twice the processors, so that a usual fleet starts at once and a large one does not starve what is live. */
export function startingTurns(): LimitFunction {
  return pLimit(2 * availableParallelism())
}

export interface InstanceOrder {
  readonly id: string
  readonly tags: ReleaseTags
  readonly template: () => Promise<StoredTemplate>
  /** Called once its process runs. */
  readonly onRunning: (target: Target) => void
}

export interface LiveInstance {
  readonly id: string
  view(): Instance
  /** Undefined where it does not run, or nobody can tell. */
  reach(): ReturnType<Reaching>
  /** Takes it out of service, for the reason given if it is not the fleet's own wish; asked twice is asked once. */
  stop(): void
  /** Resolves when nothing of it is left but its log. */
  readonly ended: Promise<Ending>
}

export interface Ending {
  /** Undefined when it was stopped on purpose. */
  readonly failure: string | undefined
  /** The same image can never do better. */
  readonly hopeless: boolean
}

/** Starts one instance from a fresh copy of the image; from the first moment to the last it can be stopped. */
export function startInstance(host: InstanceHost, order: InstanceOrder): LiveInstance {
  const startedAt = Date.now()
  let state: InstanceState = 'pending'
  let group: ProcessGroup | undefined
  let target: Target | undefined
  let graceMs = 0

  const live = async (): Promise<Ending> => {
    const { run, image } = await order.template()
    graceMs = run.stopGraceMs
    const port = await reservePort(host)
    try {
      const place = { id: order.id, port, scratch: scratchFolder(host, order.id), tags: order.tags }
      const begin = async () => {
        if (wasStopped()) return undefined
        await prepare(host, order, image.digest)
        if (wasStopped()) return undefined
        const secrets = await readSecrets(run.secrets)
        const env = instanceEnvironment(run, secrets, place)
        group = await start(host, order, run.command, env, secrets)
        if (wasStopped()) group.stop(graceMs)
        else state = 'running'
        target = { id: order.id, host: '127.0.0.1', port }
        if (!wasStopped()) order.onRunning(target)
        await Promise.race([group.ended, sleep(turnMs)])
        return group
      }
      const begun = await host.turns(begin)
      if (begun === undefined) return stopped
      const words = await begun.ended
      const failure = `${words} after ${duration(Date.now() - startedAt)}`
      return wasStopped() ? stopped : { failure, hopeless: false }
    } finally {
      host.ports.delete(port)
    }
  }
  const wasStopped = () => state === 'stopping'
  const end = async (): Promise<Ending> => {
    host.ids.add(order.id)
    const ending = await live().catch((error: unknown) => ({
      failure: wasStopped() ? undefined : reasonOf(error, host.paths),
      hopeless: error instanceof CannotStart,
    }))
    await removeTree(instanceFolder(host, order.id)).catch(() => undefined)
    host.ids.delete(order.id)
    state = ending.failure === undefined ? 'stopped' : 'failed'
    return ending
  }
  return {
    id: order.id,
    view: () => ({ id: order.id, state, startedAt }),
    reach: async () => (state === 'running' ? reachOf(target, group) : undefined),
    stop() {
      if (state !== 'pending' && state !== 'running') return
      state = 'stopping'
      group?.stop(graceMs)
    },
    ended: end(),
  }
}

async function reachOf(target: Target | undefined, group: ProcessGroup | undefined): ReturnType<Reaching> {
  const listens = group && (await listeningOf(group.pid))
  return target && listens && { target, listens }
}

const stopped: Ending = { failure: undefined, hopeless: false }

/** As the end of a sentence about the instance. */
function reasonOf(error: unknown, { store }: StorePaths): string {
  const told = storeError(error, store)
  return told === error ? messageOf(error) : `could not be made: ${messageOf(told).replace(/\.$/, '')}`
}

async function prepare(host: InstanceHost, { id, tags }: InstanceOrder, digest: string): Promise<void> {
  await makeFolder(scratchFolder(host, id), 0o700)
  await host.rootfs.copy(tags.app, digest, appFolder(host, id))
}

async function start(
  host: InstanceHost,
  order: InstanceOrder,
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  secrets: Secrets,
): Promise<ProcessGroup> {
  const output = await openInstanceOutput(host, order, secrets)
  try {
    const group = await startGroup({ command, cwd: appFolder(host, order.id), env, output: output.fd })
    const identity = await identify(group.pid)
    // Synchronous: an agent that is killed in between would leave a process that its successor cannot know.
    if (identity !== undefined) writeFileSync(processFile(host.paths, order.id), JSON.stringify(identity))
    return { ...group, ended: heard(group, output) }
  } finally {
    await output.started()
  }
}

/** How it ended, once its last words are in the log. */
async function heard(group: ProcessGroup, output: InstanceOutput): Promise<string> {
  const words = await group.ended
  await output.whole()
  return words
}

async function openInstanceOutput(
  host: InstanceHost,
  { id, tags }: InstanceOrder,
  secrets: Secrets,
): Promise<InstanceOutput> {
  const log = await openLog(host.paths.logs(tags, tags.release), id, host.ids)
  try {
    const unmasked = Object.entries(secrets).map(([name, value]) => unmaskable(name, value))
    for (const warning of unmasked.filter((one) => one !== undefined)) await log.write(`immutable-deploy: ${warning}\n`)
    return await openOutput(log, Object.values(secrets), path.join(instanceFolder(host, id), 'output'))
  } catch (error) {
    await log.close()
    throw error
  }
}

async function reservePort({ ports }: InstanceHost): Promise<number> {
  const port = await freePort(ports)
  ports.add(port)
  return port
}

/** Tells the next agent which processes the former one left behind. */
export function processFile(paths: StorePaths, id: string): string {
  return path.join(paths.instances, id, 'process.json')
}

function instanceFolder({ paths }: InstanceHost, id: string): string {
  return path.join(paths.instances, id)
}

function appFolder(host: InstanceHost, id: string): string {
  return path.join(instanceFolder(host, id), 'app')
}

function scratchFolder(host: InstanceHost, id: string): string {
  return path.join(instanceFolder(host, id), 'scratch')
}
