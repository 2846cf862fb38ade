import type * as v from 'valibot'
import type { OpenOptions, Platform } from '../../ports/platform.ts'
import { overlay, type Merging } from '../../spec/fields/layers.ts'
import type { Finding, Subject } from '../../spec/fields/subject.ts'
import type { Builder, Environment, EnvironmentOn, ImageOptions } from '../../spec/types.ts'

/**
 * A platform, with its whole life in one place. The spec asks it, in this order:
 * 1. `sections`: the maps of its options in `immutable.yml`, which are validated by their schemas;
 * 2. `rules`, `listener`, `targetGroupsPerRoute`, `secrets`, `builders`, `hasAlarms`: what the schemas cannot say;
 * 3. `resolve`: its options for one environment, as they are validated and merged;
 * 4. `open`: the ports, for a run.
 */
export interface PlatformDefinition {
  /** What `platform` says in the spec. */
  readonly name: string
  /** What `platform` said before, for those who still write that. */
  readonly formerName?: string
  readonly sections: Readonly<Record<string, Section>>
  /** What it can launch; the first is what it takes unless the spec says. */
  readonly builders: readonly [Builder, ...Builder[]]
  /** The references to secrets that it can follow. */
  readonly secrets: SecretReferences
  readonly hasAlarms: boolean
  targetGroupsPerRoute(subject: Subject): number
  /** Equal for two environments whose requests come in at the same place. */
  listener(subject: Subject): Listener
  /** What an environment needs on this platform, and what the platform does not take. */
  rules(subject: Subject, of: RuleContext): readonly Finding[]
  resolve(layers: readonly Written[], context: PlatformContext): object
  /** The options that make another release: not how the route is found, who asks, and how long things take. */
  released(options: object): object
  /** @throws KnownError where the platform cannot be reached at all. */
  open(environment: Environment, options: OpenOptions): Promise<Platform>
}

/** One map of a platform's options. Layers of the spec are merged in it, field by field. */
export interface Section<Schema extends v.GenericSchema = v.GenericSchema> {
  readonly schema: Schema
  /** For the documentation. */
  readonly meaning: string
  /** Maps in it that have defaults of their own: they are merged field by field, too. */
  readonly merged?: readonly string[]
}

export interface SecretReferences {
  /** `file:/path/to/it`. */
  readonly forms: string
  readonly fits: (reference: string) => boolean
}

export interface Listener {
  readonly key: unknown
  /** ` 127.0.0.1:8080`; empty where it needs no telling. */
  readonly shown: string
}

/** A layer of the spec: `defaults`, an environment, `previews`. */
export type Written = Readonly<Record<string, unknown>>

export interface RuleContext {
  readonly app: string
  readonly builder: Builder
}

export interface PlatformContext {
  readonly app: string
  readonly environment: string
  readonly image: ImageOptions
  /** A path as it is written, made absolute. */
  readonly locate: (written: string) => string
}

type Sections = Readonly<Record<string, Section>>

/** The sections as they are written, layers merged. */
type WrittenIn<S extends Sections> = { readonly [Key in keyof S]: v.InferOutput<S[Key]['schema']> }

/** The same as a definition, but typed by its own sections and options. */
export interface Defining<S extends Sections, Options extends object> extends Pick<
  PlatformDefinition,
  'name' | 'formerName' | 'builders' | 'secrets' | 'hasAlarms'
> {
  readonly sections: S
  targetGroupsPerRoute(written: WrittenIn<S>): number
  listener(written: WrittenIn<S>, subject: Subject): Listener
  rules(written: WrittenIn<S>, subject: Subject, of: RuleContext): readonly Finding[]
  resolve(written: WrittenIn<S>, context: PlatformContext): Options
  released(options: Options): object
  /** What is heavy is imported here: a run pays only for the platform that it uses. */
  open(environment: EnvironmentOn<Options>, options: OpenOptions): Promise<Platform>
}

/** Every schema has been asked by the time that a definition is: here, and only here, its types are taken at their word. */
export function definePlatform<const S extends Sections, Options extends object>(
  defining: Defining<S, Options>,
): PlatformDefinition {
  const writtenIn = (layers: readonly Written[]) => merged(defining.sections, layers) as WrittenIn<S>
  const writtenOf = ({ layers }: Subject) => writtenIn(layers.map(({ values }) => values))
  return {
    ...defining,
    targetGroupsPerRoute: (subject) => defining.targetGroupsPerRoute(writtenOf(subject)),
    listener: (subject) => defining.listener(writtenOf(subject), subject),
    rules: (subject, of) => defining.rules(writtenOf(subject), subject, of),
    resolve: (layers, context) => defining.resolve(writtenIn(layers), context),
    released: (options) => defining.released(options as Options),
    open: (environment, options) => defining.open(environment as EnvironmentOn<Options>, options),
  }
}

/** Later layers win; a section that no layer has is an empty one. */
function merged(sections: Sections, layers: readonly Written[]): Written {
  const none = Object.fromEntries(Object.keys(sections).map((key) => [key, {}]))
  return overlay([none, ...layers], mergedIn(sections))
}

/** What of a platform's sections is merged, as the spec's own maps are. */
export function mergedIn(sections: Sections): Merging {
  const inner = ({ merged: names = [] }: Section) => Object.fromEntries(names.map((name) => [name, {}]))
  return Object.fromEntries(Object.entries(sections).map(([key, section]) => [key, inner(section)]))
}
