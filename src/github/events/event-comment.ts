import { meaningOfDispatch } from './event-branch.ts'
import type { Asked, Nothing } from './meaning.ts'
import { fieldsOf, incomplete, quoted, textOf, type Fields } from './payload.ts'

/**
 * A comment on an issue or a pull request asks by its first line: `/rollback v41`, `/rollback previous`, `/deploy`,
 * `/status`; a word more names the environment. Only by the comment as it was written: whoever may edit it need not be
 * who wrote it, and a robot that quotes a command does not give it. GITHUB_SHA is the default branch's newest commit
 * ("Events that trigger workflows", issue_comment), so that a pull request's head is never what is deployed.
 */
export function meaningOfComment(event: Fields): Nothing | Asked {
  const action = textOf(event['action'])
  if (action === undefined) throw incomplete('issue_comment', 'action')
  if (action !== 'created') return { nothing: `the comment was ${quoted(action)}; only a new one is a command` }
  const comment = fieldsOf(event['comment'])
  if (isBot(fieldsOf(comment['user']))) return { nothing: 'the comment was written by a bot' }
  const line = (textOf(comment['body']) ?? '').slice(0, 65_536).split(/\r?\n/, 1)[0] ?? ''
  // Four spaces are code, and so a quotation.
  const [, words = ''] = /^ {0,3}(\S.*?)[ \t]*$/.exec(line) ?? []
  return commandOf(words.split(/[ \t]+/), event)
}

function isBot({ type, login }: Fields): boolean {
  return type === 'Bot' || textOf(login)?.endsWith('[bot]') === true
}

function commandOf(words: readonly string[], event: Fields): Nothing | Asked {
  const [command, ...rest] = words
  if (command === '/rollback' && rest.length <= 2) {
    const [rollbackTo = 'previous', environment] = rest
    return { command: 'rollback', named: { rollbackTo, environment } }
  }
  const named = { rollbackTo: undefined, environment: rest[0] }
  if (command === '/status' && rest.length <= 1) return { command: 'status', named }
  if (command === '/deploy' && rest.length <= 1) return { ...meaningOfDispatch(onMain(event)), named }
  return { nothing: `the comment does not begin with a command: ${known}`, unlessNamed: true }
}

/** As if it had been started by hand on the default branch. */
function onMain(event: Fields): Fields {
  const main = textOf(fieldsOf(event['repository'])['default_branch'])
  if (main === undefined) throw incomplete('issue_comment', 'repository.default_branch')
  return { repository: event['repository'], ref: `refs/heads/${main}` }
}

const known =
  '`/rollback [release] [environment]`, `/deploy [environment]` or `/status [environment]` on a line of its own'
