import type { Commit } from '../../../support/git/commit.ts'

/** A commit can claim any time; tar-stream writes it as a signed number of 32 bits, which ends in 2038. */
export function commitTime({ timeSeconds }: Commit): Date {
  return new Date(Math.min(Math.max(timeSeconds, 0), 2 ** 31 - 1) * 1000)
}

/** The commit's time as images state it (RFC 3339, section 5.6): the same commit says the same. */
export function createdAt(commit: Commit): string {
  return commitTime(commit).toISOString().replace('.000Z', 'Z')
}
