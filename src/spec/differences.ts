import { platforms } from '../platforms/index.ts'
import { parseSpec } from './parse.ts'

/** One field of the spec, in the words of the file; undefined where it is not given. Untrusted text. */
export interface FieldChange {
  readonly field: string
  readonly before: string | undefined
  readonly now: string | undefined
}

/** Which parts of a spec an environment is made of: its own section, or that of previews and the one they use. */
export type Subject = { readonly environment: string } | { readonly previews: true }

/**
 * What differs for one environment between two texts of the spec, field by field as they are written: where a field
 * stands, in `defaults` or in the environment, makes no difference. Fields that neither text gives are not compared.
 * @throws KnownError `spec-invalid` where one is not YAML.
 */
export function differences(before: string, now: string, subject: Subject): readonly FieldChange[] {
  const [old, fresh] = [before, now].map((text) => flat(effective(parseSpec(text, 'spec').value, subject)))
  const fields = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])].toSorted()
  return fields
    .map((field) => ({ field, before: old?.get(field), now: fresh?.get(field) }))
    .filter((change) => change.before !== change.now)
}

type Section = Readonly<Record<string, unknown>>

function section(value: unknown): Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

const sectionsOfPlatforms = platforms.flatMap(({ sections }) => Object.keys(sections))

/** The layers of resolve.ts, weakest first: these sections are merged, every other field replaces the one below it. */
const merged = ['run', 'health', 'env', 'secrets', 'gates', 'timeouts', 'keep', ...sectionsOfPlatforms]

function effective(spec: unknown, subject: Subject): Section {
  const { app, image, run, defaults, environments, previews } = section(spec)
  const own = 'environment' in subject ? subject.environment : String(section(previews)['environment'])
  const layers = [section(defaults), section(section(environments)[own])]
  if ('previews' in subject) layers.push(section(previews))
  return layers.reduce(overlaid, { app, image, run: overlaid({}, section(run)) })
}

function overlaid(below: Section, above: Section): Section {
  const result: Record<string, unknown> = { ...below }
  for (const [key, value] of Object.entries(above)) {
    // `health: /path` is short for its path.
    const whole = key === 'health' && typeof value === 'string' ? { path: value } : value
    result[key] = merged.includes(key) ? overlaid(section(below[key]), section(whole)) : whole
  }
  return result
}

/** Every leaf by its path, lists as one leaf. */
function flat(value: Section, path: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]): (readonly [string, string])[] => {
      if (inner === undefined || inner === null) return []
      const here = [...path, key]
      if (typeof inner === 'object' && !Array.isArray(inner)) return [...flat(section(inner), here)]
      return [[here.join('.'), typeof inner === 'string' ? inner : JSON.stringify(inner)]]
    }),
  )
}
