import { overlay } from './fields/layers.ts'
import { merging } from './merging.ts'
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

function effective(spec: unknown, subject: Subject): Section {
  const { app, image, run, defaults, environments, previews } = section(spec)
  const own = 'environment' in subject ? subject.environment : String(section(previews)['environment'])
  const layers = [section(defaults), section(section(environments)[own])]
  if ('previews' in subject) layers.push(section(previews))
  return overlay<Section>([{ app, image, run }, ...layers], merging)
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
