// The first deployment takes the place of what answers at the listener by itself: never without a word.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { build, commit, start, worldWith, type RunOptions } from '../../harness/memory/runs.ts'
import { createWorld } from '../../harness/memory/world.ts'

const redirect = { text: 'The listener redirects to https://#{host}:443/#{path} (301) today', isRedirectToHttps: true }
const teapot = { text: 'The listener answers 418 by itself today', isRedirectToHttps: false }

async function told(answerBefore: typeof redirect, options: RunOptions = {}) {
  const world = createWorld({ answerBefore })
  const { run, events } = start(world, options)
  const outcome = await deploy(run, { commit: commit(1), build })
  return { world, outcome, remarks: events.filter(({ type }) => type === 'notice' || type === 'warning') }
}

test.each([{}, { dryRun: true }])('a redirect to HTTPS stops the run before anything exists (%j)', async (options) => {
  const world = createWorld({ answerBefore: redirect })
  await expect(deploy(start(world, options).run, { commit: commit(1), build })).rejects.toMatchObject({
    code: 'redirect-in-the-way',
    message: expect.stringContaining('redirects to https://'),
  })
  expect(world.effects).toEqual([])
})

test('a redirect to HTTPS is replaced where that is forced, with a warning and a line in the plan', async () => {
  const forced = await told(redirect, { force: true })
  expect(forced.outcome).toMatchObject({ changed: true, release: 1 })
  expect(forced.remarks).toContainEqual({ type: 'warning', message: expect.stringContaining(redirect.text) })
  const { outcome } = await told(redirect, { force: true, dryRun: true })
  expect(outcome.plan).toContain(`replace what answers: ${redirect.text}`)
})

test('another answer is replaced, which is said in the plan and before it', async () => {
  const { outcome, remarks } = await told(teapot, { dryRun: true })
  expect(outcome.plan).toContain(`replace what answers: ${teapot.text}`)
  expect(remarks).toContainEqual({
    type: 'notice',
    message:
      'The listener answers 418 by itself today. The route of production takes its place; once the environment is destroyed it is back.',
  })
})

test('nothing is replaced where the environment has a route already', async () => {
  const world = await worldWith(1, {}, createWorld())
  const { run, events } = start(world)
  await deploy(run, { commit: commit(2), build })
  expect(events.filter(({ type }) => type === 'notice')).toEqual([])
})
