import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EngineEvent } from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { noRollbackOptions } from '../../src/report/context.ts'
import { claimed, release, standing } from './parts.ts'
import { folds, inSight, render, tables } from './rendered.ts'
import { cancelledRun, previewOpened, sweep } from './scenes/endings.ts'
import * as failures from './scenes/failures.ts'
import type { Scene } from './scenes/scene.ts'
import { closeShop, openShop } from './scenes/shop.ts'
import * as successes from './scenes/successes.ts'

let canary: Scene
beforeAll(async () => {
  canary = await successes.canary()
})
afterAll(closeShop)

/** Spaces at which no line is broken are spaces all the same. */
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

/** From here on the run changes things. */
const swapping: EngineEvent = { type: 'step-started', step: 'swap', at: 0, environment: 'production' }

const verdict = (markdown: string) => markdown.split('\n')[0]

describe('the verdict', () => {
  test('of a success is what is live', () => {
    expect(verdict(render(canary))).toBe('## ✅ v7 is live in production')
  })

  test('of a failure is what people get now; why is told below, once', async () => {
    const summary = render(await failures.failedCanary())
    expect(verdict(summary)).toBe('## ❌ v7 was not deployed; production is as it was, on v6')
    expect(summary.match(/v7 became unhealthy under traffic/g)).toHaveLength(1)
  })

  test('of a run that found foreign weights says who gets what', async () => {
    const summary = render(await failures.foreignWeights())
    expect(verdict(summary)).toBe('## ❌ v7 was not deployed; production is as it was: v4 50 %, v6 50 %')
    expect(summary).not.toContain('undo')
  })

  test('of a run that was overtaken leaves what is live to the other one', async () => {
    const summary = render(await successes.overtaken())
    expect(verdict(summary)).toBe('## ❌ v7 was not deployed; another run has taken over production')
    expect(summary).toContain('**Undone**: nothing by this run: what it began is left to the run that took over')
    expect(summary).toContain('until another run took over')
  })

  test('is an alarm where traffic is neither where it was nor where it was to be', () => {
    const before = standing(release(41, { state: 'live' }), [])
    const events: EngineEvent[] = [
      { type: 'environment-status', status: before },
      swapping,
      { type: 'environment-status', status: { ...before, traffic: { 41: 90, 42: 10 } } },
    ]
    const error = new KnownError('It could not be undone.', { code: 'unhealthy-under-traffic' })
    const summary = render({ events, result: { error }, context: canary.context })
    expect(verdict(summary)).toBe('## 🚨 This commit was not deployed; production is NOT as it was: v41 90 %, v42 10 %')
    expect(summary).toContain('> ↩️ **Back to v41**')
  })

  test('of a run that only failed to clean up says that the new release is live', () => {
    const history = [release(42, { state: 'live' })]
    const events: EngineEvent[] = [
      { type: 'environment-status', status: standing(release(41), []) },
      claimed,
      swapping,
      { type: 'environment-status', status: standing(history[0], history) },
    ]
    const error = new KnownError('x', { code: 'platform-failed' })
    expect(verdict(render({ events, result: { error }, context: canary.context }))).toBe(
      '## ❌ v42 is live in production, but the run did not end well',
    )
  })

  test('is an alarm where what is live could not be read', () => {
    const events: EngineEvent[] = [
      { type: 'environment-status', status: standing(release(41), []) },
      { type: 'environment-status-unknown', environment: 'production' },
    ]
    const error = new KnownError('x', { code: 'platform-failed' })
    expect(verdict(render({ events, result: { error }, context: canary.context }))).toBe(
      '## 🚨 This commit was not deployed; what is live in production could not be read',
    )
  })
})

