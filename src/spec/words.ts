import { closest, distance } from 'fastest-levenshtein'

/** The known word that was probably meant, as a question to append: at most a third of its letters are different. */
export function didYouMean(found: string, known: readonly string[]): string {
  if (known.length === 0 || known.includes(found)) return ''
  const nearest = closest(found, known)
  return distance(found, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? `; did you mean '${nearest}'?` : ''
}
