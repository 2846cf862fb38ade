import { describe, expect, test } from '@jest/globals'
import { homesOf, matches, needsProof, whyNotCommit } from '../../../src/github/events/event-branch.ts'
import { whyNotPull } from '../../../src/github/events/event-pull.ts'
import { meaningOf as meaningWith } from '../../../src/github/events/event.ts'
import type { CommitCondition } from '../../../src/github/events/meaning.ts'
import {
  commentEvent,
  deploymentEvent,
  dispatchEvent,
  issueEvent,
  pullEvent,
  pushEvent,
  releaseEvent,
  repositoryDispatchEvent,
  rollbackForm,
  scheduleEvent,
  workflowRunEvent,
} from '../../harness/events.ts'

const sha = 'a'.repeat(40)
const meaningOf = (event: Parameters<typeof meaningWith>[0], inputs = {}) =>
  meaningWith(event, { rollbackTo: '', allowForks: false, ...inputs })
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
    ['a comment that begins with /rollback', commentEvent('/rollback v41'), 'rollback'],
    ['a comment that begins with /deploy', commentEvent('/deploy\r\nbecause'), 'deploy'],
    ['a comment that begins with /status', commentEvent('  /status  staging '), 'status'],
    ['a workflow that has tested a push', workflowRunEvent({}), 'deploy'],
    ['a workflow that has tested a release', workflowRunEvent({ event: 'release' }), 'deploy'],
    ['a repository dispatch', repositoryDispatchEvent({}), 'deploy'],
    ['a repository dispatch with a rollback target', repositoryDispatchEvent({ 'rollback-to': 'v1' }), 'rollback'],
    ['a deployment that somebody else has made', deploymentEvent({}), 'deploy'],
  ])('%s', (_name, event, command) => {
    expect(meaningOf(event)).toMatchObject({ command })
  })

  test('a dispatch with a rollback target', () => {
    expect(meaningOf(dispatchEvent(), { rollbackTo: 'previous' })).toEqual({ command: 'rollback' })
  })

  test('a pull request, whose head commit it deploys', () => {
    expect(meaningOf(pull('opened'))).toMatchObject({ preview: 7, commit: { by: 'pull', revision: sha } })
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
    ['an issue that was edited', issueEvent({ body: '', action: 'edited' }), /'edited', which asks for nothing/],
    ...['assigned', 'edited', 'converted_to_draft', 'review_requested'].map(
      (action) => [`a pull request that was ${action}`, pull(action), /which asks for nothing/] as const,
    ),
    ['a merge queue', { name: 'merge_group', payload: { action: 'checks_requested' } }, /merge queue/],
    ['a workflow that failed', workflowRunEvent({ conclusion: 'failure' }), /ended with 'failure'/],
    ['a workflow that has only begun', workflowRunEvent({}, 'requested'), /has not ended/],
    [
      'a workflow that ran for a pull request',
      workflowRunEvent({ event: 'pull_request' }),
      /for the event 'pull_request'/,
    ],
    [
      'a workflow that ran for a fork',
      workflowRunEvent({ head_repository: { full_name: 'eve/shop' } }),
      /another repository/,
    ],
    ['a deployment with our own mark', deploymentEvent({ payload: { 'immutable-deploy': {} } }), /our own runs/],
    ['a deployment with another task', deploymentEvent({ task: 'rollback' }), /task is 'rollback'/],
    ['a comment that was edited', commentEvent('/rollback v1', { action: 'edited' }), /only a new one/],
    ['a bot’s comment', commentEvent('/rollback v1', { login: 'renovate[bot]', type: 'Bot' }), /by a bot/],
    ['an app’s comment', commentEvent('/rollback v1', { login: 'renovate[bot]', type: 'User' }), /by a bot/],
    ['a comment that only talks of a command', commentEvent('Try\n/rollback v1'), /does not begin with a command/],
    ['a comment that goes on in its line', commentEvent('/status is fine by me'), /does not begin with a command/],
    ['a comment with another word', commentEvent('/rollbacks v1'), /does not begin with a command/],
    ['a comment with a quoted command', commentEvent('> /rollback v1'), /does not begin with a command/],
    ['an empty comment', commentEvent(null), /does not begin with a command/],
  ])('%s', (_name, event, nothing) => {
    expect(meaningOf(event)).toMatchObject({ nothing: expect.stringMatching(nothing) })
  })
})

