/** The keywords of JSON Schema that `docs/summary.schema.json` uses; any other is an error of the schema. */
export interface Schema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly maxItems?: number
}

const known =
  '$schema title description const enum type anyOf properties required propertyNames additionalProperties items maxItems'

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
export function violations(schema: Schema, value: unknown, path = ''): string[] {
  const strange = Object.keys(schema).filter((keyword) => !known.split(' ').includes(keyword))
  if (strange.length > 0) throw new Error(`${path}: the schema uses ${strange.join(', ')}`)
  if (schema.anyOf !== undefined) {
    const all = schema.anyOf.map((choice) => violations(choice, value, path))
    return all.some((choice) => choice.length === 0) ? [] : all.flat()
  }
  if ('const' in schema && value !== schema.const) return [`${path} is not ${String(schema.const)}`]
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return [`${path} is not one of ${schema.enum.join(', ')}`]
  const allowed = schema.type === undefined ? undefined : [schema.type].flat()
  if (allowed !== undefined && !allowed.some((type) => types[type]?.(value)))
    return [`${path} is not a ${allowed.join(' or ')}`]
  if (Array.isArray(value)) return inArray(schema, value, path)
  return typeof value === 'object' && value !== null ? inObject(schema, value, path) : []
}

function inArray({ items = {}, maxItems }: Schema, values: readonly unknown[], path: string): string[] {
  const tooMany = maxItems !== undefined && values.length > maxItems ? [`${path} has more than ${maxItems} items`] : []
  return [...tooMany, ...values.flatMap((item, index) => violations(items, item, `${path}[${index}]`))]
}

function inObject(schema: Schema, value: object, path: string): string[] {
  const { properties = {}, required = [], propertyNames = {}, additionalProperties = true } = schema
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  const missing = required.filter((key) => !(key in value)).map((key) => `${at(key)} is missing`)
  const wrong = Object.entries(value).flatMap(([key, part]) => {
    const own = properties[key] ?? additionalProperties
    if (typeof own === 'object') return violations(own, part, at(key))
    return own ? [] : [`${at(key)} is unknown`]
  })
  return [...missing, ...wrong, ...Object.keys(value).flatMap((key) => violations(propertyNames, key, at(key)))]
}
