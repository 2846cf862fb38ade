import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'

const bootstrap = path.resolve(import.meta.dirname, '../../../examples/aws/bootstrap.yml')

export interface Resource {
  readonly Type: string
  readonly Condition?: string
  readonly Properties: Readonly<Record<string, unknown>>
}

/** Parameters and pseudo parameters. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/**
 * The resources of examples/aws/bootstrap.yml with these parameters, as CloudFormation would work them out (Intrinsic
 * function reference, AWS CloudFormation User Guide); what another resource says of itself once it is there stays open.
 */
export async function bootstrapResources(given: Values): Promise<Readonly<Record<string, Resource>>> {
  const document = parseDocument(await readFile(bootstrap, 'utf8'), { logLevel: 'silent' })
  const section = (name: string) => document.get(name, true) as Node
  const values = { ...defaultsIn(evaluated(section('Parameters'), {}, {}) as Parameters), ...given }
  const conditions: Record<string, unknown> = {}
  Object.assign(conditions, evaluated(section('Conditions'), values, conditions))
  return evaluated(section('Resources'), values, conditions) as Record<string, Resource>
}

type Parameters = Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>

function defaultsIn(parameters: Parameters): Values {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { Type, Default = '' }]) => [
      name,
      Type === 'CommaDelimitedList' ? Default.split(',') : Default,
    ]),
  )
}

type Conditions = Readonly<Record<string, unknown>>

/** In place of what is not there at all. */
const noValue = Symbol('AWS::NoValue')

function evaluated(node: unknown, values: Values, conditions: Conditions): unknown {
  const inner = (one: unknown) => evaluated(one, values, conditions)
  /** A function's arguments keep what is not there in its place. */
  const argument = (one: unknown) => (isSeq(one) ? one.items.map(inner) : inner(one))
  const call = (name: string, given: unknown) => called(name, given, values, conditions)
  if (isMap(node)) {
    const [first] = node.items
    const name = String(first?.key)
    if (name.startsWith('Fn::')) return call(name.slice(4), argument(first?.value))
    const entries = node.items.map(({ key, value }) => [String(key), inner(value)] as const)
    return Object.fromEntries(entries.filter(([, value]) => isThere(value)))
  }
  const name = functionOf(node)
  if (isSeq(node)) return name === undefined ? node.items.map(inner).filter(isThere) : call(name, node.items.map(inner))
  if (!isScalar(node)) return undefined
  return name === undefined ? node.value : call(name, String(node.value))
}

/** `!If`, of a node that is written so. */
function functionOf(node: unknown): string | undefined {
  const tag = isSeq(node) || isScalar(node) ? node.tag : undefined
  return tag?.startsWith('!') === true ? tag.slice(1) : undefined
}

/** "Removes the corresponding resource property" (AWS::NoValue, Pseudo parameters reference). */
function isThere(value: unknown): boolean {
  return value !== noValue
}

function called(name: string, argument: unknown, values: Values, conditions: Conditions): unknown {
  const list = Array.isArray(argument) ? (argument as readonly unknown[]) : []
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? noValue : (values[String(argument)] ?? `\${${String(argument)}}`)
    case 'GetAtt':
      return `\${${String(argument)}}`
    case 'Sub':
      return typeof argument === 'string'
        ? filled(argument, values)
        : filled(String(list[0]), { ...values, ...(list[1] as Values) })
    case 'If':
      return conditions[String(list[0])] === true ? list[1] : list[2]
    case 'Equals':
      return list[0] === list[1]
    case 'Not':
      return list[0] !== true
    case 'Or':
      return list.includes(true)
    case 'Select':
      return (list[1] as readonly unknown[])[Number(list[0])]
    case 'Split':
      return String(list[1]).split(String(list[0]))
    case 'GetAZs':
      return ['a', 'b']
    case 'Join':
      return (list[1] as readonly unknown[]).join(String(list[0]))
    default:
      throw new Error(`the function ${name} is not known here`)
  }
}

function filled(text: string, values: Values): string {
  return text.replaceAll(/\$\{([\w:.]+)\}/g, (open, name: string) => String(values[name] ?? open))
}
