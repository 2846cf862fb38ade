import { safeParse } from 'valibot'
import { KnownError } from '../errors/known-error.ts'
import type { WrittenRoute } from './fields/route.ts'
import { milliseconds } from './fields/scalars.ts'
import { findingsOf } from './findings.ts'
import { parseSpec } from './parse.ts'
import { contradictedSpec } from './problems.ts'
import { resolveEnvironment, resolveRun, type Place } from './resolve.ts'
import { contradictions } from './rules.ts'
import { schema, type Written } from './schema.ts'
import type { Environment, Spec } from './types.ts'
import { didYouMean } from './words.ts'

export interface SpecContext extends Place {
  /** The file's name as the user knows it. */
  readonly file: string
}

/** More than this was not written by hand, and is not parsed. */
const mostBytes = 1024 * 1024

/**
 * Parses and validates `immutable.yml`.
 * @throws KnownError `spec-invalid` with every problem at once, each with its place; `spec-too-large`.
 */
export function loadSpec(text: string, context: SpecContext): Spec {
  const { file } = context
  if (text.length > mostBytes) {
    throw new KnownError(`The spec ${file} has ${(text.length / mostBytes).toFixed(1)} MiB; 1 MiB is the most.`, {
      code: 'spec-too-large',
      advice: 'Is this the right file? The input `spec` names it.',
      location: { file },
    })
  }
  return specOf(validated(text, file), context)
}

function validated(text: string, file: string): Written {
  const parsed = parseSpec(text, file)
  const checked = safeParse(schema, parsed.value, { abortPipeEarly: true })
  const findings = findingsOf(checked.issues ?? [], parsed.value)
  if (!checked.success || findings.length > 0) throw contradictedSpec(parsed, findings)
  const contradictory = contradictions(checked.output)
  if (contradictory.length > 0) throw contradictedSpec(parsed, contradictory)
  return checked.output
}

function specOf(written: Written, context: SpecContext): Spec {
  const { app, defaults, environments, previews } = written
  const sectionOf = (name: string) => {
    const own = Object.hasOwn(environments, name) ? environments[name] : undefined
    if (own === undefined) throw unknownEnvironment(name, context.file, Object.keys(environments))
    return own
  }
  const environment = (name: string): Environment => {
    const own = sectionOf(name)
    const run = resolveRun(context, written.run, own.run)
    return resolveEnvironment(context, {
      app,
      image: written.image,
      name,
      kind: 'environment',
      run,
      route: own.route,
      settings: [defaults, own],
    })
  }
  return {
    file: context.file,
    app,
    run: resolveRun(context, written.run),
    environmentNames: Object.keys(environments),
    previews: previews && {
      max: previews.max ?? 20,
      idleMs: milliseconds(previews.idle ?? '3d'),
      ...(previews.label !== undefined && { label: previews.label }),
      ...(previews.drafts === false && { drafts: false }),
    },
    commits: (name) => {
      const { branches, prereleases = false } = sectionOf(name)
      return { branches, prereleases }
    },
    environment,
    preview: (number) => previewOf(written, context, number),
  }
}

/** What a preview is unless the spec says otherwise: one instance, no bake, nothing kept warm. */
const previewDefaults = { capacity: 1, strategy: 'all-at-once', bake: 0, keep: { warm: 0 } } as const

function previewOf(written: Written, context: SpecContext, number: number): Environment {
  const { app, defaults, environments, previews } = written
  if (previews === undefined) {
    throw new KnownError(`The spec ${context.file} has no \`previews\`, so there is none for pull request ${number}.`, {
      code: 'previews-missing',
      advice: `Add \`previews: {environment: ${Object.keys(environments)[0]}, route: {host: "pr-{number}.example.com"}}\` to the spec, with a host of yours.`,
      location: { file: context.file },
    })
  }
  const base = environments[previews.environment]
  return resolveEnvironment(context, {
    app,
    name: `pr-${number}`,
    kind: 'preview',
    image: written.image,
    run: resolveRun(context, written.run, base?.run, previews.run),
    route: routeOf(previews.route, number),
    settings: [defaults, base, previewDefaults, previews],
  })
}

function routeOf(route: WrittenRoute, number: number): WrittenRoute {
  return JSON.parse(JSON.stringify(route).replaceAll('{number}', String(number))) as WrittenRoute
}

function unknownEnvironment(name: string, file: string, names: readonly string[]): KnownError {
  const hint = didYouMean(name, names)
  return new KnownError(`The spec ${file} has no environment '${name.slice(0, 80)}'${hint === '' ? '.' : hint}`, {
    code: 'environment-unknown',
    advice: `It has ${names.join(', ')}. Name one of these, with the input \`environment\` or where the event names it, or add the other to the spec.`,
    location: { file },
  })
}
