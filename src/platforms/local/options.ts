import path from 'node:path'
import * as v from 'valibot'
import { field } from '../../spec/fields/field.ts'
import { strongest, type Finding, type Subject } from '../../spec/fields/subject.ts'
import { duration, integer, leaseOf, listenAddress, milliseconds, text } from '../../spec/fields/scalars.ts'

/** The section `local`. */
export const local = v.strictObject({
  listen: field(listenAddress, 'Address of the load balancer.', '127.0.0.1:8080'),
  store: field(
    text,
    'Folder for images, ledger, logs and the agent’s state; `~` is the home folder. Not in the checkout, which the next one cleans away.',
    '~/.local/state/immutable-deploy',
  ),
  lease: field(leaseOf('1s'), 'How long a run without a heartbeat counts as alive; at least 1s.', '10s'),
  simulate: field(
    v.strictObject({
      'weights-lag': field(duration, 'New weights reach the traffic only after this long.', '0'),
      'figures-lag': field(duration, 'Figures are known only after this long.', '0'),
      figures: field(v.picklist(['exact', 'unknown']), '`unknown`: figures are never known.', 'exact'),
      'target-groups-per-route': field(integer(2, 100), 'The most target groups that one route may refer to.', '5'),
    }),
    'Makes this platform as inconvenient as a cloud, for tests.',
  ),
})

export type WrittenLocal = v.InferOutput<typeof local>

export interface LocalOptions {
  /** The balancer's address, `host:port`. */
  readonly listen: string
  /** Absolute path of the folder that holds images, ledger, logs and the agent's state. */
  readonly store: string
  /** How long a silent run is believed alive. */
  readonly leaseMs: number
  readonly simulate: Simulation
}

/** Makes the local platform as inconvenient as a cloud. */
export interface Simulation {
  /** New weights reach the data plane only after this long, although they read back at once. */
  readonly weightsLagMs: number
  /** Figures of the last so many milliseconds are not known yet. */
  readonly figuresLagMs: number
  /** `unknown`: figures are never known. */
  readonly figures: 'exact' | 'unknown'
  /** The most target groups that one route may refer to; 5 on an Application Load Balancer. */
  readonly targetGroupsPerRoute: number
}

/** The next checkout would clean a store away that lies in it, with everything that runs from it. */
export function storeInCheckout(subject: Subject): readonly Finding[] {
  const store = strongest(subject, 'local', 'store')
  if (typeof store?.value !== 'string' || /^~(\/|$)/.test(store.value) || path.isAbsolute(store.value)) return []
  if (path.normalize(store.value).split('/')[0] === '..') return []
  const message = `'${store.value}' is in the checkout, which the next checkout cleans away, with all releases and their history; write an absolute path, or one that begins with ~/`
  return [{ path: store.path, message }]
}

/** @param locate makes a path absolute. */
export function resolveLocal(written: WrittenLocal, locate: (path: string) => string): LocalOptions {
  const simulate = written.simulate ?? {}
  return {
    listen: written.listen ?? '127.0.0.1:8080',
    store: locate(written.store ?? '~/.local/state/immutable-deploy'),
    leaseMs: milliseconds(written.lease ?? '10s'),
    simulate: {
      weightsLagMs: milliseconds(simulate['weights-lag'] ?? 0),
      figuresLagMs: milliseconds(simulate['figures-lag'] ?? 0),
      figures: simulate.figures ?? 'exact',
      targetGroupsPerRoute: simulate['target-groups-per-route'] ?? 5,
    },
  }
}
