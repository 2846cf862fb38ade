import path from 'node:path'
import { platformNamed } from '../platforms/index.ts'
import type { Written } from '../platforms/shared/definition.ts'
import { digestOf } from '../support/digest.ts'
import { mergedMaps, overlay } from './fields/layers.ts'
import type { WrittenRoute } from './fields/route.ts'
import { resolveContainer } from './fields/container.ts'
import { resolveHealth, type WrittenRun } from './fields/run.ts'
import { milliseconds } from './fields/scalars.ts'
import { contentOf, resolveImage } from './resolve-image.ts'
import { platformName, type WrittenDeployment, type WrittenImage, type WrittenSettings } from './schema.ts'
import type {
  Capacity,
  Check,
  Environment,
  Gates,
  Keep,
  RouteMatch,
  Workload,
  StrategyStep,
  Timeouts,
} from './types.ts'

/** Where the spec lies, for what it says relative to that. */
export interface Place {
  /** Absolute path of the spec's folder. */
  readonly directory: string
  /** Absolute path that `~` stands for. */
  readonly home: string
}

/** A path as it is written, made absolute. */
function locate({ directory, home }: Place, written: string): string {
  return path.resolve(directory, written.replace(/^~(?=\/|$)/, home))
}

/** Later layers win. */
export function resolveRun(place: Place, ...layers: readonly (WrittenRun | undefined)[]): Workload {
  const written = overlay(layers, mergedMaps.run)
  const container = resolveContainer(written.container)
  return {
    command: written.command ?? [],
    port: written.port ?? 8080,
    health: resolveHealth([written]),
    env: written.env ?? {},
    secrets: absolute(place, written.secrets ?? {}),
    stopGraceMs: milliseconds(written['stop-grace'] ?? '10s'),
    ...(container !== undefined && { container }),
  }
}

/** References of secrets: those to files become absolute. */
function absolute(place: Place, references: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(references).map(([name, from]) => [
      name,
      from.startsWith('file:') ? `file:${locate(place, from.slice('file:'.length))}` : from,
    ]),
  )
}

function located(place: Place, image: WrittenImage | undefined): WrittenImage | undefined {
  return image?.secrets === undefined ? image : { ...image, secrets: absolute(place, image.secrets) }
}

export interface Layers {
  readonly app: string
  readonly name: string
  readonly kind: Environment['kind']
  readonly image: WrittenImage | undefined
  readonly run: Workload
  readonly route: WrittenRoute | undefined
  /** From the weakest to the strongest. */
  readonly settings: readonly (WrittenSettings | undefined)[]
}

export function resolveEnvironment(place: Place, layers: Layers): Environment {
  const { app, name, kind, run, route } = layers
  const settings: WrittenSettings = overlay(layers.settings, mergedMaps)
  const platform = platformNamed(platformName(...layers.settings))
  const image = resolveImage(located(place, layers.image), platform)
  const options = platform.resolve(
    layers.settings.map((layer): Written => ({ ...layer })),
    { app, environment: name, image, locate: (written) => locate(place, written) },
  )
  return {
    app,
    name,
    kind,
    platform: { name: platform.name, ...options },
    image,
    run,
    capacity: resolveCapacity(settings.capacity),
    ...(settings.capacity === undefined && { capacityOfLive: true }),
    strategy: resolveStrategy(settings.strategy),
    bakeMs: milliseconds(settings.bake ?? '1m'),
    checks: resolveChecks(settings.checks),
    gates: resolveGates(settings.gates ?? {}),
    timeouts: resolveTimeouts(settings.timeouts ?? {}),
    keep: resolveKeep(settings.keep ?? {}),
    logs: { show: settings.logs?.show ?? 'masked' },
    route: resolveRoute(route),
    digest: digestOf({
      image: contentOf(image),
      run,
      platform: { name: platform.name, ...platform.released(options) },
    }),
  }
}

function resolveCapacity(written: WrittenDeployment['capacity']): Capacity {
  if (written === undefined) return { min: 1, desired: 1, max: 1 }
  return typeof written === 'number' ? { min: written, desired: written, max: written } : written
}

/** Ends with all traffic, whatever was written. */
export function resolveStrategy(written: WrittenDeployment['strategy']): readonly StrategyStep[] {
  if (written === undefined || written === 'all-at-once') return [{ weight: 100, pauseMs: 0 }]
  if ('canary' in written)
    return [
      { weight: written.canary.weight, pauseMs: milliseconds(written.canary.pause) },
      { weight: 100, pauseMs: 0 },
    ]
  if ('linear' in written) return linear(written.linear.step, milliseconds(written.linear.every))
  const steps = written.steps.map(({ weight, pause }) => ({ weight, pauseMs: milliseconds(pause ?? 0) }))
  const rest = steps.filter(({ weight }) => weight < 100)
  return [...rest, { weight: 100, pauseMs: 0 }]
}

function linear(step: number, everyMs: number): readonly StrategyStep[] {
  const count = Math.ceil(100 / step)
  return Array.from({ length: count }, (_, index) =>
    index + 1 < count ? { weight: step * (index + 1), pauseMs: everyMs } : { weight: 100, pauseMs: 0 },
  )
}

function resolveChecks(written: WrittenDeployment['checks']): readonly Check[] {
  return written === undefined || written === 'none' ? [] : written.map(resolveCheck)
}

function resolveCheck(written: Exclude<NonNullable<WrittenDeployment['checks']>, 'none'>[number]): Check {
  return {
    path: written.path,
    method: written.method ?? 'GET',
    headers: written.headers ?? {},
    status: written.status ?? 200,
    contains: written.contains,
    timeoutMs: milliseconds(written.timeout ?? '5s'),
    when: written.when ?? 'both',
  }
}

function resolveGates(written: NonNullable<WrittenDeployment['gates']>): Gates {
  return {
    errorRateAbove: written['error-rate']?.['above-old'],
    latencyRatio: written.latency?.ratio,
    minRequests: written['min-requests'] ?? 50,
    unproven: written.unproven ?? 'fail',
    alarms: written.alarms ?? [],
  }
}

function resolveTimeouts(written: NonNullable<WrittenDeployment['timeouts']>): Timeouts {
  return {
    imageMs: milliseconds(written.image ?? '20m'),
    bootMs: milliseconds(written.boot ?? '5m'),
    checksMs: milliseconds(written.checks ?? '1m'),
    swapMs: milliseconds(written.swap ?? '1m'),
    drainMs: milliseconds(written.drain ?? '30s'),
    idleMs: milliseconds(written.quiet ?? '5m'),
    removeMs: milliseconds(written.remove ?? '5m'),
  }
}

function resolveKeep(written: NonNullable<WrittenDeployment['keep']>): Keep {
  return {
    warm: written.warm ?? 1,
    warmForMs: milliseconds(written['warm-for'] ?? '1h'),
    history: written.history ?? 50,
  }
}

function resolveRoute(written: WrittenRoute | undefined): RouteMatch {
  return {
    ...(written?.host !== undefined && { host: written.host }),
    ...(written?.path !== undefined && { pathPrefix: written.path }),
    ...(written?.headers !== undefined && { headers: written.headers }),
  }
}
