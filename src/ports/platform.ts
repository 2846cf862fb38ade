import type { Problem } from '../errors/known-error.ts'
import type { Environment } from '../spec/types.ts'
import type { Clock } from './clock.ts'
import type { Call } from './common.ts'
import type { Fleets } from './fleets.ts'
import type { Images } from './images.ts'
import type { Ledger } from './ledger.ts'
import type { Router } from './router.ts'

/** The four ports, opened for one environment. */
export interface Platform {
  readonly images: Images
  readonly fleets: Fleets
  readonly router: Router
  readonly ledger: Ledger
  /** The least time between two looks at what is waited for; 1000 ms at most. */
  readonly pollMs: number
  /** Everything that would make this plan fail, found by reads alone, all at once. */
  preflight(plan: Plan, call: Call): Promise<Preflight>
  /** The state of each of these alarms, which `gates.alarms` names. */
  alarms(names: readonly string[], call: Call): Promise<readonly Alarm[]>
  /** Names of this app's environments that have something here, previews included. */
  environments(call: Call): Promise<readonly string[]>
  /** The ports for another environment of the same app and platform; one that the spec knows not has only a name. */
  forEnvironment(environment: Environment | Pick<Environment, 'name'>): Platform
  /** Lets go of connections. Never changes anything. */
  close(): Promise<void>
}

export interface Alarm {
  readonly name: string
  readonly state: 'ok' | 'firing' | 'insufficient-data' | 'missing'
  /** Why, as the platform says. Untrusted text. */
  readonly reason?: string
}

export interface Preflight {
  readonly problems: readonly Problem[]
  /** What does not make the plan fail, but is worth knowing. */
  readonly notices: readonly string[]
  /** What does not make it fail either, but should be changed. */
  readonly warnings?: readonly string[]
  /** Values that the platform has read on this machine; whatever they turn up in, nobody is to see them. */
  readonly secrets?: readonly string[]
}

/** What a run is about to do, as far as preflight needs to know. */
export interface Plan {
  readonly environment: Environment
  readonly launches: boolean
  /** What it launches is an earlier release, with its own image and template: today's `run` plays no part in it. */
  readonly again?: boolean
}

export interface OpenOptions {
  readonly clock: Clock
  /** True: no call may change anything, not even start what is needed to answer; what cannot be seen is empty. */
  readonly readOnly: boolean
  /** The job's environment, of which a build sees what everybody may, and what the spec passes. */
  readonly buildEnvironment: Readonly<Record<string, string | undefined>>
}
