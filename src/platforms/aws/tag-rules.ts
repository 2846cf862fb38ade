import { ownPrefix } from './tags.ts'

/** What is wrong with the tags that a spec has; `key` is empty where it is with all of them. */
export interface TagFault {
  readonly key: readonly string[]
  readonly message: string
}

/** AWS takes 50 for a resource; the rest is left for our own (Tag your Amazon EC2 resources, Amazon EC2 User Guide). */
const most = 30

/**
 * What every service takes, and instances whose metadata shows their tags: of keys that is less than AWS takes elsewhere
 * (Tag your Amazon EC2 resources, "Tag restrictions", Amazon EC2 User Guide; Tag, in each service's API Reference).
 */
export function tagRules(tags: Readonly<Record<string, string>>): readonly TagFault[] {
  const count = Object.keys(tags).length
  return [
    ...(count > most ? [{ key: [], message: `found ${count} tags; at most ${most}: AWS takes 50, with our own` }] : []),
    ...Object.entries(tags).flatMap(([key, value]) =>
      [faultOfKey(key), faultOfValue(value)]
        .filter((found) => found !== undefined)
        .map((message) => ({ key: [key], message })),
    ),
  ]
}

function faultOfKey(key: string): string | undefined {
  if (/^aws:/i.test(key)) return 'has a key of AWS’s own: `aws:` is reserved'
  if (key.startsWith(ownPrefix)) return `has a key of this action’s own: \`${ownPrefix}…\` is reserved`
  return /^(?!\.{1,2}$|_index$)[\w+=.:@-]{1,128}$/.test(key)
    ? undefined
    : 'has a key that instances cannot have; allowed: 1 to 128 letters, digits and + - = . _ : @, but no space and no /, for instances read their own tags'
}

function faultOfValue(value: string): string | undefined {
  if (/^aws:/i.test(value)) return 'has a value of AWS’s own: `aws:` is reserved'
  return /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u.test(value)
    ? undefined
    : 'has a value that AWS does not take; allowed: up to 256 letters, digits, spaces and + - = . _ : / @'
}
