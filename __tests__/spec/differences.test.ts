import { expect, test } from '@jest/globals'
import { differences } from '../../src/spec/differences.ts'

const production = { environment: 'production' }

test('a difference between two specs is listed field by field', () => {
  const before = `
app: shop
run: {command: [node, old.js], health: /healthz, env: {LOG_LEVEL: info, GONE: "1"}}
environments: {production: {bake: 1m}, staging: {bake: 9m}}`
  const now = `
app: shop
run: {command: [node, new.js], health: {path: /healthz, interval: 2s}, env: {LOG_LEVEL: debug}}
environments: {production: {bake: 1m, capacity: {min: 2, desired: 3, max: 6}}, staging: {bake: 8m}}`
  expect(differences(before, now, production)).toEqual([
    { field: 'capacity.desired', before: undefined, now: '3' },
    { field: 'capacity.max', before: undefined, now: '6' },
    { field: 'capacity.min', before: undefined, now: '2' },
    { field: 'run.command', before: '["node","old.js"]', now: '["node","new.js"]' },
    { field: 'run.env.GONE', before: '1', now: undefined },
    { field: 'run.env.LOG_LEVEL', before: 'info', now: 'debug' },
    { field: 'run.health.interval', before: undefined, now: '2s' },
  ])
})

test('the place and order of fields and comments make no difference', () => {
  const before = `
app: shop
defaults: {bake: 1m, keep: {warm: 1}}
run: {port: 1, env: {A: a}}
environments: {production: {keep: {history: 9}}}`
  const now = `
# moved
environments: {production: {keep: {history: 9, warm: 1}, bake: 1m, run: {env: {A: a}}}}
run: {port: 1}
app: shop`
  expect(differences(before, now, production)).toEqual([])
})

test('a field that is replaced as a whole is compared as a whole', () => {
  const before = 'defaults: {strategy: {canary: {weight: 10, pause: 1m}}}\nenvironments: {production: {}}'
  const now = before.replace('production: {}', 'production: {strategy: all-at-once}')
  expect(differences(before, now, production)).toEqual([
    { field: 'strategy', before: undefined, now: 'all-at-once' },
    { field: 'strategy.canary.pause', before: '1m', now: undefined },
    { field: 'strategy.canary.weight', before: '10', now: undefined },
  ])
})

test('a preview is compared by the environment that it uses and its own section', () => {
  const before = 'environments: {try: {bake: 1m}, other: {bake: 1m}}\npreviews: {environment: try, max: 5}'
  const now = 'environments: {try: {bake: 2m}, other: {bake: 3m}}\npreviews: {environment: try, max: 6}'
  expect(differences(before, now, { previews: true })).toEqual([
    { field: 'bake', before: '1m', now: '2m' },
    { field: 'max', before: '5', now: '6' },
  ])
})

test('a new environment differs in all its fields', () => {
  expect(differences('app: shop', 'app: shop\nenvironments: {production: {bake: 1m}}', production)).toEqual([
    { field: 'bake', before: undefined, now: '1m' },
  ])
})

test('what a platform merges in its sections is merged here too', () => {
  const before = 'defaults: {aws: {timing: {lease: 30s, settle: 9s}}}\nenvironments: {production: {}}'
  const now = before.replace('production: {}', 'production: {aws: {timing: {settle: 8s}}}')
  expect(differences(before, now, production)).toEqual([{ field: 'aws.timing.settle', before: '9s', now: '8s' }])
})
