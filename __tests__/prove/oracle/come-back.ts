import { messageOf } from '../../../src/errors/known-error.ts'
import { adopted } from '../../../src/ports/common.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { cloneWorld, type World } from '../../harness/memory/world.ts'
import { commitNumber, run } from '../command.ts'
import { fleetOf, liveCommit } from '../live.ts'
import { stateKey } from '../state-key.ts'
import { broken, type Finding } from './finding.ts'

const known = new Map<string, Promise<readonly Finding[]>>()

/** Every release of which the history says that it can be brought back really can be; tried on copies of the world. */
export function canComeBack(world: World, environment: Environment): Promise<readonly Finding[]> {
  const key = `${environment.digest} ${environment.keep.warm} ${world.options.latencyMs} ${stateKey(world)}`
  const found = known.get(key) ?? tryAll(cloneWorld(world), environment)
  known.set(key, found)
  return found
}

function isWithoutTargets(world: World, { name }: Environment): boolean {
  const fleet = fleetOf(world.place(name), adopted)
  return fleet?.instances.every(({ state }) => state !== 'running') === true
}

async function tryAll(world: World, environment: Environment): Promise<readonly Finding[]> {
  const { started } = await run(cloneWorld(world), environment, { name: 'rollback', to: 'v999' })
  const standing = started.events.find((event) => event.type === 'environment-status')?.status
  const rows = standing?.history.filter(({ state }) => state === 'warm' || state === 'cold') ?? []
  // What was there before us is not ours to repair.
  const isDead = (release: number) => release === adopted && isWithoutTargets(world, environment)
  const findings: Finding[] = []
  for (const { release, sha, state } of rows.filter((row) => !isDead(row.release))) {
    const copy = cloneWorld(world)
    const { end } = await run(copy, environment, { name: 'rollback', to: `v${release}` })
    const live = liveCommit(copy.place(environment.name))
    if (end !== 'died' && 'outcome' in end && live === commitNumber(sha)) continue
    const why = end === 'died' || 'outcome' in end ? `${live} is live` : messageOf(end.error)
    findings.push(broken('can come back', `v${release} is ${state}, but: ${why}`))
  }
  return findings
}
