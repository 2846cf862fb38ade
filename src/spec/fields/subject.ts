import type { WrittenRoute } from './route.ts'
import type { WrittenRun } from './run.ts'

export type Path = readonly (string | number)[]

/** Something that the schema cannot say, at a path of keys in the file. */
export interface Finding {
  readonly path: Path
  readonly message: string
}

/** A map of the file whose values are inherited; `run` may be all that it holds. */
export interface Layer {
  readonly path: Path
  readonly values: LayerValues
}

/** What is read of every layer alike; all else by its key. */
export interface LayerValues extends Readonly<Record<string, unknown>> {
  readonly platform?: string | undefined
  readonly run?: WrittenRun | undefined
  readonly route?: WrittenRoute | undefined
  readonly keep?: { readonly warm?: number | undefined } | undefined
}

/** An environment, or the previews, with everything that it is made of. */
export interface Subject {
  /** `production`, or `previews`. */
  readonly name: string
  /** Where it stands itself. */
  readonly path: Path
  /** The name of its platform. */
  readonly platform: string
  /** From the weakest to the strongest. */
  readonly layers: readonly Layer[]
}

/** The strongest value under these keys, with its place in the file; nothing where none was written. */
export function strongest(
  { layers }: Subject,
  ...keys: Path
): { readonly path: Path; readonly value: unknown } | undefined {
  return layers
    .map(({ path, values }) => ({ path: [...path, ...keys], value: valueAt(values, keys) }))
    .findLast(({ value }) => value !== undefined)
}

/** Where to point at: the strongest value under these keys, or where it would stand. */
export function placeOf(subject: Subject, ...keys: Path): Path {
  return strongest(subject, ...keys)?.path ?? [...subject.path, ...keys]
}

export function runsOf({ layers }: Subject): readonly WrittenRun[] {
  return layers.map(({ values }) => values.run).filter((run) => run !== undefined)
}

function valueAt(value: unknown, [key, ...others]: Path): unknown {
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return valueAt((value as Readonly<Record<string | number, unknown>>)[key], others)
}
