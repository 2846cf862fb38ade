import { setTimeout as sleep } from 'node:timers/promises'
import { resolveCommit } from '../../src/support/git/commit.ts'
import { app, get, makePlace, run, type PlatformOptions } from '../harness/local.ts'
import { createRepository } from '../harness/repository.ts'
import type { Bench } from './bench.ts'
import { describePlatform } from './platform.ts'

const setup = (simulate: PlatformOptions['simulate']) => async (): Promise<Bench> => {
  const place = await makePlace()
  const repository = await createRepository()
  let commits = 0
  return {
    open: (name = 'production') => place.platform({ name, ...(simulate && { simulate }) }),
    async commit() {
      commits += 1
      const sha = await repository.commit({ 'server.js': `// ${commits}\n${app}` }, `change ${commits}`)
      return resolveCommit(repository.path, sha, new AbortController().signal)
    },
    build: {
      app: 'shop',
      image: { builder: 'archive', build: undefined, exclude: [] },
      run,
      tell: () => undefined,
    },
    run,
    now: () => Date.now(),
    sleep: async (ms) => void (await sleep(ms)),
    async answer(address) {
      const reply = await get(address).catch(() => undefined)
      return reply?.status === 200 ? reply.body.split(' ')[0] : undefined
    },
    async remove() {
      await place.remove()
      await repository.remove()
    },
  }
}

describePlatform('local', setup({}))
describePlatform(
  'local, as inconvenient as a cloud',
  setup({ weightsLagMs: 300, figuresLagMs: 300, targetGroupsPerRoute: 3 }),
)
