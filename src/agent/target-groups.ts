import type { Figures, TargetGroup, TargetGroupRequest, TargetHealth } from '../ports/router.ts'
import type { Balancer } from './balancer/types.ts'
import { releaseName } from './fleet-changes.ts'
import type { Question } from './protocol.ts'
import { withoutGroup } from './route-rules.ts'
import type { EnvironmentKey, StorePaths } from './store/paths.ts'
import type { StateStore } from './store/state-store.ts'
import { isIn, userOf, type TargetGroupRecord } from './store/state.ts'
import { readTemplate } from './store/templates.ts'
import type { Traffic } from './traffic.ts'

/** All target groups of a store, as the port has them. Changes are on disk before they are answered. */
export interface AgentTargetGroups {
  create(request: TargetGroupRequest): Promise<TargetGroup>
  list(key: EnvironmentKey): readonly TargetGroup[]
  /** By any route or trial, whichever environment's. */
  isReferredTo(id: string): boolean
  /** @throws KnownError `target-group-in-use`. */
  remove(id: string): Promise<void>
  /** None where there is no such target group. */
  health(id: string): readonly TargetHealth[]
  figures(question: Question<'figures'>): Figures | 'unknown'
}

export function createTargetGroups(
  paths: StorePaths,
  balancer: Balancer,
  store: StateStore,
  traffic: Traffic,
): AgentTargetGroups {
  const isKnown = (id: string) => id in store.current().targetGroups
  return {
    async create({ tags, health, drainMs }) {
      const id = releaseName(tags)
      const check = 'ofRelease' in health ? (await readTemplate(paths, tags, health.ofRelease)).run.health : health
      const group: TargetGroupRecord = { id, tags, settings: { health: check, drainMs } }
      const state = await store.change((before) =>
        id in before.targetGroups ? before : { ...before, targetGroups: { ...before.targetGroups, [id]: group } },
      )
      traffic.apply()
      return state.targetGroups[id] ?? group
    },
    list: (key) => Object.values(store.current().targetGroups).filter(({ tags }) => isIn(key)(tags)),
    isReferredTo: (id) => userOf(store.current(), id) !== undefined,
    async remove(id) {
      await store.change((state) => withoutGroup(state, id))
      traffic.apply()
    },
    health: (id) => (isKnown(id) ? balancer.targetHealth(id) : []),
    figures: (question) => (isKnown(question.targetGroup) ? lateFigures(balancer, question) : 'unknown'),
  }
}

/** Served between `since` and as late as this platform pretends to know of. */
function lateFigures(balancer: Balancer, { targetGroup, since, lagMs }: Question<'figures'>): Figures | 'unknown' {
  const all = balancer.figures(targetGroup, since)
  if (lagMs === 0) return all.to > all.from ? all : 'unknown'
  const late = balancer.figures(targetGroup, Date.now() - lagMs)
  if (late.from <= all.from) return 'unknown'
  const requests = all.requests - late.requests
  const latencyMs = requests === 0 ? undefined : all.latencyMs
  return { from: all.from, to: late.from, requests, errors: all.errors - late.errors, latencyMs }
}
