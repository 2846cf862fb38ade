import { afterEach, beforeEach } from '@jest/globals'
import type { Change, ReleaseTags } from '../../src/ports/common.ts'
import type { Fleet } from '../../src/ports/fleets.ts'
import type { BuildOrder, Image } from '../../src/ports/images.ts'
import type { Platform } from '../../src/ports/platform.ts'
import type { Address, TargetGroup, Trial } from '../../src/ports/router.ts'
import type { Workload } from '../../src/spec/types.ts'
import type { Commit } from '../../src/support/git/commit.ts'
import { free } from '../harness/change.ts'

/** A fresh place for one test: real for a real platform. */
export interface Bench {
  /** Another run's view of the same place. */
  open(environment?: string): Promise<Platform>
  /** A commit of an app that answers requests, each time another one. */
  commit(): Promise<Commit>
  readonly build: BuildOrder
  readonly run: Workload
  now(): number
  sleep(ms: number): Promise<void>
  /** The release that answers, `v1`; undefined when nobody does. */
  answer(address: Address): Promise<string | undefined>
  remove(): Promise<void>
}

interface Launched {
  readonly group: TargetGroup
  readonly trial: Trial
  readonly fleet: Fleet
}

/** Gives each test a bench of its own, a platform opened on it, and the usual ways to ask. */
export function useBench(setup: () => Promise<Bench>) {
  const at = {} as { bench: Bench; platform: Platform }
  beforeEach(async () => {
    at.bench = await setup()
    at.platform = await at.bench.open()
  })
  afterEach(() => at.bench.remove())

  const call = (timeoutMs = 20_000): Change =>
    free({
      signal: new AbortController().signal,
      deadline: at.bench.now() + timeoutMs,
    })
  const eventually = async (look: () => Promise<boolean>) => {
    const deadline = at.bench.now() + 20_000
    while (!(await look())) {
      if (at.bench.now() > deadline) throw new Error(`it did not come to be: ${look.toString()}`)
      await at.bench.sleep(20)
    }
  }
  const built = async (): Promise<Image> => at.platform.images.build(await at.bench.commit(), at.bench.build, call())
  const tagsOf = (release: number, image: Image, environment = 'production'): ReleaseTags => ({
    app: 'shop',
    environment,
    release,
    sha: image.sha,
    digest: image.digest,
    specDigest: 'sha256:spec',
    runUrl: '',
  })
  const createGroup = (tags: ReleaseTags) =>
    at.platform.router.createTargetGroup({ tags, health: at.bench.run.health, drainMs: 1000, like: undefined }, call())
  const requestOf = (tags: ReleaseTags, targetGroup: string, image: Image, desired = 1) => ({
    tags,
    targetGroup,
    capacity: { min: 1, desired, max: 4 },
    template: { kind: 'new' as const, image, run: at.bench.run },
    drainMs: 1000,
    like: undefined,
  })
  const launched = async (release: number, image: Image): Promise<Launched> => {
    const tags = tagsOf(release, image)
    const group = await createGroup(tags)
    const trial = await at.platform.router.openTrial(group.id, {}, call())
    const fleet = await at.platform.fleets.launch(requestOf(tags, group.id, image), call())
    return { group, trial, fleet }
  }
  const states = async (group: string) =>
    (await at.platform.router.targetHealth(group, call())).map(({ state }) => state)
  const healthy = (group: string, count = 1) =>
    eventually(async () => {
      const seen = await states(group)
      return seen.length === count && seen.every((state) => state === 'healthy')
    })
  const settled = () => at.bench.sleep(at.platform.router.capabilities.propagationMs + 20)
  const weights = async () => (await at.platform.router.route(call()))?.weights

  return { at, call, eventually, built, tagsOf, createGroup, requestOf, launched, states, healthy, settled, weights }
}

export type Kit = ReturnType<typeof useBench>

/** Asking twice is asking once. */
export async function twice(ask: () => Promise<unknown>): Promise<void> {
  await ask()
  await ask()
}
