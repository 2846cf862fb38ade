import * as v from 'valibot'

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

const durationWords = 'a duration such as 250ms, 5s, 2m, 1h or 3d'

/** `250ms`, `5s`, `2m`, `1h`, `3d`, or `0`. */
export const duration = v.union(
  [v.literal(0), v.pipe(v.string(), v.regex(/^(0|\d{1,9}(\.\d{1,3})?(ms|s|m|h|d))$/, durationWords))],
  durationWords,
)

/** A duration as it is written, to milliseconds. */
export function milliseconds(written: string | 0): number {
  const parsed = /^([\d.]+)([a-z]+)$/.exec(String(written))
  const unit = Object.entries(unitMs).find(([suffix]) => suffix === parsed?.[2])
  return parsed === null || unit === undefined ? 0 : Math.round(Number(parsed[1]) * unit[1])
}

/** Names become parts of resource names, which some platforms limit to 32 characters in all. */
export const name = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]([a-z0-9-]{0,22}[a-z0-9])?$/,
    'lowercase letters, digits and hyphens, beginning with a letter, at most 24 characters',
  ),
)

export const text = v.pipe(v.string(), v.nonEmpty('text that is not empty'))

export function integer(min: number, max: number) {
  const allowed = `a whole number from ${min} to ${max}`
  return v.pipe(v.number(allowed), v.integer(allowed), v.minValue(min, allowed), v.maxValue(max, allowed))
}

export function number(min: number, max: number) {
  const allowed = `a number from ${min} to ${max}`
  return v.pipe(v.number(allowed), v.minValue(min, allowed), v.maxValue(max, allowed))
}

export const urlPath = v.pipe(v.string(), v.regex(/^\/[^\s#]*$/, 'a path that begins with /'))

/** Environment variables, header names. */
export const variableName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable name: letters, digits and underscores, not beginning with a digit'),
)

export const headerName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/, 'a header name'))

export const host = v.pipe(
  v.string(),
  v.regex(
    /^(\*\.)?([a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)(\.[a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)*$/,
    'a host name in lowercase, optionally beginning with *.',
  ),
)
