import { createHash } from 'node:crypto'
import path from 'node:path'
import { KnownError } from '../../errors/known-error.ts'

/** Whose: every file that belongs to an environment lies in a folder of its app and its name. */
export interface EnvironmentKey {
  readonly app: string
  readonly environment: string
}

/** Where everything lies in a store. */
export function storePaths(store: string) {
  const inEnvironment = (kind: string, { app, environment }: EnvironmentKey) =>
    path.join(store, kind, segment(app), segment(environment))
  return {
    store,
    state: path.join(store, 'state.json'),
    agentLog: path.join(store, 'agent.log'),
    /** Only its owner may enter: it holds the socket, and the program that the agent runs. */
    agent: path.join(store, 'agent'),
    /**
     * One numbered file per agent process; the highest is the one that may run. Not beside its socket: where somebody
     * removes that, no second agent may run beside the one that nobody can reach.
     */
    agentTerms: path.join(store, 'terms'),
    rootfs: path.join(store, 'rootfs'),
    instances: path.join(store, 'instances'),
    /** The app's own OCI layout. */
    images: (app: string) => path.join(store, 'oci', segment(app)),
    ledgers: (app: string) => path.join(store, 'ledger', segment(app)),
    ledger: (key: EnvironmentKey) => inEnvironment('ledger', key),
    templates: (key: EnvironmentKey) => inEnvironment('templates', key),
    logs: (key: EnvironmentKey, release: number) => path.join(inEnvironment('logs', key), `v${release}`),
  }
}

export type StorePaths = ReturnType<typeof storePaths>

/** Names come from a validated spec; that one of them leaves the store must be impossible all the same. */
function segment(name: string): string {
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name)) return name
  throw new KnownError(`'${name}' cannot be the name of a folder in the store.`, { code: 'name-invalid' })
}

/** The longest socket path that both Linux (108 bytes) and macOS (104) take, their closing zero included. */
const longestSocketPath = 103

/**
 * Where the agent listens: in the store, or, where that path is too long for a socket, in a folder of the user's own in
 * /tmp. Not in `os.tmpdir()`: two runs with different TMPDIR must find the same agent.
 */
export function socketPath(paths: StorePaths): string {
  const inStore = path.join(paths.agent, 'agent.sock')
  if (Buffer.byteLength(inStore) <= longestSocketPath) return inStore
  const hash = createHash('sha256').update(paths.store).digest('hex').slice(0, 16)
  return path.join('/tmp', `immutable-deploy-${process.getuid?.() ?? 0}-${hash}`, 'agent.sock')
}
