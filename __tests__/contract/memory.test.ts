import { openMemory } from '../harness/memory/platform.ts'
import { answering } from '../harness/memory/router.ts'
import { build, commit, environment } from '../harness/memory/runs.ts'
import { openSession } from '../harness/memory/session.ts'
import { createWorld, inconvenient, type WorldOptions } from '../harness/memory/world.ts'
import type { Bench } from './bench.ts'
import { describePlatform } from './platform.ts'

const setup = (options: Partial<WorldOptions>) => async (): Promise<Bench> => {
  const world = createWorld(options)
  let commits = 0
  return {
    open: async (name = 'production') => openMemory(world, openSession(world), name),
    commit: async () => commit((commits += 1)),
    build,
    run: environment.run,
    now: () => world.time.now(),
    sleep: (ms) => world.time.sleep(ms),
    async answer(address) {
      const release = answering(world, world.place('production'), address)
      return release === undefined ? undefined : `v${release}`
    },
    remove: async () => undefined,
  }
}

describePlatform('memory', setup({}))
describePlatform('memory, in a bad mood', setup(inconvenient))
