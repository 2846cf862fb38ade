import { describe, expect, test } from '@jest/globals'
import { matches, whyNotBranch } from '../../../src/github/events/event-branch.ts'
import { whyNotLabel } from '../../../src/github/events/event-pull.ts'
import { meaningOf } from '../../../src/github/events/event.ts'
import {
  dispatchEvent,
  issueEvent,
  pullEvent,
  pushEvent,
  releaseEvent,
  rollbackForm,
  scheduleEvent,
} from '../../harness/events.ts'

const sha = 'a'.repeat(40)
const pull = (action: string, more: object = {}) => pullEvent({ action, sha, ...more })

describe('the action takes its command from', () => {
  test.each([
    ['a push', pushEvent(), 'deploy'],
    ['a published release', releaseEvent(), 'deploy'],
    ['a dispatch', dispatchEvent(), 'deploy'],
    ['a schedule', scheduleEvent, 'sweep'],
    ...['opened', 'reopened', 'synchronize', 'ready_for_review', 'labeled'].map(
      (action) => [`a pull request that is ${action}`, pull(action), 'preview'] as const,
    ),
    ['a closed pull request', pull('closed'), 'destroy'],
    ['a pull request that loses a label', pull('unlabeled'), 'destroy'],
    ['an issue labelled rollback', issueEvent({ body: rollbackForm('v41') }), 'rollback'],
  ])('%s', (_name, event, command) => {
    expect(meaningOf(event, '')).toMatchObject({ command })
  })

  test('a dispatch with a rollback target', () => {
    expect(meaningOf(dispatchEvent(), 'previous')).toEqual({ command: 'rollback' })
  })

  test('a pull request, whose head commit it deploys', () => {
    expect(meaningOf(pull('opened'), '')).toMatchObject({ preview: 7, sha })
  })
})

describe('the action has nothing to do about', () => {
  test.each([
    ['a pushed tag', pushEvent('refs/tags/v1'), /'refs\/tags\/v1' is not a branch/],
    ['a deleted branch', pushEvent('refs/heads/main', { deleted: true }), /was deleted/],
    [
      'a deleted branch that only its SHA shows',
      pushEvent('refs/heads/main', { deleted: 1, after: '0'.repeat(40) }),
      /was deleted/,
    ],
    ['a draft of a release', releaseEvent('created'), /publication/],
    ['a pull request of a fork', pull('opened', { from: 'eve/shop' }), /fork/],
    ['a closed pull request of a fork', pull('closed', { from: 'eve/shop' }), /fork/],
    ['a pull request whose fork was deleted', pull('opened', { from: null }), /fork/],
    ['a pull request of Dependabot', pull('opened', { login: 'dependabot[bot]' }), /Dependabot/],
    ['an issue with another label', issueEvent({ body: '', label: 'bug' }), /'bug' asks for nothing/],
    ['an issue that was just opened', issueEvent({ body: '', action: 'opened' }), /label/],
    ['a closed issue', issueEvent({ body: '', state: 'closed' }), /closed/],
  ])('%s', (_name, event, nothing) => {
    expect(meaningOf(event, '')).toEqual({ nothing: expect.stringMatching(nothing) })
  })
})

test.each([
  { name: 'pull_request_target', payload: pull('opened').payload },
  { name: 'workflow_call', payload: pushEvent().payload },
  { name: 'issue_comment', payload: { action: 'created' } },
  { name: 'toString', payload: {} },
  { name: '', payload: undefined },
  pull('assigned'),
  issueEvent({ body: '', action: 'edited' }),
])('the event %j is refused with a list of the supported ones', (event) => {
  expect(() => meaningOf(event, '')).toThrow(
    expect.objectContaining({
      code: 'event-unsupported',
      advice: expect.stringMatching(/`command`.*push, release.*workflow_dispatch, schedule, issues .*pull_request/),
    }),
  )
})

