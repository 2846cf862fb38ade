import path from 'node:path'
import { resolveAws } from './resolve-aws.ts'
import { milliseconds } from './scalars.ts'
import type { WrittenPlatform } from './schema.ts'
import type { ImageOptions, LocalOptions, PlatformOptions } from './types.ts'

/** Where the spec lies, for what it says relative to that. */
export interface Place {
  /** Absolute path of the spec's folder. */
  readonly directory: string
  /** Absolute path that `~` stands for. */
  readonly home: string
}

export interface PlatformContext {
  readonly app: string
  readonly environment: string
  readonly image: ImageOptions
}

type Layer = Partial<WrittenPlatform> | undefined

/** The platform that the strongest layer names. */
export function platformName(...layers: readonly Layer[]): PlatformOptions['name'] {
  return layers.findLast((layer) => layer?.platform !== undefined)?.platform ?? 'local'
}

/** Later layers win; the platform's own map, and maps in it that have defaults of their own, are merged. */
export function resolvePlatform(place: Place, layers: readonly Layer[], context: PlatformContext): PlatformOptions {
  const name = platformName(...layers)
  return name === 'aws'
    ? { name, ...resolveAws(mergedAws(layers), context) }
    : { name, ...resolveLocal(place, mergedLocal(layers)) }
}

/** What of the platform makes another release: not how the route is found, who asks, and how long things take. */
export function releasedOptions(platform: PlatformOptions): object {
  if (platform.name === 'aws') {
    const { role: _, listener: __, host: ___, timing: ____, ...released } = platform
    return released
  }
  const { store: _, leaseMs: __, simulate: ___, ...released } = platform
  return released
}

/** A path as it is written, made absolute. */
export function locate({ directory, home }: Place, written: string): string {
  return path.resolve(directory, written.replace(/^~(?=\/|$)/, home))
}

export function mergedAws(layers: readonly Layer[]): NonNullable<WrittenPlatform['aws']> {
  const timing = Object.assign({}, ...layers.map((layer) => layer?.aws?.timing))
  return { ...Object.assign({}, ...layers.map((layer) => layer?.aws)), timing }
}

function mergedLocal(layers: readonly Layer[]): NonNullable<WrittenPlatform['local']> {
  const simulate = Object.assign({}, ...layers.map((layer) => layer?.local?.simulate))
  return { ...Object.assign({}, ...layers.map((layer) => layer?.local)), simulate }
}

function resolveLocal(place: Place, written: NonNullable<WrittenPlatform['local']>): LocalOptions {
  const simulate = written.simulate ?? {}
  return {
    listen: written.listen ?? '127.0.0.1:8080',
    store: locate(place, written.store ?? '~/.local/state/immutable-deploy'),
    leaseMs: milliseconds(written.lease ?? '10s'),
    simulate: {
      weightsLagMs: milliseconds(simulate['weights-lag'] ?? 0),
      figuresLagMs: milliseconds(simulate['figures-lag'] ?? 0),
      figures: simulate.figures ?? 'exact',
      targetGroupsPerRoute: simulate['target-groups-per-route'] ?? 5,
    },
  }
}
