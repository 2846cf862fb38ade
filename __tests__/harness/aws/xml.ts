/** What can stand in an answer: lists become `member` elements, what is undefined is left out. */
export type Value = string | number | boolean | Date | undefined | readonly Value[] | Output
export type Output = { readonly [name: string]: Value }

/** A value as an element of an answer of the query protocol ("AWS query protocol" of the Smithy specification). */
export function element(name: string, value: Value): string {
  if (value === undefined) return ''
  return `<${name}>${contentOf(value)}</${name}>`
}

function contentOf(value: Exclude<Value, undefined>): string {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return (value as Value[]).map((item) => element('member', item)).join('')
  if (typeof value !== 'object') return escape(String(value))
  return Object.entries(value)
    .map(([name, inner]) => element(name, inner))
    .join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
