import type { Written, WrittenDeployment, WrittenRoute } from './schema.ts'
import { didYouMean } from './words.ts'

/** Something that the schema cannot say, at a path of keys in the file. */
export interface Finding {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What must hold between values that are valid by themselves. */
export function contradictions(written: Written): readonly Finding[] {
  const { defaults = {}, environments, previews } = written
  const layers: readonly (readonly [readonly string[], Partial<WrittenDeployment>])[] = [
    [['defaults'], defaults],
    ...Object.entries(environments).map(([name, environment]) => [['environments', name], environment] as const),
    ...(previews === undefined ? [] : [[['previews'], previews] as const]),
  ]
  return unique([
    ...layers.flatMap(([path, layer]) => [...capacity(path, layer), ...strategy(path, layer)]),
    ...Object.keys(environments).flatMap((name) => environment(written, name)),
    ...secretSchemes(written),
    ...sameListener(written),
    ...previewRules(written),
  ])
}

/** What several environments inherit is wrong once. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}

function capacity(path: readonly string[], { capacity: found }: Partial<WrittenDeployment>): readonly Finding[] {
  if (found === undefined || typeof found === 'number') return []
  const { min, desired, max } = found
  if (min <= desired && desired <= max) return []
  return [
    {
      path: [...path, 'capacity'],
      message: `found min ${min}, desired ${desired}, max ${max}; allowed is min <= desired <= max`,
    },
  ]
}

function strategy(path: readonly string[], { strategy: found }: Partial<WrittenDeployment>): readonly Finding[] {
  if (typeof found !== 'object' || !('steps' in found)) return []
  const wrong = found.steps.findIndex(({ weight }, index) => weight <= (found.steps[index - 1]?.weight ?? 0))
  if (wrong < 0) return []
  return [{ path: [...path, 'strategy', 'steps', wrong, 'weight'], message: 'weights must rise from step to step' }]
}

function environment({ defaults = {}, environments }: Written, name: string): readonly Finding[] {
  const own = environments[name] ?? {}
  const path = ['environments', name]
  const hasPlatform = (own.platform ?? defaults.platform) !== undefined
  return [
    ...(/^pr-\d+$/.test(name) ? [{ path, message: 'names like pr-1 are those of previews' }] : []),
    ...(hasPlatform
      ? []
      : [{ path, message: "the key 'platform' is missing; allowed here, or under defaults: local" }]),
    ...placeholders([...path, 'route'], own.route, 'only the routes of previews know {number}'),
    ...warm({ defaults, layer: own, path, base: own }),
  ]
}

interface WarmRule {
  readonly defaults: NonNullable<Written['defaults']>
  /** Says how many are kept warm, unless that is inherited. */
  readonly layer: Partial<WrittenDeployment>
  readonly path: readonly string[]
  /** Says how many target groups a route may refer to. */
  readonly base: Written['environments'][string] | undefined
}

function warm({ defaults, layer, path, base }: WarmRule): readonly Finding[] {
  const key = 'target-groups-per-route'
  const most = (base?.local?.simulate?.[key] ?? defaults.local?.simulate?.[key] ?? 5) - 2
  const found = layer.keep?.warm ?? defaults.keep?.warm ?? 1
  if (found <= most) return []
  const message = `found ${found}; a route refers to at most ${most + 2} target groups, the live and the new one among them, so at most ${most} can be warm`
  return [{ path: [...(layer.keep?.warm === undefined ? ['defaults'] : path), 'keep', 'warm'], message }]
}

/** Braces that nothing is put in for would be looked for in requests as they are. */
function placeholders(
  path: readonly string[],
  route: WrittenRoute | undefined,
  message: string,
  known: readonly string[] = [],
): readonly Finding[] {
  return (['host', 'path'] as const).flatMap((key) =>
    [...(route?.[key] ?? '').matchAll(/\{[^}]*\}?|\}/g)]
      .filter(([found]) => !known.includes(found))
      .map(([found]) => ({ path: [...path, key], message: `found ${found}; ${message}` })),
  )
}

function secretSchemes({ run, environments, previews }: Written): readonly Finding[] {
  const places = [
    { path: ['run'], run },
    ...Object.entries(environments).map(([name, { run: own }]) => ({ path: ['environments', name, 'run'], run: own })),
    { path: ['previews', 'run'], run: previews?.run },
  ]
  return places.flatMap(({ path, run: found }) =>
    Object.entries(found?.secrets ?? {})
      .filter(([, reference]) => !/^file:./.test(reference))
      .map(([name]) => ({
        path: [...path, 'secrets', name],
        message: 'must be a reference, never a value; the platform local knows file:/path/to/it',
      })),
  )
}

/** Two default routes on one listener would hide each other. */
function sameListener({ defaults = {}, environments }: Written): readonly Finding[] {
  const seen = new Map<string, string>()
  return Object.entries(environments).flatMap(([name, { local, route }]) => {
    const { listen = '127.0.0.1:8080', store = '' } = { ...defaults.local, ...local }
    const key = JSON.stringify([store, listen, route ?? {}])
    const other = seen.get(key)
    seen.set(key, name)
    if (other === undefined) return []
    return [
      {
        path: ['environments', name],
        message: `has the same listener ${listen} and the same route as '${other}'; give one of them another`,
      },
    ]
  })
}

function previewRules({ defaults = {}, previews, environments }: Written): readonly Finding[] {
  if (previews === undefined) return []
  const { environment: base, route, keep } = previews
  const names = Object.keys(environments)
  return [
    ...(names.includes(base)
      ? []
      : [
          {
            path: ['previews', 'environment'],
            message: `found '${base}'; allowed: ${names.join(', ')}${didYouMean(base, names)}`,
          },
        ]),
    ...(JSON.stringify(route).includes('{number}')
      ? []
      : [{ path: ['previews', 'route'], message: 'must contain {number}, or all previews would have the same route' }]),
    ...placeholders(['previews', 'route'], route, 'allowed: {number}', ['{number}']),
    ...(keep?.warm === undefined
      ? []
      : warm({ defaults, layer: previews, path: ['previews'], base: environments[base] })),
  ]
}
