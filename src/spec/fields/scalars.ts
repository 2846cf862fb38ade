import * as v from 'valibot'

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

const durationWords = 'a duration such as 250ms, 5s, 2m, 1h or 3d'

const positiveWords = `${durationWords}, but not 0`

/** Node's timers hold 2^31 - 1 ms; a longer one would end at once. */
const longestWait = '24d'

/** Ages are compared, never waited for. */
const longestAge = '3650d'

function written(allowed: string) {
  return v.pipe(v.string(allowed), v.regex(/^(0|\d{1,9}(\.\d{1,3})?(ms|s|m|h|d))$/, allowed))
}

function atMost(most: string) {
  return v.check(
    (found: string) => milliseconds(found) <= milliseconds(most),
    `a duration of at most ${most}, such as 5s`,
  )
}

/** `250ms`, `5s`, `2m`, `1h`, `3d`, or `0`. */
export const duration = v.union([v.literal(0), v.pipe(written(durationWords), atMost(longestWait))], durationWords)

/** A duration that 0 would make senseless: a limit, or the time between two looks. */
export const positiveDuration = v.pipe(
  written(positiveWords),
  v.check((found) => milliseconds(found) > 0, positiveWords),
  atMost(longestWait),
)

/** What the heartbeat and the limits of calls are parts of: a shorter one ends in time-outs. */
export function leaseOf(least: string) {
  return v.pipe(
    positiveDuration,
    v.check((found) => milliseconds(found) >= milliseconds(least), `a duration from ${least} to ${longestWait}`),
  )
}

/** How old something may become. */
export const age = v.union([v.literal(0), v.pipe(written(durationWords), atMost(longestAge))], durationWords)

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

/** No process can be given a zero byte, in an argument or in its environment. */
const withoutZeroByte = v.excludes<string, '\0', string>('\0', 'text without a zero byte')

export const text = v.pipe(v.string(), v.nonEmpty('text that is not empty'), withoutZeroByte)

/** What is no text any more when it comes here has come through an alias, and may have lost digits. */
export const variableValue = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'text; put it in quotes'),
  v.check((value) => typeof value === 'string', 'text; put what the alias stands for in quotes'),
  v.transform(String),
  withoutZeroByte,
)

export function integer(min: number, max: number) {
  const allowed = `a whole number from ${min} to ${max}`
  return v.pipe(v.number(allowed), v.integer(allowed), v.minValue(min, allowed), v.maxValue(max, allowed))
}

export function number(min: number, max: number) {
  const allowed = `a number from ${min} to ${max}`
  return v.pipe(v.number(allowed), v.minValue(min, allowed), v.maxValue(max, allowed))
}

/** `//host` and `/\host` are addresses of another host (URL Standard, 4.4, relative slash state). */
export const urlPath = v.pipe(
  v.string(),
  v.regex(/^\/(?![/\\])[!-"$-~]*$/, 'a path that begins with one /, percent-encoded where necessary'),
)

/** Of something in the commit's tree. */
export const relativePath = v.pipe(
  text,
  v.check(
    (found) => !found.startsWith('/') && !found.split('/').includes('..'),
    'a path below the app’s folder, without ..',
  ),
)

/** Environment variables. */
export const variableName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable name: letters, digits and underscores, not beginning with a digit'),
)

export const headerName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/, 'a header name'))

export const headerValue = v.pipe(v.string(), v.regex(/^[\t -~]*$/, 'a header value: one line of ASCII'))

/** Braces are for `{number}` in the routes of previews; where they may stand is a rule of its own. */
export const host = v.pipe(
  v.string(),
  v.maxLength(253, 'a host name of at most 253 characters'),
  v.regex(
    /^(\*\.)?([a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)(\.[a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)*$/,
    'a host name in lowercase, optionally beginning with *.',
  ),
)

export const statusRange = v.pipe(
  v.string(),
  v.regex(/^[1-5]\d\d-[1-5]\d\d$/, 'a status such as 200, or a range such as 200-399'),
  v.check((range) => range.slice(0, 3) <= range.slice(4), 'a range from the lower status to the higher'),
)

/** Listening on port 0 would give another address each time. */
export const listenAddress = v.pipe(
  v.string(),
  v.regex(/^[^\s:]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/, 'host:port'),
  v.check((address) => {
    const port = Number(/\d+$/.exec(address)?.[0])
    return port >= 1 && port <= 65_535
  }, 'host:port with a port from 1 to 65535'),
)

/** Without spaces and without what git allows in no branch, but with `*` (git-check-ref-format). */
export const branchPattern = v.pipe(
  v.string(),
  v.regex(
    /^(?![-/])[^\s\p{C}~^:?[\]\\!]{1,200}$/u,
    'a branch such as main, or a pattern such as release/* or release/**',
  ),
)

/** GitHub's labels have at most 50 characters. */
export const label = v.pipe(text, v.maxLength(50, 'a label of at most 50 characters'))
