import type { Snapshot } from '../../src/engine/snapshot/snapshot.ts'
import type { ReleaseTags } from '../../src/ports/common.ts'
import type { ListedFleet } from '../../src/ports/fleets.ts'
import type { Operation } from '../../src/ports/ledger.ts'
import type { Weights } from '../../src/ports/router.ts'

/** What is there of a release: its target group, and its fleet unless said. */
export interface Part {
  readonly fleet?: false | Partial<Pick<ListedFleet, 'state' | 'frozen' | 'shutdownAt'>>
  readonly desired?: number
}

export interface Parts {
  /** Percent of traffic by release; undefined: there is no route. */
  readonly weights?: Readonly<Record<number, number>> | undefined
  readonly releases?: Readonly<Record<number, Part>>
  /** Numbered from 1 unless they say their number. */
  readonly operations?: readonly Partial<Operation>[]
  readonly templates?: readonly number[]
}

/** A moment of an environment, put together by hand: what plans are made from. */
export function observed({ weights, releases = {}, operations = [], templates = [] }: Parts): Snapshot {
  const all = Object.entries(releases).map(([release, part]) => ({ release: Number(release), ...part }))
  return {
    at: 0,
    tookMs: 0,
    route: weights && {
      id: 'route',
      place: { listener: 'http://shop.test', match: {} },
      url: 'http://shop.test',
      probe: { url: 'http://shop.test', headers: {} },
      weights: weightsOn(weights),
      stickinessMs: 0,
    },
    targetGroups: all.map(({ release }) => ({ id: groupId(release), tags: tagsOf(release) })),
    fleets: all.flatMap(({ release, fleet = {}, desired = 2 }) =>
      fleet === false ? [] : [{ ...fleetThatIs(release, desired), ...fleet }],
    ),
    operations: operations.map((operation, index) => ({ operation: entry(index + 1, operation), storedAt: 0 })),
    templates: new Set(templates),
  }
}

export const groupId = (release: number) => `group-v${release}`

/** Weights as the route has them. */
export function weightsOn(byRelease: Readonly<Record<number, number>>): Weights {
  return Object.fromEntries(Object.entries(byRelease).map(([release, weight]) => [groupId(Number(release)), weight]))
}

/** A shift from one release to another, as an operation writes it down. */
export function moving(from: number | undefined, to: number): Pick<Operation, 'baseline' | 'intent'> {
  const before = from === undefined ? {} : weightsOn({ [from]: 100 })
  return { baseline: before, intent: { from: before, to: weightsOn({ [to]: 100 }) } }
}

/** A deployment that went well, or is like one but for this. */
function entry(number: number, more: Partial<Operation>): Operation {
  return {
    number,
    kind: 'deploy',
    status: 'succeeded',
    phase: 'done',
    owner: `owner-${number}`,
    sha: '',
    title: '',
    digest: `sha256:${number}`,
    specDigest: '',
    actor: 'ada',
    runUrl: '',
    startedAt: 0,
    ...more,
  }
}

function tagsOf(release: number): ReleaseTags {
  const digest = `sha256:${release}`
  return { app: 'shop', environment: 'production', release, sha: '', digest, specDigest: '', runUrl: '' }
}

function fleetThatIs(release: number, desired: number): ListedFleet {
  return {
    id: `fleet-v${release}`,
    tags: tagsOf(release),
    targetGroup: groupId(release),
    capacity: { min: Math.min(1, desired), desired, max: 4 },
    frozen: undefined,
    shutdownAt: undefined,
    state: 'active',
    instances: [],
  }
}
