import { describe } from '@jest/globals'
import { useBench, type Bench } from './bench.ts'
import { describeEverything } from './everything.ts'
import { describeFleets } from './fleets.ts'
import { describeImages } from './images.ts'
import { describeLedger } from './ledger.ts'
import { describeRouter } from './router.ts'

/** What every platform must do, port by port. */
export function describePlatform(name: string, setup: () => Promise<Bench>): void {
  describe(name, () => {
    const kit = useBench(setup)
    describeImages(kit)
    describeFleets(kit)
    describeRouter(kit)
    describeLedger(kit)
    describeEverything(kit)
  })
}
