import { describe, expect, test } from '@jest/globals'
import { edited, good, load, problemsOf } from './written.ts'

describe('a valid spec', () => {
  test('inherits: built-in values, then defaults, then the environment; maps are merged', () => {
    const staging = load(good).environment('staging')
    expect(staging.capacity).toEqual({ min: 1, desired: 1, max: 1 })
    expect(staging.keep).toEqual({ warm: 2, warmForMs: 3_600_000, history: 5 })
    expect(staging.run.env).toEqual({ LOG_LEVEL: 'debug', EXTRA: '1' })
    expect(staging.run.health).toMatchObject({
      path: '/healthz',
      intervalMs: 5000,
      timeoutMs: 2000,
      status: [200, 399],
    })
    expect(load(good).environment('production').run.env).toEqual({ LOG_LEVEL: 'info' })
  })

  test('an image says of itself what the top level says, whichever environment comes first', () => {
    expect(load(good).run.env).toEqual({ LOG_LEVEL: 'info' })
  })

  test('paths start at the home folder or at the spec', () => {
    const { run } = load(good).environment('production')
    expect(run.secrets).toEqual({ DB_URL: 'file:/home/me/.secrets/db-url' })
    const text = edited('local: { listen: "127.0.0.1:8081" }', 'local: { listen: "127.0.0.1:8081", store: state }')
    expect(load(text).environment('staging').platform.store).toBe('/work/shop/state')
  })

  test('a preview has a name, a route and a size of its own', () => {
    const preview = load(good).preview(7)
    expect(preview).toMatchObject({ name: 'pr-7', kind: 'preview', bakeMs: 0, keep: { warm: 0 } })
    expect(preview.capacity.desired).toBe(1)
    expect(preview.strategy).toEqual([{ weight: 100, pauseMs: 0 }])
    expect(preview.route).toEqual({ host: 'pr-7.preview.example.com' })
    expect(preview.platform.listen).toBe('127.0.0.1:8081')
  })

  test.each([
    ['all-at-once', [[100, 0]]],
    [
      '{ canary: { weight: 5, pause: 90s } }',
      [
        [5, 90_000],
        [100, 0],
      ],
    ],
    [
      '{ linear: { step: 40, every: 1m } }',
      [
        [40, 60_000],
        [80, 60_000],
        [100, 0],
      ],
    ],
    [
      '{ steps: [{ weight: 1, pause: 1s }, { weight: 50 }] }',
      [
        [1, 1000],
        [50, 0],
        [100, 0],
      ],
    ],
    ['{ steps: [{ weight: 100, pause: 1m }] }', [[100, 0]]],
  ])('strategy %s', (written, steps) => {
    const { strategy } = load(edited('{ canary: { weight: 10, pause: 2m } }', written)).environment('production')
    expect(strategy.map(({ weight, pauseMs }) => [weight, pauseMs])).toEqual(steps)
  })

  test('anchors, aliases and merge keys work', () => {
    const text = edited(
      '  production: {}',
      '  production: &base { bake: 3s }\n  second: { <<: *base, local: { listen: "127.0.0.1:9000" } }',
    )
    expect(load(text).environment('second').bakeMs).toBe(3000)
  })

  test('an unknown environment is named with those there are', () => {
    expect(() => load(good).environment('prod')).toThrow(
      expect.objectContaining({
        code: 'environment-unknown',
        advice: expect.stringContaining('production, staging') as unknown,
      }),
    )
  })

  test('without previews there is none', () => {
    const text = good.slice(0, good.indexOf('previews:'))
    expect(() => load(text).preview(1)).toThrow(expect.objectContaining({ code: 'previews-missing' }))
  })
})

