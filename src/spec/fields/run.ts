import * as v from 'valibot'
import type { HealthCheck } from '../types.ts'
import { container } from './container.ts'
import { field } from './field.ts'
import { mergedMaps, overlay } from './layers.ts'
import {
  duration,
  integer,
  milliseconds,
  positiveDuration,
  statusRange,
  text,
  urlPath,
  variableName,
  variableValue,
} from './scalars.ts'

const health = v.strictObject({
  path: field(urlPath, 'Path to request from each instance.', '/'),
  interval: field(positiveDuration, 'Time between two checks.', '5s'),
  timeout: field(positiveDuration, 'After this long an answer counts as failed.', '2s'),
  healthy: field(integer(1, 10), 'Passes in a row that make an unhealthy target healthy.', '2'),
  unhealthy: field(integer(1, 10), 'Failures in a row that make a target unhealthy.', '2'),
  status: field(
    v.union([integer(100, 599), statusRange], 'a status such as 200, or a range such as 200-399'),
    'Status code, or range of codes, that counts as passed.',
    '200-399',
  ),
})

export const run = v.strictObject({
  command: field(
    v.pipe(v.array(text), v.minLength(1, 'at least the program to run')),
    'Program and arguments; no shell is involved. An archive needs it; other images may have a command of their own.',
  ),
  port: field(
    integer(1, 65535),
    'Port that the image declares; the variable PORT tells each instance its own.',
    '8080',
  ),
  health: field(
    v.union([urlPath, health], 'a path, or {path, interval, timeout, healthy, unhealthy, status}'),
    'How the load balancer finds an instance healthy; a path alone is short for `{path: …}`.',
  ),
  env: field(v.record(variableName, variableValue), 'Environment variables.'),
  secrets: field(
    v.record(variableName, text),
    'Environment variables whose values the platform fetches at each start; write references here, never values.',
  ),
  'stop-grace': field(duration, 'Between SIGTERM and SIGKILL.', '10s'),
  container: field(container, 'How the container runs; for `image.builder: docker`.'),
})

export type WrittenRun = v.InferOutput<typeof run>

type WrittenHealth = Exclude<NonNullable<WrittenRun['health']>, string>

/** Later layers win, field by field. */
export function resolveHealth(layers: readonly WrittenRun[]): HealthCheck {
  const written = (overlay(layers, mergedMaps.run).health ?? {}) as WrittenHealth
  const status = String(written.status ?? '200-399')
    .split('-')
    .map(Number)
  return {
    path: written.path ?? '/',
    intervalMs: milliseconds(written.interval ?? '5s'),
    timeoutMs: milliseconds(written.timeout ?? '2s'),
    healthy: written.healthy ?? 2,
    unhealthy: written.unhealthy ?? 2,
    status: [status[0] ?? 200, status.at(-1) ?? 399],
  }
}
