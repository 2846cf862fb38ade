import type { Environment } from '../../../src/spec/types.ts'
import type { Started } from '../../harness/memory/runs.ts'
import type { Place, World } from '../../harness/memory/world.ts'
import type { Command } from '../command.ts'
import type { liveRelease } from '../live.ts'
import type { Finding } from '../oracle/finding.ts'
import { environments } from '../settings.ts'
import type { Mishap, Spec } from './action.ts'

/** A run that was given, and what it was given in. */
export interface Given {
  readonly command: Command
  readonly environment: Environment
  readonly started: Started
  readonly mishap: Mishap | undefined
  /** What was live when it began. */
  readonly before: ReturnType<typeof liveRelease>
  /** Whether anybody or anything else was at work meanwhile. */
  disturbed: boolean
}

/** Where a sequence has come to. */
export interface Stage {
  readonly world: World
  readonly place: Place
  readonly atWork: Map<Given, Promise<unknown>>
  readonly findings: Finding[]
  spec: Spec
  /** The run whose post step may come. */
  interrupted: Started | undefined
  /** Somebody has moved traffic by hand, which stops whoever is not forced. */
  foreign: boolean
}

export const firstSpec: Spec = { digest: 'one', warm: 1, strategy: 'allAtOnce', desired: 2 }

export function environmentOf({ digest, warm, strategy, desired }: Spec): Environment {
  const { keep, ...environment } = environments[strategy]
  return {
    ...environment,
    keep: { ...keep, warm },
    digest: `sha256:spec-${digest}`,
    capacity: { min: 1, desired, max: 4 },
  }
}
