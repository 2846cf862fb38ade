import { visible } from '../invisible.ts'
import { base64Of, formsOf, hexOf } from './forms.ts'
import { maskable } from './parts.ts'
import { wrappedBase64 } from './wrapped.ts'

/** Replaces secrets in a text, in every form that programs usually print them in. */
export interface Mask {
  /** Also takes out what prints nothing: a colour within a secret would keep it from being found, and not from being read. */
  hide(text: string): string
  /** No form of a secret is longer, in characters. */
  readonly reach: number
}

export function createMask(secrets: readonly string[]): Mask {
  const parts = secrets.flatMap(maskable)
  const forms = parts.flatMap((part) => [formsOf(part), ...hexOf(part), ...base64Of(part)])
  const patterns = forms.map(({ pattern, word }) => ({ pattern: new RegExp(pattern, 'gu'), word }))
  const hideWrapped = wrappedBase64([...secrets.filter((secret) => maskable(secret).length > 0), ...parts])
  // A pattern is longer than all that it matches.
  const reach = Math.max(0, ...forms.map(({ pattern }) => pattern.length))
  return { hide: (text) => hideWrapped(hideAll(visible(text), patterns)), reach }
}

interface Pattern {
  readonly pattern: RegExp
  readonly word: string
}

/** To try every form at every character takes long where a secret has many lines; most texts have the words of none. */
function hideAll(text: string, patterns: readonly Pattern[]): string {
  const found = patterns
    .filter(({ word }) => text.includes(word))
    .flatMap(({ pattern }) => [...text.matchAll(pattern)])
    .map((match): Range => [match.index, match.index + match[0].length])
  let masked = ''
  let next = 0
  for (const [from, to] of joined(found)) {
    masked += `${text.slice(next, from)}***`
    next = to
  }
  return masked + text.slice(next)
}

type Range = readonly [from: number, to: number]

/** Where one secret ends with the beginning of another, both are hidden, and whole. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = []
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (last === undefined || from >= last[1]) all.push([from, to])
    else all[all.length - 1] = [last[0], Math.max(last[1], to)]
  }
  return all
}
