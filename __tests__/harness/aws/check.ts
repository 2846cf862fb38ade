import type { Decoded } from './decode.ts'
import { shapeOf, type Member, type ServiceModel, type Shape } from './model.ts'

/**
 * Enumerations that users' own values get into: AWS answers an instance type that it does not know with an error of its
 * own, which is for the emulator to say.
 */
const openEnumerations: ReadonlySet<string> = new Set(['InstanceType'])

/** What in the request AWS's own model of the service does not allow, in words; empty when nothing. */
export function contradictions({ model, operation, input }: Decoded): string[] {
  if (!model) return []
  const known = model.operations[operation]
  if (!known) return [`${model.service} has no operation ${operation}`]
  return known.input ? [...check(model, known.input, input, operation)] : []
}

function* check(model: ServiceModel, member: Member, value: unknown, at: string): Iterable<string> {
  const shape = shapeOf(model, member)
  switch (shape.type) {
    case 'structure':
      return yield* isRecord(value) ? checkStructure(model, shape, value, at) : [`${at} is not a structure`]
    case 'list':
      return yield* Array.isArray(value) ? checkList(model, shape, value, at) : [`${at} is not a list`]
    case 'map':
      return yield* isRecord(value) ? checkMap(model, shape, value, at) : [`${at} is not a map`]
    case 'string':
      return yield* typeof value === 'string' ? checkString(shape, member, value, at) : [`${at} is not a string`]
    case 'boolean':
      return yield* typeof value === 'boolean' ? [] : [`${at} is not a boolean`]
    case 'integer':
    case 'long':
      return yield* Number.isSafeInteger(value) ? checkRange(shape, value as number, at) : [`${at} is not an integer`]
    case 'float':
    case 'double':
      return yield* Number.isFinite(value) ? checkRange(shape, value as number, at) : [`${at} is not a number`]
    case 'timestamp':
      return yield* isTime(value) ? [] : [`${at} is not a time`]
    default:
  }
}

function* checkStructure(model: ServiceModel, shape: Shape, value: Record<string, unknown>, at: string) {
  const { members = {}, required = [] } = shape
  for (const name of required) if (value[name] === undefined) yield `${at}.${name} is required`
  for (const [name, inner] of Object.entries(value)) {
    const member = members[name]
    if (member) yield* check(model, member, inner, `${at}.${name}`)
    else yield `${at}.${name} is unknown`
  }
}

function* checkList(model: ServiceModel, shape: Shape, value: readonly unknown[], at: string) {
  yield* checkRange(shape, value.length, `${at}’s length`)
  if (shape.member) for (const [i, item] of value.entries()) yield* check(model, shape.member, item, `${at}[${i}]`)
}

function* checkMap(model: ServiceModel, shape: Shape, value: Record<string, unknown>, at: string) {
  yield* checkRange(shape, Object.keys(value).length, `${at}’s size`)
  for (const [name, inner] of Object.entries(value)) {
    if (shape.key) yield* check(model, shape.key, name, `${at}’s key`)
    if (shape.value) yield* check(model, shape.value, inner, `${at}.${name}`)
  }
}

function* checkString(shape: Shape, { shape: name }: Member, value: string, at: string) {
  yield* checkRange(shape, Array.from(value).length, `${at}’s length`)
  if (shape.enum && !shape.enum.includes(value) && !openEnumerations.has(name))
    yield `${at} is ‘${value}’, not one of ${shape.enum.join(', ')}`
  if (shape.pattern !== undefined && !whole(shape.pattern).test(value))
    yield `${at} is ‘${value}’, not like ${shape.pattern}`
}

function* checkRange({ min, max }: Shape, value: number, at: string) {
  if (min !== undefined && value < min) yield `${at} is ${value}, less than ${min}`
  if (max !== undefined && value > max) yield `${at} is ${value}, more than ${max}`
}

/** Patterns are Java's: some need JavaScript's flag u, which is too strict for others, and `(?i)` is a flag here. */
function whole(pattern: string): RegExp {
  const flags = `${/\\p\{|\\uD800/.test(pattern) ? 'u' : ''}${pattern.startsWith('(?i)') ? 'i' : ''}`
  return new RegExp(`^(?:${pattern.replace(/^\(\?i\)/, '')})$`, flags)
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
