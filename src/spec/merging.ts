import { platforms } from '../platforms/index.ts'
import { mergedIn } from '../platforms/shared/definition.ts'
import { mergedMaps, type Merging } from './fields/layers.ts'

/** All that is merged between the layers of a spec, the sections of every platform included. */
export const merging: Merging = Object.assign({}, mergedMaps, ...platforms.map(({ sections }) => mergedIn(sections)))

/** `run.health`, `gates`, `aws.timing`: what is merged, for people. */
export function mergedPaths(maps: Merging = merging, above = ''): readonly string[] {
  return Object.entries(maps).flatMap(([key, inner]) => [`${above}${key}`, ...mergedPaths(inner, `${above}${key}.`)])
}
