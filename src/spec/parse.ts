import { isAlias, isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Pair } from 'yaml'
import { messageOf } from '../errors/known-error.ts'
import { invalidSpec, placeOf, type Source } from './problems.ts'

export interface Parsed extends Source {
  /** Plain data; aliases and merge keys are resolved. */
  readonly value: unknown
}

/** So many times may aliases multiply what was written; the yaml package's own measure against 'billion laughs'. */
const mostAliases = 100

/** @throws KnownError `spec-invalid` with every place at which it is not YAML. */
export function parseSpec(text: string, file: string): Parsed {
  const lines = new LineCounter()
  // The package's own search for repeated keys compares each with each, which takes minutes for a large file.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: true, prettyErrors: false })
  const source = { file, document, lines }
  const broken = [...yamlErrors(document), ...repeatedKeys(document)]
  if (broken.length > 0) {
    throw invalidSpec(
      file,
      broken.map(({ message, offset }) => ({ message, location: placeOf(source, offset) })),
    )
  }
  keepAsWritten(document)
  return { ...source, value: plain(source) }
}

/** Maps whose values are texts for others to read. */
const mapsOfTexts = ['env', 'args', 'variables', 'tags']

/** `1.10`, `0755` and `1e3` are numbers to YAML, which would tell a program `1.1`, `755` and `1000`. */
function keepAsWritten(document: Document): void {
  visit(document, {
    Pair(_, { key, value }, parents) {
      // An environment may be called `env`.
      const isEnvironment = nameOf(parents.findLast(isPair)?.key) === 'environments'
      if (mapsOfTexts.includes(nameOf(key)) && !isEnvironment && isMap(value)) value.items.forEach(keepValue)
    },
  })
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

function keepValue({ value }: Pair): void {
  if (isScalar(value) && value.value !== null && value.source !== undefined) value.value = value.source
}

interface Broken {
  readonly message: string
  readonly offset: number
}

function yamlErrors({ errors, warnings }: Document): readonly Broken[] {
  return [...errors, ...warnings].map(({ code, message, pos }) => ({
    message: `this is not YAML: ${code === 'MULTIPLE_DOCS' ? 'a second document begins here' : message}`,
    offset: pos[0],
  }))
}

function repeatedKeys(document: Document): readonly Broken[] {
  const repeated: Broken[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) repeated.push({ message: `the key '${name}' is given twice`, offset: key.range?.[0] ?? 0 })
        seen.add(name)
      }
    },
  })
  return repeated
}

function plain(source: Source): unknown {
  try {
    return source.document.toJS({ maxAliasCount: mostAliases }) ?? {}
  } catch (error) {
    const location = placeOf(source, offsetOfAlias(source.document))
    throw invalidSpec(source.file, [{ message: `its aliases cannot be followed: ${messageOf(error)}`, location }])
  }
}

/** Of the first alias without an anchor before it, or else of the first one. */
function offsetOfAlias(document: Document): number {
  const anchors = new Set<string>()
  const aliases: { readonly offset: number; readonly isResolved: boolean }[] = []
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) aliases.push({ offset: node.range?.[0] ?? 0, isResolved: anchors.has(node.source) })
      else if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor)
    },
  })
  return (aliases.find(({ isResolved }) => !isResolved) ?? aliases[0])?.offset ?? 0
}
