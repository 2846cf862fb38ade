import { describe, expect, test } from '@jest/globals'
import { meaningOf as meaningWith } from '../../../src/github/events/event.ts'
import { petitionOf } from '../../../src/github/events/petition.ts'
import {
  commentEvent,
  deploymentEvent,
  dispatchEvent,
  issueEvent,
  pullEvent,
  pushEvent,
  releaseEvent,
  repositoryDispatchEvent,
  scheduleEvent,
  workflowRunEvent,
} from '../../harness/events.ts'

const sha = 'a'.repeat(40)
const pull = (action: string, more: object = {}) => pullEvent({ action, sha, ...more })
const meaningOf = (event: Parameters<typeof meaningWith>[0]) =>
  meaningWith(event, { rollbackTo: '', allowForks: false })

describe('what names a commit', () => {
  test('is the tested commit after another workflow, in its branch', () => {
    expect(meaningOf(workflowRunEvent({}))).toEqual({
      command: 'deploy',
      commit: { by: 'name', revision: sha },
      provided: { kind: 'commit', ref: 'refs/heads/main', byHand: false, main: 'main', isPrerelease: false },
    })
    expect(() => meaningOf(workflowRunEvent({ head_sha: 'main' }))).toThrow('workflow_run.head_sha')
  })

  test('is the tested commit where the payload has no word of a repository, and none where that is gone', () => {
    expect(meaningOf(workflowRunEvent({ head_repository: undefined }))).toMatchObject({ command: 'deploy' })
    for (const head of [null, {}, { full_name: 'eve/shop' }])
      expect(meaningOf(workflowRunEvent({ head_repository: head }))).toEqual({
        nothing: 'it ran for another repository',
      })
  })

  test('is in the payload of a repository dispatch, with environment and rollback target', () => {
    const all = { sha: 'release-1', environment: 'staging' }
    expect(meaningOf(repositoryDispatchEvent(all))).toMatchObject({
      commit: { by: 'name', revision: 'release-1' },
      named: { environment: 'staging' },
    })
    expect(meaningOf(repositoryDispatchEvent({ 'rollback-to': 'v3', environment: 'x' }))).toEqual({
      command: 'rollback',
      named: { environment: 'x', rollbackTo: 'v3' },
    })
    expect(meaningOf(repositoryDispatchEvent({ sha: null, environment: '' }))).not.toHaveProperty('commit')
    const wrongs = [{ sha: 7 }, { environment: {} }, { 'rollback-to': 41 }, { rollback_to: 'v3' }, { SHA: 'a' }]
    for (const wrong of wrongs) expect(() => meaningOf(repositoryDispatchEvent(wrong))).toThrow('client_payload.')
  })

  test('is in a deployment, with its environment', () => {
    expect(meaningOf(deploymentEvent({}))).toMatchObject({
      commit: { by: 'name', revision: sha },
      named: { environment: 'staging' },
      provided: { isDeployment: true },
    })
    expect(() => meaningOf(deploymentEvent({ sha: 'x' }))).toThrow('deployment.sha')
  })

  test('in a comment names a release and an environment, and of a deployment never a commit', () => {
    const named = (body: string) => {
      const meaning = meaningOf(commentEvent(body))
      return 'named' in meaning ? meaning.named : undefined
    }
    expect(named('/rollback')).toEqual({ rollbackTo: 'previous', environment: undefined })
    expect(named('/rollback v41 staging')).toEqual({ rollbackTo: 'v41', environment: 'staging' })
    expect(named('/deploy staging')).toEqual({ rollbackTo: undefined, environment: 'staging' })
    expect(meaningOf(commentEvent('/deploy'))).not.toHaveProperty('commit')
    expect(meaningOf(commentEvent('/deploy'))).toMatchObject({ provided: { ref: 'refs/heads/main' } })
  })
})

describe('write permission is asked for', () => {
  test('of author and sender of an issue, and of who wrote a comment', () => {
    expect(petitionOf(issueEvent({ body: '', author: 'bob', sender: 'ada' }))).toMatchObject({
      people: ['ada', 'bob'],
      thread: 3,
      isIssue: true,
    })
    expect(petitionOf(commentEvent('/status', { login: 'bob' }))).toMatchObject({
      people: ['bob', 'bob'],
      thread: 5,
      comment: 77,
      isIssue: false,
    })
  })

  test('of the sender of a fork’s pull request, and of whatever anybody can make happen', () => {
    expect(() => petitionOf(pull('opened', { from: 'eve/shop' }))).toThrow('sender.login')
    const withSender = (name: string, payload: object) => ({ name, payload: { ...payload, sender: { login: 'eve' } } })
    const fork = withSender('pull_request', pull('opened', { from: 'eve/shop' }).payload)
    expect(petitionOf(fork)).toMatchObject({ people: ['eve'], thread: undefined })
    for (const name of ['discussion', 'pull_request_target', 'watch', 'fork', 'pull_request_review'])
      expect(petitionOf(withSender(name, {}))).toMatchObject({ people: ['eve'] })
    const ran = workflowRunEvent({ head_repository: { full_name: 'eve/shop' } })
    expect(petitionOf(withSender('workflow_run', ran.payload))).toMatchObject({ people: ['eve'] })
  })

  test('of nobody where only who may write can cause the event', () => {
    for (const event of [
      pushEvent(),
      dispatchEvent(),
      scheduleEvent,
      releaseEvent(),
      pull('opened'),
      workflowRunEvent({}),
    ])
      expect(petitionOf(event)).toBeUndefined()
  })
})
