import { commands, type Command } from '../../commands/index.ts'
import { isSha } from '../../support/sha.ts'
import type { Asked, LabelCondition, Nothing } from './meaning.ts'
import { fieldsOf, incomplete, numberOf, quoted, textOf, type Fields } from './payload.ts'

/** Undefined for an action that means nothing for a preview. @throws KnownError `event-incomplete`. */
export function meaningOfPull(event: Fields): Nothing | Asked | undefined {
  const action = textOf(event['action'])
  const command = commandOf(action)
  if (command === undefined) return undefined
  const nothing = whyNoCredentials(event)
  if (nothing !== undefined) return { nothing }
  const asked = pullOf(command, event)
  const provided: LabelCondition = {
    kind: 'label',
    labels: labelsOf(fieldsOf(event['pull_request'])['labels']),
    changed: isAboutLabel(action) ? (textOf(fieldsOf(event['label'])['name']) ?? '') : undefined,
  }
  return { command, ...asked, ...(action !== 'closed' && { provided }) }
}

function commandOf(action: string | undefined): 'preview' | 'destroy' | undefined {
  const starts = ['opened', 'reopened', 'synchronize', 'ready_for_review', 'labeled']
  if (action !== undefined && starts.includes(action)) return 'preview'
  return action === 'closed' || action === 'unlabeled' ? 'destroy' : undefined
}

function isAboutLabel(action: string | undefined): boolean {
  return action === 'labeled' || action === 'unlabeled'
}

/**
 * The pull request, and the head that a preview is of; GITHUB_SHA is its merge with the base.
 * @throws KnownError `event-incomplete`.
 */
export function pullOf(command: Command, event: Fields) {
  const preview = numberOf(event['number'])
  if (preview === undefined) throw incomplete('pull_request', 'number')
  if (!commands[command].needsCommit) return { preview }
  const sha = textOf(fieldsOf(fieldsOf(event['pull_request'])['head'])['sha'])
  if (sha === undefined || !isSha(sha)) throw incomplete('pull_request', 'pull_request.head.sha')
  return { preview, sha }
}

/** A pull request from elsewhere has a token that may only read, and no identity that a cloud would trust. */
function whyNoCredentials({ pull_request: pull, repository }: Fields): string | undefined {
  const { head, user } = fieldsOf(pull)
  if (user === undefined) throw incomplete('pull_request', 'pull_request.user')
  if (fieldsOf(user)['login'] === 'dependabot[bot]') return 'it is Dependabot’s pull request, which gets no credentials'
  const own = textOf(fieldsOf(repository)['full_name'])
  if (own === undefined) throw incomplete('pull_request', 'repository.full_name')
  const { repo } = fieldsOf(head)
  if (repo === undefined) throw incomplete('pull_request', 'pull_request.head.repo')
  if (fieldsOf(repo)['full_name'] === own) return undefined
  return 'the pull request comes from a fork, whose code gets no credentials'
}

function labelsOf(labels: unknown): readonly string[] {
  const names = Array.isArray(labels) ? labels.map((label) => textOf(fieldsOf(label)['name'])) : []
  return names.filter((name) => name !== undefined)
}

/** Why a pull request gets, or loses, no preview by this event; undefined where it does. */
export function whyNotLabel({ labels, changed }: LabelCondition, label: string | undefined): string | undefined {
  if (changed !== undefined && changed !== label) return `the label ${quoted(changed)} says nothing about previews`
  if (label === undefined || changed !== undefined || labels.includes(label)) return undefined
  return `the pull request does not have the label ${quoted(label)} that the spec asks for`
}