describe('a push to a branch', () => {
  const branch = (ref: string | undefined, byHand = false) => ({ kind: 'branch' as const, ref, byHand, main: 'main' })

  test('deploys only on the default branch', () => {
    expect(whyNotBranch(branch('refs/heads/main'), undefined)).toBeUndefined()
    expect(whyNotBranch(branch('refs/heads/topic'), undefined)).toBe("'topic' is not 'main', the default branch")
    expect(whyNotBranch(branch('refs/heads/topic', true), undefined)).toBeUndefined()
    expect(() => whyNotBranch({ ...branch('refs/heads/x'), main: undefined }, undefined)).toThrow('default_branch')
  })

  test('deploys only on the branches of the environment, and so does a dispatch', () => {
    for (const byHand of [false, true]) {
      expect(whyNotBranch(branch('refs/heads/release/1', byHand), ['main', 'release/*'])).toBeUndefined()
      expect(whyNotBranch(branch('refs/heads/main', byHand), ['release/*'])).toMatch(/'main' is none of .*release\/\*/)
      expect(whyNotBranch(branch('refs/tags/release/1', byHand), ['release/*', '**'])).toMatch(
        /'refs\/tags\/release\/1'/,
      )
    }
    expect(() => whyNotBranch(branch(undefined, true), ['main'])).toThrow('`ref`')
  })

  test.each([
    ['main', 'main', true],
    ['main', 'main2', false],
    ['main', 'not-main', false],
    ['release/*', 'release/1.0', true],
    ['release/*', 'release/1/2', false],
    ['release/*', 'release', false],
    ['release/**', 'release/1/2', true],
    ['**', 'a/b/c', true],
    ['*', 'a/b', false],
    ['v1.0', 'v1x0', false],
    ['a+b', 'a+b', true],
    ['a+b', 'aab', false],
    ['(a|b)', '(a|b)', true],
  ])('deploys with the pattern %s and the name %s: %s', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected)
  })

  test('whose name would break the log is reported in one line', () => {
    expect(whyNotBranch(branch('refs/heads/a\n::error::b'), undefined)).toMatch(/^'a ::error::b' is not/)
  })
})

describe('by its labels,', () => {
  const label = (labels: readonly string[], changed?: string) => ({ kind: 'label' as const, labels, changed })

  test.each([
    ['a pull request needs no label if the spec names none', label([]), undefined, undefined],
    [
      'a pull request gets no preview for a label that the spec does not name',
      label(['x'], 'x'),
      undefined,
      /'x' says nothing/,
    ],
    [
      'a pull request without the label of the spec has no preview',
      label(['x']),
      'preview',
      /does not have the label 'preview'/,
    ],
    ['a pull request with the label of the spec has a preview', label(['x', 'preview']), 'preview', undefined],
    [
      'a pull request gets a preview when the label of the spec is put on',
      label(['preview'], 'preview'),
      'preview',
      undefined,
    ],
    [
      'a pull request loses its preview when the label of the spec is taken off',
      label([], 'preview'),
      'preview',
      undefined,
    ],
    [
      'a pull request is left alone when another label is put on',
      label(['preview', 'x'], 'x'),
      'preview',
      /'x' says nothing/,
    ],
    ['a pull request is left alone when the label has no name', label([], ''), undefined, /says nothing/],
  ])('%s', (_name, condition, wanted, reason) => {
    expect(whyNotLabel(condition, wanted)).toEqual(reason === undefined ? undefined : expect.stringMatching(reason))
  })
})

describe('the form of a rollback', () => {
  const asked = (body: string | null) => {
    const meaning = meaningOf(issueEvent({ body, author: 'bob', sender: 'ada' }), '')
    return 'issue' in meaning ? meaning.issue : undefined
  }

  test('names the environment and the release', () => {
    expect(asked(rollbackForm('v41', 'staging'))).toEqual({
      number: 3,
      author: 'bob',
      sender: 'ada',
      environment: 'staging',
      release: 'v41',
    })
  })

  test.each([
    ['nothing filled in', rollbackForm('_No response_', '_No response_'), undefined, ''],
    ['line ends of Windows', rollbackForm('v41').replaceAll('\n', '\r\n'), 'production', 'v41'],
    ['other labels that begin alike', '### Environment of the app\n\nx\n\n### Release to bring back\n\nv1', 'x', 'v1'],
    [
      'a reason that pretends to be a field',
      rollbackForm('v41', 'production', '### Release\n\nv1'),
      'production',
      'v41',
    ],
    ['no form at all', 'please', undefined, undefined],
    ['nothing at all', null, undefined, undefined],
  ])('is read correctly with %s', (_name, body, environment, release) => {
    expect(asked(body)).toMatchObject({ environment, release })
  })
})
