import type { TargetGroup, Weights } from '../../ports/router.ts'

/** Percent of traffic by target group; those without any are left out. */
export function shares(weights: Weights): Readonly<Record<string, number>> {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const positive = Object.entries(weights).filter(([, weight]) => weight > 0)
  return Object.fromEntries(positive.map(([id, weight]) => [id, (100 * weight) / total]))
}

/** Whether two sets of weights split traffic alike; who is listed with 0 makes no difference to that. */
export function sameTraffic(one: Weights, other: Weights): boolean {
  const a = shares(one)
  const b = shares(other)
  const ids = Object.keys(a)
  return ids.length === Object.keys(b).length && ids.every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? -1)) < 0.01)
}

/** The target group with all, or with most, of the traffic. */
export function heaviest(weights: Weights): string | undefined {
  return Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/**
 * Gives `id` so many percent and scales what had traffic before down to the rest. Who is listed stays listed.
 * Weights are integers of 0 to 999 on ELBv2, so everything is expressed in percent.
 */
export function withShare(base: Weights, id: string, percent: number): Weights {
  const others = shares(Object.fromEntries(Object.entries(base).filter(([other]) => other !== id)))
  const rest = Object.keys(base).filter((other) => other !== id)
  const scaled = rest.map((other) => [other, Math.round(((others[other] ?? 0) * (100 - percent)) / 100)])
  return { ...Object.fromEntries(scaled), [id]: percent }
}

export function without(weights: Weights, ids: ReadonlySet<string>): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([id]) => !ids.has(id)))
}

/** Percent of traffic by release, for people. */
export function percentByRelease(weights: Weights, groups: readonly TargetGroup[]): Record<number, number> {
  const release = new Map(groups.map((group) => [group.id, group.tags.release]))
  return Object.fromEntries(
    Object.entries(shares(weights)).map(([id, percent]) => [release.get(id) ?? 0, Math.round(percent)]),
  )
}

/** `v41 90 %, v42 10 %`, or `nothing`; a target group that is not ours has only its id. */
export function describeWeights(weights: Weights, groups: readonly TargetGroup[]): string {
  const releases = new Map(groups.map(({ id, tags }) => [id, `v${tags.release}`]))
  const parts = Object.entries(shares(weights)).map(
    ([id, percent]) => `${releases.get(id) ?? id} ${Math.round(percent)} %`,
  )
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}
