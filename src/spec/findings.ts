import type * as v from 'valibot'
import { platforms } from '../platforms/index.ts'
import { shown } from '../support/shown.ts'
import type { Finding } from './fields/subject.ts'
import { keysBeside, misplacedLists } from './known-keys.ts'
import { didYouMean } from './words.ts'

type Issue = v.BaseIssue<unknown>

/** What the schema has to say about a value, flattened: of several alternatives the one that was meant. */
export function findingsOf(issues: readonly Issue[], value: unknown): readonly Finding[] {
  const lists = misplacedLists(value)
  const isInList = ({ path }: Finding) => lists.some((list) => list.path.every((key, index) => key === path[index]))
  return [...lists, ...issues.flatMap((issue) => findings(issue, [])).filter((finding) => !isInList(finding))]
}

function findings(issue: Issue, prefix: Finding['path']): readonly Finding[] {
  const path = [...prefix, ...keysOf(issue)]
  if (issue.expected === 'never') return unknownKeys(issue, path)
  const meant = issue.kind === 'schema' && issue.type === 'union' ? alternativeMeant(issue.issues ?? [], path) : []
  return meant.length > 0
    ? meant.flatMap((inner) => findings(inner, path))
    : [{ path, message: messageOf(issue, path) }]
}

function keysOf(issue: Issue): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/**
 * The issues of the alternative that was tried for: the one that got further than the value's own keys. Without one
 * the keys are wrong, or some are missing; keys that are right, but not together, are a matter of the whole value.
 */
function alternativeMeant(issues: readonly Issue[], path: Finding['path']): readonly Issue[] {
  const deep = issues.filter((issue) => keysOf(issue).length > 0)
  const further = deep.filter((issue) => keysOf(issue).length > 1 || !isAboutKey(issue))
  if (further.length > 0) return further
  const wrongKeys = deep.filter(({ expected }) => expected === 'never')
  const unknown = wrongKeys.find((issue) => unknownKeys(issue, [...path, ...keysOf(issue)]).length > 0)
  if (unknown !== undefined) return [unknown]
  return wrongKeys.length > 0 ? [] : deep
}

function isAboutKey({ expected, received }: Issue): boolean {
  return expected === 'never' || received === 'undefined'
}

/** Valibot names only the first one of a map. */
function unknownKeys(issue: Issue, path: Finding['path']): readonly Finding[] {
  const known = keysBeside(path)
  const parent = issue.path?.at(-1)?.input
  return Object.keys(parent ?? {})
    .filter((key) => !known.includes(key))
    .map((key) => {
      const hint = elsewhere(key, path) ?? didYouMean(key, known)
      return {
        path: [...path.slice(0, -1), key],
        message: hint === '' ? `unknown key; allowed: ${known.join(', ')}` : `unknown key${hint}`,
      }
    })
}

/** A platform can have several sections, which are easily mixed up. */
function elsewhere(key: string, path: Finding['path']): string | undefined {
  const section = String(path.at(-2))
  const siblings = platforms.flatMap(({ sections }) => (section in sections ? Object.keys(sections) : []))
  const right = siblings.find((name) => keysBeside([...path.slice(0, -2), name, key]).includes(key))
  return right && `; it belongs to \`${right}\``
}

function messageOf(issue: Issue, path: Finding['path']): string {
  if (issue.received === 'undefined') return 'is missing'
  // Somebody may have written the secret itself, and a log keeps it; nor is it known which file all of it is.
  const found = path.length === 0 || path.includes('secrets') ? 'something' : shown(issue.input)
  const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
  const hint = typeof issue.input === 'string' ? (renamed(issue.input, path) ?? didYouMean(issue.input, options)) : ''
  return `found ${found}; allowed: ${allowedBy(issue)}${hint}`
}

function renamed(found: string, path: Finding['path']): string | undefined {
  const now = path.at(-1) === 'platform' ? platforms.find(({ formerName }) => formerName === found) : undefined
  return now && `; the platform ${found} is called ${now.name}`
}

function allowedBy(issue: Issue): string {
  const own = issue.message.startsWith('Invalid ') ? undefined : issue.message
  return own ?? words(issue.expected ?? 'something else')
}

const plain: Readonly<Record<string, string>> = {
  string: 'text',
  Object: 'a map of keys and values',
  Array: 'a list',
}

function words(expected: string): string {
  return plain[expected] ?? expected.replaceAll(/["()]/g, '').replaceAll(' | ', ', ')
}
