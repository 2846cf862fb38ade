import { expect, test } from '@jest/globals'
import { expectConverged } from '../../harness/memory/converged.ts'
import { commit, deployed, environment, worldWith } from '../../harness/memory/runs.ts'
import { inventory } from '../../harness/memory/whole.ts'

test('a deployment refuses an image other than the one that the commit had, unless it is forced', async () => {
  const world = await worldWith(1)
  const { sha } = commit(1)
  const replaced = { sha, digest: 'sha256:other', reference: 'memory:shop:other', sizeBytes: 1 }
  world.images.set(sha, replaced)
  const changed = { environment: { ...environment, digest: 'sha256:spec-2' } }
  await expect(deployed(world, 1, changed)).rejects.toMatchObject({
    code: 'image-changed',
    message: expect.stringMatching(new RegExp(`${sha}.* v1 .*memory:shop:other`)),
  })
  expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
  expectConverged(world, 'v1')
  expect(await deployed(world, 1, { ...changed, force: true })).toMatchObject({ digest: 'sha256:other' })
})
