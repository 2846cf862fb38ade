import { shapeOf, type Member, type ServiceModel, type Shape } from './model.ts'

/** `Filter.1.Name=a` as `{Filter: {1: {Name: 'a'}}}`. */
export type Tree = { readonly text?: string; readonly below: Map<string, Tree> }

export function treeOf(form: URLSearchParams): Tree {
  const root: Tree = { below: new Map() }
  for (const [path, text] of form) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    const parent = names.reduce(descend, root)
    parent.below.set(last, { ...descend(parent, last), text })
  }
  return root
}

function descend({ below }: Tree, name: string): Tree {
  const found = below.get(name) ?? { below: new Map<string, Tree>() }
  below.set(name, found)
  return found
}

/**
 * What a form of the query or EC2 protocol says, under the model's names ("AWS query protocol" and "AWS EC2 query
 * protocol" of the Smithy specification). Members that the model has not have the name that was sent, in quotes.
 */
export function readForm(model: ServiceModel, member: Member, tree: Tree): unknown {
  const shape = shapeOf(model, member)
  switch (shape.type) {
    case 'structure':
      return readStructure(model, shape, tree)
    case 'list':
      return readList(model, shape, tree)
    case 'map':
      return readMap(model, shape, tree)
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return Number(tree.text ?? Number.NaN)
    case 'boolean':
      return tree.text === 'true' || (tree.text === 'false' ? false : tree.text)
    default:
      return tree.text
  }
}

function readStructure(model: ServiceModel, shape: Shape, tree: Tree): Record<string, unknown> {
  const names = new Map(
    Object.entries(shape.members ?? {}).map(([name, member]) => [wireName(model, name, member), { name, member }]),
  )
  const entries = [...tree.below].map(([wire, below]) => {
    const known = names.get(wire)
    return known ? [known.name, readForm(model, known.member, below)] : [`‘${wire}’`, below.text ?? '']
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

function wireName(model: ServiceModel, name: string, member: Member): string {
  if (model.protocol === 'ec2') return member.queryName ?? capitalised(member.locationName ?? name)
  const shape = shapeOf(model, member)
  return (shape.flattened ? shape.member?.locationName : undefined) ?? member.locationName ?? name
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function readList(model: ServiceModel, { member, flattened }: Shape, tree: Tree): unknown[] {
  if (!member) return []
  const isFlat = flattened ?? model.protocol === 'ec2'
  const items = isFlat ? tree : tree.below.get(member.locationName ?? 'member')
  return numbered(items).map((item) => readForm(model, member, item))
}

function readMap(model: ServiceModel, { key, value, flattened }: Shape, tree: Tree): Record<string, unknown> {
  if (!key || !value) return {}
  const entries = numbered(flattened ? tree : tree.below.get('entry')).map(({ below }) => [
    below.get(key.locationName ?? 'key')?.text ?? '',
    readForm(model, value, below.get(value.locationName ?? 'value') ?? { below: new Map() }),
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

function numbered(tree: Tree | undefined): Tree[] {
  return [...(tree?.below ?? [])].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item)
}
