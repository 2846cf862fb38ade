import type { Written, WrittenDeployment } from './schema.ts'

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
  return [
    ...layers.flatMap(([path, layer]) => [...capacity(path, layer), ...strategy(path, layer)]),
    ...Object.keys(environments).flatMap((name) => environment(written, name)),
    ...secretSchemes(written),
    ...sameListener(written),
    ...previewRules(written),
  ]
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
  const most = (own.local?.simulate ?? defaults.local?.simulate)?.['target-groups-per-route'] ?? 5
  const warm = own.keep?.warm ?? defaults.keep?.warm ?? 1
  const where = own.keep?.warm === undefined ? ['defaults', 'keep', 'warm'] : [...path, 'keep', 'warm']
  return [
    ...(/^pr-\d+$/.test(name) ? [{ path, message: 'names like pr-1 are those of previews' }] : []),
    ...((own.platform ?? defaults.platform) === undefined
      ? [{ path, message: "the key 'platform' is missing; allowed here, or under defaults: local" }]
      : []),
    ...(warm > most - 2
      ? [
          {
            path: where,
            message: `found ${warm}; a route refers to at most ${most} target groups, the live and the new one among them, so at most ${most - 2} can be warm`,
          },
        ]
      : []),
  ]
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

function previewRules({ previews, environments }: Written): readonly Finding[] {
  if (previews === undefined) return []
  const { environment: base, route } = previews
  const names = Object.keys(environments)
  return [
    ...(names.includes(base)
      ? []
      : [{ path: ['previews', 'environment'], message: `found '${base}'; allowed: ${names.join(', ')}` }]),
    ...(JSON.stringify(route).includes('{number}')
      ? []
      : [{ path: ['previews', 'route'], message: 'must contain {number}, or all previews would have the same route' }]),
  ]
}
