import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EngineEvent } from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { noRollbackOptions } from '../../src/report/context.ts'
import { release, standing } from './parts.ts'
import { render, tables, titles } from './rendered.ts'
import { previewOpened } from './scenes/endings.ts'
import { failedBoot } from './scenes/failures.ts'
import type { Scene } from './scenes/scene.ts'
import { closeShop, openShop } from './scenes/shop.ts'
import * as successes from './scenes/successes.ts'

let canary: Scene
beforeAll(async () => {
  canary = await successes.canary()
})
afterAll(closeShop)

describe('the summary of', () => {
  test('a success tells the sections in order', () => {
    expect(titles(render(canary))).toEqual([
      'Live now',
      'What changed',
      'Timeline',
      'Traffic',
      'Fleet',
      'Gates',
      'Availability',
      'Rolling back',
    ])
  })

  test('a failure begins with what failed and ends with the way on', async () => {
    expect(titles(render(await failedBoot())).slice(0, 4)).toEqual([
      'What failed',
      'Last log lines',
      'What was undone',
      'What to do next',
    ])
  })

  test('something unexpected shows its stack and those of its causes', () => {
    const summary = render({
      ...canary,
      result: { error: new TypeError('x is not y', { cause: new Error('deeper') }) },
    })
    expect(summary).toContain('This is a bug in immutable-deploy')
    expect(summary).toMatch(/TypeError: x is not y\n\s+at [^]*caused by: Error: deeper\n\s+at /)
  })
})

describe('rolling back', () => {
  const withOptions = (change: Partial<Scene['context']['rollbackOptions']>): Scene => ({
    ...canary,
    context: { ...canary.context, rollbackOptions: { ...canary.context.rollbackOptions, ...change } },
  })

  test('never offers a failed release', () => {
    const history = [release(42, { state: 'live' }), release(41, { status: 'failed', state: 'warm' }), release(40)]
    const summary = render({
      ...canary,
      events: [{ type: 'environment-status', status: standing(history[0], history) }],
    })
    expect(summary).toContain('rollback-to=v40')
    expect(summary).not.toContain('v41')
  })

  test('offers the issue form and the page of the workflow only where the repository has them', () => {
    const issue = 'issues/new?template=rollback.yml&amp;labels=rollback&amp;title=Roll+production+back+to+v6'
    const page = 'https://github.com/acme/shop/actions/workflows/rollback.yml'
    expect(render(canary)).toContain(`https://github.com/acme/shop/${issue}&amp;environment=production&amp;release=v6`)
    expect(render(canary)).toContain(`](${page})`)
    const without = render(withOptions(noRollbackOptions))
    expect(without).not.toContain('issues/new')
    expect(without).not.toContain(page)
    expect(without).toContain('No workflow of this repository is known to roll back')
    expect(without).not.toContain('gh workflow run')
  })

  test('gives a workflow what it asks for and nothing else', () => {
    const form = { file: 'all in one.yml', given: { command: 'rollback' }, presetsFit: true, preset: undefined }
    const summary = render(withOptions({ form }))
    expect(summary).toContain(
      "\ngh workflow run 'all in one.yml' --repo acme/shop -f command=rollback -f rollback-to=v6\n",
    )
    expect(summary).toContain('/actions/workflows/all%20in%20one.yml): *Run workflow*, with `v6` as `rollback-to`.')
  })

  test('tells what it takes: the last time it took, and a commit that can be built again', () => {
    const cells = tables(render(canary)).find(({ header }) => header[2]?.text === 'State')?.rows
    expect(cells?.map((row) => [row[0]?.text, row[2]?.text, row[3]?.text])).toEqual([
      ['v7', 'live now', '–'],
      ['v6', 'warm: seconds', '1.8 s'],
      ['v4', 'cold: minutes', 'not measured yet'],
      ['v2', 'cold: minutes', 'not measured yet'],
      ['v1', 'rebuild: its commit is built again', '2 min 58 s'],
    ])
  })

  test('is not offered where there is nothing to go back to', async () => {
    expect(titles(render(await successes.first()))).not.toContain('Rolling back')
  })

  test('names the host of an Enterprise Server and quotes what a shell would read', () => {
    const form = { file: 'rollback.yml', given: { environment: "a b'$(id)" }, presetsFit: true, preset: undefined }
    const scene = withOptions({ form })
    const summary = render({ ...scene, context: { ...scene.context, serverUrl: 'https://git.acme.example' } })
    expect(summary).toContain("--repo git.acme.example/acme/shop -f 'environment=a b'\\''$(id)' -f rollback-to=v6")
  })
})

test('a rollback links and lists what it took back, a deployment what is new', async () => {
  const { commitOf } = await openShop()
  const between = (from: number, to: number) => `compare/${commitOf(from).sha}...${commitOf(to).sha})`
  const link = (what: string, path: string) => `**${what}** · [compare](https://github.com/acme/shop/${path}`
  expect(render(canary)).toContain(link('3 commits', between(5, 8)))
  expect(render(await successes.rollbackWarm())).toContain(link('2 commits taken back', between(3, 5)))
})

test('a preview is not held against one that went before it was opened', async () => {
  expect(render(await previewOpened())).toContain('Nothing was live before: this is the first release here.')
})

test('without a repository there are no links into one', () => {
  const context = { ...canary.context, repository: undefined, runUrl: undefined, workflow: undefined }
  expect(render({ ...canary, context })).not.toContain('github.com')
})

test('secrets that were told are in no part of it', () => {
  const secret = 's3cr|t*value'
  const error = new KnownError(`refused ${secret}`, {
    code: 'fleet-failed',
    evidence: [{ title: 't', lines: [`token=${secret}`] }],
  })
  const events: EngineEvent[] = [
    { type: 'secret', value: secret },
    { type: 'undone', message: secret },
  ]
  const summary = render({ events, result: { error }, context: { ...canary.context, title: secret } })
  expect(summary).toContain('token=***')
  expect(summary).not.toMatch(/s3cr|value/)
})
