import * as v from 'valibot'
import type { HealthCheck } from '../../spec/types.ts'

const count = v.pipe(
  v.number('a whole number'),
  v.safeInteger('a whole number'),
  v.minValue(0, 'a whole number from 0'),
)
const milliseconds = v.pipe(v.number('milliseconds'), v.finite('milliseconds'), v.minValue(0, 'milliseconds from 0'))

/** A health check as it is kept with a release: in a file, or in a tag, that somebody else can have changed. */
export const storedHealth: v.GenericSchema<unknown, HealthCheck> = v.looseObject({
  path: v.pipe(v.string(), v.startsWith('/', 'a path')),
  intervalMs: milliseconds,
  timeoutMs: milliseconds,
  healthy: count,
  unhealthy: count,
  status: v.tuple([count, count]),
})
