import { describe, expect, test } from '@jest/globals'
import { cancelled, resultOfStopped, whyCancelled } from '../../src/action/stopped.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import type { Operation } from '../../src/ports/ledger.ts'

const deployed: Operation = {
  number: 7,
  kind: 'deploy',
  status: 'succeeded',
  phase: 'done',
  owner: 'run',
  sha: 'a'.repeat(40),
  title: 'a change',
  digest: 'sha256:image',
  specDigest: 'sha256:spec',
  actor: 'ada',
  runUrl: '',
  startedAt: 1,
  release: 7,
}
const { release: _none, ...withoutRelease } = deployed

describe('a run that was stopped before it could say how it ended', () => {
  test.each([
    ['a deployment', deployed, 7],
    ['a cold rollback', { ...deployed, kind: 'rollback', restores: 3 } as const, 7],
    ['a warm rollback', { ...withoutRelease, kind: 'rollback', restores: 3 } as const, 3],
  ])('has done what was asked where its release is live: %s', (_what, operation, live) => {
    expect(resultOfStopped(operation, 'production', live)).toMatchObject({
      ok: { changed: true, release: live, verdict: expect.stringMatching(`^v${live} is live in production; `) },
    })
  })

  test('has removed what it was to remove', () => {
    expect(resultOfStopped({ ...withoutRelease, kind: 'destroy' }, 'pr-7', undefined)).toMatchObject({
      ok: { changed: true, verdict: expect.stringMatching('^pr-7 is removed; ') },
    })
  })

  test.each([
    ['it has no operation', undefined, 7],
    ['its operation was undone', { ...deployed, status: 'failed' } as const, 6],
    ['another release is live by now', deployed, 8],
    ['it may have had more to sweep', { ...withoutRelease, kind: 'sweep' } as const, 7],
  ])('has not come to its end where %s', (_why, operation, live) => {
    expect(resultOfStopped(operation, 'production', live)).toMatchObject({ error: { code: 'cancelled' } })
  })
})

test('a run that was cancelled says so, and where that left things, if it knows', () => {
  const reason = cancelled()
  const stays = new KnownError('Operation 7 moved traffic and that stays.', { code: 'cancelled' })
  expect(whyCancelled(stays, reason)).toBe(stays)
  for (const other of [new Error('aborted'), new KnownError('Late.', { code: 'platform-timeout' })])
    expect(whyCancelled(other, reason)).toBe(reason)
})
