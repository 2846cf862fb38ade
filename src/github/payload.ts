/** A webhook's payload, or a part of it. Hostile text: every field is checked before it is used. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of what should be an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
