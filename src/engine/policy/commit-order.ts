import { KnownError } from '../../errors/known-error.ts'
import type { Operation } from '../../ports/ledger.ts'
import type { Commit } from '../../support/git/commit.ts'
import { shortSha } from '../../support/sha.ts'
import type { Run } from '../session.ts'
import { known } from '../snapshot/candidates.ts'
import { isProven, launchOf, madeLive, operationsOf } from '../snapshot/history.ts'
import { canComeBack } from '../snapshot/release-state.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/**
 * GitHub does not keep the order of runs, and a re-run has its old SHA: a deployment of a commit older than the newest
 * deployed one, or of one that was rolled back, is refused unless forced. A preview follows its branch wherever it goes.
 * @throws KnownError `commit-rolled-back`, `commit-older`.
 */
export async function refuseStaleCommit(run: Run, seen: Snapshot, commit: Commit): Promise<void> {
  if (run.force || run.environment.kind === 'preview') return
  const operations = operationsOf(seen)
  const rollback = rollbackOf(operations, commit.sha)
  if (rollback !== undefined) throw rolledBack(run, commit, rollback)
  const newest = operations.findLast((operation) => operation.kind === 'deploy' && isProven(operation))
  if (newest === undefined || newest.sha === commit.sha) return
  const isOlder = await run.isAncestor(commit.sha, newest.sha)
  if (isOlder === true) throw older(run, seen, commit, newest)
  if (isOlder === 'unknown') run.report({ type: 'notice', message: unknownOrder(commit, newest) })
}

function unknownOrder(commit: Commit, newest: Operation): string {
  const [one, other] = [shortSha(commit.sha), shortSha(newest.sha)]
  return `Whether commit ${one} is older than ${other}, which is deployed, is not known: the checkout has not that history. Give actions/checkout \`fetch-depth: 0\`, or this action \`github-token\`.`
}

/** The rollback that led away from this commit, if it was not brought back on purpose since. */
function rollbackOf(operations: readonly Operation[], sha: string): Operation | undefined {
  const shaOf = (release: number | undefined) =>
    release === undefined ? undefined : operations.find((operation) => operation.release === release)?.sha
  const shaOfDeployment = (number: number | undefined) =>
    operations.find((operation) => operation.number === number)?.sha
  const liveSince = operations.findLast((operation) => shaOf(madeLive(operation)) === sha)?.number ?? 0
  return operations.findLast(
    ({ kind, status, number, before, undoes, sha: restored }) =>
      kind === 'rollback' &&
      status === 'succeeded' &&
      number > liveSince &&
      restored !== sha &&
      (shaOf(before) === sha || shaOfDeployment(undoes) === sha),
  )
}

function rolledBack(run: Run, commit: Commit, by: Operation): KnownError {
  return new KnownError(
    `Commit ${shortSha(commit.sha)} was rolled back in ${run.environment.name} by operation ${by.number} (${by.actor}); it is not deployed again by itself.`,
    {
      code: 'commit-rolled-back',
      advice: 'Push a commit that fixes it, or deploy it again on purpose with `force: true`.',
    },
  )
}

function older(run: Run, seen: Snapshot, commit: Commit, newest: Operation): KnownError {
  return new KnownError(
    `Commit ${shortSha(commit.sha)} is older than ${shortSha(newest.sha)}, which operation ${newest.number} deployed to ${run.environment.name}.`,
    {
      code: 'commit-older',
      advice: `${wayBack(seen, commit)} To deploy it all the same use \`force: true\`.`,
    },
  )
}

function wayBack(seen: Snapshot, { sha }: Commit): string {
  const release = known(seen).find((each) => launchOf(seen, each)?.sha === sha && canComeBack(seen, each))
  return release === undefined
    ? 'No release of it can be rolled back to.'
    : `To go back to it use \`command: rollback\` with \`rollback-to: v${release}\`.`
}
