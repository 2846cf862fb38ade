import type { Subject, Layer } from './fields/subject.ts'
import { platformName, type Written } from './schema.ts'

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
