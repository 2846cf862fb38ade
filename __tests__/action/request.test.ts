import { afterEach, describe, expect, test } from '@jest/globals'
import { loadRequest } from '../../src/action/request.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { dispatchEvent, issueEvent, pullEvent, pushEvent, rollbackForm, scheduleEvent } from '../harness/events.ts'

const forget = () => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name]
}
afterEach(forget)

const push = pushEvent()
const head = 'a'.repeat(40)
const pull = (action: string) => pullEvent({ action, sha: head })

interface Event {
  readonly name: string
  readonly payload: unknown
}

function load(
  inputs: Readonly<Record<string, string>> = {},
  event: Event = push,
  environment: NodeJS.ProcessEnv = { GITHUB_SHA: 'sha' },
) {
  forget()
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value
  const asked = loadRequest(environment, event, (path) => `/checkout/${path}`)
  if ('nothing' in asked) throw new Error(asked.nothing)
  return asked
}

const refusal = (...given: Parameters<typeof load>): KnownError => {
  try {
    load(...given)
  } catch (error) {
    if (error instanceof KnownError) return error
    throw error
  }
  throw new Error('it was not refused')
}

test('every input has a default', () => {
  expect(load()).toEqual({
    command: 'deploy',
    environment: 'production',
    spec: 'immutable.yml',
    workingDirectory: '/checkout/.',
    app: undefined,
    rollbackTo: '',
    onlyEnvironment: undefined,
    githubEnvironment: '',
    preview: undefined,
    base: undefined,
    baseSha: undefined,
    explicit: false,
    provided: { kind: 'commit', ref: 'refs/heads/main', byHand: false, main: 'main', isPrerelease: false },
    petition: undefined,
    lacksForm: false,
    allowForks: false,
    commit: { by: 'event', revision: 'sha' },
    dryRun: false,
    force: false,
    waitForLockMs: 600_000,
    supersede: false,
  })
  expect(load({}, push, {}).commit).toEqual({ by: 'event', revision: 'HEAD' })
})

describe('an event', () => {
  test.each([
    [push, {}, 'deploy'],
    [dispatchEvent(), {}, 'deploy'],
    [dispatchEvent(), { 'rollback-to': 'v1' }, 'rollback'],
    [scheduleEvent, {}, 'sweep'],
    [issueEvent({ body: rollbackForm('v1') }), {}, 'rollback'],
    [pull('opened'), {}, 'preview'],
    [pull('reopened'), {}, 'preview'],
    [pull('synchronize'), {}, 'preview'],
    [pull('ready_for_review'), {}, 'preview'],
    [pull('labeled'), {}, 'preview'],
    [pull('unlabeled'), {}, 'destroy'],
    [pull('closed'), {}, 'destroy'],
    [pull('labeled'), { command: 'status' }, 'status'],
    [push, { command: 'rollback' }, 'rollback'],
    [push, { command: 'auto' }, 'deploy'],
  ])('such as %j with the inputs %j means %s', (event, inputs, command) => {
    expect(load(inputs, event).command).toBe(command)
  })

  test.each([
    { name: 'pull_request', payload: null },
    { name: 'pull_request', payload: 'opened' },
    { name: 'pull_request', payload: { action: ['opened'] } },
    { name: 'issue_comment', payload: { action: 'created', comment: { body: '/status' } } },
  ])('such as %j is refused when it does not say what it must', (event) => {
    expect(refusal({}, event)).toMatchObject({ code: 'event-incomplete' })
  })

  test.each([
    { name: 'pull_request_target', payload: { action: 'opened', number: 7 } },
    { name: '', payload: undefined },
  ])('such as %j is refused when it is not supported', (event) => {
    expect(refusal({}, event)).toMatchObject({
      code: 'event-unsupported',
      advice: expect.stringContaining('`command`'),
    })
  })
})

describe('a pull request', () => {
  test('is deployed at its head, not at the merge commit in GITHUB_SHA', () => {
    expect(load({}, pull('opened'))).toMatchObject({ preview: 7, commit: { by: 'pull', revision: head } })
  })

  test.each(['main; reboot', 'a'.repeat(39), `${head}\n`, 7, null, { toString: 'x' }])(
    'with the invalid head %j is refused, and its merge commit is not deployed instead',
    (sha) => {
      const { name, payload } = pull('opened')
      const event = {
        name,
        payload: { ...payload, pull_request: { ...payload.pull_request, head: { sha, repo: null } } },
      }
      expect(refusal({ command: 'preview' }, event)).toMatchObject({ code: 'event-incomplete' })
    },
  )

  test.each(['7', -1, 0, 1.5, null, undefined, {}, '../7'])(
    'with the number %j in its payload is refused',
    (number) => {
      for (const action of ['opened', 'closed']) {
        const { name, payload } = pull(action)
        const event = { name, payload: { ...payload, number } }
        expect(refusal({}, event)).toMatchObject({ code: 'event-incomplete' })
        expect(refusal({ command: 'destroy', force: 'true' }, event)).toMatchObject({ code: 'event-incomplete' })
      }
    },
  )

  test('is the one that the input names, whatever the event says', () => {
    expect(load({ number: '12', command: 'preview' }, pull('opened'))).toMatchObject({
      preview: 12,
      commit: { by: 'pull', revision: undefined },
    })
    expect(load({ number: '12', command: 'destroy' }).preview).toBe(12)
    expect(load({ command: 'destroy' }).preview).toBeUndefined()
    expect(load({ number: '12' }).preview).toBeUndefined()
  })

  test.each(['0', '-1', '1.5', 'seven', '1e3', '../7', '9'.repeat(20)])('named %j by input is refused', (number) => {
    expect(refusal({ number, command: 'preview' })).toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('`number`'),
    })
  })

  test('without a number cannot have a preview', () => {
    expect(refusal({ command: 'preview' })).toMatchObject({ code: 'input-invalid' })
  })
})

describe('input values', () => {
  test.each(['dry-run', 'force', 'supersede'])('of %s can only be true or false', (name) => {
    const key = name === 'dry-run' ? 'dryRun' : name
    expect(load({ [name]: 'true' })).toMatchObject({ [key]: true })
    expect(load({ [name]: 'false' })).toMatchObject({ [key]: false })
    for (const wrong of ['True', 'yes', '1', 'on', 'tru'])
      expect(refusal({ [name]: wrong })).toMatchObject({
        code: 'input-invalid',
        message: expect.stringContaining(`\`${name}\` is '${wrong}'`),
      })
  })

  test.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['2h', 7_200_000],
    ['250ms', 250],
    ['0s', 0],
    ['0', 0],
    ['1.5m', 90_000],
    ['1d', 86_400_000],
    ['24d', 2_073_600_000],
  ])('such as the duration %s are read as %i ms', (text, ms) => {
    expect(load({ 'wait-for-lock': text }).waitForLockMs).toBe(ms)
  })

  test.each(['10', '-1s', '25d', '10 m', 'forever', '1d1h', 's'])('such as %j are refused as durations', (text) => {
    expect(refusal({ 'wait-for-lock': text })).toMatchObject({ code: 'input-invalid' })
  })

  test('that name an unknown command are cut short in the error, which lists the known commands', () => {
    const error = refusal({ command: 'deplyo'.repeat(100) })
    expect(error.message).toMatch(/deploy, rollback, preview, destroy, sweep, status/)
    expect(error.message.length).toBeLessThan(250)
  })
})
