import { describe, expect, test } from '@jest/globals'
import { KnownError } from '../../src/errors/known-error.ts'
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

  test('without a capacity takes that of what is live', () => {
    const text = edited('  capacity: 2\n', '')
    expect(load(text).environment('production')).toMatchObject({ capacityOfLive: true })
    expect(load(good).environment('production')).not.toHaveProperty('capacityOfLive')
  })

  test('describes images by its top level, whichever environment comes first', () => {
    expect(load(good).run.env).toEqual({ LOG_LEVEL: 'info' })
  })

  test('resolves paths from the home folder or from the spec', () => {
    const { run } = load(good).environment('production')
    expect(run.secrets).toEqual({ DB_URL: 'file:/home/me/.secrets/db-url' })
    const text = edited('local: { listen: "127.0.0.1:8081" }', 'local: { listen: "127.0.0.1:8081", store: ../state }')
    expect(load(text).environment('staging').platform).toMatchObject({ store: '/work/state' })
  })

  test('gives a preview a name, a route and a size of its own', () => {
    const preview = load(good).preview(7)
    expect(preview).toMatchObject({ name: 'pr-7', kind: 'preview', bakeMs: 0, keep: { warm: 0 } })
    expect(preview.capacity.desired).toBe(1)
    expect(preview.strategy).toEqual([{ weight: 100, pauseMs: 0 }])
    expect(preview.route).toEqual({ host: 'pr-7.preview.example.com' })
    expect(preview.platform).toMatchObject({ listen: '127.0.0.1:8081' })
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
  ])('accepts the strategy %s', (written, steps) => {
    const { strategy } = load(edited('{ canary: { weight: 10, pause: 2m } }', written)).environment('production')
    expect(strategy.map(({ weight, pauseMs }) => [weight, pauseMs])).toEqual(steps)
  })

  test('accepts a health check that is just a path, which an environment can change', () => {
    const text = edited('{ path: /healthz, interval: 5s }', '/up').replace(
      '{ env: {',
      '{ health: { interval: 9s }, env: {',
    )
    expect(load(text).environment('production').run.health).toMatchObject({ path: '/up', intervalMs: 5000 })
    expect(load(text).environment('staging').run.health).toMatchObject({ path: '/up', intervalMs: 9000 })
  })

  test('merges the simulated delays as well', () => {
    const text = edited('platform: local', 'platform: local\n  local: { simulate: { weights-lag: 1s } }').replace(
      '"127.0.0.1:8081" }',
      '"127.0.0.1:8081", simulate: { figures-lag: 2s } }',
    )
    expect(load(text).environment('staging').platform).toMatchObject({
      simulate: { weightsLagMs: 1000, figuresLagMs: 2000 },
    })
  })

  test('accepts anchors, aliases and merge keys', () => {
    const text = edited(
      '  production: {}',
      '  production: &base { bake: 3s }\n  second: { <<: *base, local: { listen: "127.0.0.1:9000" } }',
    )
    expect(load(text).environment('second').bakeMs).toBe(3000)
  })

  test.each([
    ['prod', "The spec immutable.yml has no environment 'prod'."],
    ['stagin', "The spec immutable.yml has no environment 'stagin'; did you mean 'staging'?"],
    ['constructor', "The spec immutable.yml has no environment 'constructor'."],
  ])('refuses the unknown environment %s with a list of the known ones', (name, message) => {
    expect(() => load(good).environment(name)).toThrow(
      expect.objectContaining({
        code: 'environment-unknown',
        message,
        advice: expect.stringMatching(/production, staging.* or where the event names it/) as unknown,
      }),
    )
  })

  test('has no previews unless it configures them, for which the error has a line that can be copied', () => {
    const text = good.slice(0, good.indexOf('previews:'))
    const failing = () => load(text).preview(1)
    expect(failing).toThrow(expect.objectContaining({ code: 'previews-missing' }))
    const [, line = ''] = /`(previews: .*)`/.exec(adviceOf(failing)) ?? []
    expect(load(`${text}${line}\n`).preview(1)).toMatchObject({ name: 'pr-1', route: { host: 'pr-1.example.com' } })
  })
})

describe('the branches and pull requests that deploy by themselves', () => {
  test('are the default branch and every pull request, unless the spec says otherwise', () => {
    expect(load(good).commits('production')).toEqual({ branches: undefined, prereleases: false })
    expect(load(good).previews).not.toHaveProperty('label')
    const spec = load(edited('  production: {}', "  production: { branches: [main, 'release/**'] }"))
    expect(spec.commits('production').branches).toEqual(['main', 'release/**'])
    expect(spec.commits('staging').branches).toBeUndefined()
    expect(() => spec.commits('nowhere')).toThrow("has no environment 'nowhere'")
    expect(load(edited('previews:\n', 'previews:\n  label: preview\n')).previews).toMatchObject({ label: 'preview' })
  })

  test.each(['[]', '[-main]', '[a b]', "['']", '[refs..main~1]', "['!main']", "['a[b]']", 'main', '[/main]'])(
    'cannot be written as %s',
    (branches) => {
      expect(problemsOf(edited('  production: {}', `  production: { branches: ${branches} }`))).toHaveLength(1)
    },
  )

  test('do not change the digest of a release', () => {
    const other = load(edited('  production: {}', '  production: { branches: [main] }'))
    expect(other.environment('production').digest).toBe(load(good).environment('production').digest)
  })
})

function adviceOf(failing: () => unknown): string {
  try {
    failing()
    return ''
  } catch (error) {
    return error instanceof KnownError ? (error.advice ?? '') : ''
  }
}
