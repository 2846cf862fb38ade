import { closest, distance } from 'fastest-levenshtein'
import type * as v from 'valibot'
import { isNode, isPair, type Document, type LineCounter } from 'yaml'
import type { Problem, SourceLocation } from '../errors.ts'
import { keysBeside } from './known-keys.ts'
import type { Finding } from './rules.ts'

/** A parsed file, with what is needed to find a field's place in it. */
export interface Source {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

/** One problem per finding, in the order of the file. */
export function problemsOf(source: Source, findings: readonly Finding[]): readonly Problem[] {
  return findings
    .map((finding) => ({
      message: `${fieldOf(finding.path)}: ${finding.message}`,
      location: locate(source, finding.path),
    }))
    .toSorted((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0))
}

function fieldOf(path: Finding['path']): string {
  return path.length === 0 ? 'the file' : path.map(String).join('.')
}

/** The place of the key, or of the nearest parent that is in the file. */
function locate(source: Source, path: Finding['path']): SourceLocation {
  const offset = offsetOf(source.document, path) ?? 0
  const { line, col } = source.lines.linePos(offset)
  return { file: source.file, line, column: col }
}

function offsetOf(document: Document, path: Finding['path']): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const found = keyOffset(parent, path[length - 1])
    if (found !== undefined) return found
  }
  return undefined
}

function keyOffset(parent: unknown, key: string | number | undefined): number | undefined {
  if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items))
    return undefined
  const items: readonly unknown[] = parent.items
  const item = items.find((candidate, index) =>
    isPair(candidate)
      ? String(isNode(candidate.key) ? candidate.key.toJSON() : candidate.key) === String(key)
      : index === key,
  )
  const node = isPair(item) ? item.key : item
  return isNode(node) ? node.range?.[0] : undefined
}

/** What the schema has to say, flattened: of several alternatives the one that was meant. */
export function findingsOf(issues: readonly v.BaseIssue<unknown>[]): readonly Finding[] {
  return issues.flatMap((issue) => findings(issue, []))
}

function findings(issue: v.BaseIssue<unknown>, prefix: Finding['path']): readonly Finding[] {
  const path = [...prefix, ...keysOf(issue)]
  const meant = issue.kind === 'schema' && issue.type === 'union' ? alternativeMeant(issue.issues ?? []) : []
  if (meant.length > 0) return meant.flatMap((inner) => findings(inner, path))
  return [{ path, message: messageOf(issue, path) }]
}

function keysOf(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** An alternative that got further than the value's own keys is the one that was tried for; else the keys are wrong. */
function alternativeMeant(issues: readonly v.BaseIssue<unknown>[]): readonly v.BaseIssue<unknown>[] {
  const deep = issues.filter((issue) => (issue.path ?? []).length > 0)
  const further = deep.filter((issue) => issue.expected !== 'never' && issue.received !== 'undefined')
  const wrongKeys = deep.filter((issue) => issue.expected === 'never')
  return further.length > 0 ? further : wrongKeys.slice(0, 1)
}

function messageOf(issue: v.BaseIssue<unknown>, path: Finding['path']): string {
  const key = keysOf(issue).at(-1)
  if (issue.expected === 'never') return unknownKey(String(key), keysBeside(path))
  if (issue.received === 'undefined') return 'is missing'
  const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
  const hint = typeof issue.input === 'string' ? didYouMean(issue.input, options) : ''
  return `found ${shown(issue.input)}; allowed: ${allowedBy(issue)}${hint}`
}

function unknownKey(found: string, known: readonly string[]): string {
  const hint = didYouMean(found, known)
  return hint === '' ? `unknown key; allowed: ${known.join(', ')}` : `unknown key${hint}`
}

function allowedBy(issue: v.BaseIssue<unknown>): string {
  const own = issue.message.startsWith('Invalid ') ? undefined : issue.message
  return own ?? words(issue.expected ?? 'something else')
}

const plain: Readonly<Record<string, string>> = {
  string: 'text',
  Object: 'a map of keys and values',
  Array: 'a list',
}

function words(expected: string): string {
  return plain[expected] ?? expected.replaceAll(/["()]/g, '').replaceAll(' | ', ', ')
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 60)}…` : json
}

/** The known word that was probably meant: at most a third of its letters are different. */
function didYouMean(found: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(found, known)
  return distance(found, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? `; did you mean '${nearest}'?` : ''
}
