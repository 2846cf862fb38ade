import { closest, distance } from 'fastest-levenshtein'

/** The known word that was probably meant, as a question to append: at most a third of its letters are different. */
export function didYouMean(found: string, known: readonly string[]): string {
  if (known.length === 0 || known.includes(found)) return ''
  const nearest = closest(found, known)
  return distance(found, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? `; did you mean '${nearest}'?` : ''
}

/** What was found, in a few characters: of maps only the keys, of lists not what they hold. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return shortened(JSON.stringify(value))
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return shortened(`{${Object.keys(value).join(', ')}}`)
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
