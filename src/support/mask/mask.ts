import { visible } from '../invisible.ts'
import { base64Of, formsOf, type Form } from './forms.ts'
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
  const forms = parts.flatMap((part) => [formsOf(part), ...base64Of(part)])
  const longestFirst = forms.toSorted((a, b) => b.pattern.length - a.pattern.length)
  const hideWrapped = wrappedBase64([...secrets.filter((secret) => maskable(secret).length > 0), ...parts])
  // A pattern is longer than all that it matches.
  const hide = (text: string) => hideWrapped(hideAll(visible(text), longestFirst))
  return { hide, reach: longestFirst[0]?.pattern.length ?? 0 }
}

/** To try every form at every character takes long where a secret has many lines; most texts have the words of none. */
function hideAll(text: string, forms: readonly Form[]): string {
  const possible = forms.filter(({ word }) => text.includes(word))
  if (possible.length === 0) return text
  return text.replace(new RegExp(possible.map(({ pattern }) => pattern).join('|'), 'gu'), '***')
}
