import type { Outcome } from '../engine/events.ts'
import type { PullRequests } from '../engine/policy/previews.ts'
import type { ShaOfTag } from '../engine/policy/rollback-target.ts'
import type { Run } from '../engine/session.ts'
import type { BuildOptions } from '../ports/images.ts'
import type { Environment, Previews } from '../spec/types.ts'
import type { Commit } from '../support/git/commit.ts'

/** What a run is about, and what it may be asked with; everything is resolved and validated, and nothing exists yet. */
export interface Target {
  readonly run: Run
  /** The preview that is to go, under another app or elsewhere, as earlier specs of its pull request had it. */
  readonly formerly: readonly Run[]
  /** Undefined for commands that need no commit. */
  readonly commit: Commit | undefined
  /** How an image is made from a commit for this environment. */
  readonly build: BuildOptions
  /** Undefined where the spec has no previews. */
  readonly previews: Previews | undefined
  /** The environment of that name, undefined when the spec does not know it. */
  readonly environmentOf: (name: string) => Environment | undefined
  readonly pullRequests: PullRequests
  /** The commit that a tag names; undefined where nobody knows it. */
  readonly shaOfTag: ShaOfTag
  /** A commit to build again; undefined where it cannot be found. */
  readonly commitOf: (sha: string) => Promise<Commit | undefined>
  /** The input `rollback-to`. Untrusted text. */
  readonly rollbackTo: string
  /** Whether the command was asked for by its name, not by what an event means. */
  readonly explicit: boolean
}

/** A command, with all that the shell has to know of it before it can be run. */
export interface CommandDefinition {
  /** What it does, as action.yml says it behind its name: `brings a commit live`. */
  readonly meaning: string
  /** Whether a commit has to be resolved before. */
  readonly needsCommit: boolean
  /** Whether it changes anything; what does not, opens the platform for reading alone. */
  readonly changes: boolean
  /** Whether it is about a preview: always, or where the input `number` or the event names one; absent: never. */
  readonly preview?: 'always' | 'where-named'
  run(target: Target): Promise<Outcome>
}

/** A command whose definition says that it needs a commit is given one. */
export function commitOf({ commit }: Target): Commit {
  if (commit === undefined) throw new Error('the command needs a commit, and was prepared without one')
  return commit
}
