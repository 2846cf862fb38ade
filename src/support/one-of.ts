import * as v from 'valibot'

/** The words of a type as a schema: by a map, which the compiler finds incomplete when a word is added to the type. */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>) {
  return v.picklist(Object.keys(words) as T[])
}
