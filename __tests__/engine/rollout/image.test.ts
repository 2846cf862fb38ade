import { expect, test } from '@jest/globals'
import { expectConverged } from '../../harness/memory/converged.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import { build, commit, deployed, environment, messages, start, worldWith } from '../../harness/memory/runs.ts'
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

test.each([
  ['by another `image` section', { ...build, image: { ...build.image, build: 'make' } }, commit(1)],
  ['from another folder', build, { ...commit(1), directory: 'other' }],
])('the same commit %s is another image, which is built and said', async (_how, made, from) => {
  const world = await worldWith(1)
  const other = { environment: { ...environment, image: made.image, digest: 'sha256:spec-2' } }
  const { run, events } = start(world, other)
  const outcome = await deploy(run, { commit: from, build: made })
  expect(outcome).toMatchObject({ changed: true, release: 2 })
  expect(world.builds).toBe(2)
  const digests = [...world.images.values()].map(({ digest }) => digest)
  expect(digests).toEqual([expect.not.stringMatching(outcome.digest ?? ''), outcome.digest])
  expect(messages(events, 'notice')).toEqual([expect.stringContaining('so that this run builds one of its own')])
})

test('an image by another recipe whose deployment failed is found the next time', async () => {
  const world = await worldWith(1)
  const made = { ...build, image: { ...build.image, build: 'make' } }
  const other = { environment: { ...environment, image: made.image, digest: 'sha256:spec-2' } }
  world.apps.set(commit(1).sha, { boot: 'dies', errorPercent: 0, p99: 10 })
  await expect(deploy(start(world, other).run, { commit: commit(1), build: made })).rejects.toThrow()
  world.apps.delete(commit(1).sha)
  expect(await deploy(start(world, other).run, { commit: commit(1), build: made })).toMatchObject({ changed: true })
  expect(world.builds).toBe(2)
})
