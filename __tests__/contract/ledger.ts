import { describe, expect, test } from '@jest/globals'
import type { Operation } from '../../src/ports/ledger.ts'
import { type Kit, twice } from './bench.ts'

/** One entry a number, by the store’s own time. */
export function describeLedger({ at, call }: Kit): void {
  describe('ledger', () => {
    const entry = (number: number, more: Partial<Operation> = {}): Operation => ({
      number,
      kind: 'deploy',
      status: 'running',
      phase: 'claimed',
      owner: `owner-${number}`,
      sha: 'a'.repeat(40),
      title: 'ünï “code”',
      digest: '',
      specDigest: '',
      actor: 'ada',
      runUrl: '',
      startedAt: 1,
      ...more,
    })

    test('gives each number to one of many runs', async () => {
      const others = await Promise.all(Array.from({ length: 8 }, () => at.bench.open()))
      const claims = others.map(({ ledger }, index) => ledger.append(entry(1, { owner: `owner-${index}` }), call()))
      const answers = await Promise.all(claims)
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1)
      const owner = `owner-${answers.indexOf('appended')}`
      expect((await at.platform.ledger.get(1, call()))?.operation).toEqual(entry(1, { owner }))
    })

    test('lists its entries in order, and says of a missing entry that it is missing', async () => {
      const { ledger } = at.platform
      expect(await ledger.get(1, call())).toBeUndefined()
      expect(await ledger.list(call())).toEqual([])
      for (const number of [2, 10, 1]) await ledger.append(entry(number), call())
      expect((await ledger.list(call())).map(({ operation }) => operation.number)).toEqual([1, 2, 10])
      await twice(() => ledger.prune([1, 10], call()))
      expect((await ledger.list(call())).map(({ operation }) => operation)).toEqual([entry(2)])
    })

    test('replaces an entry as a whole under its own time, and an update never creates one', async () => {
      const { ledger } = at.platform
      await ledger.append(entry(1, { reason: 'to go' }), call())
      const before = await ledger.get(1, call())
      await at.bench.sleep(20)
      const intent = { from: {}, to: { a: 100 } }
      await ledger.update(entry(1, { status: 'failed', intent }), call())
      const after = await ledger.get(1, call())
      expect(after?.operation).toEqual(entry(1, { status: 'failed', intent }))
      expect(after?.storedAt).toBeGreaterThan(before?.storedAt ?? Number.POSITIVE_INFINITY)
      expect(await ledger.now(call())).toBeGreaterThanOrEqual(after?.storedAt ?? Number.POSITIVE_INFINITY)
      await expect(ledger.update(entry(2), call())).rejects.toThrow()
      expect(await ledger.get(2, call())).toBeUndefined()
    })
  })
}
