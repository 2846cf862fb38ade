import type { Fleet } from '../../ports/fleets.ts'
import type { TargetHealth } from '../../ports/router.ts'
import type { Session } from '../session.ts'

/**
 * Targets that get a release's traffic and are none of its fleet's instances. One that has just been started may not be
 * listed yet, and one on its way out not any more.
 */
export function strangersAmong(targets: readonly TargetHealth[], { instances }: Pick<Fleet, 'instances'>) {
  const own = new Set(instances.map(({ id }) => id))
  return targets.filter(({ target, state }) => !own.has(target) && (state === 'healthy' || state === 'unhealthy'))
}

/** What proves a release: strangers neither make up for what its fleet lacks, nor are they what it fails by. */
export function ownAmong(targets: readonly TargetHealth[], fleet: Pick<Fleet, 'instances'>): readonly TargetHealth[] {
  const strangers = strangersAmong(targets, fleet)
  return targets.filter((target) => !strangers.includes(target))
}

/** Nobody but the fleet registers anything in its target group: whatever else is there runs what nobody has proven. */
export function strangersText(targetGroup: string, strangers: readonly TargetHealth[]): string | undefined {
  if (strangers.length === 0) return undefined
  const names = strangers.map(({ target }) => target).join(', ')
  const [are, them] = strangers.length === 1 ? ['is no instance', 'it'] : ['are no instances', 'them']
  return `In the target group ${targetGroup} ${names} ${are} of its fleet, and visitors may be sent there: somebody else has registered ${them}. Deregister ${them}, and find out who did it.`
}

/** What a list tells may be so old: one that the fleet has just let go, or has just got, is no stranger. */
const staleMs = 5000

/** @returns to be called at each look; it warns of each of them once, when it has stood there for a while. */
export function watchStrangers(session: Session, targetGroup: string) {
  const since = new Map<string, number>()
  const told = new Set<string>()
  return (targets: readonly TargetHealth[], fleet: Pick<Fleet, 'instances'>): void => {
    const now = session.clock.now()
    const found = strangersAmong(targets, fleet)
    for (const id of since.keys()) if (!found.some(({ target }) => target === id)) since.delete(id)
    for (const { target } of found) if (!since.has(target)) since.set(target, now)
    const lasting = found.filter(({ target }) => !told.has(target) && now - (since.get(target) ?? now) >= staleMs)
    for (const { target } of lasting) told.add(target)
    const message = strangersText(targetGroup, lasting)
    if (message !== undefined) session.report({ type: 'warning', message })
  }
}