describe('what is wrong is said with its place, what was found and what is allowed', () => {
  test.each([
    [
      'a misspelt key',
      edited('capacity: 2', 'capasity: 2'),
      ["11:3 defaults.capasity: unknown key; did you mean 'capacity'?"],
    ],
    [
      'a misspelt top-level key',
      edited('run:\n  command', 'rum:\n  command'),
      ['1:1 run: is missing', "4:1 rum: unknown key; did you mean 'run'?"],
    ],
    [
      'an unlike key',
      edited('capacity: 2', 'flavour: 2'),
      [expect.stringMatching(/^11:3 defaults\.flavour: unknown key; allowed: platform, local, capacity, /)],
    ],
    [
      'a misspelt value',
      edited('platform: local', 'platform: locl'),
      [`10:3 defaults.platform: found "locl"; allowed: local; did you mean 'local'?`],
    ],
    [
      'a bad duration',
      edited('interval: 5s', 'interval: soon'),
      ['6:29 run.health.interval: found "soon"; allowed: a duration such as 250ms, 5s, 2m, 1h or 3d'],
    ],
    [
      'a number out of range',
      edited('weight: 10', 'weight: 1000'),
      ['12:25 defaults.strategy.canary.weight: found 1000; allowed: a whole number from 1 to 99'],
    ],
    [
      'a misspelt alternative',
      edited('canary:', 'canry:'),
      ["12:15 defaults.strategy.canry: unknown key; did you mean 'canary'?"],
    ],
    [
      'text where a list belongs',
      edited('[node, server.js]', 'node server.js'),
      ['5:3 run.command: found "node server.js"; allowed: a list'],
    ],
    [
      'an empty command',
      edited('[node, server.js]', '[]'),
      ['5:3 run.command: found []; allowed: at least the program to run'],
    ],
    [
      'a value in place of a secret',
      edited('file:~/.secrets/db-url', 'hunter2'),
      ['8:14 run.secrets.DB_URL: must be a reference, never a value; the platform local knows file:/path/to/it'],
    ],
    [
      'contradicting sizes',
      edited('capacity: 2', 'capacity: { min: 3, desired: 1, max: 2 }'),
      ['11:3 defaults.capacity: found min 3, desired 1, max 2; allowed is min <= desired <= max'],
    ],
    [
      'falling weights',
      edited('{ canary: { weight: 10, pause: 2m } }', '{ steps: [{ weight: 50 }, { weight: 20 }] }'),
      ['12:41 defaults.strategy.steps.1.weight: weights must rise from step to step'],
    ],
    [
      'too many warm',
      edited('warm: 2', 'warm: 4'),
      [expect.stringContaining('14:11 defaults.keep.warm: found 4;'), expect.anything()],
    ],
    [
      'a preview name',
      edited('  staging:', '  pr-1:'),
      expect.arrayContaining([expect.stringContaining('names like pr-1 are those of previews')]),
    ],
    [
      'a route for all previews',
      edited('pr-{number}.', ''),
      [expect.stringContaining('previews.route: must contain {number}')],
    ],
    [
      'previews of nothing',
      edited('environment: staging', 'environment: stagin'),
      [expect.stringContaining("found 'stagin'; allowed: production, staging")],
    ],
    [
      'two defaults on one listener',
      edited('"127.0.0.1:8081"', '"127.0.0.1:8080"'),
      [expect.stringContaining("has the same listener 127.0.0.1:8080 and the same route as 'production'")],
    ],
    [
      'a platform nowhere',
      edited('  platform: local\n', ''),
      [expect.stringContaining("environments.production: the key 'platform' is missing"), expect.anything()],
    ],
    ['no file at all', '', ['1:1 app: is missing', '1:1 run: is missing', '1:1 environments: is missing']],
    ['broken YAML', 'app: [', [expect.stringContaining('this is not YAML')]],
    ['a tab', 'app: shop\nrun:\n\tport: 1', [expect.stringMatching(/^3:1 this is not YAML/)]],
    [
      'a key twice',
      edited('  capacity: 2', '  capacity: 2\n  capacity: 3'),
      [expect.stringContaining('this is not YAML')],
    ],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  test('everything at once, in the order of the file', () => {
    const text = edited('capacity: 2', 'capasity: 2').replace('5s', 'soon').replace('app: shop', 'app: Shop')
    expect(problemsOf(text).map((problem) => problem.split(' ')[1])).toEqual([
      'app:',
      'run.health.interval:',
      'defaults.capasity:',
    ])
  })
})

describe('a file that is meant to hurt', () => {
  test('of 10 MB is not parsed', () => {
    expect(() => load(`${good}# ${'x'.repeat(10_000_000)}`)).toThrow(
      expect.objectContaining({ code: 'spec-too-large' }),
    )
  })

  test('of aliases that multiply is refused', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`)
    expect(problemsOf(['l0: &l0 [x]', ...levels].join('\n'))).toEqual([expect.stringContaining('aliases')])
  })
})
