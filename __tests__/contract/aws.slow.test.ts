import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect } from '@jest/globals'
import { resolveCommit } from '../../src/support/git/commit.ts'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { makeAwsPlace, packerTemplate } from '../harness/aws/place.ts'
import { get } from '../harness/local.ts'
import { createRepository } from '../harness/repository.ts'
import type { Bench } from './bench.ts'
import { describePlatform } from './platform.ts'

let moto: Moto | undefined
afterAll(() => moto?.stop())

const setup = async (): Promise<Bench> => {
  moto ??= await startMoto()
  const place = await makeAwsPlace({ moto })
  // What this process asks is what runs ask, so it is held against docs/aws-policy.json.
  Object.assign(process.env, place.env)
  const repository = await createRepository()
  const { image, run } = place.environment()
  let commits = 0
  return {
    open: place.open,
    async commit() {
      commits += 1
      const sha = await repository.commit({ ...packerTemplate, change: `${commits}` }, `change ${commits}`)
      return resolveCommit(repository.path, sha, new AbortController().signal)
    },
    build: { app: 'shop', image, run, tell: () => undefined },
    run,
    now: () => Date.now(),
    sleep: async (ms) => void (await sleep(ms)),
    async answer(address) {
      const reply = await get(address).catch(() => undefined)
      return reply?.status === 200 ? reply.body.split(' ')[1] : undefined
    },
    async remove() {
      const { violations } = place.proxy
      await place.remove()
      await repository.remove()
      // Requests that AWS would refuse by their form alone, whatever the emulator made of them.
      expect(violations).toEqual([])
    },
  }
}

describeAws('on the emulator', () => describePlatform('aws', setup))
