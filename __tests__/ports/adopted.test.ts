import { expect, test } from '@jest/globals'
import { adopted } from '../../src/engine/snapshot/history.ts'
import { adopted as tagged } from '../../src/ports/common.ts'

test('the adopted release has the number that platforms tag it with', () => {
  expect(adopted).toBe(tagged)
})
