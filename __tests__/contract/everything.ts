import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../src/ports/common.ts'
import type { Operation } from '../../src/ports/ledger.ts'
import { free } from '../harness/change.ts'
import { type Kit } from './bench.ts'

/** What holds for all ports: one environment’s own, and within their limits. */
export function describeEverything({ at, call, built, tagsOf, createGroup }: Kit): void {
  describe('the whole platform', () => {
    test('keeps the environments apart', async () => {
      const image = await built()
      await createGroup(tagsOf(1, image, 'production'))
      await at.platform.ledger.append({ ...operation, number: 1 }, call())
      const other = at.platform.forEnvironment({ name: 'pr-7' })
      expect(await other.router.listTargetGroups(call())).toEqual([])
      expect(await other.ledger.list(call())).toEqual([])
      await other.ledger.append({ ...operation, number: 5 }, call())
      expect(await (await at.bench.open('pr-7')).ledger.list(call())).toHaveLength(1)
      expect((await at.platform.environments(call())).toSorted()).toEqual(['pr-7', 'production'])
    })

    test('stops a call at its signal and at its deadline', async () => {
      const calls: readonly ((limits: Change) => Promise<unknown>)[] = [
        (limits) => at.platform.images.find('a'.repeat(40), limits),
        (limits) => at.platform.fleets.list(limits),
        (limits) => at.platform.fleets.remove('nothing', limits),
        (limits) => at.platform.router.route(limits),
        (limits) => at.platform.router.closeTrials(limits),
        (limits) => at.platform.ledger.list(limits),
        (limits) => at.platform.ledger.append({ ...operation, number: 1 }, limits),
        (limits) => at.platform.environments(limits),
      ]
      const { signal, deadline } = call()
      const reason = new Error('enough')
      const told = calls.map((ask) => ask(free({ signal: AbortSignal.abort(reason), deadline })))
      expect(await Promise.allSettled(told)).toEqual(calls.map(() => ({ status: 'rejected', reason })))
      const late = await Promise.allSettled(calls.map((ask) => ask(free({ signal, deadline: at.bench.now() - 1 }))))
      const tooLate = { status: 'rejected', reason: expect.objectContaining({ code: 'platform-timeout' }) }
      expect(late).toEqual(calls.map(() => tooLate))
      expect(await at.platform.ledger.get(1, call())).toBeUndefined()
    })
  })
}

const operation: Operation = {
  number: 0,
  kind: 'deploy',
  status: 'succeeded',
  phase: 'done',
  owner: 'owner',
  sha: '',
  title: '',
  digest: '',
  specDigest: '',
  actor: '',
  runUrl: '',
  startedAt: 0,
}
