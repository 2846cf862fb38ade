import { describe, expect, test } from '@jest/globals'
import { edited, good, load, problemsOf } from './written.ts'

describe('the error about a spec names the place, what was found and what is allowed for', () => {
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
      [expect.stringMatching(/^11:3 defaults\.flavour: unknown key; allowed: platform, local, aws, ec2, capacity, /)],
    ],
    [
      'a misspelt value',
      edited('platform: local', 'platform: locl'),
      [`10:3 defaults.platform: found "locl"; allowed: local, ec2; did you mean 'local'?`],
    ],
    [
      'a bad duration',
      edited('interval: 5s', 'interval: soon'),
      ['6:29 run.health.interval: found "soon"; allowed: a duration such as 250ms, 5s, 2m, 1h or 3d, but not 0'],
    ],
    [
      'no time between two checks',
      edited('interval: 5s', 'interval: 0s'),
      ['6:29 run.health.interval: found "0s"; allowed: a duration such as 250ms, 5s, 2m, 1h or 3d, but not 0'],
    ],
    [
      'a wait that no timer holds',
      edited('pause: 2m', 'pause: 30d'),
      ['12:37 defaults.strategy.canary.pause: found "30d"; allowed: a duration of at most 24d, such as 5s'],
    ],
    [
      'a lease that no call fits into',
      edited('listen: "127.0.0.1:8081"', 'lease: 999ms'),
      [expect.stringMatching(/local\.lease: found "999ms"; allowed: a duration from 1s to 24d$/)],
    ],
    [
      'a store that the next checkout would clean away',
      edited('listen: "127.0.0.1:8081"', 'store: ./a/../state'),
      [expect.stringMatching(/local\.store: '\.\/a\/\.\.\/state' is in the checkout.*write an absolute path/)],
    ],
    [
      'a range of statuses from high to low',
      edited('interval: 5s', 'status: 399-200'),
      ['6:29 run.health.status: found "399-200"; allowed: a range from the lower status to the higher'],
    ],
    [
      'a port that there is not',
      edited('127.0.0.1:8081', '127.0.0.1:99999'),
      [
        '18:14 environments.staging.local.listen: found "127.0.0.1:99999"; allowed: host:port with a port from 1 to 65535',
      ],
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
      'several misspelt keys of one map',
      edited('capacity: 2', 'capasity: 2\n  bakee: 1m'),
      [
        "11:3 defaults.capasity: unknown key; did you mean 'capacity'?",
        "12:3 defaults.bakee: unknown key; did you mean 'bake'?",
      ],
    ],
    [
      'an alternative that is not complete',
      edited('{ weight: 10, pause: 2m }', '{ weight: 10 }'),
      ['12:15 defaults.strategy.canary.pause: is missing'],
    ],
    [
      'a misspelt key deep in an alternative',
      edited('{ canary: { weight: 10, pause: 2m } }', '{ steps: [{ wieght: 10 }] }'),
      [
        '12:23 defaults.strategy.steps.0.weight: is missing',
        "12:25 defaults.strategy.steps.0.wieght: unknown key; did you mean 'weight'?",
      ],
    ],
    [
      'two alternatives at once',
      edited('pause: 2m } }', 'pause: 2m }, linear: { step: 5, every: 1s } }'),
      [expect.stringMatching(/^12:3 defaults\.strategy: found \{canary, linear\}; allowed: all-at-once, \{canary: /)],
    ],
    [
      'sizes without one of them',
      edited('capacity: 2', 'capacity: { min: 1, desired: 2 }'),
      ['11:3 defaults.capacity.max: is missing'],
    ],
    [
      'lists where maps belong',
      edited('keep: { warm: 2 }', 'keep: []').replace('production: {}', 'production: [a]'),
      [
        '14:3 defaults.keep: found a list; allowed: a map of keys and values',
        '16:3 environments.production: found a list; allowed: a map of keys and values',
      ],
    ],
    ['a list for everything', '- app', ['1:1 the file: found a list; allowed: a map of keys and values']],
    [
      'nothing where a map belongs',
      edited('production: {}', 'production:'),
      ['16:3 environments.production: found nothing; allowed: a map of keys and values'],
    ],
    [
      'text where a list belongs',
      edited('[node, server.js]', 'node server.js'),
      ['5:3 run.command: found "node server.js"; allowed: a list'],
    ],
    [
      'no command',
      edited('  command: [node, server.js]\n', ''),
      ['4:1 run.command: is missing; an image of the builder archive needs it'],
    ],
    [
      'a shell of which nobody knows how to give it a script',
      edited('build: npm ci --omit=dev', 'build: npm ci --omit=dev\n  shell: fish'),
      ['4:3 image.shell: found "fish"; allowed: bash, sh, python, pwsh, or a command with {0} for the script’s file'],
    ],
    [
      'a shell for what no shell runs',
      edited('build: npm ci --omit=dev', 'build: [npm, ci]\n  shell: bash'),
      ['4:3 image.shell: is for a `build` that is a script; `build` is a list here, which is run by no shell'],
    ],
    [
      'a cache without files to know it by',
      edited('--omit=dev', '--omit=dev\n  cache: [{ path: ~/.npm, key-files: [] }]'),
      ['4:27 image.cache.0.key-files: found an empty list; allowed: at least one file'],
    ],
    [
      'a cache for no build',
      edited('build: npm ci --omit=dev', 'cache: [{ path: ~/.npm, key-files: [package-lock.json] }]'),
      ['3:3 image.cache: is for the command of `build`; there is none'],
    ],
    [
      'an empty command',
      edited('[node, server.js]', '[]'),
      ['5:3 run.command: found an empty list; allowed: at least the program to run'],
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
    ['too many warm', edited('warm: 2', 'warm: 4'), [expect.stringContaining('14:11 defaults.keep.warm: found 4;')]],
    [
      'too many warm previews',
      `${good}  keep: { warm: 4 }\n`,
      [expect.stringContaining('25:11 previews.keep.warm: found 4;')],
    ],
    [
      'a placeholder outside of previews',
      edited('capacity: 1', 'route: { host: "pr-{number}.example.com" }'),
      ['19:14 environments.staging.route.host: found {number}; only the routes of previews know {number}'],
    ],
    [
      'a misspelt placeholder',
      edited('"pr-{number}.preview', '"{numbr}.pr-{number}.preview'),
      ['24:12 previews.route.host: found {numbr}; allowed: {number}'],
    ],
    [
      'a preview name',
      edited('  staging:', '  pr-1:'),
      expect.arrayContaining([expect.stringContaining('names that begin with pr- are those of previews')]),
    ],
    [
      'a route for all previews',
      edited('pr-{number}.', ''),
      [expect.stringContaining('previews.route: must contain {number}')],
    ],
    [
      'previews of nothing',
      edited('environment: staging', 'environment: stagin'),
      [expect.stringContaining("found 'stagin'; allowed: production, staging; did you mean 'staging'?")],
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
      ["12:3 the key 'capacity' is given twice"],
    ],
    ['two documents', `${good}---\n${good}`, ['25:1 this is not YAML: a second document begins here']],
    ['an unknown tag', edited('app: shop', 'app: !env shop'), ['1:6 this is not YAML: Unresolved tag: !env']],
    [
      'an alias of nothing',
      edited('capacity: 2', 'capacity: *size'),
      [expect.stringMatching(/^11:13 its aliases cannot be followed: .*size/)],
    ],
    ['a list that holds itself', edited('shop', '&a [*a]'), ['1:1 app: found a list; allowed: text']],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  test.each(['12345', '{ value: 12345 }', '[12345]'])('a secret, but never its value: %s', (value) => {
    const problems = problemsOf(edited('"file:~/.secrets/db-url"', value))
    expect(problems).toEqual([expect.stringContaining('8:14 run.secrets.DB_URL: found something; allowed: text')])
    expect(problems.join()).not.toContain('12345')
  })

  test('a file that is no spec, but never what is in it', () => {
    expect(problemsOf('root:x:0:0:root')).toEqual([expect.stringContaining('found something; allowed: a map')])
  })

  test('all problems at once, in the order of the file', () => {
    const text = edited('capacity: 2', 'capasity: 2').replace('5s', 'soon').replace('app: shop', 'app: Shop')
    expect(problemsOf(text).map((problem) => problem.split(' ')[1])).toEqual([
      'app:',
      'run.health.interval:',
      'defaults.capasity:',
    ])
  })
})

describe('a hostile spec', () => {
  test('of 10 MB is not parsed', () => {
    expect(() => load(`${good}# ${'x'.repeat(10_000_000)}`)).toThrow(
      expect.objectContaining({ code: 'spec-too-large' }),
    )
  })

  test('of aliases that multiply is refused', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`)
    expect(problemsOf(['l0: &l0 [x]', ...levels].join('\n'))).toEqual([
      expect.stringMatching(/^2:10 its aliases cannot be followed/),
    ])
  })

  test('of very many wrong keys is refused with the first hundred', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  key${index}: 1`)
    const text = edited('defaults:', `defaults:\n${keys.join('\n')}`)
    expect(() => load(text)).toThrow(/20000 problems, of which the first 100 are shown/)
    expect(problemsOf(text)).toHaveLength(100)
  })
})

