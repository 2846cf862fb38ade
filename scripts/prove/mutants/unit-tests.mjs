// The tests that are written for jest, run one by one in this process: a jest of its own for every mutant takes too long.
import { getState, resetState } from 'jest-circus'

/** The tests that a file describes, as trials. */
export async function describedIn(load) {
  resetState()
  await load()
  return testsOf(getState().rootDescribeBlock, [])
}

function testsOf(block, around) {
  const blocks = [...around, block]
  return block.children.flatMap((child) =>
    child.type === 'describeBlock' ? testsOf(child, blocks) : child.mode === 'skip' ? [] : [trialOf(child, blocks)],
  )
}

function trialOf(test, blocks) {
  const names = [...blocks.slice(1), test].map(({ name }) => name)
  const hooks = (type) => blocks.flatMap((block) => block.hooks.filter((hook) => hook.type === type))
  const call = async (type) => {
    for (const { fn } of hooks(type)) await fn()
  }
  return {
    name: names.join(' / '),
    prepare: async () => undefined,
    run: async () => {
      try {
        await call('beforeAll')
        await call('beforeEach')
        await test.fn()
      } finally {
        await call('afterEach')
        await call('afterAll')
      }
      return []
    },
  }
}
