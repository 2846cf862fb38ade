import type { Asked, Nothing } from './meaning.ts'
import { fieldsOf, incomplete, numberOf, quoted, textOf, type Fields } from './payload.ts'

const label = 'rollback'

/** Undefined for an action that has nothing to do with labels. @throws KnownError `event-incomplete`. */
export function meaningOfIssue(event: Fields): Nothing | Asked | undefined {
  const action = textOf(event['action'])
  if (action === 'opened')
    return { nothing: 'an issue asks for a rollback by its label, which has an event of its own' }
  if (action !== 'labeled') return undefined
  const name = textOf(fieldsOf(event['label'])['name'])
  if (name !== label) return { nothing: `the label ${quoted(name)} asks for nothing; ${quoted(label)} would` }
  const issue = fieldsOf(event['issue'])
  if (issue['state'] === 'closed') return { nothing: 'the issue is closed' }
  const number = numberOf(issue['number'])
  const author = textOf(fieldsOf(issue['user'])['login'])
  const sender = textOf(fieldsOf(event['sender'])['login'])
  if (number === undefined) throw incomplete('issues', 'issue.number')
  if (author === undefined) throw incomplete('issues', 'issue.user.login')
  if (sender === undefined) throw incomplete('issues', 'sender.login')
  const fields = fieldsOfForm(textOf(issue['body']) ?? '')
  const environment = fields.get('environment') || undefined
  return { command: 'rollback', issue: { number, author, sender, environment, release: fields.get('release') } }
}

/**
 * What was filled into an issue form: GitHub writes `### Label` and below it what was given, or `_No response_` ("Syntax
 * for issue forms"). The first word of a label is its name here; of two with the same name the first one counts, so that
 * whatever is written into a later field changes nothing.
 */
function fieldsOfForm(body: string): ReadonlyMap<string, string> {
  const [, ...sections] = `\n${body.slice(0, 65_536)}`.replaceAll('\r', '').split(/\n### +/)
  const entries = sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    const value = lines.join('\n').trim()
    return [heading.trim().toLowerCase().split(' ')[0] ?? '', value === '_No response_' ? '' : value] as const
  })
  return new Map(entries.toReversed())
}