/** Spellings that a URL parser takes for the address of another host. */
const elsewhere = [
  '//host',
  '/\\host',
  '/\t/host',
  '/\n/host',
  '\t//host',
  ' //host',
  '/\r\\host',
  'http://host',
  '\\\\host',
]

test.each(elsewhere)('a path that leads to another host is refused in every field: %j', (path) => {
  const written = JSON.stringify(path)
  const found = `found ${written}; allowed: a path that begins with one /, percent-encoded where necessary`
  expect(problemsOf(edited('path: /healthz', `path: ${written}`))).toEqual([`6:13 run.health.path: ${found}`])
  expect(problemsOf(edited('  health: { path: /healthz, interval: 5s }', `  health: ${written}`))).toEqual([
    expect.stringMatching(/^6:3 run\.health: found /),
  ])
  expect(problemsOf(edited('[{ path: /,', `[{ path: ${written},`))).toEqual([
    expect.stringContaining(`defaults.checks.0.path: ${found}`),
  ])
  const route = `route: { path: ${written} }`
  expect(problemsOf(edited('capacity: 1', route))).toEqual([expect.stringContaining(`staging.route.path: ${found}`)])
})

test.each(['/', '~', '~/work', '~/.ssh', '~/.npm/../.ssh', '~/.cache/go-build', './dist', '~/.npm*'])(
  'nothing is cached that is no store of downloads: %s',
  (path) => {
    const text = edited('--omit=dev', `--omit=dev\n  cache: [{ path: '${path}', key-files: [package-lock.json] }]`)
    expect(problemsOf(text)).toEqual([
      expect.stringContaining(`image.cache.0.path: found "${path}"; allowed: a store of downloads`),
    ])
  },
)
