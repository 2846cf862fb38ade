import { listed, type Policy, type Statement } from './policy-document.ts'

/** One permission that AWS looks for in the caller's policy before it does what it is asked. */
export interface Permission {
  /** `elasticloadbalancing:CreateRule`. */
  readonly action: string
  /** ARN; `*` where AWS lists no type of resource for the action. */
  readonly resource: string
  /** Keys of conditions with what the request, or the resource, has of them. One that is missing is not there. */
  readonly context: Context
}

export type Context = Readonly<Record<string, string | readonly string[]>>

/** Whether an identity's policies, taken as one, allow it: a denial outweighs (Policy evaluation logic, IAM User Guide). */
export function isAllowed({ Statement }: Policy, permission: Permission): boolean {
  const effects = new Set(Statement.filter((statement) => concerns(statement, permission)).map(({ Effect }) => Effect))
  return effects.has('Allow') && !effects.has('Deny')
}

function concerns({ Action, Resource, NotResource = [], Condition = {} }: Statement, permission: Permission): boolean {
  const isOneOf = (patterns: string | readonly string[]) =>
    listed(patterns).some((pattern) => isLike(permission.resource, pattern))
  return (
    listed(Action).some((pattern) => isLike(permission.action, pattern)) &&
    (Resource === undefined ? !isOneOf(NotResource) : isOneOf(Resource)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, listed(wanted), permission.context[key])),
    )
  )
}

/** `*` is any text, `?` any character (IAM JSON policy elements: Resource). */
function isLike(text: string, pattern: string): boolean {
  const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text)
}

const comparisons: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  Equals: (value, wanted) => value === wanted,
  Like: isLike,
}

/**
 * IAM JSON policy elements: Condition operators; and "Single-valued vs. multivalued context keys".
 * @throws Error for an operator that no policy of ours has
 */
function holds(operator: string, wanted: readonly string[], found: string | readonly string[] | undefined): boolean {
  if (operator === 'Null') return wanted.includes(String(found === undefined))
  const [, ofAll, ofAny, not, name = '', ifExists] =
    /^(ForAllValues:)?(ForAnyValue:)?(?:String|Arn)(Not)?(\w+?)(IfExists)?$/.exec(operator) ?? []
  const compare = comparisons[name]
  if (compare === undefined) throw new Error(`the operator ${operator} is not known here`)
  const matches = (value: string) => wanted.some((one) => compare(value, one))
  if (ofAll !== undefined) return listed(found ?? []).every((value) => matches(value) === (not === undefined))
  if (ofAny !== undefined) return listed(found ?? []).some((value) => matches(value) === (not === undefined))
  // What is not there is not like anything.
  if (found === undefined) return not !== undefined || ifExists !== undefined
  return typeof found === 'string' && matches(found) === (not === undefined)
}
