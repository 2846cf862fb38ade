import type { Asked, Named, Nothing } from './meaning.ts'
import { fieldsOf, incomplete, quoted, textOf, type Fields } from './payload.ts'

const label = 'rollback'

/** @throws KnownError `event-incomplete`. */
export function meaningOfIssue(event: Fields): Nothing | Asked {
  const action = textOf(event['action'])
  if (action === undefined) throw incomplete('issues', 'action')
  if (action === 'opened')
    return { nothing: 'an issue asks for a rollback by its label, which has an event of its own' }
  if (action !== 'labeled') return { nothing: `the issue was ${quoted(action)}, which asks for nothing` }
  const name = textOf(fieldsOf(event['label'])['name'])
  if (name !== label)
    return { nothing: `the label ${quoted(name)} asks for nothing; ${quoted(label)} would`, unlessNamed: true }
  if (fieldsOf(event['issue'])['state'] === 'closed') return { nothing: 'the issue is closed' }
  return { command: 'rollback', named: formOf(event) }
}

/**
 * What was filled into an issue form: GitHub writes `### Label` and below it what was given, or `_No response_` ("Syntax
 * for issue forms"). The first word of a label is its name here; of two with the same name the first one counts, so that
 * whatever is written into a later field changes nothing.
 */
export function formOf(event: Fields): Named {
  const body = textOf(fieldsOf(event['issue'])['body']) ?? ''
  const [, ...sections] = `\n${body.slice(0, 65_536)}`.replaceAll('\r', '').split(/\n### +/)
  const entries = sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    const value = lines.join('\n').trim()
    return [heading.trim().toLowerCase().split(' ')[0] ?? '', value === '_No response_' ? '' : value] as const
  })
  const fields = new Map(entries.toReversed())
  const [environment, app] = ['environment', 'app'].map((name) => fields.get(name) || undefined)
  return { environment, app, rollbackTo: fields.get('release') }
}
