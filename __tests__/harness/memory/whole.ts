import { expect } from '@jest/globals'
import type { World } from './world.ts'

export { inventory, traffic } from './look.ts'

/** The last promise of every test: no request went to nobody. */
export function expectServed(world: World): void {
  expect(world.violations).toEqual([])
}
