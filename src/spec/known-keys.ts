import type { Finding } from './rules.ts'
import { schema } from './schema.ts'

/** A schema as far as its keys are concerned. */
interface Node {
  readonly type?: string
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

function inside(node: Node, key: string | number): readonly Node[] {
  return unwrap(node).flatMap(({ entries, item, value }) =>
    [entries?.[String(key)], item, value].filter((next) => next !== undefined),
  )
}

function unwrap(node: Node): readonly Node[] {
  if (node.wrapped !== undefined) return unwrap(node.wrapped)
  if (node.type !== 'union') return [node]
  return (node.options ?? []).flatMap((option) => unwrap(option as Node))
}
