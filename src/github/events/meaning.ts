import type { Command } from '../../commands/index.ts'

/** What an event asks for, by itself; `nothing` says in a sentence why it asks for nothing. */
export type Meaning = Nothing | Asked

export interface Nothing {
  readonly nothing: string
  /** Whoever says it by the input `command` has it done all the same. */
  readonly unlessNamed?: true
}

export interface Asked {
  readonly command: Command
  /** The number of the pull request that a preview is of. */
  readonly preview?: number
  /** Where another commit is meant than the event's own, GITHUB_SHA. */
  readonly commit?: CommitName
  /** What the spec has still to agree to. */
  readonly provided?: Condition
  /** What a form, a comment or a payload says; of what it leaves out the inputs count. */
  readonly named?: Named
  /** Who asks, where anybody could. */
  readonly petition?: Petition
}

/** Which commit is meant, and who says so. Untrusted text. */
export type CommitName =
  /**
   * GITHUB_SHA, else HEAD: the event is about it, and it has to be what is checked out; after another workflow also what
   * that has tested.
   */
  | { readonly by: 'event'; readonly revision: string | undefined; readonly tested?: string }
  /** The input `sha` or a payload names a commit, a branch or a tag; it has to be found in a branch. */
  | { readonly by: 'name'; readonly revision: string }
  /**
   * The head of the preview's pull request; undefined: GitHub is asked for it. Where there is no GitHub to ask, it is what
   * the input `sha` says.
   */
  | { readonly by: 'pull'; readonly revision: string | undefined; readonly said?: string }

/** Untrusted text. */
export interface Named {
  readonly environment: string | undefined
  /** Empty: the one before. */
  readonly rollbackTo: string | undefined
  /** The spec's, where the repository has several and the form asks which is meant. */
  readonly app?: string | undefined
}

export type Condition = CommitCondition | PullCondition

/** Only some commits are deployed. */
export interface CommitCondition {
  readonly kind: 'commit'
  /** The branch that the event is about, `refs/heads/main`, or what else GITHUB_REF says; undefined: none. */
  readonly ref: string | undefined
  /** Whoever asks by hand means the branch that was chosen, unless the spec names others. */
  readonly byHand: boolean
  /** The default branch; undefined where the payload does not say. */
  readonly main: string | undefined
  readonly isPrerelease: boolean
  /** Of a release of which the event does not say whether it is a prerelease: GitHub is asked. */
  readonly releaseTag?: string
  /** Other tools make deployments too, in environments of which the spec knows nothing. */
  readonly isDeployment?: true
}

/** Only some pull requests get a preview. */
export interface PullCondition {
  readonly kind: 'pull'
  /** All that it has. */
  readonly labels: readonly string[]
  /** The label that this event is about. */
  readonly changed: string | undefined
  readonly isDraft: boolean
}

/** Somebody asks for something where anybody could: whoever had a part in it must be allowed to write here. */
export interface Petition {
  /** `Issue 3`, `The comment on 7`: begins a sentence. */
  readonly what: string
  /** Logins. Untrusted text. */
  readonly people: readonly string[]
  /** Where the answer goes; undefined: nowhere. */
  readonly thread: number | undefined
  /** The comment that asks, which gets a sign that it was seen. */
  readonly comment: number | undefined
  /** An issue of its own: closed once it has what it asks for, and not heeded once it is closed. */
  readonly isIssue: boolean
}
