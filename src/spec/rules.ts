import { platformNamed, platforms } from '../platforms/index.ts'
import { shown } from '../support/shown.ts'
import type { WrittenRoute } from './fields/route.ts'
import { placeOf, strongest, type Finding, type Subject } from './fields/subject.ts'
import { builderFor, imageRules } from './image-rules.ts'
import type { Written, WrittenDeployment } from './schema.ts'
import { secretRules } from './secret-rules.ts'
import { subjectsOf } from './subjects.ts'
import { variableRules } from './variable-rules.ts'
import { didYouMean } from './words.ts'

/** What must hold between values that are valid by themselves. */
export function contradictions(written: Written): readonly Finding[] {
  const { defaults = {}, environments, previews } = written
  const layers: readonly (readonly [readonly string[], Partial<WrittenDeployment>])[] = [
    [['defaults'], defaults],
    ...Object.entries(environments).map(([name, environment]) => [['environments', name], environment] as const),
    ...(previews === undefined ? [] : [[['previews'], previews] as const]),
  ]
  const subjects = subjectsOf(written)
  return unique([
    ...layers.flatMap(([path, layer]) => [...capacity(path, layer), ...strategy(path, layer)]),
    ...Object.keys(environments).flatMap((name) => environment(written, name)),
    ...subjects.flatMap((subject) => platformRules(written, subject)),
    ...imageRules(written, subjects),
    ...secretRules(written, subjects),
    ...variableRules(written),
    ...sameListener(subjects),
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
    ...(name.startsWith('pr-') ? [{ path, message: 'names that begin with pr- are those of previews' }] : []),
    ...(hasPlatform
      ? []
      : [{ path, message: `the key 'platform' is missing; allowed here, or under defaults: ${allNames()}` }]),
    ...placeholders([...path, 'route'], own.route, 'only the routes of previews know {number}'),
  ]
}

function allNames(): string {
  return platforms.map(({ name }) => name).join(', ')
}

/** What fits one platform and not another. */
function platformRules({ app, image = {} }: Written, subject: Subject): readonly Finding[] {
  const platform = platformNamed(subject.platform)
  return [
    ...warm(subject),
    ...optionsOfOthers(subject),
    ...alarms(subject),
    ...platform.rules(subject, { app, builder: builderFor(image, subject) }),
  ]
}

/** What is inherited may be for the others who inherit it. */
function optionsOfOthers({ path, platform, layers }: Subject): readonly Finding[] {
  const own = Object.keys(platformNamed(platform).sections)
  const others = platforms.flatMap(({ name, sections }) => Object.keys(sections).map((key) => ({ name, key })))
  return others
    .filter(({ key }) => !own.includes(key) && layers.at(-1)?.values[key] !== undefined)
    .map(({ name, key }) => ({
      path: [...path, key],
      message: `holds options of the platform ${name}; the platform here is ${platform}`,
    }))
}

function alarms(subject: Subject): readonly Finding[] {
  const named = strongest(subject, 'gates', 'alarms')
  if (platformNamed(subject.platform).hasAlarms || !Array.isArray(named?.value) || named.value.length === 0) return []
  return [{ path: named.path, message: `the platform ${subject.platform} of '${subject.name}' has no alarms` }]
}

/** The live release and the new one need a target group each. */
function warm(subject: Subject): readonly Finding[] {
  const { name, path: own, platform, layers } = subject
  const most = platformNamed(platform).targetGroupsPerRoute(subject) - 2
  // Previews keep none unless they say so themselves.
  const kept =
    name === 'previews' ? (layers.at(-1)?.values.keep?.warm ?? 0) : (strongest(subject, 'keep', 'warm')?.value ?? 1)
  if (Number(kept) <= most) return []
  return [
    {
      path: name === 'previews' ? [...own, 'keep', 'warm'] : placeOf(subject, 'keep', 'warm'),
      message: `found ${shown(kept)}; a route refers to at most ${most + 2} target groups, the live and the new one among them, so at most ${most} can be warm`,
    },
  ]
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

/** Two routes that match the same on one listener would hide each other. */
function sameListener(subjects: readonly Subject[]): readonly Finding[] {
  const seen = new Map<string, string>()
  return subjects
    .filter(({ name }) => name !== 'previews')
    .flatMap((subject) => {
      const listener = platformNamed(subject.platform).listener(subject)
      const route = strongest(subject, 'route')?.value ?? {}
      const key = JSON.stringify([subject.platform, listener.key, route])
      const other = seen.get(key)
      seen.set(key, subject.name)
      if (other === undefined) return []
      return [
        {
          path: subject.path,
          message: `has the same listener${listener.shown} and the same route as '${other}'; give one of them another`,
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
  ]
}
