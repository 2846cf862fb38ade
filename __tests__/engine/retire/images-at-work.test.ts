import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { build, commit, deployed, endOf, keep, previewOf, start, worldWith } from '../../harness/memory/runs.ts'

test('the image that a run is at work on in the last of a dozen other environments stays although nothing else needs it yet', async () => {
  const short = keep(0, { history: 1 })
  const world = await worldWith(2, short)
  for (let number = 1; number < 12; number += 1) await deployed(world, 2, { environment: previewOf(number) })
  // It is built, and nothing that is there tells of it: only the ledger says that a run is at work.
  const building = start(world, {
    environment: previewOf(12),
    faults: ({ name }) => (name === 'createTargetGroup' ? 'kill-before' : undefined),
  })
  expect(await endOf(building, deploy(building.run, { commit: commit(20), build }))).toBe('died')
  await deployed(world, 3, short)
  expect([...world.images.keys()]).toEqual([commit(2).sha, commit(20).sha, commit(3).sha])
})
