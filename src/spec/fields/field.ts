import * as v from 'valibot'

/**
 * A field with the words that the documentation and the editors show for it.
 * @param fallback what leaving it out is the same as, as one would write it in YAML; a test holds the two together.
 */
export function field<T extends v.GenericSchema>(schema: T, meaning: string, fallback?: string) {
  return v.optional(
    v.pipe(schema, v.description(fallback === undefined ? meaning : `${meaning} Default: \`${fallback}\`.`)),
  )
}

export function required<T extends v.GenericSchema>(schema: T, meaning: string) {
  return v.pipe(schema, v.description(meaning))
}
