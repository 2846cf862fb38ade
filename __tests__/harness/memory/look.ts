import { shares } from './share.ts'
import type { World } from './world.ts'

/** Which releases have traffic, in percent. */
export function traffic(world: World, name = 'production'): Record<string, number> {
  const place = world.place(name)
  const parts = Object.entries(shares(place.route?.history.at(-1)?.weights ?? {}))
  return Object.fromEntries(
    parts.map(([id, part]) => [`v${place.groups.get(id)?.tags.release}`, Math.round(part * 100)]),
  )
}

/** Everything there is of an environment, one line a thing; what is in order and not worth a word is left out. */
export function inventory(world: World, name = 'production'): readonly string[] {
  const { fleets, groups, trials, ledger } = world.place(name)
  const releases = new Set([...fleets.values(), ...groups.values()].map(({ tags }) => tags.release))
  const live = traffic(world, name)
  return [
    ...[...releases]
      .toSorted((a, b) => a - b)
      .map((release) => {
        const fleet = [...fleets.values()].find(({ tags }) => tags.release === release)
        const group = [...groups.values()].find(({ tags }) => tags.release === release)
        const grade = `v${release}` in live ? `live ${live[`v${release}`]} %` : 'no traffic'
        return [
          `v${release} ${grade}`,
          ...(group === undefined ? ['no target group'] : []),
          ...(fleet === undefined ? ['no fleet'] : [`${fleet.capacity.desired} instances`]),
          ...(fleet?.frozen === undefined ? [] : ['frozen']),
          ...(fleet?.shutdownAt === undefined ? [] : ['timer']),
        ].join(', ')
      }),
    ...trials.map(({ targetGroup }) => `trial of ${targetGroup}`),
    ...[...ledger.values()]
      .filter(({ operation }) => operation.status === 'running' || operation.phase !== 'done')
      .map(({ operation }) => `operation ${operation.number} ${operation.status} in ${operation.phase}`),
  ]
}
