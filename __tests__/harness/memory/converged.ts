import { expect } from '@jest/globals'
import { allGone, nothingOrphaned } from '../../prove/oracle/orphans.ts'
import { traffic } from './look.ts'
import { environment, type RunOptions } from './runs.ts'
import type { World } from './world.ts'

/**
 * Holds an environment against what must be true of it whenever no run is at work, whatever has happened before: one
 * release has all the traffic and no timer, beside it there are only whole releases that are warm, no more than may be,
 * no scaling is frozen, no trial is open, no template is there of what never went live, and every entry is done.
 * The oracle of the proof is asked, so that tests and proof mean the same.
 * @param live as people name it; `nothing` where not even a route may be left.
 * @param options of the run that has ended, which say how many are kept warm, and in which environment.
 */
export function expectConverged(
  world: World,
  live: `v${number}` | 'nothing',
  { environment: of = environment }: RunOptions = {},
): void {
  const wrong = live === 'nothing' ? allGone(world, of) : nothingOrphaned(world, of)
  expect({ traffic: traffic(world, of.name), wrong: wrong.map(({ what }) => what) }).toEqual({
    traffic: live === 'nothing' ? {} : { [live]: 100 },
    wrong: [],
  })
}
