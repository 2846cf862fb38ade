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

/** Whether an identity's policy allows it (Policy evaluation logic, IAM User Guide). It knows statements that allow. */
export function isAllowed({ Statement }: Policy, permission: Permission): boolean {
  return Statement.some((statement) => concerns(statement, permission))
}

function concerns({ Effect, Action, Resource, Condition = {} }: Statement, permission: Permission): boolean {
  if (Effect !== 'Allow') throw new Error(`statements that ${Effect} are not known here`)
  return (
    listed(Action).includes(permission.action) &&
    listed(Resource).some((pattern) => isLike(permission.resource, pattern)) &&
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
  StringEquals: (value, wanted) => value === wanted,
  StringLike: isLike,
  ArnLike: isLike,
}

/**
 * IAM JSON policy elements: Condition operators; and "Single-valued vs. multivalued context keys".
 * @throws Error for an operator that no policy of ours has
 */
function holds(operator: string, wanted: readonly string[], found: string | readonly string[] | undefined): boolean {
  const [, ofAll, name = '', ifExists] = /^(ForAllValues:)?(\w+?)(IfExists)?$/.exec(operator) ?? []
  const compare = comparisons[name]
  if (compare === undefined) throw new Error(`the operator ${operator} is not known here`)
  const matches = (value: string) => wanted.some((one) => compare(value, one))
  if (ofAll !== undefined) return listed(found ?? []).every(matches)
  if (found === undefined) return ifExists !== undefined
  return typeof found === 'string' && matches(found)
}
