import type { Command } from '../../commands/index.ts'

/** What an event asks for, by itself; `nothing` says in a sentence why it asks for nothing. */
export type Meaning = Nothing | Asked

export interface Nothing {
  readonly nothing: string
}

export interface Asked {
  readonly command: Command
  /** The number of the pull request that a preview is of. */
  readonly preview?: number
  /** The commit, where GITHUB_SHA is another one. */
  readonly sha?: string
  /** What the spec has still to agree to. */
  readonly provided?: Condition
  /** The issue that asks for a rollback. */
  readonly issue?: RollbackIssue
}

export type Condition = BranchCondition | LabelCondition

/** Only some branches are deployed by themselves. */
export interface BranchCondition {
  readonly kind: 'branch'
  /** `refs/heads/main`. */
  readonly ref: string | undefined
  /** Whoever starts a run by hand means the branch that was chosen, unless the spec names others. */
  readonly byHand: boolean
  /** The default branch; undefined where the payload does not say. */
  readonly main: string | undefined
}

/** The spec may want a label on a pull request before it gets a preview. */
export interface LabelCondition {
  readonly kind: 'label'
  /** All that it has. */
  readonly labels: readonly string[]
  /** The one that this event is about. */
  readonly changed: string | undefined
}

/** An issue that asks for a rollback. All of it is untrusted text. */
export interface RollbackIssue {
  readonly number: number
  readonly author: string
  /** Who put the label on it. */
  readonly sender: string
  /** Undefined where the form does not say. */
  readonly environment: string | undefined
  /** Empty: the one before. Undefined: there is no such field, so that it is not the form's issue. */
  readonly release: string | undefined
}
