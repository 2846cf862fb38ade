import { platformName } from './resolve-platform.ts'
import type { Written, WrittenEnvironment, WrittenRun } from './schema.ts'
import type { PlatformOptions } from './types.ts'

export type Path = readonly (string | number)[]

/** Something that the schema cannot say, at a path of keys in the file. */
export interface Finding {
  readonly path: Path
  readonly message: string
}

/** A map of the file whose values are inherited; `run` may be all that it holds. */
interface Layer {
  readonly path: Path
  readonly values: Partial<WrittenEnvironment>
}

/** An environment, or the previews, with everything that it is made of. */
export interface Subject {
  /** `production`, or `previews`. */
  readonly name: string
  /** Where it stands itself. */
  readonly path: Path
  readonly platform: PlatformOptions['name']
  /** From the weakest to the strongest. */
  readonly layers: readonly Layer[]
}

/** All environments that name a platform, and the previews of one. */
export function subjectsOf({ run, defaults, environments, previews }: Written): readonly Subject[] {
  const subject = (name: string, own: readonly Layer[]): readonly Subject[] => {
    const layers = [{ path: [], values: { run } }, { path: ['defaults'], values: defaults ?? {} }, ...own]
    const hasPlatform = layers.some(({ values }) => values.platform !== undefined)
    const platform = platformName(...layers.map(({ values }) => values))
    return hasPlatform ? [{ name, path: own.at(-1)?.path ?? [], platform, layers }] : []
  }
  const layerOf = (name: string) => ({ path: ['environments', name], values: environments[name] ?? {} })
  return [
    ...Object.keys(environments).flatMap((name) => subject(name, [layerOf(name)])),
    ...(previews === undefined
      ? []
      : subject('previews', [layerOf(previews.environment), { path: ['previews'], values: previews }])),
  ]
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
