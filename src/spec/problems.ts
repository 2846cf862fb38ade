import { isNode, isPair, type Document, type LineCounter } from 'yaml'
import { KnownError, type Problem, type SourceLocation } from '../errors/known-error.ts'
import type { Finding } from './fields/subject.ts'

/** A parsed file, with what is needed to find a field's place in it. */
export interface Source {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

/** More than a person reads in one go; the others are counted. */
const mostShown = 100

/** The error for a spec with these problems. */
export function invalidSpec(file: string, problems: readonly Problem[], count = problems.length): KnownError {
  const many = count === 1 ? 'one problem' : `${count} problems`
  const shown = count > mostShown ? `, of which the first ${mostShown} are shown` : ''
  return new KnownError(`The spec ${file} has ${many}${shown}; nothing was touched.`, {
    code: 'spec-invalid',
    problems: problems.slice(0, mostShown),
    location: { file },
    advice: 'docs/spec.md of this action describes every field; editors know them from docs/immutable.schema.json.',
  })
}

/** The error for a spec that is YAML, but says what it must not. */
export function contradictedSpec(source: Source, findings: readonly Finding[]): KnownError {
  const problems = findings
    .slice(0, mostShown)
    .map((finding) => ({
      message: `${fieldOf(finding.path)}: ${finding.message}`,
      location: locate(source, finding.path),
    }))
    .toSorted((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0))
  return invalidSpec(source.file, problems, findings.length)
}

function fieldOf(path: Finding['path']): string {
  return path.length === 0 ? 'the file' : path.map(String).join('.')
}

/** The place of the key, or of the nearest parent that is in the file. */
function locate(source: Source, path: Finding['path']): SourceLocation {
  return placeOf(source, offsetOf(source.document, path) ?? 0)
}

export function placeOf({ file, lines }: Pick<Source, 'file' | 'lines'>, offset: number): SourceLocation {
  const { line, col } = lines.linePos(offset)
  return { file, line, column: col }
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
      : String(index) === String(key),
  )
  const node = isPair(item) ? item.key : item
  return isNode(node) ? node.range?.[0] : undefined
}
