import { expect, test } from '@jest/globals'
import { parseSpec } from '../../src/spec/parse.ts'
import { edited, load, problemsOf } from './written.ts'

const withEnv = (env: string) => edited('env: { LOG_LEVEL: info }', `env: ${env}`)
const envOf = (env: string) => load(withEnv(env)).environment('production').run.env

test.each(['1.10', '0755', '012345678901', '12345678901234567890', '0x1F', '1e3', '1_000', '.5', '+1', '-0'])(
  'a variable that is written %s reaches the app as that',
  (written) => {
    expect(envOf(`{ VALUE: ${written} }`)).toEqual({ VALUE: written })
  },
)

test.each(['yes', 'on', 'True', 'false', '2026-11-29', '12:30:00', '.inf', '0o17', 'NULL-ish'])(
  'a variable that is written %s, which YAML or older YAML takes for something else, reaches the app as that',
  (written) => {
    expect(envOf(`{ VALUE: ${written} }`)).toEqual({ VALUE: written })
  },
)

test('a variable that is quoted is what is in the quotes', () => {
  expect(envOf(`{ A: "1.10", B: '', C: "true" }`)).toEqual({ A: '1.10', B: '', C: 'true' })
})

test('variables that are merged from another map keep their digits, too', () => {
  const text = withEnv('&common { A: 1.10 }').replace(
    'run: { env: { LOG_LEVEL: debug, EXTRA: 1 } }',
    'run: { env: { <<: *common, LOG_LEVEL: debug, EXTRA: 1 } }',
  )
  expect(load(text).environment('staging').run.env).toEqual({ A: '1.10', LOG_LEVEL: 'debug', EXTRA: '1' })
})

test.each(['[1, 2]', '{ a: 1 }', '~', ''])('a variable that is written %p is refused with what to write', (written) => {
  expect(problemsOf(withEnv(`{ VALUE: ${written} }`)).join()).toMatch(/env\.VALUE: .*put it in quotes/)
})

test('a variable that an alias may have changed is refused with what to write', () => {
  const text = edited('capacity: 2', 'capacity: &two 2').replace('EXTRA: 1', 'EXTRA: *two')
  expect(problemsOf(text).join()).toMatch(/env\.EXTRA: .*in quotes/)
})

test('build arguments, variables of Packer templates and tags keep their digits', () => {
  const text = 'image: { args: { A: 1.10 }, variables: { B: 0755 } }\naws: { tags: { C: 0815 } }\n'
  expect(parseSpec(text, 'immutable.yml').value).toEqual({
    image: { args: { A: '1.10' }, variables: { B: '0755' } },
    aws: { tags: { C: '0815' } },
  })
})

test('an environment may be called as a map of variables is', () => {
  expect(load(edited('production: {}', 'env: { capacity: 3 }')).environment('env').capacity.desired).toBe(3)
})

test.each(['PORT', 'IMMUTABLE_DEPLOY_SHA'])('a variable may not be called %s, which the action sets', (name) => {
  expect(problemsOf(withEnv(`{ ${name}: 3000 }`)).join()).toContain(`run.env.${name}: `)
  const asSecret = edited('DB_URL: "file:', `${name}: "file:`)
  expect(problemsOf(asSecret).join()).toContain(`run.secrets.${name}: `)
})
