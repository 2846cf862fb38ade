// Later steps of a workflow go by the outputs, those of a run that failed as well.
import { afterAll, expect, test } from '@jest/globals'
import { effectOfFailed } from '../../src/report/summary/ending.ts'
import { ended } from '../../src/report/summary/render.ts'
import { cancelledRetiring, cancelledRun } from './scenes/endings.ts'
import { busy, failedCanary } from './scenes/failures.ts'
import { recordOf, type Scene } from './scenes/scene.ts'
import { closeShop } from './scenes/shop.ts'

afterAll(closeShop)

const effectOf = (scene: Scene) => effectOfFailed(ended(recordOf(scene), scene.result, scene.context))

test('a run that fails once its release is proven has changed what is live, and names it', async () => {
  expect(effectOf(await cancelledRetiring())).toMatchObject({ changed: true, release: 7 })
})

test.each([
  ['was undone', failedCanary],
  ['was cancelled and undone', cancelledRun],
  ['found the environment busy', busy],
])('a run that %s has changed nothing', async (_how, play) => {
  expect(effectOf(await play())).toMatchObject({ changed: false, release: undefined, sha: undefined })
})
