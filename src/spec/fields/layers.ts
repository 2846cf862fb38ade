/** Maps that are merged key by key, with those in them that are; what is not named replaces what is below it as a whole. */
export interface Merging {
  readonly [key: string]: Merging
}

/** What is merged on every platform. What is merged of its own sections, a platform's definition says. */
export const mergedMaps = {
  run: { health: {}, env: {}, secrets: {}, container: { tmp: {}, ulimits: {} } },
  gates: {},
  timeouts: {},
  keep: {},
  logs: {},
} as const satisfies Merging

type Map = Readonly<Record<string, unknown>>

/** Layers as one, from the weakest to the strongest: `defaults`, an environment, `previews`. */
export function overlay<T extends object>(layers: readonly (T | undefined)[], merging: Merging): T {
  return layers.map(mapOf).reduce((below, above) => overlaid(below, above, merging), {}) as T
}

function overlaid(below: Map, above: Map, merging: Merging): Map {
  const written = Object.entries(above).filter(([, value]) => value !== undefined)
  const one = ([key, value]: readonly [string, unknown]) => {
    const inner = Object.hasOwn(merging, key) ? merging[key] : undefined
    return [key, inner === undefined ? value : overlay([mapOf(below[key]), mapOf(value)], inner)] as const
  }
  return { ...below, ...Object.fromEntries(written.map(one)) }
}

/** The one map that may be written as a text is `health: /path`, short for its path. */
function mapOf(value: unknown): Map {
  if (typeof value === 'string') return { path: value }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
