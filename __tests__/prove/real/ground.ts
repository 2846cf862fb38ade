import type { Operation } from '../../../src/ports/ledger.ts'
import type { CommandName, PlatformName, Strike } from './case.ts'
import type { Inputs, Run } from './run.ts'
import type { Figures } from './soak.ts'

export interface Commit {
  readonly sha: string
  /** What its instances answer, before the name of their release. */
  readonly greeting: string
}

/** A platform of its own for one case after the other, with a repository and the bundle. */
export interface Ground {
  readonly platform: PlatformName
  readonly url: string
  /** How long a run that says nothing is believed alive. */
  readonly leaseMs: number
  commit(): Promise<Commit>
  /**
   * Starts a run of the action.
   * @param commit what the workflow is about
   * @param inputs as under `with:`
   */
  begin(commit: Commit, inputs: Inputs, strike?: Strike): Promise<Run>
  /** What is answered, by the host of a preview or by the load balancer's own name; a status where it is not 200. */
  body(host?: string): Promise<string>
  /** Names of those that have a ledger. */
  environments(): Promise<readonly string[]>
  ledger(environment: string): Promise<readonly Operation[]>
  /** Everything that a run which has lost its claim on the environment must leave alone, as text. */
  snapshot(environment: string): Promise<string>
  /**
   * What is there, of any environment, that must not be when no run is at work. An environment that has nothing is whole.
   * @param mostWarm how many former releases may have a fleet
   */
  faults(mostWarm: number): Promise<readonly string[]>
  /** What must not grow with the number of deployments. */
  figures(): Promise<Figures>
  close(): Promise<void>
}

/** The file of the spec that each command goes by. */
export function specOf(command: CommandName): string {
  switch (command) {
    case 'first':
    case 'deploy':
    case 'rollback-warm':
    case 'destroy':
      return 'canary.yml'
    case 'deploy-cold':
    case 'rollback-cold':
      return 'cold.yml'
    case 'rollback-busy':
      return 'busy.yml'
    case 'sweep':
      return 'idle.yml'
  }
}

/** What the spec's `defaults` and `previews` say in each of them. */
export const specs = {
  'canary.yml': { strategy: { canary: { weight: 20, pause: '200ms' } } },
  'cold.yml': { strategy: 'all-at-once', keep: { warm: 0, history: 4 } },
  'busy.yml': { strategy: { canary: { weight: 20, pause: '6s' } } },
  'idle.yml': { strategy: 'all-at-once' },
  'bake.yml': { strategy: 'all-at-once', bake: '20s' },
  'build.yml': { strategy: 'all-at-once' },
} as const

/** In place of the `image` section, where it takes its time. */
export const images: Readonly<Record<string, object>> = { 'build.yml': { build: 'sleep 4' } }

export const keep = { warm: 1, 'warm-for': '1h', history: 4 } as const

export function previewHost(number: number): string {
  return `pr-${number}.example.com`
}
