import type { SourceLocation } from '../../errors/known-error.ts'
import { code } from '../markdown.ts'
import type { Markdown } from '../markdown.ts'

/** `immutable.yml:12: `, where that is known. */
export function place(location: SourceLocation | undefined): Markdown {
  if (location === undefined) return ''
  return `${code(location.line === undefined ? location.file : `${location.file}:${location.line}`)}: `
}
