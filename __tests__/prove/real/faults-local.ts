import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { storePaths } from '../../../src/agent/store/paths.ts'
import type { State } from '../../../src/agent/store/state.ts'
import type { Sandbox } from '../../harness/sandbox.ts'
import { faultsOfEnvironment, type Standing } from './faults.ts'

/** Instances that were told to stop may take their time. */
const settleMs = 12_000

export async function faultsOf(sandbox: Sandbox, temporary: string, mostWarm: number): Promise<readonly string[]> {
  const deadline = Date.now() + settleMs
  for (;;) {
    const found = await look(sandbox, temporary, mostWarm)
    if (found.length === 0 || Date.now() > deadline) return found
    await sleep(300)
  }
}

async function look(sandbox: Sandbox, temporary: string, mostWarm: number): Promise<readonly string[]> {
  const state = await sandbox.state()
  const names = await entries(sandbox.store, 'ledger', 'shop')
  const standings = await Promise.all(names.map((name) => standingOf(sandbox, state, name)))
  return [
    ...standings.flatMap((standing) => faultsOfEnvironment(standing, mostWarm)),
    ...Object.keys(state.trials).map((id) => `trial ${id} is left`),
    ...(await machineFaults(sandbox, state)),
    ...(await entries(temporary)).map((name) => `temporary ${name} is left`),
    ...(await drafts(sandbox.store)).map((name) => `draft ${name} is left`),
  ]
}

async function standingOf(sandbox: Sandbox, state: State, environment: string): Promise<Standing> {
  const isHere = ({ tags }: { readonly tags: { readonly environment: string } }) => tags.environment === environment
  const templates = await entries(storePaths(sandbox.store).templates({ app: 'shop', environment }))
  return {
    environment,
    operations: await sandbox.ledger(environment),
    weights: state.routes[`shop/${environment}`]?.weights,
    fleets: Object.values(state.fleets).filter(isHere),
    targetGroups: Object.values(state.targetGroups).filter(isHere),
    templates: templates.map((name) => Number.parseInt(name, 10)),
  }
}

/** No process but the agent and the instances of the fleets that there are; no folder of an instance more. */
async function machineFaults(sandbox: Sandbox, { fleets }: State): Promise<readonly string[]> {
  const wanted = Object.values(fleets).reduce((sum, { capacity }) => sum + capacity.desired, 0)
  const processes = sandbox.processes()
  const instances = await entries(sandbox.store, 'instances')
  return [
    ...(processes.length === wanted + 1 ? [] : [`${processes.length} processes in place of ${wanted + 1}`]),
    ...(instances.length === wanted ? [] : [`${instances.length} folders of instances in place of ${wanted}`]),
  ]
}

/** Whoever puts another file beside it removes it by then. */
const oldDraftMs = 150_000

/** Files that were to be moved to their place, and whose process was killed. */
async function drafts(store: string): Promise<readonly string[]> {
  const found = await readdir(store, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found
    .filter((entry) => entry.isFile() && /^\..+\.[0-9a-f]{12}$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    // Nobody comes to a preview again that is gone; an image's go when images are pruned.
    .filter((file) => !/[\\/](pr-|oci[\\/])/.test(file))
  const ages = await Promise.all(files.map(ageOf))
  return files.filter((_file, index) => (ages[index] ?? 0) > oldDraftMs).map((file) => path.relative(store, file))
}

async function ageOf(file: string): Promise<number> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }))
  return Date.now() - mtimeMs
}

async function entries(...parts: readonly string[]): Promise<readonly string[]> {
  return readdir(path.join(...parts)).catch(() => [])
}
