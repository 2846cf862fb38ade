/** The keywords of JSON Schema that `docs/summary.schema.json` uses; any other is an error of the schema. */
export interface Schema {
  readonly $schema?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly maxItems?: number
}

const known =
  '$schema $ref $defs title description const enum type anyOf properties required additionalProperties items maxItems'

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
}

/** Everything about the value that the schema does not allow, in words; empty when it is valid. */
export function violations(root: Schema, value: unknown, path = '', schema = root): string[] {
  const strange = Object.keys(schema).filter((keyword) => !known.split(' ').includes(keyword))
  if (strange.length > 0) throw new Error(`${path}: the schema uses ${strange.join(', ')}`)
  if (schema.$ref !== undefined) return violations(root, value, path, definition(root, schema.$ref))
  if (schema.anyOf !== undefined) {
    const all = schema.anyOf.map((choice) => violations(root, value, path, choice))
    return all.some((choice) => choice.length === 0) ? [] : all.flat()
  }
  if ('const' in schema && value !== schema.const) return [`${path} is not ${String(schema.const)}`]
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return [`${path} is not one of ${schema.enum.join(', ')}`]
  const allowed = schema.type === undefined ? undefined : [schema.type].flat()
  if (allowed !== undefined && !allowed.some((type) => types[type]?.(value)))
    return [`${path} is not a ${allowed.join(' or ')}`]
  if (Array.isArray(value)) return inArray(root, value, path, schema)
  return typeof value === 'object' && value !== null ? inObject(root, value, path, schema) : []
}

function inArray(root: Schema, values: readonly unknown[], path: string, { items = {}, maxItems }: Schema): string[] {
  const tooMany = maxItems !== undefined && values.length > maxItems ? [`${path} has more than ${maxItems} items`] : []
  return [...tooMany, ...values.flatMap((item, index) => violations(root, item, `${path}[${index}]`, items))]
}

function inObject(root: Schema, value: object, path: string, schema: Schema): string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  const missing = required.filter((key) => !(key in value)).map((key) => `${at(key)} is missing`)
  const wrong = Object.entries(value).flatMap(([key, part]) => {
    const own = properties[key] ?? additionalProperties
    if (typeof own === 'object') return violations(root, part, at(key), own)
    return own ? [] : [`${at(key)} is unknown`]
  })
  return [...missing, ...wrong]
}

function definition(root: Schema, ref: string): Schema {
  const found = root.$defs?.[ref.replace('#/$defs/', '')]
  if (found === undefined) throw new Error(`the schema refers to ${ref}, which it has not`)
  return found
}
