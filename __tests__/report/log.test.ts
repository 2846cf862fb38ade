import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { EngineEvent } from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { errors } from '../../src/errors/registry.ts'
import { createLog } from '../../src/report/log.ts'
import { reportFailure } from '../../src/report/report-failure.ts'
import { hostile } from './hostile.ts'
import { printed } from './printed.ts'
import { claimed, noon, step } from './parts.ts'
import { failedCanary } from './scenes/failures.ts'
import type { Scene } from './scenes/scene.ts'
import { closeShop } from './scenes/shop.ts'

let failed: Scene
beforeAll(async () => {
  failed = await failedCanary()
})
afterAll(closeShop)

function logged(events: readonly EngineEvent[]) {
  return printed(() => {
    const log = createLog()
    for (const event of events) log(event)
  })
}

describe('the log', () => {
  test('is a group per step, closed, with the time it took after it', () => {
    const { raw } = logged(step('image', 0, 3210, 'done', [{ ...claimed, operation: 7 }]))
    expect(raw.split(/\r?\n/)).toEqual([
      '::group::image',
      "operation 7 is this run's",
      '::endgroup::',
      'image: done in 3.2 s',
      '',
    ])
  })

  test('closes a group before it opens another', () => {
    const { commands } = logged([{ type: 'step-started', step: 'swap', at: noon }, ...step('undo', 0, 1)])
    expect(commands.map(({ name }) => name)).toEqual(['group', 'endgroup', 'group', 'endgroup'])
  })

  test('tells a wait at once and then every 10 s, another wait at once again', () => {
    const wait = (seconds: number, message = 'targets to be healthy'): EngineEvent => ({
      type: 'progress',
      at: noon + seconds * 1000,
      message,
      done: 1,
      total: 2,
      deadline: noon + 60_000,
    })
    const each = Array.from({ length: 25 }, (_, second) => wait(second))
    const { lines } = logged([...step('gate', 0, 25_000, 'done', [...each, wait(25, 'checks')]), wait(26)])
    expect(lines).toEqual([
      'waiting for targets to be healthy (1 of 2, 1 min 0 s left)',
      'waiting for targets to be healthy (1 of 2, 50.0 s left)',
      'waiting for targets to be healthy (1 of 2, 40.0 s left)',
      'waiting for checks (1 of 2, 35.0 s left)',
      'gate: done in 25.0 s',
      'waiting for targets to be healthy (1 of 2, 34.0 s left)',
    ])
  })

  test('is a group per command that people watch, closed, with how it ended after it', () => {
    const build = { title: 'build: npm ci', tookMs: 62_000 }
    const { raw } = logged([
      { type: 'step-started', step: 'image', at: noon },
      { type: 'command-started', title: build.title },
      { type: 'command-printed', lines: ['added 200 packages', ''] },
      { type: 'progress', at: noon + 10_000, message: 'the image of a1b2c3d to be built' },
      { type: 'command-silent', ...build },
      { type: 'command-ended', ...build, failure: undefined },
      { type: 'command-started', title: 'docker push' },
      { type: 'command-ended', title: 'docker push', tookMs: 900, failure: 'exit code 1' },
      { type: 'progress', at: noon + 70_000, message: 'the image of a1b2c3d to be built' },
      { type: 'step-finished', step: 'image', at: noon + 70_000, outcome: 'failed' },
    ])
    expect(raw.split(/\r?\n/)).toEqual([
      '::group::image',
      '::endgroup::',
      '::group::build: npm ci',
      '│ added 200 packages',
      '│ ',
      'still running after 1 min 2 s',
      '::endgroup::',
      'build: npm ci: done in 1 min 2 s',
      '::group::docker push',
      '::endgroup::',
      'docker push: failed after 900 ms: exit code 1',
      'waiting for the image of a1b2c3d to be built',
      'image: failed in 1 min 10 s',
      '',
    ])
  })

  test('lets nothing that a command prints be a command of the workflow, nor a secret', () => {
    const lines = [
      '::error::x',
      '  ::add-mask::y',
      'done ##[error]z',
      '::stop-commands::t',
      '\u200b::set-output name=a::b',
    ]
    const { commands, raw } = logged([
      { type: 'secret', value: 'c0rrect-horse' },
      { type: 'command-started', title: '::error::build c0rrect-horse' },
      { type: 'command-printed', lines: [...lines, 'it is c0rrect-horse', 'Yzoycm\r::error::w'] },
      { type: 'command-ended', title: 'build', tookMs: 1, failure: '::error::v' },
    ])
    expect(commands.filter(({ name }) => name !== 'add-mask').map(({ name }) => name)).toEqual(['group', 'endgroup'])
    expect(raw.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('c0rrect')
  })

  test('says of an instance only what is new', () => {
    const fleet = failed.events.filter(({ type }) => type === 'fleet')
    const { lines } = logged([...fleet, ...fleet.slice(-1)])
    expect(lines).toEqual([
      'v7 i-11 in eu-west-1b: running, healthy after 23.2 s',
      'v7 i-12 in eu-west-1a: running, healthy after 23.2 s',
      'v7 i-13 in eu-west-1b: running, healthy after 23.2 s',
      'v7 i-11 in eu-west-1b: running, unhealthy: answered 503',
      'v7 i-12 in eu-west-1a: running, unhealthy: answered 503',
      'v7 i-13 in eu-west-1b: running, unhealthy: answered 503',
    ])
  })

  test('annotates the place that is known', () => {
    const { commands } = logged([
      { type: 'warning', message: 'too many', location: { file: 'a:b,c.yml', line: 3, column: 5 } },
      { type: 'notice', message: 'two\nlines' },
    ])
    expect(commands).toEqual([
      { name: 'warning', properties: 'file=a%3Ab%2Cc.yml,line=3,col=5', data: 'too many' },
      { name: 'notice', properties: '', data: 'two%0Alines' },
    ])
  })

  describe('of a secret', () => {
    const { GITHUB_ACTIONS: before = '' } = process.env
    afterEach(() => void (process.env['GITHUB_ACTIONS'] = before))

    test('has the runner mask each line by itself, but none that stands in any text', () => {
      process.env['GITHUB_ACTIONS'] = 'true'
      const values = ['first line\r\n}\nlast line\n', ' ', 'true', '1']
      const { commands } = logged(values.map((value) => ({ type: 'secret', value })))
      expect(commands.map(({ name, data }) => [name, data])).toEqual([
        ['add-mask', 'first line'],
        ['add-mask', 'last line'],
      ])
    })

    test('prints nothing elsewhere, where nobody would mask it, and replaces it itself', () => {
      process.env['GITHUB_ACTIONS'] = ''
      const value = 'unlikely "secret" 1'
      const { raw } = logged([
        { type: 'secret', value },
        { type: 'notice', message: `refused: ${value}` },
        { type: 'undone', message: JSON.stringify({ value }) },
        { type: 'warning', message: Buffer.from(value).toString('base64') },
      ])
      expect(raw).toContain('refused: ***')
      expect(raw).not.toMatch(/unlikely|dW5saWtlbHkg/)
    })
  })
})

describe('a failure', () => {
  test('that is known is told with its problems at their places, its evidence folded, and no stack', () => {
    const error = new KnownError('The spec is wrong.', {
      code: 'spec-invalid',
      advice: 'Fix it.',
      cause: new Error('deeper'),
      problems: [
        { message: 'run.prot is unknown', advice: 'Did you mean port?', location: { file: 'immutable.yml', line: 4 } },
      ],
      evidence: [{ title: 'i-1', lines: ['last', 'words\n::error::x'] }],
    })
    const { raw, commands, lines } = printed(() => reportFailure(error))
    expect(commands).toEqual([
      { name: 'endgroup', properties: '', data: '' },
      { name: 'error', properties: '', data: 'The spec is wrong.%0AFix it.' },
      { name: 'error', properties: 'file=immutable.yml,line=4', data: 'run.prot is unknown%0ADid you mean port?' },
      { name: 'group', properties: '', data: 'i-1' },
      { name: 'endgroup', properties: '', data: '' },
    ])
    expect(lines).toEqual([
      '│ last',
      '│ words',
      '│ │ ::error::x',
      'error code: spec-invalid (docs/errors.md of this action explains it)',
    ])
    expect(raw).not.toMatch(/\n\s*at /)
  })

  test('that has no advice of its own has what helps against its code', () => {
    const error = new KnownError('The payload cannot be read.', { code: 'event-unreadable' })
    const { commands } = printed(() => reportFailure(error))
    expect(commands[1]?.data).toBe(`The payload cannot be read.%0A${errors['event-unreadable'].remedy}`)
    const linked = printed(() => reportFailure(new KnownError('Gone.', { code: 'github-unreachable' })))
    expect(linked.commands[1]?.data).toMatch(/^Gone\.%0ACheck githubstatus\.com, /)
  })

  const unexpected = { 'an error': new TypeError('x'), 'a text': 'x', nothing: undefined, 'an object': { x: 1 } }
  test.each(Object.entries(unexpected))('that nobody expected is called a bug: %s', (_name, thrown) => {
    const { commands, lines } = printed(() => reportFailure(thrown, 'https://github.com/acme/deploy/issues'))
    expect(commands[1]).toMatchObject({
      name: 'error',
      data: expect.stringContaining('This is a bug in immutable-deploy'),
    })
    expect(lines.at(-1)).toBe('Please report it with this log at https://github.com/acme/deploy/issues.')
  })

  test('that nobody expected shows its stack and those of its causes, even in a circle', () => {
    const error = new Error('outer', { cause: new AggregateError([new Error('inner')], 'middle') })
    const circle = new Error('circle')
    circle.cause = circle
    const { lines } = printed(() => reportFailure(error))
    const stacks = lines.filter((line) => !/^\s+at /.test(line))
    expect(stacks.slice(0, 3)).toEqual(['Error: outer', 'caused by: AggregateError: middle', 'caused by: Error: inner'])
    expect(lines.filter((line) => /^\s+at /.test(line)).length).toBeGreaterThan(2)
    expect(() => printed(() => reportFailure(circle))).not.toThrow()
  })
})

describe('text from outside is no command to the runner', () => {
  const attacks = [
    '::add-mask::x',
    '  ::error file=a::x',
    'x\n::set-env name=PATH::x',
    'x\r::stop-commands::x',
    'x\u2028::error::x',
    'a ##[error]x',
    '\u001b[0m::error::x',
    '\u200b::error::x',
    ':\u200d:error::x',
    ':\u001b[1m:error::x',
    '#\u034f#[error]x',
    '\u0000::error::x',
    '…::error::x%0A::error::x',
  ]
  const ours = ['group', 'endgroup', 'notice', 'warning', 'error']

  test.each(attacks)('%j', (text) => {
    const { events, result } = hostile(failed, text)
    const progress: EngineEvent = { type: 'progress', at: noon, message: text }
    const calm = hostile(failed, 'calm')
    const run = (told: readonly EngineEvent[], scene: typeof calm) =>
      printed(() => {
        const log = createLog()
        for (const event of told) log(event)
        if ('error' in scene.result) reportFailure(scene.result.error)
        reportFailure(text)
      })
    const attacked = run([...events, progress], { ...calm, result })
    const peaceful = run([...calm.events, { ...progress, message: 'calm' }], calm)
    expect(attacked.commands.map(({ name }) => name)).toEqual(peaceful.commands.map(({ name }) => name))
    expect(attacked.commands.every(({ name }) => ours.includes(name))).toBe(true)
    expect(attacked.raw).not.toMatch(/[^\P{Cc}\n]|\u200b/u)
  })
})
