import type { Outcome, ReleaseRow } from '../engine/events.ts'
import type { FieldChange } from '../spec/differences.ts'
import type { Commits } from '../support/git/history.ts'
import { isSha } from '../support/sha.ts'

/** How the run ended: what its command returned, or whatever was thrown. */
export type RunResult = { readonly ok: Outcome } | { readonly error: unknown }

/** Where and for whom a run happens. Outside of GitHub there is no repository, and so there are no links. */
export interface SummaryContext {
  readonly command: string
  readonly environment: string
  /** Undefined when the spec could not be read. */
  readonly app: string | undefined
  /** `https://github.com`, or the address of a GitHub Enterprise Server. */
  readonly serverUrl: string
  /** `owner/name`. */
  readonly repository: string | undefined
  /** The workflow's file name, `deploy.yml`, for the line that rolls back. */
  readonly workflow: string | undefined
  readonly runUrl: string | undefined
  readonly actor: string
  /** The commit that the run was about; undefined when that was not found out. */
  readonly sha: string | undefined
  /** First line of its message. Untrusted text. */
  readonly title: string | undefined
  readonly dryRun: boolean
  readonly changes: Changes
  readonly rollbackOptions: RollbackOptions
}

/** What a run changed, or would have; undefined where that is not known here. */
export interface Changes {
  readonly commits: CommitsMoved | undefined
  readonly spec: readonly FieldChange[] | undefined
}

/** The commits that came, or, where an older commit took the place of a newer one, those that went. */
export interface CommitsMoved extends Commits {
  readonly isBack: boolean
}

/** What the repository has for people who want an earlier release back. */
export interface RollbackForms {
  /** Undefined where no workflow would certainly roll this environment back when it is started by hand. */
  readonly form: RollbackForm | undefined
  /** Undefined where `.github/ISSUE_TEMPLATE/rollback.yml` is not there, or no workflow would do what it asks for. */
  readonly issueForm: IssueForm | undefined
}

export interface RollbackOptions extends RollbackForms {
  /** Digests of images that were removed although their releases are in the history. */
  readonly missing: readonly string[]
  /** Those commits of the history that would have to be built again, and can be. */
  readonly commits: readonly string[]
}

/** A workflow that is started by hand and asks for `rollback-to`. */
export interface RollbackForm {
  /** In `.github/workflows`. */
  readonly file: string
  /** What is written into its fields besides `rollback-to`. Untrusted text. */
  readonly given: Readonly<Record<string, string>>
  /** Whether they are right as GitHub's page shows them, so that only `rollback-to` is left to fill in. */
  readonly presetsFit: boolean
  /** What `rollback-to` is, unless something else is written. Untrusted text. */
  readonly preset: string | undefined
}

/** A form for issues that a workflow reads. */
export interface IssueForm {
  /** What is written into its fields besides the release, by their ids. Untrusted text. */
  readonly given: Readonly<Record<string, string>>
}

/** What bringing back the releases of a history would take. Best effort: what cannot be found out is left out. */
export type FindRollbackOptions = (history: readonly ReleaseRow[]) => Promise<RollbackOptions>

export const noRollbackOptions: RollbackOptions = { form: undefined, issueForm: undefined, missing: [], commits: [] }

export function commitUrl({ serverUrl, repository }: SummaryContext, sha: string): string | undefined {
  return repository !== undefined && isSha(sha) ? `${serverUrl}/${repository}/commit/${sha}` : undefined
}

/** The changes that `head` has over `base`. */
export function compareUrl(context: SummaryContext, base: string, head: string): string | undefined {
  const { serverUrl, repository } = context
  if (repository === undefined || !isSha(base) || !isSha(head) || base === head) return undefined
  return `${serverUrl}/${repository}/compare/${base}...${head}`
}
