import type { Problem } from '../errors.ts'
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
  /** Everything that would make this plan fail, found by reads alone, all at once. */
  preflight(plan: Plan, call: Call): Promise<readonly Problem[]>
  /** Names of this app's environments that have something here, previews included. */
  environments(call: Call): Promise<readonly string[]>
  /** The ports for another environment of the same app and platform, by name. */
  forEnvironment(name: string): Platform
  /** Lets go of connections. Never changes anything. */
  close(): Promise<void>
}

/** What a run is about to do, as far as preflight needs to know. */
export interface Plan {
  readonly environment: Environment
  readonly launches: boolean
}

export interface OpenOptions {
  readonly clock: Clock
  /** True: no call may change anything, not even start what is needed to answer; what cannot be seen is empty. */
  readonly readOnly: boolean
  /** What a build command may see of the runner's environment, before secrets are taken out. */
  readonly buildEnvironment: Readonly<Record<string, string | undefined>>
}

/** What `src/platform/<name>/index.ts` exports as `open`. */
export type OpenPlatform = (environment: Environment, options: OpenOptions) => Promise<Platform>
