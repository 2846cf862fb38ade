// Values that are kept in tags: read back whatever wrote them, an earlier version too.
import { expect, test } from '@jest/globals'
import { fromPieces, toPieces } from '../../../src/platforms/aws/tag-pieces.ts'

const long = Array.from({ length: 20 }, (_, n) => ({ ScheduledActionName: `action ${n}`, Recurrence: `0 ${n} * * *` }))
const reversed = (value: unknown) => toPieces('kept-', value).toReversed()

test.each([[''], [{ a: 1 }], [long], [['x'.repeat(5000)]]])('is what it was: %j', (value) => {
  expect(JSON.parse(fromPieces('kept-', reversed(value)) ?? '')).toEqual(value)
})

test('needs few tags where it is long, and is plain where one is enough', () => {
  expect(toPieces('kept-', long).length).toBeLessThanOrEqual(2)
  const [only, ...others] = toPieces('kept-', { a: 1 })
  expect([only?.Value, others]).toEqual([`${Buffer.from('{"a":1}').toString('base64url')}.`, []])
})

test('is read as earlier versions wrote it, over several tags and never compressed', () => {
  const text = `${Buffer.from(JSON.stringify(long)).toString('base64url')}.`
  const tags = text.match(/.{1,255}/g)?.map((Value, n) => ({ Key: `kept-${n}`, Value })) ?? []
  expect(JSON.parse(fromPieces('kept-', tags) ?? '')).toEqual(long)
})

test('is not taken for what it is not where it is damaged', () => {
  const [first, ...others] = toPieces('kept-', long)
  const damaged = { Key: first?.Key, Value: first?.Value.replace(/^(.{10})./, '$1_') }
  const read = fromPieces('kept-', [damaged, ...others])
  expect(() => JSON.parse(read ?? '') as unknown).toThrow()
})
