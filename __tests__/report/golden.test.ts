import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { createLog } from '../../src/report/log.ts'
import { huge } from './huge.ts'
import { printed } from './printed.ts'
import { render } from './rendered.ts'
import { postStep } from './scenes/endings.ts'
import { scenes } from './scenes/index.ts'
import { closeShop } from './scenes/shop.ts'
import { canary } from './scenes/successes.ts'

// Every run here is one of the engine's own, over the platform in memory and in its time: what is written down is said.

const folder = new URL('golden/', import.meta.url)

afterAll(closeShop)

/** Run with UPDATE_GOLDEN=1 after a change of the summary that is meant, and read the difference. */
function expectGolden(name: string, actual: string) {
  const file = new URL(name, folder)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}

test.each(Object.entries(scenes))('the summary of %s is its golden file', async (name, play) => {
  expectGolden(`${name}.md`, render(await play()))
})

test('the summary of a run with more than there is room for is its golden file', async () => {
  expectGolden('huge.md', render(huge(await canary())))
})

test('a run that was killed has no summary; what its post step logs is its golden file', async () => {
  const events = await postStep()
  const { raw } = printed(() => {
    const log = createLog()
    for (const event of events) log(event)
  })
  expectGolden('post-step.txt', raw.replaceAll('\r\n', '\n'))
})

test('there is no golden file but those of these runs', () => {
  const names = [...Object.keys(scenes), 'huge'].map((name) => `${name}.md`)
  expect(readdirSync(folder).toSorted()).toEqual([...names, 'post-step.txt'].toSorted())
})
