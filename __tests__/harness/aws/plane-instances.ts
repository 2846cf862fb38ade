import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../../src/agent/free-port.ts'
import { signalGroup, startGroup, type ProcessGroup } from '../../../src/agent/process-group.ts'
import { standardPath } from '../../../src/agent/standard-path.ts'
import { tagKeys } from '../../../src/platforms/aws/tags.ts'
import type { Tags, WorldInstance } from './plane-world.ts'

/** What an instance runs in place of its image. */
export interface Program {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Chooses by the tags of the Auto Scaling group, or of the instance where it is in none. */
export type ChooseProgram = (tags: Tags) => Program

/** An instance that runs, or has run. */
export interface PlaneInstance {
  readonly id: string
  /** Where its process is to listen, on loopback. */
  readonly port: number
  readonly startedAt: number
  /** How its process ended, in words. */
  readonly died: string | undefined
}

export interface PlaneInstances {
  /** Nothing where it is there already. */
  start(instance: WorldInstance): Promise<PlaneInstance>
  get(id: string): PlaneInstance | undefined
  ids(): readonly string[]
  /** SIGTERM, and SIGKILL to what is left after a while. Its console can still be read. */
  stop(id: string): Promise<void>
  /** What it has printed, be it gone. */
  console(id: string): Promise<string>
  close(): Promise<void>
}

/** AWS gives a shutdown minutes; nobody here has them. */
const stopGraceMs = 2000

interface Running {
  readonly instance: PlaneInstance
  readonly group: ProcessGroup
}

export async function openInstances(choose: ChooseProgram): Promise<PlaneInstances> {
  const folder = await mkdtemp(path.join(tmpdir(), 'instances-'))
  const running = new Map<string, Running>()
  const ports = new Set<number>()
  const consoleOf = (id: string) => path.join(folder, `${id}.log`)
  // Processes of a test process that dies would outlive it.
  const killAll = () => running.forEach(({ group }) => signalGroup(group.pid, 'SIGKILL'))
  process.once('exit', killAll)

  const start = async (world: WorldInstance): Promise<PlaneInstance> => {
    const port = await freePort(ports)
    ports.add(port)
    const group = await run(world, choose(world.tags), port, folder, consoleOf(world.id))
    let died: string | undefined
    void group.ended.then((how) => (died = how))
    const instance: PlaneInstance = {
      id: world.id,
      port,
      startedAt: Date.now(),
      get died() {
        return died
      },
    }
    running.set(world.id, { instance, group })
    return instance
  }
  const stop = async (id: string) => {
    const leaving = running.get(id)
    running.delete(id)
    leaving?.group.stop(stopGraceMs)
    await leaving?.group.ended
    if (leaving !== undefined) ports.delete(leaving.instance.port)
  }
  return {
    start: async (world) => running.get(world.id)?.instance ?? start(world),
    get: (id) => running.get(id)?.instance,
    ids: () => [...running.keys()],
    stop,
    console: (id) => readFile(consoleOf(id), 'utf8').catch(() => ''),
    async close() {
      const groups = [...running.values()].map(({ group }) => group)
      killAll()
      await Promise.all(groups.map(({ ended }) => ended))
      process.removeListener('exit', killAll)
      await rm(folder, { recursive: true })
    },
  }
}

/** Name of the release that an instance is of; v0 is what was there before. */
export function releaseOf(tags: Tags): string {
  return `v${tags[tagKeys.release] ?? '0'}`
}

async function run(
  { id, tags }: WorldInstance,
  { command, env }: Program,
  port: number,
  cwd: string,
  log: string,
): Promise<ProcessGroup> {
  const output = await open(log, 'a')
  const release = releaseOf(tags)
  const told = { RELEASE: release, IMMUTABLE_DEPLOY_RELEASE: release, IMMUTABLE_DEPLOY_INSTANCE: id }
  const sha = tags[tagKeys.sha] ?? ''
  try {
    const own = { PATH: standardPath(), HOME: cwd, PORT: String(port), SHA: sha, ...told }
    return await startGroup({ command, cwd, env: { ...own, ...env }, output: output.fd })
  } finally {
    await output.close()
  }
}