describe('the line under the verdict', () => {
  test('has title, commit, address, what came since, how long it took and by whom', () => {
    const line = render(canary).split('\n')[2]
    expect(line).toMatch(/\[`b807e55`\]\(\S+\) Show prices with tax \(\[&#35;128\]\(\S+\/pull\/128\)\)/)
    expect(line).toContain('· [open it](https://shop.example.com/) · [3 commits since v6](')
    expect(line).toMatch(/· 2 min 59 s · by ada · \[log\]\(\S+\/actions\/runs\/7000007\)$/)
  })

  test('of a rollback says what it took back, and links it the right way round', async () => {
    const { commitOf } = await openShop()
    const path = `compare/${commitOf(3).sha}...${commitOf(5).sha})`
    expect(render(await successes.rollbackWarm())).toContain(
      `[2 commits of v6 taken back](https://github.com/acme/shop/${path}`,
    )
  })

  test('of a rollback that goes forward says what came', async () => {
    const commits = { total: 2, commits: [], isBack: false }
    const rollback = await successes.rollbackWarm()
    const context = { ...rollback.context, changes: { commits, spec: undefined } }
    expect(render({ ...rollback, context })).toContain('[2 commits since v6](')
  })

  test('of a planned rollback has the commit that would come back', async () => {
    const { commitOf } = await openShop()
    expect(render(await successes.dryRunOfRollback())).toContain(`/commit/${commitOf(3).sha}) Faster search`)
  })
})

describe('a failure', () => {
  test('tells why, who noticed, who was hit, what was undone, and what to do next, in this order', async () => {
    const summary = render(await failures.failedCanary())
    const told = [...summary.matchAll(/^- \*\*(.*?)\*\*/gm)].map(([, name]) => name)
    expect(told).toEqual(['Why', 'Noticed by', 'Blast radius', 'Undone', 'Next'])
    expect(summary).toMatch(
      /Blast radius\*\*: v7 had up to 10 % of the traffic for [\d.]+ s; it got \d+ requests, \d+ of them answered with an error or not at all/,
    )
    expect(summary).toMatch(/Noticed by\*\*: the health of its targets, [\d.]+ s after traffic began to move/)
  })

  test('of a release that never had traffic hit nobody, and its equal log lines are told once', async () => {
    const summary = render(await failures.failedBoot())
    expect(summary).toContain('**Blast radius**: nobody, for it never had traffic')
    expect(summary).toContain('Log: 3 that said the same: i-11, i-12, i-13')
    expect(summary.match(/these are my last log lines/g)).toHaveLength(1)
  })

  test('that left production as it was offers nothing to go back to', async () => {
    expect(render(await failures.failedCanary())).not.toContain('↩️ **Back')
  })

  test('links the run that is at work, whose it is to tell what is live', async () => {
    expect(verdict(render(await failures.busy()))).toBe(
      '## ❌ This commit was not deployed; another run is changing production',
    )
    expect(render(await failures.busy())).toContain(
      'by ada ([run 7000007](https://github.com/acme/shop/actions/runs/7000007))',
    )
  })

  test('shows what to write in our own words as code', async () => {
    expect(render(await failures.busy())).toContain('a longer `wait-for-lock`')
  })

  test('after a cancellation knows, too, whose image is gone', async () => {
    expect(folds(render(await cancelledRun())).join()).toContain('v1 rebuild')
  })

  test('that nobody expected shows its stack and those of its causes', () => {
    const summary = render({
      ...canary,
      result: { error: new TypeError('x is not y', { cause: new Error('deeper') }) },
    })
    expect(summary).toContain('This is a bug in immutable-deploy')
    expect(summary).toMatch(/TypeError: x is not y\n\s+at [^]*caused by: Error: deeper\n\s+at /)
  })
})

describe('the way back', () => {
  const withOptions = (change: Partial<Scene['context']['rollbackOptions']>): Scene => ({
    ...canary,
    context: { ...canary.context, rollbackOptions: { ...canary.context.rollbackOptions, ...change } },
  })

  test('is a quote: what it leads to, how long that stays quick, how long it took last, and the line to copy', () => {
    expect(render(canary)).toMatch(
      /> ↩️ \*\*Back to v6\*\* \(Fix the search by colour; warm until 02:04 UTC, about 1\.8 s\): \[by issue\]\(\S+\) · \[Run workflow\]\(\S+\) with `v6`\n>\n> ```sh\n> gh workflow run rollback\.yml --repo acme\/shop -f environment=production -f rollback-to=v6\n> ```\n/,
    )
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

  test('has only the forms that the repository has', () => {
    const issue = 'issues/new?template=rollback.yml&amp;labels=rollback&amp;title=Roll+production+back+to+v6'
    const page = 'https://github.com/acme/shop/actions/workflows/rollback.yml'
    expect(render(canary)).toContain(`https://github.com/acme/shop/${issue}&amp;environment=production&amp;release=v6`)
    expect(render(canary)).toContain(`](${page})`)
    const without = render(withOptions(noRollbackOptions))
    expect(without).not.toContain('issues/new')
    expect(without).not.toContain(page)
    expect(without).not.toContain('gh workflow run')
    expect(without).toContain('with `command: rollback` and `rollback-to: v6`')
  })

  test('gives a workflow what it asks for and nothing else', () => {
    const form = { file: 'all in one.yml', given: { command: 'rollback' }, presetsFit: true, preset: undefined }
    const summary = render(withOptions({ form }))
    expect(summary).toContain(
      "\n> gh workflow run 'all in one.yml' --repo acme/shop -f command=rollback -f rollback-to=v6\n",
    )
    expect(summary).toContain('/actions/workflows/all%20in%20one.yml) with `v6`')
  })

  test('is one of several, each with what it takes, and equal ones are told as one', async () => {
    const cells = (scene: Scene) =>
      tables(render(scene))
        .find(({ header }) => header[2]?.text === 'State')
        ?.rows.map((row) => [row[0]?.text, row[2]?.text, row[3]?.text])
    expect(cells(canary)).toEqual([
      ['v7', 'live', '–'],
      ['v6', 'warm until 2030-01-04 02:04 UTC', '1.8 s'],
      ['v4', 'cold', 'not measured yet'],
      ['v2', 'cold', 'not measured yet'],
      ['v1', 'rebuild', '2 min 59 s'],
    ])
    const cold = render(await successes.rollbackCold())
    expect(cold).toContain('| v7 (v2 again) | ')
    expect(cold).not.toContain('rollback-to=v2')
  })

  test('is not offered where there is nothing to go back to', async () => {
    expect(render(await successes.first())).not.toMatch(/↩️|go back to/)
  })

  test('names the host of an Enterprise Server and quotes what a shell would read', () => {
    const form = { file: 'rollback.yml', given: { environment: "a b'$(id)" }, presetsFit: true, preset: undefined }
    const scene = withOptions({ form })
    const summary = render({ ...scene, context: { ...scene.context, serverUrl: 'https://git.acme.example' } })
    expect(summary).toContain("--repo git.acme.example/acme/shop -f 'environment=a b'\\''$(id)' -f rollback-to=v6")
  })
})

describe('the table of the swap', () => {
  test('begins with what was before, and has a row for every step, with the gates and their limits', () => {
    const [table] = tables(render(canary))
    expect(table?.header.map(({ text }) => plain(text))).toEqual([
      'v6',
      'v7',
      'For',
      'Error rate, at most +1 point',
      'Latency p99, at most × 2',
      'Checks',
      'Own probe, failed',
    ])
    const rows = table?.rows.map((row) => row.map(({ text }) => plain(text))) ?? []
    expect(rows.map(([old, now]) => [old, now])).toEqual([
      ['100 %', '`░░░░░░░░░░` 0 %'],
      ['90 %', '`█░░░░░░░░░` 10 %'],
      ['0 %', '`██████████` 100 %'],
    ])
    expect(rows.map((row) => row[2])).toEqual(['before', expect.stringMatching(/ min | s$/), 'since then'])
    expect(rows[1]?.join()).toContain('✅ 0.00 → 0.00 %')
  })

  test('says below how many requests the figures of each step rest on', () => {
    expect(plain(render(canary))).toMatch(
      /Measured over \d+ requests in 1 min at 10 %, \d+ requests in 1 min at 100 %\./,
    )
  })

  test('says that the old release has nothing left where all traffic moves at once', async () => {
    const [table] = tables(render(await successes.allAtOnce()))
    expect(
      table?.rows
        .at(-1)
        ?.slice(0, 2)
        .map(({ text }) => plain(text)),
    ).toEqual(['0 %', '`██████████` 100 %'])
  })

  test('has no own requests at a first deployment, where nobody could have answered', async () => {
    const summary = render(await successes.first())
    expect(summary).not.toMatch(/own|unproven|⚪/i)
  })
})

test('a rollback over a running deployment says whose work it stopped', async () => {
  expect(render(await successes.rollbackOverDeployment())).toContain(
    'It stopped operation 7, a deploy by ada ([run 7000007](https://github.com/acme/shop/actions/runs/7000007)), which was still at work.',
  )
})

test('a sweep lists what happened', async () => {
  const summary = inSight(render(await sweep()))
  expect(summary).toContain('- production: healed operation 7 (deploy)')
  expect(summary).toContain('- pr-6 is gone: pull request 6 is closed')
})

test('the timeline is that of the environment itself; what was done elsewhere is in its table', async () => {
  const summary = render(await previewOpened())
  expect(folds(summary).find((title) => title.startsWith('Timeline'))).not.toContain('retire')
  expect(tables(summary).find(({ header }) => header[0]?.text === 'Environment')).toBeDefined()
})

test('what is in sight of a canary is short', () => {
  expect(inSight(render(canary)).split('\n').length).toBeLessThan(20)
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