test.each([
  { name: 'pull_request_target', payload: pull('opened').payload },
  { name: 'workflow_call', payload: pushEvent().payload },
  { name: 'toString', payload: {} },
  { name: '', payload: undefined },
])('the event %j is refused with a list of the supported ones', (event) => {
  expect(() => meaningOf(event)).toThrow(
    expect.objectContaining({
      code: 'event-unsupported',
      advice: expect.stringMatching(/`command`.*push, release.*workflow_dispatch, .*schedule, issues, .*pull_request/),
    }),
  )
})

describe('a commit', () => {
  const of = (ref: string | undefined, more: Partial<CommitCondition> = {}): CommitCondition => ({
    kind: 'commit',
    ref,
    byHand: false,
    main: 'main',
    isPrerelease: false,
    ...more,
  })
  const whyNot = (condition: CommitCondition, branches?: readonly string[], prereleases = false) =>
    whyNotCommit(condition, { branches, prereleases })

  test('of a push is deployed only on the default branch, and by hand on any', () => {
    expect(whyNot(of('refs/heads/main'))).toBeUndefined()
    expect(whyNot(of('refs/heads/topic'))).toBe("'topic' is not 'main', the default branch")
    expect(whyNot(of('refs/heads/topic', { byHand: true }))).toBeUndefined()
    expect(() => whyNot(of('refs/heads/x', { main: undefined }))).toThrow('default_branch')
  })

  test('is deployed only on the branches of the environment, by hand too', () => {
    for (const byHand of [false, true]) {
      expect(whyNot(of('refs/heads/release/1', { byHand }), ['main', 'release/*'])).toBeUndefined()
      expect(whyNot(of('refs/heads/main', { byHand }), ['release/*'])).toMatch(/'main' is none of .*release\/\*/)
    }
  })

  test('of a merge queue is deployed by no branch of the environment, nor by hand', () => {
    const queued = of('refs/heads/gh-readonly-queue/main/pr-5-0123', { byHand: true })
    for (const branches of [undefined, ['**']]) expect(whyNot(queued, branches)).toMatch(/merge queue/)
  })

  test('of a prerelease is deployed only where the environment says so', () => {
    expect(whyNot(of(undefined, { isPrerelease: true }))).toMatch(/prereleases: true/)
    expect(whyNot(of(undefined, { isPrerelease: true }), undefined, true)).toBeUndefined()
  })

  test('has to be found in a branch unless the event is about that very branch', () => {
    const own = { by: 'event', revision: sha } as const
    expect(needsProof(of('refs/heads/main'), own)).toBe(false)
    for (const ref of ['refs/tags/v1', 'refs/pull/7/merge', undefined]) expect(needsProof(of(ref), own)).toBe(true)
    expect(needsProof(of('refs/heads/main'), { by: 'name', revision: sha })).toBe(true)
  })

  test('is looked for in the environment’s branches, else by hand in any, else in the default one', () => {
    expect(homesOf(of(undefined), ['release/*'])).toEqual(['release/*'])
    expect(homesOf(of(undefined), undefined)).toEqual(['main'])
    expect(homesOf(of(undefined, { byHand: true }), undefined)).toBeUndefined()
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
    expect(whyNot(of('refs/heads/a\n::error::b'))).toMatch(/^'a ::error::b' is not/)
  })
})

describe('by its labels,', () => {
  const label = (labels: readonly string[], changed?: string) => ({
    kind: 'pull' as const,
    labels,
    changed,
    isDraft: false,
  })

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
    const previews = wanted === undefined ? {} : { label: wanted }
    expect(whyNotPull(condition, previews)).toEqual(reason === undefined ? undefined : expect.stringMatching(reason))
  })

  test('a draft has a preview unless the spec says that drafts have none', () => {
    const draft = { ...label([]), isDraft: true }
    expect(whyNotPull(draft, {})).toBeUndefined()
    expect(whyNotPull(draft, { drafts: true })).toBeUndefined()
    expect(whyNotPull(draft, { drafts: false })).toMatch(/draft/)
    expect(whyNotPull(label([]), { drafts: false })).toBeUndefined()
  })
})

describe('the form of a rollback', () => {
  const asked = (body: string | null) => {
    const meaning = meaningOf(issueEvent({ body, author: 'bob', sender: 'ada' }))
    return 'named' in meaning ? meaning.named : undefined
  }

  test('names the environment and the release', () => {
    expect(asked(rollbackForm('v41', 'staging'))).toEqual({ environment: 'staging', rollbackTo: 'v41' })
  })

  test('names the app where it asks for one', () => {
    expect(asked(`### App\n\nadmin\n\n${rollbackForm('v41')}`)).toMatchObject({ app: 'admin', rollbackTo: 'v41' })
    expect(asked(rollbackForm('v41'))?.app).toBeUndefined()
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
    expect(asked(body)).toEqual({ environment, rollbackTo: release })
  })
})
