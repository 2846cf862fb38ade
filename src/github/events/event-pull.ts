import { commands, type Command } from '../../commands/index.ts'
import type { Previews } from '../../spec/types.ts'
import { isSha } from '../../support/sha.ts'
import type { Asked, CommitName, Nothing, PullCondition } from './meaning.ts'
import { fieldsOf, incomplete, numberOf, quoted, textOf, type Fields } from './payload.ts'

/** @param allowForks whether a pull request from elsewhere is as good as one's own. @throws KnownError `event-incomplete`. */
export function meaningOfPull(event: Fields, allowForks: boolean): Nothing | Asked {
  const action = textOf(event['action'])
  if (action === undefined) throw incomplete('pull_request', 'action')
  const command = commandOf(action)
  if (command === undefined)
    return { nothing: `the pull request was ${quoted(action)}, which asks for nothing`, unlessNamed: true }
  const nothing = whyNoCredentials(event, allowForks)
  if (nothing !== undefined) return { nothing }
  const pull = fieldsOf(event['pull_request'])
  const provided: PullCondition = {
    kind: 'pull',
    labels: labelsOf(pull['labels']),
    changed: isAboutLabel(action) ? (textOf(fieldsOf(event['label'])['name']) ?? '') : undefined,
    isDraft: pull['draft'] === true,
  }
  return { command, ...pullOf(command, event), ...(action !== 'closed' && { provided }) }
}

function commandOf(action: string): 'preview' | 'destroy' | undefined {
  const starts = ['opened', 'reopened', 'synchronize', 'ready_for_review', 'labeled']
  if (starts.includes(action)) return 'preview'
  return action === 'closed' || action === 'unlabeled' ? 'destroy' : undefined
}

function isAboutLabel(action: string): boolean {
  return action === 'labeled' || action === 'unlabeled'
}

/**
 * The pull request, and the head that a preview is of; GITHUB_SHA is its merge with the base.
 * @throws KnownError `event-incomplete`.
 */
export function pullOf(command: Command, event: Fields): { readonly preview: number; readonly commit?: CommitName } {
  const preview = numberOf(event['number'])
  if (preview === undefined) throw incomplete('pull_request', 'number')
  if (!commands[command].needsCommit) return { preview }
  const revision = textOf(fieldsOf(fieldsOf(event['pull_request'])['head'])['sha'])
  if (revision === undefined || !isSha(revision)) throw incomplete('pull_request', 'pull_request.head.sha')
  return { preview, commit: { by: 'pull', revision } }
}

/** The branch that the pull request is to be merged into, and where it was; undefined where the payload does not say. */
export function baseOf(event: Fields) {
  const base = fieldsOf(fieldsOf(event['pull_request'])['base'])
  const sha = textOf(base['sha'])
  return { base: textOf(base['ref']), baseSha: sha !== undefined && isSha(sha) ? sha : undefined }
}

/** A pull request from elsewhere has a token that may only read, and no identity that a cloud would trust. */
function whyNoCredentials(event: Fields, allowForks: boolean): string | undefined {
  const { user } = fieldsOf(event['pull_request'])
  if (user === undefined) throw incomplete('pull_request', 'pull_request.user')
  if (fieldsOf(user)['login'] === 'dependabot[bot]') return 'it is Dependabot’s pull request, which gets no credentials'
  if (allowForks || !isFromFork(event)) return undefined
  return 'the pull request comes from a fork, whose code gets no credentials'
}

/** Also where the fork has been deleted. @throws KnownError `event-incomplete`. */
export function isFromFork({ pull_request: pull, repository }: Fields): boolean {
  const own = textOf(fieldsOf(repository)['full_name'])
  if (own === undefined) throw incomplete('pull_request', 'repository.full_name')
  const { repo } = fieldsOf(fieldsOf(pull)['head'])
  if (repo === undefined) throw incomplete('pull_request', 'pull_request.head.repo')
  return fieldsOf(repo)['full_name'] !== own
}

function labelsOf(labels: unknown): readonly string[] {
  const names = Array.isArray(labels) ? labels.map((label) => textOf(fieldsOf(label)['name'])) : []
  return names.filter((name) => name !== undefined)
}

/** Why a pull request gets, or loses, no preview by this event; undefined where it does. */
export function whyNotPull(
  { labels, changed, isDraft }: PullCondition,
  { label, drafts }: Pick<Previews, 'label' | 'drafts'> = {},
): string | undefined {
  if (changed !== undefined && changed !== label) return `the label ${quoted(changed)} says nothing about previews`
  if (isDraft && drafts === false) return 'the pull request is a draft, and the spec says `previews.drafts: false`'
  if (label === undefined || changed !== undefined || labels.includes(label)) return undefined
  return `the pull request does not have the label ${quoted(label)} that the spec asks for`
}
