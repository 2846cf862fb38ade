import type { Finding } from './fields/subject.ts'
import { schema } from './schema.ts'

/** A schema as far as its keys are concerned. */
interface Node {
  readonly type?: string
  readonly message?: unknown
  readonly entries?: Readonly<Record<string, Node>>
  readonly wrapped?: Node
  readonly item?: Node
  readonly value?: Node
  readonly options?: readonly unknown[]
}

/** The keys that are allowed beside the last one of a path. */
export function keysBeside(path: Finding['path']): readonly string[] {
  let nodes: readonly Node[] = [schema]
  for (const key of path.slice(0, -1)) nodes = nodes.flatMap((node) => inside(node, key))
  return [...new Set(nodes.flatMap(unwrap).flatMap((node) => Object.keys(node.entries ?? {})))]
}

/** Lists where maps belong, which valibot takes for maps with the keys 0, 1, 2. */
export function misplacedLists(value: unknown, node: Node = schema, path: Finding['path'] = []): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return []
  const alternatives = unwrap(node)
  if (Array.isArray(value) && !alternatives.some(({ type }) => type === 'array')) {
    const isMap = alternatives.some(({ entries, value: inner }) => entries !== undefined || inner !== undefined)
    return isMap ? [{ path, message: `found a list; allowed: ${wordsOf(node) ?? 'a map of keys and values'}` }] : []
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    inside(node, key).flatMap((next) => misplacedLists(inner, next, [...path, key])),
  )
}

function wordsOf({ wrapped, message }: Node): string | undefined {
  if (wrapped !== undefined) return wordsOf(wrapped)
  return typeof message === 'string' ? message : undefined
}

function inside(node: Node, key: string | number): readonly Node[] {
  return unwrap(node).flatMap(({ entries, item, value }) =>
    [entries !== undefined && Object.hasOwn(entries, key) ? entries[key] : undefined, item, value].filter(
      (next) => next !== undefined,
    ),
  )
}

function unwrap(node: Node): readonly Node[] {
  if (node.wrapped !== undefined) return unwrap(node.wrapped)
  if (node.type !== 'union') return [node]
  return (node.options ?? []).flatMap((option) => unwrap(option as Node))
}
