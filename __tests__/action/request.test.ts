import { afterEach, describe, expect, test } from '@jest/globals'
import { loadRequest } from '../../src/action/request.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import {
  commentEvent,
  deploymentEvent,
  dispatchEvent,
  issueEvent,
  pullEvent,
  pushEvent,
  repositoryDispatchEvent,
  rollbackForm,
  scheduleEvent,
  workflowRunEvent,
} from '../harness/events.ts'

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

describe('a command that is given by name', () => {
  const tested = 'b'.repeat(40)

  test('deploys what another workflow has tested, and not what it found broken, named or not', () => {
    const passed = workflowRunEvent({ head_sha: tested })
    expect(load({ command: 'deploy', sha: tested }, passed).commit).toEqual({ by: 'name', revision: tested })
    for (const sha of ['', tested])
      expect(() =>
        load({ command: 'deploy', sha }, workflowRunEvent({ head_sha: tested, conclusion: 'failure' })),
      ).toThrow("the other workflow ended with 'failure'")
  })

  test('deploys what a deployment is of, to where it is for, and leaves those of our own alone', () => {
    const asked = load({ command: 'deploy' }, deploymentEvent({ sha: tested }))
    expect(asked).toMatchObject({ environment: 'staging', commit: { by: 'name', revision: tested } })
    const own = deploymentEvent({ payload: { 'immutable-deploy': {} } })
    expect(() => load({ command: 'deploy' }, own)).toThrow('one of our own runs')
  })

  test('deploys or brings back what a payload names, where it names it', () => {
    const named = repositoryDispatchEvent({ sha: 'release-1', environment: 'staging' })
    expect(load({ command: 'deploy' }, named)).toMatchObject({
      environment: 'staging',
      commit: { by: 'name', revision: 'release-1' },
    })
    const back = repositoryDispatchEvent({ 'rollback-to': 'v3', environment: 'staging' })
    expect(load({ command: 'rollback' }, back)).toMatchObject({ environment: 'staging', rollbackTo: 'v3' })
    expect(load({ command: 'rollback', 'rollback-to': 'v2' }, named)).toMatchObject({ rollbackTo: 'v2' })
    expect(load({ command: 'deploy' }, repositoryDispatchEvent({})).commit).toEqual({ by: 'event', revision: 'sha' })
    expect(refusal({ command: 'deploy' }, back)).toMatchObject({ code: 'event-contradicted' })
  })

  test('brings back what the comment says that asks for it', () => {
    const asked = (body: string) => load({ command: 'rollback', 'rollback-to': 'v2' }, commentEvent(body))
    expect(asked('/rollback v7 staging')).toMatchObject({ environment: 'staging', rollbackTo: 'v7' })
    expect(asked('undo it, please')).toMatchObject({ environment: 'production', rollbackTo: 'v2' })
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
